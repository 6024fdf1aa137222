import 'server-only'
import { asSystem } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { encryptFile, rewrapFile } from '@/lib/files/encrypted-store'
import {
  HEADER_BYTES,
  isEncrypted,
  keyIdOf,
  openHeader,
  UnreadableFile,
} from '@/lib/files/file-header'
import { filesKeyRing } from '@/lib/files/file-keys'
import { fileDriver, type FileDriver } from '@/lib/files/file-store'
import { readAll } from '@/lib/files/read-all'
import { standingOf, type KeyRing, type KeyStanding } from '@/lib/platform/seal-keys'

/** How the stored files are encrypted. */
export type FileCounts = {
  readonly keyId: string
  readonly files: number
  /** Every key of the key ring, and those that only files name. */
  readonly keys: readonly {
    readonly keyId: string
    readonly is: KeyStanding
    readonly files: number
  }[]
  /** Not encrypted: files of former times. */
  readonly plain: number
  /** Not under the current key. */
  readonly remaining: number
  /** Older keys are in the key ring, and no file needs one any more. */
  readonly mayRemoveOlderKeys: boolean
}

export type FileRotation = FileCounts & {
  /** Plain files that were encrypted, files whose key was wrapped again. */
  readonly encrypted: number
  readonly rewrapped: number
  /** Storage keys of files that cannot be opened; they stay as they are. */
  readonly unreadable: readonly string[]
}

type Storage = { readonly ring?: KeyRing; readonly driver?: FileDriver }
/** More names than anyone looks at one by one. */
const MOST_NAMES = 100
/** The last instant that a Date can be: every file is older. */
const EVER = new Date(8.64e15)

/**
 * What the head of a stored file says: the id of its key, `plain`, or that it has no known form.
 */
async function lookAt(driver: FileDriver, storageKey: string): Promise<string | null> {
  const file = await driver.open(storageKey, { first: 0, last: HEADER_BYTES - 1 })
  if (!file) return null
  const head = await readAll(file.stream)
  if (!isEncrypted(head)) return 'plain'
  try {
    return keyIdOf(head)
  } catch (error) {
    if (error instanceof UnreadableFile) return 'unknown form'
    throw error
  }
}

/** Counts the stored files by the key that their head names; none is opened. */
export async function countFiles({
  ring = filesKeyRing(),
  driver = fileDriver(),
}: Storage = {}): Promise<FileCounts> {
  const found = new Map([...ring.byId.keys()].map((id) => [id, 0]))
  let files = 0
  for await (const storageKey of driver.listBefore(EVER)) {
    const seen = await lookAt(driver, storageKey)
    if (seen === null) continue
    files += 1
    found.set(seen, (found.get(seen) ?? 0) + 1)
  }
  const plain = found.get('plain') ?? 0
  found.delete('plain')
  const { id: keyId } = ring.current
  const remaining = files - (found.get(keyId) ?? 0)
  return {
    keyId,
    files,
    keys: [...found].map(([id, count]) => ({ keyId: id, is: standingOf(id, ring), files: count })),
    plain,
    remaining,
    mayRemoveOlderKeys: remaining === 0 && ring.byId.size > 1,
  }
}

/**
 * Encrypts every stored file of former times, and wraps the key of every file again that is not
 * under the current one. It may run beside the application, and be killed and run again: each file
 * says by itself what it needs, and has its former or its new bytes. Every chunk is opened before
 * its file is replaced. Writes one event at the end. A file that cannot be opened stays as it is
 * and is reported. One that awaits a virus scan remains too: the scan puts it under the current
 * key, and of two programs that replace it at once the other would hold it back again.
 */
export async function rotateFiles(
  at: Date,
  {
    ring = filesKeyRing(),
    driver = fileDriver(),
    onFile = () => {},
  }: Storage & { readonly onFile?: (done: number) => void } = {},
): Promise<FileRotation> {
  let [encrypted, rewrapped] = [0, 0]
  const unreadable: string[] = []
  for await (const storageKey of driver.listBefore(EVER)) {
    const seen = await lookAt(driver, storageKey)
    if (seen === null || seen === ring.current.id) continue
    try {
      const file = await driver.open(storageKey)
      if (!file) continue
      const stored = await readAll(file.stream)
      const isPlain = !isEncrypted(stored)
      if (!isPlain && openHeader(stored, storageKey, ring).state === 'awaiting') continue
      const next = isPlain
        ? await encryptFile(stored, storageKey, ring)
        : await rewrapFile(stored, storageKey, ring)
      await driver.replace(storageKey, next)
      if (isPlain) encrypted += 1
      else rewrapped += 1
      onFile(encrypted + rewrapped)
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      unreadable.push(storageKey)
    }
  }
  const counts = await countFiles({ ring, driver })
  const data = { keyId: counts.keyId, encrypted, rewrapped, remaining: counts.remaining }
  await asSystem('record that files were encrypted again', (db) =>
    appendEvent(db, { event: { kind: 'files.rotated', data }, subject: {}, by: null, at }),
  )
  return { ...counts, encrypted, rewrapped, unreadable: unreadable.slice(0, MOST_NAMES) }
}
