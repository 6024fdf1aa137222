import 'server-only'
import { asSystem } from '@/lib/data/door'
import {
  addTexts,
  findUnreadVolume,
  markTextRead,
  type UnreadText,
} from '@/lib/data/stores/dossier/text-store'
import { UnreadableFile } from '@/lib/files/file-header'
import { isLost, readKept } from '@/lib/files/read-kept'
import { errorFields, log } from '@/lib/platform/logger'
import { readPageTexts } from './pdf-reading/read-pdf'

/**
 * Reads the text of bound volumes that have none yet, oldest first, one item per transaction: a
 * killed run goes on where it stopped. An item that cannot be opened has no text; its volume is
 * read all the same. Throws where storage is not reached: the volume is read later.
 * @returns how many volumes were read
 */
export async function readVolumeTexts(at: Date): Promise<number> {
  for (let read = 0; ; read += 1) {
    const volume = await asSystem('find a volume without text', findUnreadVolume)
    if (volume === null) return read
    for (const item of volume.items) await readItem(item)
    await asSystem('a volume has its text', (db) => markTextRead(db, volume.id, at))
  }
}

async function readItem({ materialId, storageKey, sha256 }: UnreadText): Promise<void> {
  const pdf = await readKept(storageKey, sha256).catch((error) => {
    if (!isLost(error) && !(error instanceof UnreadableFile)) throw error
    log.warn('a material was not read', { row: materialId, ...errorFields(error) })
    return null
  })
  const texts = pdf && (await readPageTexts(pdf))
  if (texts) await asSystem('text of a material', (db) => addTexts(db, materialId, 'text', texts))
}
