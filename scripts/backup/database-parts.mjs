// The copy of a database's files as parts of a backup: one tar, compressed, cut into parts that are
// sealed one by one, so that damage has a name.
import { createWriteStream } from 'node:fs'
import { chmod, chown, mkdir } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { listCluster, openClusterFile } from './cluster-files.mjs'
import { readPiece, writePiece } from './sealed-pieces.mjs'
import { inBase } from './settings.mjs'

const PART_BYTES = 128 * 2 ** 20
const GZIP = { level: 1, chunkSize: 2 ** 18 }

const written = (entry, bytes) =>
  new Promise((resolve, reject) => {
    const stop = () => reject(new Error('the archive ended early'))
    entry.once('close', stop)
    const goOn = () => {
      entry.off('close', stop)
      resolve()
    }
    if (entry.write(bytes)) goOn()
    else entry.once('drain', goOn)
  })

function ended(entry) {
  return new Promise((resolve, reject) => {
    entry.once('finish', resolve)
    entry.once('error', reject)
    entry.end()
  })
}

async function fill(tar, folder, startLsn, counts) {
  for await (const { path, isFolder } of listCluster(folder)) {
    if (isFolder) {
      tar.entry({ name: path, type: 'directory', mode: 0o700 })
      continue
    }
    const file = await openClusterFile(folder, path, startLsn)
    if (!file) continue
    const entry = tar.entry({ name: path, size: file.size, mode: 0o600 })
    for await (const bytes of file.pieces) await written(entry, bytes)
    await ended(entry)
    counts.files += 1
    counts.bytes += file.size
  }
  tar.finalize()
}

/** Passes on at most `PART_BYTES` of a stream; the rest stays for the next part. */
async function* onePart(source, state) {
  let length = 0
  while (length < PART_BYTES) {
    const { value, done } = await source.next()
    if (done) {
      state.isAtEnd = true
      return
    }
    length += value.length
    yield value
  }
}

const partName = (id, number) => inBase(id, `database-${String(number).padStart(4, '0')}`)

/**
 * Copies the data folder of a server in backup mode into parts of the backup `id`.
 * @param {bigint | null} startLsn where the backup began; null: pages have no checksums
 * @returns {Promise<{ parts: object[], files: number, bytes: number }>} bytes: before compression
 * @throws BrokenPages
 */
export async function copyDatabase({ dataFolder, folder, id, ring, startLsn }) {
  const counts = { files: 0, bytes: 0 }
  const tar = pack()
  const filled = fill(tar, dataFolder, startLsn, counts).catch((error) => tar.destroy(error))
  const compressed = createGzip(GZIP)
  const piped = pipeline(tar, compressed)
  const source = compressed[Symbol.asyncIterator]()
  const parts = []
  const state = { isAtEnd: false }
  const copied = async () => {
    while (!state.isAtEnd) {
      const name = partName(id, parts.length + 1)
      const part = await writePiece(folder, { name, source: onePart(source, state), ring })
      parts.push(part)
    }
  }
  const failed = (error) => {
    compressed.destroy(error)
    throw error
  }
  await Promise.all([copied().catch(failed), piped, filled])
  return { parts, ...counts }
}

async function* concatenated(folder, parts, ring) {
  for (const name of parts) yield* readPiece(folder, name, ring)
}

/** Where an entry of the archive goes. @throws Error where it would leave the folder */
function placeOf(folder, name) {
  const path = resolve(folder, name)
  if (!path.startsWith(folder + sep) && path !== folder)
    throw new Error(`备份里的名称 ${name} 不在数据库的文件夹里。`)
  return path
}

/**
 * Writes the files of a copied database into a folder.
 * @param {{ folder: string, parts: string[], ring: object, to: string,
 *   user?: { uid: number, gid: number } }} options parts: names in their order; user: who will own
 *   the files
 * @throws UnreadablePiece, naming the part
 */
export async function extractDatabase({ folder, parts, ring, to, user }) {
  const own = (path) => (user ? chown(path, user.uid, user.gid) : undefined)
  const entries = extract()
  const source = Readable.from(concatenated(folder, parts, ring), { objectMode: false })
  const read = pipeline(source, createGunzip({ chunkSize: 2 ** 18 }), entries)
  const write = async () => {
    for await (const entry of entries) {
      const path = placeOf(to, entry.header.name)
      if (entry.header.type === 'directory') {
        await mkdir(path, { recursive: true, mode: 0o700 })
        entry.resume()
      } else {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        await pipeline(entry, createWriteStream(path, { mode: 0o600 }))
      }
      await own(path)
    }
  }
  await Promise.all([read, write()])
  await mkdir(join(to, 'pg_wal'), { recursive: true, mode: 0o700 })
  await own(join(to, 'pg_wal'))
  await chmod(to, 0o700)
}
