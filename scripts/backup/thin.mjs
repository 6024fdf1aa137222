// npm run backup:thin: removes what the rule no longer keeps.
import { rm, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { withLock } from '../setup/locks.mjs'
import { pathOfVersion, readPool } from './file-pool.mjs'
import { readManifests } from './manifest.mjs'
import { BASES, WAL } from './settings.mjs'
import { decideKept, findUnneededVersions, findUnneededWal } from './thinning.mjs'
import { listShipped } from './wal.mjs'

/**
 * Removes what is not kept; with `isCheck` it only counts.
 * @returns {Promise<{ kept: string[], dropped: string[], wal: number, files: number,
 *   since: string }>}
 * @throws Error where a manifest is damaged: nothing is removed beside what cannot be read
 */
export function thinBackups({ folder, ring, isCheck, nowMs = Date.now() }) {
  return withLock('backup-round', async () => {
    const { backups, broken } = readManifests(folder, ring)
    if (broken.length > 0) throw new Error(`${broken.join('\n')}\n没有清理任何备份：请先查明原因。`)
    const decision = decideKept(backups, nowMs)
    const remove = (path) => (isCheck ? undefined : unlink(join(folder, path)))
    if (!isCheck)
      for (const { id } of decision.dropped)
        await rm(join(folder, BASES, id), { recursive: true, force: true })
    const wal = backups.length > 0 ? findUnneededWal(await listShipped(folder), decision) : []
    for (const name of wal) await remove(`${WAL}/${name}`)
    let files = 0
    for (const [key, file] of backups.length > 0 ? await readPool(folder) : []) {
      const { versions, isForgotten } = findUnneededVersions(file, decision)
      for (const ms of versions) await remove(pathOfVersion(key, ms))
      if (isForgotten && file.goneMs !== null)
        await remove(`${pathOfVersion(key, file.goneMs)}.gone`)
      files += versions.length
    }
    return {
      kept: decision.kept.map(({ id }) => id),
      dropped: decision.dropped.map(({ id }) => id),
      wal: wal.length,
      files,
      since: new Date(decision.sinceMs).toISOString(),
    }
  })
}
