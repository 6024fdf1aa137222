import 'server-only'
import { asSystem } from '@/lib/data/door'
import {
  findPicturePages,
  findUnrecognised,
  saveFailure,
  saveRecognised,
  type UnrecognisedMaterial,
} from '@/lib/data/stores/dossier/recognition-store'
import { addTexts } from '@/lib/data/stores/dossier/text-store'
import { makeDisplayCopy } from '@/lib/files/display-copy'
import { readKept } from '@/lib/files/read-kept'
import { configuredRecogniser } from '@/lib/files/configured-recogniser'
import type { Recogniser } from '@/lib/files/recognise-text'
import { errorFields, log } from '@/lib/platform/logger'

/** Pictures of one round; after each round others may have their turn. */
const MOST = 20

/**
 * Recognises the text in photographs and scanned pages of bound dossiers, for the search alone,
 * page by page: a killed run goes on where it stopped. What failed is tried again
 * (`recognitionState`).
 * @returns how many pictures were read
 */
export async function recognisePictures(
  at: Date,
  recogniser: Recogniser | null = configuredRecogniser(),
): Promise<number> {
  if (!recogniser) return 0
  const materials = await asSystem('find pictures without text', (db) =>
    findUnrecognised(db, at, MOST),
  )
  let read = 0
  for (const material of materials) {
    if (read >= MOST) break
    read += await readMaterial(recogniser, material, MOST - read, at)
  }
  return read
}

/** Reads so many pictures of a material at most; the rest is for the next round. */
async function readMaterial(
  recogniser: Recogniser,
  material: UnrecognisedMaterial,
  most: number,
  at: Date,
): Promise<number> {
  let read = 0
  try {
    const { pages, recognise } = await openPictures(recogniser, material)
    for (const page of pages.slice(0, most)) {
      const lines = await recognise(page)
      await asSystem('recognised text of a material', (db) =>
        addTexts(db, material.id, 'recognised', [lines.join('\n')], page),
      )
      read += 1
    }
    if (read === pages.length)
      await asSystem('a material was read', (db) => saveRecognised(db, material.id, at))
  } catch (error) {
    await asSystem('a material was not read', (db) => saveFailure(db, material.id, at))
    log.warn('a picture was not read', { row: material.id, ...errorFields(error) })
  }
  return read
}

/**
 * The pages of a material that are pictures. Of a photograph the model is given a copy that was
 * made again, turned and of limited size, never the file as it came; a page of a PDF is drawn by
 * the process of the model.
 */
async function openPictures(
  recogniser: Recogniser,
  { id, storageKey, sha256, mediaType }: UnrecognisedMaterial,
) {
  const file = await readKept(storageKey, sha256)
  if (mediaType === 'application/pdf') {
    const pages = await asSystem('find the pictures of a file', (db) => findPicturePages(db, id))
    return { pages, recognise: (page: number) => recogniser.recognise({ pdf: file, page }) }
  }
  const { bytes } = await makeDisplayCopy(file, mediaType)
  return { pages: [1], recognise: () => recogniser.recognise({ picture: bytes }) }
}
