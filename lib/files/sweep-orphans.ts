import 'server-only'
import { asSystem } from '@/lib/data/door'
import { findKeysInUse } from '@/lib/data/stores/file/file-key-store'
import { removeEndedUploads } from '@/lib/data/stores/upload/upload-store'
import { OWNERLESS_FILE_HOURS, UPLOAD_EXPIRES_DAYS } from '@/lib/domain/upload/upload'
import { fileStore } from './file-store'

const BATCH = 500

const MS_PER_DAY = 86_400_000

/**
 * Removes files that no row names: a process that was killed between writing files and naming them
 * leaves them. Uploads that were begun a week ago and never finished are forgotten first, so that
 * their parts are swept too.
 * @returns how many were removed
 */
export async function sweepOrphans(at: Date): Promise<number> {
  const expired = new Date(at.getTime() - UPLOAD_EXPIRES_DAYS * MS_PER_DAY)
  await asSystem('remove unfinished uploads', (db) => removeEndedUploads(db, expired))
  let removed = 0
  let batch: string[] = []
  const sweep = async () => {
    const used = await asSystem('sweep orphan files', (db) => findKeysInUse(db, batch))
    for (const key of batch.filter((one) => !used.has(one))) {
      await fileStore().remove(key)
      removed += 1
    }
    batch = []
  }
  for await (const key of fileStore().listBefore(
    new Date(at.getTime() - OWNERLESS_FILE_HOURS * 3_600_000),
  )) {
    if (batch.push(key) === BATCH) await sweep()
  }
  if (batch.length > 0) await sweep()
  return removed
}
