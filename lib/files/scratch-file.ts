import 'server-only'
import { close, createReadStream, createWriteStream, fstat, open, write } from 'node:fs'
import { mkdir, unlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { promisify } from 'node:util'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'

/** A file without a name: written once, read once, gone when it is closed. */
export type ScratchFile = {
  readonly write: () => Writable
  /** Reads it from its beginning; closes it at the end, also when the reader leaves before. */
  readonly read: () => Promise<{
    readonly size: number
    readonly stream: ReadableStream<Uint8Array>
  }>
  /** For a file that nobody will read. */
  readonly close: () => Promise<void>
}

/**
 * Room on the disk for what is made for one answer. Its name is taken away as soon as it is open: nobody else can open it, and
 * whatever ends this process, the file goes with it.
 */
export async function openScratchFile(): Promise<ScratchFile> {
  const folder = resolve(/* turbopackIgnore: true */ env().HEYI_FILES_DIR)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `scratch-${newId()}`)
  const fd = await promisify(open)(path, 'wx+', 0o600)
  await unlink(path)
  return {
    // Both streams share the file's number. The writer never gives it back, not even when it is destroyed: the number might be another
    // file's by the time somebody closes it a second time.
    write: () =>
      createWriteStream('', { fd, start: 0, fs: { write, close: (_, done) => done?.(null) } }),
    read: async () => {
      const { size } = await promisify(fstat)(fd)
      return {
        size,
        stream: Readable.toWeb(
          createReadStream('', { fd, start: 0 }),
        ) as ReadableStream<Uint8Array>,
      }
    },
    close: () => promisify(close)(fd),
  }
}
