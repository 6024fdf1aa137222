import 'server-only'
import { isLost, readKept } from '@/lib/files/read-kept'
import { errorFields, log } from '@/lib/platform/logger'
import type { PlannedItem } from './plan-volume'

export type ReadItem = PlannedItem & {
  /** null: the file is gone, differs from its hash, or has a virus. */
  readonly bytes: Uint8Array | null
}

/**
 * The files of a volume in its order. One that is lost becomes null and stops nothing: the volume
 * names it. Throws where a file may be read later: a volume is for good.
 * @param onRead is called after each, and may end the reading by throwing
 */
export async function readItems(
  items: readonly PlannedItem[],
  onRead: (done: number) => Promise<void>,
): Promise<readonly ReadItem[]> {
  const read: ReadItem[] = []
  for (const item of items) {
    read.push({ ...item, bytes: await readOrNull(item) })
    await onRead(read.length)
  }
  return read
}

async function readOrNull({ material }: PlannedItem): Promise<Uint8Array | null> {
  try {
    return await readKept(material.storageKey, material.sha256)
  } catch (error) {
    if (!isLost(error)) throw error
    log.error('a material cannot be bound', { row: material.id, ...errorFields(error) })
    return null
  }
}
