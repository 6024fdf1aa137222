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
  /** Reads from the start; closes at the end, also when the reader stops early. */
  readonly read: () => Promise<{
    readonly size: number
    readonly stream: ReadableStream<Uint8Array>
  }>
  /** For a file that will not be read. */
  readonly close: () => Promise<void>
}

/**
 * Temporary disk space of one response. The name is removed as soon as the file is open: no one
 * else can open it, and it disappears with this process.
 */
export async function openScratchFile(): Promise<ScratchFile> {
  const folder = resolve(/* turbopackIgnore: true */ env().HEYI_FILES_DIR)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `scratch-${newId()}`)
  const fd = await promisify(open)(path, 'wx+', 0o600)
  await unlink(path)
  return {
    // Both streams share the file descriptor. The writer never closes it, not even when destroyed:
    // by a second close the descriptor might be another file's.
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
