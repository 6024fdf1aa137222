// One round of following: everything that changed since the last one gets into the backup's folder.
// A piece of the log of changes that names a file is kept after that file is: names of pieces are
// listed first, then files are copied, then these pieces. So no moment that can be restored has a
// row whose file is missing.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { withLock } from '../setup/locks.mjs'
import { inData, projectRoot } from '../setup/project.mjs'
import { FileShipper } from './file-pool.mjs'
import { SettingsShipper } from './kept-settings.mjs'
import { flushAll } from './sealed-pieces.mjs'
import { WAL, walFolderOf } from './settings.mjs'
import { writeState } from './state.mjs'
import { lastShippedAt, listWaiting, shipWal } from './wal.mjs'

/** Where stored files are on this machine; null: in a bucket, which keeps its own versions. */
export const storeFolder = () =>
  process.env.HEYI_S3_BUCKET
    ? null
    : resolve(projectRoot, process.env.HEYI_FILES_DIR || inData('files'))

/**
 * One folder holds the backups of one database server.
 * @throws Error with a sentence where it holds those of another
 */
export function claimFolder(folder, systemIdentifier) {
  const path = join(folder, 'store.json')
  if (!existsSync(path))
    writeFileSync(path, JSON.stringify({ systemIdentifier }), { mode: 0o600, flush: true })
  if (JSON.parse(readFileSync(path, 'utf8')).systemIdentifier !== systemIdentifier)
    throw new Error(
      `文件夹 ${folder} 里是另一套数据库的备份。请把 HEYI_BACKUP_DIR 改为一个空的文件夹。`,
    )
}

/** What does the rounds of one process; it remembers what it has seen. */
export class Follower {
  constructor({ folder, ring, server }) {
    const store = storeFolder()
    Object.assign(this, { folder, ring, server, store })
    this.files = store && new FileShipper({ store, folder, ring })
    this.settings = new SettingsShipper({ folder, ring })
    mkdirSync(join(folder, WAL), { recursive: true, mode: 0o700 })
    claimFolder(folder, server.system_identifier)
  }

  /**
   * One round; only one process of this machine does one at a time.
   * @returns {Promise<{ wal: number, files: number, copied: number, gone: number,
   *   environment: object }>}
   */
  round() {
    return withLock('backup-round', async () => {
      const dataFolder = this.server.data_folder
      const walFolder = walFolderOf(dataFolder)
      const waiting = await listWaiting(walFolder)
      const at = new Date()
      const files = (await this.files?.ship(at.getTime())) ?? { files: 0, copied: 0, gone: 0 }
      const environment = await this.settings.ship(at.getTime())
      if (files.copied + files.gone > 0) await flushAll(this.folder)
      const { folder, ring } = this
      const wal = await shipWal(waiting, { walFolder, dataFolder, folder, ring })
      writeState(folder, {
        roundAt: at.toISOString(),
        changesUntil: (await lastShippedAt(folder))?.toISOString() ?? null,
        isInBucket: this.store === null,
        problem: null,
      })
      return { wal, ...files, environment }
    })
  }
}
