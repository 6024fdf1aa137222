import 'server-only'
import { asSystem } from '@/lib/data/door'
import {
  addTexts,
  findUnrecognised,
  type UnreadPicture,
} from '@/lib/data/stores/dossier/text-store'
import { makeDisplayCopy } from '@/lib/files/display-copy'
import { readKept } from '@/lib/files/read-kept'
import { makeRecogniser, type Recogniser } from '@/lib/files/recognise-text'
import { env } from '@/lib/platform/env'
import { errorFields, log } from '@/lib/platform/logger'

/** Pictures of one round; after each round others may have their turn. */
const MOST = 20
/** How often a picture is tried by this process before it is left alone. */
const MOST_TRIES = 3

const tries = new Map<string, number>()
let own: Recogniser | undefined

function configuredRecogniser(): Recogniser | null {
  if (env().HEYI_OCR !== 'on') return null
  own ??= makeRecogniser()
  return own
}

/**
 * Recognises the text in photographs of bound dossiers, for the search alone. The model is given a copy
 * that was made again, turned and of limited size, never the file as it came. A picture in which nothing
 * is recognised has an empty text; one that failed is tried again.
 * @returns how many were read
 */
export async function recognisePictures(
  recogniser: Recogniser | null = configuredRecogniser(),
): Promise<number> {
  if (!recogniser) return 0
  const left = [...tries].filter(([, count]) => count >= MOST_TRIES).map(([id]) => id)
  const pictures = await asSystem('find pictures without text', (db) =>
    findUnrecognised(db, left, MOST),
  )
  let read = 0
  for (const picture of pictures) if (await readPicture(recogniser, picture)) read += 1
  return read
}

async function readPicture(recogniser: Recogniser, picture: UnreadPicture): Promise<boolean> {
  const { materialId, storageKey, sha256, mediaType } = picture
  try {
    const { bytes } = await makeDisplayCopy(await readKept(storageKey, sha256), mediaType)
    const lines = await recogniser.recognise(bytes)
    await asSystem('recognised text of a material', (db) =>
      addTexts(db, materialId, 'recognised', [lines.join('\n')]),
    )
    tries.delete(materialId)
    return true
  } catch (error) {
    tries.set(materialId, (tries.get(materialId) ?? 0) + 1)
    log.warn('a picture was not read', { row: materialId, ...errorFields(error) })
    return false
  }
}
