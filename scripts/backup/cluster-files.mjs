// The files of a running PostgreSQL, one by one, as a backup copies them
// (https://www.postgresql.org/docs/18/continuous-archiving.html, "Backing Up The Data Directory").
import { open, readdir, lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { findBrokenPages, firstPageOf, PAGE_BYTES } from './page-checksums.mjs'

/** Made again at each start: their names are kept, what is in them is not. */
const EMPTIED =
  /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans|log)\//
/** Of the running server, temporary, or of a former backup. */
const LEFT_OUT = [
  /(^|\/)(postmaster\.(pid|opts)|start\.log|pgsql_tmp.*|pg_internal\.init.*|t\d+_\d+.*)$/,
  /^(backup_label(\.old)?|tablespace_map(\.old)?|recovery\.signal|standby\.signal)$/,
]
const KEPT_FOLDERS = /^pg_wal\/(archive_status|summaries)$/
const CONTROL = 'global/pg_control'
const READ_BYTES = 2 ** 20

/** A page of the database is not what its checksum says. */
export class BrokenPages extends Error {
  constructor(path, pages) {
    super(`数据库文件 ${path} 的第 ${pages.join('、')} 页与校验值不符：磁盘可能损坏，没有备份。`)
  }
}

async function* walk(folder, within = '') {
  const entries = await readdir(join(folder, within), { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = within ? `${within}/${entry.name}` : entry.name
    if (path === CONTROL || LEFT_OUT.some((left) => left.test(path))) continue
    const isEmptied = EMPTIED.test(path)
    if (entry.isSymbolicLink() && path.startsWith('pg_tblspc/'))
      throw new Error('数据库用了表空间（pg_tblspc），本命令不备份表空间：请把表移回默认的表空间。')
    if (entry.isDirectory() || entry.isSymbolicLink()) {
      if (!isEmptied || KEPT_FOLDERS.test(path)) yield { path, isFolder: true }
      if (!isEmptied && entry.isDirectory()) yield* walk(folder, path)
    } else if (!isEmptied && entry.isFile()) yield { path, isFolder: false }
  }
}

/**
 * What a backup copies of a data folder: folders before what is in them, the control file last.
 * @returns {AsyncGenerator<{ path: string, isFolder: boolean }>} with forward slashes
 */
export async function* listCluster(folder) {
  yield* walk(folder)
  yield { path: CONTROL, isFolder: false }
}

async function readAt(handle, length, position) {
  const bytes = Buffer.alloc(length)
  let read = 0
  while (read < length) {
    const { bytesRead } = await handle.read(bytes, read, length - read, position + read)
    if (bytesRead === 0) break
    read += bytesRead
  }
  return bytes.subarray(0, read)
}

/** A page that was just being written is read once more; then it counts. */
async function provePages(handle, path, bytes, position, first, startLsn) {
  const page = first + position / PAGE_BYTES
  const broken = []
  for (const number of findBrokenPages(bytes, page, startLsn)) {
    const again = await readAt(handle, PAGE_BYTES, (number - first) * PAGE_BYTES)
    if (findBrokenPages(again, number, startLsn).length > 0) broken.push(number)
    else again.copy(bytes, (number - page) * PAGE_BYTES)
  }
  if (broken.length > 0) throw new BrokenPages(path, broken)
}

/**
 * Opens a file of the running server; null where it has gone meanwhile.
 * @returns {Promise<{ size: number, pieces: AsyncGenerator<Buffer> } | null>} exactly `size` bytes:
 * what was cut off meanwhile is zero, what was added is left to the log of changes
 * @throws BrokenPages, in the pieces
 */
export async function openClusterFile(folder, path, startLsn) {
  const full = join(folder, path)
  const handle = await open(full, 'r').catch((error) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!handle) return null
  const { size } = await handle.stat()
  const first = startLsn === null ? null : firstPageOf(path)
  async function* pieces() {
    try {
      for (let at = 0; at < size; at += READ_BYTES) {
        const wanted = Math.min(READ_BYTES, size - at)
        const bytes = await readAt(handle, wanted, at)
        if (first !== null) await provePages(handle, path, bytes, at, first, startLsn)
        yield bytes
        if (bytes.length < wanted) yield Buffer.alloc(wanted - bytes.length)
      }
    } finally {
      await handle.close()
    }
  }
  return { size, pieces: pieces() }
}

/** Whether this folder is that of the server with this identifier. */
export async function isClusterOf(folder, systemIdentifier) {
  const path = join(folder, CONTROL)
  if (!(await lstat(path).catch(() => null))) return false
  const handle = await open(path, 'r')
  try {
    return (await readAt(handle, 8, 0)).readBigUInt64LE(0) === BigInt(systemIdentifier)
  } finally {
    await handle.close()
  }
}
