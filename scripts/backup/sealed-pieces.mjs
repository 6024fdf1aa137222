// Writing and reading the sealed pieces of a backup as files of its folder.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import { hashOfFile } from '../setup/hash-of-file.mjs'
import { seal, unseal } from './sealing.mjs'

const HALF_WRITTEN = '.part'

/** Flushes a file, or a folder's own list of names. */
async function flush(path) {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

/**
 * Flushes everything of the file system that holds `folder`: once for many small files. Where
 * `sync` does not know single file systems, it flushes all.
 */
export async function flushAll(folder) {
  const run = promisify(execFile)
  await run('sync', ['-f', folder]).catch(() => run('sync'))
}

/**
 * Seals a stream into `<folder>/<name>`, reads it back and compares. The file has its name only
 * once it is whole and verified.
 * @param {{ name: string, source: AsyncIterable<Buffer> | Iterable<Buffer>, ring: object,
 *   modifiedMs?: number, isFlushedLater?: boolean }} piece
 *   name: path within the folder, which is bound into the piece; isFlushedLater: the caller calls
 *   flushAll before it relies on the piece
 * @returns {Promise<{ name: string, size: number, sha256: string }>}
 * @throws Error where what was read back differs
 */
export async function writePiece(folder, { name, source, ring, modifiedMs, isFlushedLater }) {
  const path = join(folder, name)
  const unfinished = path + HALF_WRITTEN
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(unfinished, 'w', 0o600)
  try {
    for await (const sealed of seal(source, ring, name)) {
      hash.update(sealed)
      size += sealed.length
      await handle.writeFile(sealed)
    }
    if (!isFlushedLater) await handle.sync()
  } finally {
    await handle.close()
  }
  const sha256 = hash.digest('hex')
  if ((await hashOfFile(unfinished)) !== sha256)
    throw new Error(`写入备份的 ${name} 读回来不一样：请检查备份所在的磁盘。`)
  if (modifiedMs !== undefined) await utimes(unfinished, modifiedMs / 1000, modifiedMs / 1000)
  await rename(unfinished, path)
  if (!isFlushedLater) await flush(dirname(path))
  return { name, size, sha256 }
}

/** The bytes of a piece. @throws UnreadablePiece */
export const readPiece = (folder, name, ring) =>
  unseal(createReadStream(join(folder, name), { highWaterMark: 2 ** 20 }), ring, name)

/** A short text, compressed and sealed. */
export const writeText = (folder, name, text, ring) =>
  writePiece(folder, { name, source: [gzipSync(text)], ring })

/** @throws UnreadablePiece */
export async function readText(folder, name, ring) {
  const pieces = []
  for await (const piece of readPiece(folder, name, ring)) pieces.push(piece)
  return gunzipSync(Buffer.concat(pieces)).toString('utf8')
}

/** Reads a stream to its end. @param {AsyncGenerator<Buffer>} source */
export async function drain(source) {
  while (!(await source.next()).done);
}

/** Opens a piece to its end. Returns bytes and hash as stored. @throws UnreadablePiece */
export async function provePiece(folder, name, ring) {
  await drain(readPiece(folder, name, ring))
  const path = join(folder, name)
  return { size: (await stat(path)).size, sha256: await hashOfFile(path) }
}
