import 'server-only'
import type { Read } from '@/lib/data/door'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { originOf, type PackMaterial } from '@/lib/domain/dossier/hand-over'
import type { TitleWords } from '@/lib/domain/dossier/material-slot'
import { findDocuments } from '../document/document-store'
import { findCaseMaterials } from './material-reads'

/** The valid materials of a case in their order, each with where it came from. */
export async function findPackMaterials(
  db: Read,
  { id, receivedAt }: Pick<CaseRecord, 'id' | 'receivedAt'>,
  titleWords: TitleWords,
): Promise<PackMaterial[]> {
  const [materials, documents] = await Promise.all([
    findCaseMaterials(db, id),
    findDocuments(db, id),
  ])
  // A signed copy is of the kind of its document, and goes in the place of the first file.
  const kindOf = new Map(
    documents.flatMap(({ materialId, signedMaterialId, kind }) =>
      [materialId, signedMaterialId].map((each) => [each, kind] as const),
    ),
  )
  const replaced = new Set(
    documents.flatMap(({ materialId, signedMaterialId }) => (signedMaterialId ? materialId : [])),
  )
  return materials
    .filter((material) => !material.voided && !replaced.has(material.id))
    .map((material) => ({
      id: material.id,
      title: material.title,
      fileName: material.fileName,
      mediaType: material.mediaType,
      size: material.size,
      sha256: material.sha256,
      storageKey: material.storageKey,
      origin: originOf(
        { ...material, documentKind: kindOf.get(material.id) ?? null },
        receivedAt,
        titleWords,
      ),
    }))
}
