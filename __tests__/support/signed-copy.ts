import { withActor } from '@/lib/data/door'
import { findCaseMaterials } from '@/lib/data/stores/dossier/material-reads'
import { readKept } from '@/lib/files/read-kept'
import { readPdf, textOfPages } from './read-pdf'
import type { World } from './world'

/** The materials of the case as its institution reads them. */
export const materialsOf = ({ people }: World, caseId: string) =>
  withActor(people.adminA, (db) => findCaseMaterials(db, caseId))

/** 签署件 of a case with one signed document; null while it is not made. */
export async function findSignedCopy(world: World, caseId: string) {
  const materials = await materialsOf(world, caseId)
  return materials.find(({ title }) => title.endsWith('（签署件）')) ?? null
}

/** What is written on the pages of a stored PDF. */
export const textOfFile = async (file: { readonly storageKey: string; readonly sha256: string }) =>
  textOfPages(await readPdf(await readKept(file.storageKey, file.sha256)))
