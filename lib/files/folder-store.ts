import 'server-only'
import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { now } from '@/lib/platform/clock'
import type { FileDriver } from './file-store'

const KEY = /^[0-9a-f]{64}$/
const SUBFOLDER = /^[0-9a-f]{2}$/
const HALF_WRITTEN = '.part'
/** Where the bytes are written that will take the place of others; the folder of no key. */
const REPLACING = 'replacing'
const LEFT_AFTER_MS = 3_600_000

/**
 * Flushes a folder's own list of names: without it a renamed file may be gone after a power cut.
 */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Removes what programs that were killed have left. */
async function removeLeft(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(() => null)
    if (found && found.mtimeMs < now().getTime() - LEFT_AFTER_MS)
      await rm(join(folder, name), { force: true })
  }
}

function isMissing(error: unknown): boolean {
  return error !== null && typeof error === 'object' && 'code' in error && error.code === 'ENOENT'
}

/**
 * Files in a folder of this machine, in 256 subfolders by the first two characters of their keys,
 * readable only for this program's user.
 */
export function fileDriverIn(folder: string): FileDriver {
  const root = resolve(/* turbopackIgnore: true */ folder)
  const subfolderOf = (key: string) => {
    if (!KEY.test(key)) throw new Error('a storage key has an unknown form')
    return join(root, key.slice(0, 2))
  }
  const pathOf = (key: string) => join(subfolderOf(key), key)

  return {
    async put(key, bytes) {
      const subfolder = subfolderOf(key)
      // A new subfolder must survive a power cut, or the file in it is lost.
      if (await mkdir(subfolder, { recursive: true, mode: 0o700 })) await flushFolder(root)
      const unfinished = `${pathOf(key)}${HALF_WRITTEN}`
      await writeDurably(unfinished, bytes)
      // A rename would overwrite. Two at once are kept apart by the name of the unfinished file.
      if (await stat(pathOf(key)).catch(() => null)) {
        await rm(unfinished)
        throw new Error('a storage key is taken')
      }
      await rename(unfinished, pathOf(key))
      await flushFolder(subfolder)
    },

    async open(key, range) {
      const handle = await open(pathOf(key), 'r').catch((error) =>
        isMissing(error) ? null : Promise.reject(error),
      )
      if (!handle) return null
      const { size } = await handle.stat()
      const part = range && { start: range.first, end: range.last }
      return {
        stream: Readable.toWeb(handle.createReadStream(part)) as ReadableStream<Uint8Array>,
        size,
      }
    },

    async replace(key, bytes) {
      const folderOfNew = join(root, REPLACING)
      await mkdir(folderOfNew, { recursive: true, mode: 0o700 })
      await removeLeft(folderOfNew)
      // A name of its own: two programs that replace the same file never write into one.
      const unfinished = join(folderOfNew, `${key}.${randomBytes(4).toString('hex')}`)
      await writeDurably(unfinished, bytes)
      await rename(unfinished, pathOf(key))
      await flushFolder(subfolderOf(key))
    },

    async remove(key) {
      await rm(pathOf(key), { force: true })
      await rm(`${pathOf(key)}${HALF_WRITTEN}`, { force: true })
    },

    async *listBefore(before) {
      const names = await readdir(root).catch((error) =>
        isMissing(error) ? [] : Promise.reject(error),
      )
      for (const subfolder of names.filter((name) => SUBFOLDER.test(name))) {
        for (const name of await readdir(join(root, subfolder))) {
          const key = name.endsWith(HALF_WRITTEN) ? name.slice(0, -HALF_WRITTEN.length) : name
          const found = KEY.test(key)
            ? await stat(join(root, subfolder, name)).catch(() => null)
            : null
          if (found && found.mtime < before) yield key
        }
      }
    },
  }
}
