// Stored files in a backup's folder: one sealed piece for each version, `files/ab/<key>.<ms>`;
// ms is when that version was written. A file that has gone leaves a mark, `<key>.<ms>.gone`, so
// that a restore to a later moment does not bring it back, and thinning knows until when it was.
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FILES } from './settings.mjs'
import { readPiece, writePiece } from './sealed-pieces.mjs'

const SUBFOLDER = /^[0-9a-f]{2}$/
const STORED = /^[0-9a-f]{64}$/
const VERSION = /^([0-9a-f]{64})\.(\d+)(\.gone)?$/
const AT_ONCE = 8
/** Clocks of file systems are coarse: what changed within the last second may change unnoticed. */
const SETTLED_AFTER_MS = 1_000

const namesIn = (folder) =>
  readdir(folder).catch((error) => (error.code === 'ENOENT' ? [] : Promise.reject(error)))

/** Does `work` with each of `items`, some at a time. */
export async function forEachOf(items, work) {
  const rest = items[Symbol.iterator]()
  const worker = async () => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** The path of a version within the folder of backups, which is also the name of its piece. */
export const pathOfVersion = (key, ms) => `${FILES}/${key.slice(0, 2)}/${key}.${ms}`

/**
 * Everything that is backed up of stored files, by storage key: when each version was written, and
 * when the file was found to be gone.
 * @returns {Promise<Map<string, { versions: number[], goneMs: number | null }>>} versions ascending
 */
export async function readPool(folder) {
  const pool = new Map()
  for (const subfolder of await namesIn(join(folder, FILES)))
    for (const name of await namesIn(join(folder, FILES, subfolder))) {
      const found = VERSION.exec(name)
      if (!found) continue
      const [, key, ms, isGone] = found
      const file = pool.get(key) ?? { versions: [], goneMs: null }
      if (isGone) file.goneMs = Number(ms)
      else file.versions.push(Number(ms))
      pool.set(key, file)
    }
  for (const { versions } of pool.values()) versions.sort((a, b) => a - b)
  return pool
}

/** The version that a file had at a moment; undefined: it was not there. */
export function versionAt({ versions, goneMs }, atMs) {
  if (goneMs !== null && goneMs <= atMs) return undefined
  return versions.findLast((ms) => ms <= atMs)
}

/**
 * Copies stored files that the pool does not have, and marks those that have gone. One of them is
 * kept for all rounds of a process: only subfolders in which something changed are read again.
 */
export class FileShipper {
  #subfolders = new Map()
  #pool = null

  constructor({ store, folder, ring }) {
    Object.assign(this, { store, folder, ring })
  }

  /** @returns {Promise<{ files: number, copied: number, gone: number }>} not flushed yet */
  async ship(nowMs) {
    this.#pool ??= await readPool(this.folder)
    this.nowMs = nowMs
    const result = { files: 0, copied: 0, gone: 0 }
    for (const subfolder of (await namesIn(this.store)).filter((name) => SUBFOLDER.test(name)))
      await this.#shipSubfolder(subfolder, result)
    await this.#markGone(result)
    for (const { keys } of this.#subfolders.values()) result.files += keys.size
    return result
  }

  async #shipSubfolder(subfolder, result) {
    const path = join(this.store, subfolder)
    // read before the names: what is added meanwhile changes it again
    const { mtimeMs } = await stat(path)
    const known = this.#subfolders.get(subfolder)
    if (known?.mtimeMs === mtimeMs && known.isSettled) return
    const keys = new Set((await namesIn(path)).filter((name) => STORED.test(name)))
    await mkdir(join(this.folder, FILES, subfolder), { recursive: true, mode: 0o700 })
    await forEachOf(keys, (key) => this.#shipFile(join(path, key), key, keys, result))
    const isSettled = this.nowMs - mtimeMs > SETTLED_AFTER_MS
    this.#subfolders.set(subfolder, { mtimeMs, keys, isSettled })
  }

  async #shipFile(path, key, keys, result) {
    const found = await stat(path).catch(() => null)
    if (!found) return void keys.delete(key)
    const ms = Math.floor(found.mtimeMs)
    const known = this.#pool.get(key)
    if (known && known.goneMs === null && known.versions.includes(ms)) return
    const source = createReadStream(path)
    const piece = { name: pathOfVersion(key, ms), source, ring: this.ring, isFlushedLater: true }
    const isCopied = await writePiece(this.folder, piece).then(
      () => true,
      (error) => (error.code === 'ENOENT' ? false : Promise.reject(error)),
    )
    if (!isCopied) return void keys.delete(key)
    const versions = [...(known?.versions ?? []), ms].sort((a, b) => a - b)
    this.#pool.set(key, { versions, goneMs: null })
    result.copied += 1
  }

  async #markGone(result) {
    for (const [key, file] of this.#pool) {
      const subfolder = key.slice(0, 2)
      if (file.goneMs !== null || this.#subfolders.get(subfolder)?.keys.has(key)) continue
      await writeFile(join(this.folder, `${pathOfVersion(key, this.nowMs)}.gone`), '')
      file.goneMs = this.nowMs
      result.gone += 1
    }
  }
}

/** Writes a version of a file to its place in a storage folder. @throws UnreadablePiece */
export async function extractVersion({ folder, ring, key, ms, store }) {
  const to = join(store, key.slice(0, 2), key)
  await mkdir(join(store, key.slice(0, 2)), { recursive: true, mode: 0o700 })
  const source = Readable.from(readPiece(folder, pathOfVersion(key, ms), ring), {
    objectMode: false,
  })
  await pipeline(source, createWriteStream(to, { flags: 'wx', mode: 0o600 }))
  await utimes(to, ms / 1000, ms / 1000)
}
