import 'server-only'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import type { FileStore } from './file-store'

const KEY = /^[0-9a-f]{64}$/
const SUBFOLDER = /^[0-9a-f]{2}$/
const HALF_WRITTEN = '.part'

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

function isMissing(error: unknown): boolean {
  return error !== null && typeof error === 'object' && 'code' in error && error.code === 'ENOENT'
}

/**
 * Files in a folder of this machine, in 256 subfolders by the first two characters of their keys,
 * readable only for this program's user.
 */
export function fileStoreIn(folder: string): FileStore {
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
      const handle = await open(unfinished, 'wx', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(unfinished, pathOf(key))
      await flushFolder(subfolder)
    },

    async open(key) {
      try {
        const { size } = await stat(pathOf(key))
        return {
          stream: Readable.toWeb(createReadStream(pathOf(key))) as ReadableStream<Uint8Array>,
          size,
        }
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
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
