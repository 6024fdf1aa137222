// npm run backup:verify: opens every piece of a backup to its end, and says whether it can be
// restored.
import { readText, provePiece } from './sealed-pieces.mjs'
import { listSettings } from './kept-settings.mjs'
import { inBase } from './settings.mjs'
import { forEachOf } from './file-pool.mjs'
import { listShipped, neededFrom, orderOf, proveWal } from './wal.mjs'
import { faultInWords } from './words.mjs'

/** More faults than anyone reads one by one. */
const MOST_FAULTS = 20
const SEGMENT = /^[0-9A-F]{24}$/
/** Pieces of the log of changes with one number in front: PostgreSQL's default size, 16 MiB. */
const PIECES_OF_LOG = 256

/** The order of the piece that follows. */
export function orderAfter(order) {
  const [log, piece] = [Number.parseInt(order.slice(0, 8), 16), Number.parseInt(order.slice(8), 16)]
  const next = piece + 1 < PIECES_OF_LOG ? [log, piece + 1] : [log + 1, 0]
  return next.map((number) => number.toString(16).toUpperCase().padStart(8, '0')).join('')
}

/**
 * Orders of pieces that are missing between the first that a backup needs and the last there is.
 * @param {{ first: string, last: string }} wal of the backup
 * @param {string[]} names of what is there
 */
export function findGaps({ first, last }, names) {
  const there = new Set(names.filter((name) => SEGMENT.test(name)).map(orderOf))
  const newest = [...there, orderOf(last)].sort().at(-1)
  const missing = []
  for (let order = orderOf(first); order <= newest; order = orderAfter(order))
    if (!there.has(order)) missing.push(order)
  return missing
}

/**
 * Verifies one backup, with everything that a restore to its end or to any later moment reads.
 * @returns {Promise<{ id: string, pieces: number, wal: number, files: number, faultCount: number,
 *   faults: string[] }>}
 */
export async function verifyBackup(manifest, { folder, ring }) {
  const faults = []
  let faultCount = 0
  const attempt = async (work) => {
    try {
      return await work()
    } catch (error) {
      faultCount += 1
      if (faults.length < MOST_FAULTS) faults.push(faultInWords(error))
      return undefined
    }
  }
  for (const { name, size, sha256 } of manifest.pieces)
    await attempt(async () => {
      const found = await provePiece(folder, name, ring)
      if (found.size !== size || found.sha256 !== sha256)
        throw new Error(`${name}：与备份的清单不符。`)
    })
  for (const name of await listSettings(folder)) await attempt(() => provePiece(folder, name, ring))
  const wal = neededFrom(await listShipped(folder), manifest.wal.first)
  for (const name of wal) await attempt(() => proveWal(folder, name, ring))
  for (const order of findGaps(manifest.wal, wal))
    await attempt(() => Promise.reject(new Error(`缺少归档 ${order}：只能恢复到它之前。`)))
  const list = await attempt(() => readText(folder, inBase(manifest.id, 'files'), ring))
  const files = (list ?? '').split('\n').filter(Boolean)
  await forEachOf(files, (name) => attempt(() => provePiece(folder, name, ring)))
  return {
    id: manifest.id,
    pieces: manifest.pieces.length,
    wal: wal.length,
    files: files.length,
    faultCount,
    faults,
  }
}
