// The log of changes (write-ahead log), piece by piece: from the folder in which PostgreSQL leaves
// it into the backup's folder, and back for a restore.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chown, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { drain, readPiece, writePiece } from './sealed-pieces.mjs'
import { WAL } from './settings.mjs'

const SEGMENT = /^[0-9A-F]{24}$/
const HISTORY = /^[0-9A-F]{8}\.history$/
const ARCHIVED = /^(?:[0-9A-F]{24}(?:\.[0-9A-F]{8}\.backup)?|[0-9A-F]{8}\.history)$/
const SPARSE_BYTES = 2 ** 16
const ZERO = Buffer.alloc(SPARSE_BYTES)

const namesIn = (folder) =>
  readdir(folder).catch((error) => (error.code === 'ENOENT' ? [] : Promise.reject(error)))

/** Names of what waits in PostgreSQL's own folder, oldest first. */
export const listWaiting = async (walFolder) =>
  (await namesIn(walFolder)).filter((name) => ARCHIVED.test(name)).sort()

/** Names of what is in the backup. */
export const listShipped = async (folder) =>
  (await namesIn(join(folder, WAL))).filter((name) => ARCHIVED.test(name)).sort()

const nameOf = (name) => `${WAL}/${name}`

async function* through(source, transform) {
  const piped = pipeline(source, transform)
  // thrown by the loop as well, which comes first
  piped.catch(() => undefined)
  yield* transform
  await piped
}

const plain = (folder, name, ring) =>
  through(
    Readable.from(readPiece(folder, nameOf(name), ring), { objectMode: false }),
    createGunzip({ chunkSize: 2 ** 18 }),
  )

async function hashOf(source) {
  const hash = createHash('sha256')
  for await (const piece of source) hash.update(piece)
  return hash.digest('hex')
}

/**
 * Seals one piece and removes it from where it waited. One that is there already must be the same.
 * @throws Error where two different pieces have one name: two servers write into one backup
 */
async function shipOne(path, name, { folder, ring }) {
  const known = await stat(join(folder, nameOf(name))).catch(() => null)
  if (known) {
    if ((await hashOf(plain(folder, name, ring))) === (await hashOf(createReadStream(path)))) return
    throw new Error(
      `备份里已有内容不同的归档 ${name}：两个数据库不能写进同一个备份文件夹。` +
        '恢复以后重新开始的，请用另一个空的 HEYI_BACKUP_DIR。',
    )
  }
  const source = through(createReadStream(path), createGzip({ level: 1 }))
  const { mtimeMs } = await stat(path)
  await writePiece(folder, { name: nameOf(name), source, ring, modifiedMs: mtimeMs })
}

/**
 * Seals the pieces that were waiting, oldest first.
 * @param {string} dataFolder its histories are kept too: they keep two restores apart
 * @returns {Promise<number>} how many
 */
export async function shipWal(waiting, { walFolder, dataFolder, folder, ring }) {
  for (const name of waiting) {
    await shipOne(join(walFolder, name), name, { folder, ring })
    await rm(join(walFolder, name))
  }
  const inData = (await namesIn(join(dataFolder, 'pg_wal'))).filter((name) => HISTORY.test(name))
  const shipped = inData.length > 0 ? await listShipped(folder) : []
  for (const name of inData)
    if (!shipped.includes(name))
      await shipOne(join(dataFolder, 'pg_wal', name), name, { folder, ring })
  return waiting.length
}

/** The place of a piece in the order of changes, whatever timeline it belongs to. */
export const orderOf = (name) => name.slice(8, 24)

/** Pieces that recovery from a backup may need: from its first one on, and all histories. */
export const neededFrom = (names, first) =>
  names.filter(
    (name) => HISTORY.test(name) || (SEGMENT.test(name) && orderOf(name) >= orderOf(first)),
  )

/** When PostgreSQL gave away the newest piece; null: there is none. */
export async function lastShippedAt(folder) {
  const newest = (await listShipped(folder)).filter((name) => SEGMENT.test(name)).at(-1)
  return newest ? (await stat(join(folder, nameOf(newest)))).mtime : null
}

/** Opens one piece to its end. @throws UnreadablePiece */
export const proveWal = (folder, name, ring) => drain(plain(folder, name, ring))

/** Writes a piece for recovery; what is zero takes no room on the disk. @throws UnreadablePiece */
export async function extractWal({ folder, name, ring, to, user }) {
  await mkdir(to, { recursive: true, mode: 0o700 })
  const path = join(to, name)
  const handle = await open(path, 'wx', 0o600)
  try {
    let at = 0
    for await (const bytes of plain(folder, name, ring)) {
      for (let from = 0; from < bytes.length; from += SPARSE_BYTES) {
        const part = bytes.subarray(from, from + SPARSE_BYTES)
        if (!ZERO.subarray(0, part.length).equals(part))
          await handle.write(part, 0, part.length, at + from)
      }
      at += bytes.length
    }
    await handle.truncate(at)
  } finally {
    await handle.close()
  }
  if (user) await chown(path, user.uid, user.gid)
}
