// npm run backup:restore: from a backup's folder and its key to a database, files and settings in
// an empty place, as they were at a moment, and a check of everything.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { chown } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makePrivateFolder } from '../setup/embedded-postgres-place.mjs'
import { withClient } from '../setup/databases.mjs'
import { extractDatabase } from './database-parts.mjs'
import { extractVersion, forEachOf, readPool, versionAt } from './file-pool.mjs'
import { settingsAt } from './kept-settings.mjs'
import { lastChangeIn, majorOf, RecoveryEnded, startRecovery } from './recovery-server.mjs'
import { readText } from './sealed-pieces.mjs'
import { inBase } from './settings.mjs'
import { extractWal, listShipped, neededFrom } from './wal.mjs'
import { stampInWords } from './words.mjs'

/** Files of a moment were written before it; clocks of file systems count coarsely. */
const FILE_CLOCK_MS = 1_000

/**
 * The newest backup from which a moment can be reached.
 * @param {{ backups: object[], broken: string[] }} found oldest first, and what cannot be read
 * @param {Date | null} until null: the end
 * @throws Error with a sentence where there is none
 */
export function chooseBackup({ backups, broken }, until, id) {
  if (id !== undefined) {
    const wanted = backups.find((backup) => backup.id === id)
    if (!wanted) throw new Error(`没有备份 ${id}。npm run backup:list 列出全部备份。`)
    if (until && Date.parse(wanted.endedAt) > until.getTime())
      throw new Error(`备份 ${id} 到 ${stampInWords(wanted.endedAt)} 才完成，恢复不到更早的时刻。`)
    return wanted
  }
  const possible = backups.filter(({ endedAt }) => !until || Date.parse(endedAt) <= until.getTime())
  const chosen = possible.at(-1)
  if (!chosen)
    throw new Error(
      backups.length === 0
        ? ['备份的文件夹里没有可用的备份。', ...broken].join('\n')
        : `最早的备份到 ${stampInWords(backups[0].endedAt)} 才完成，恢复不到所要的时刻。`,
    )
  return chosen
}

/** @throws Error naming the first place in which there is something already */
export function assertEmpty(places) {
  for (const place of places)
    if (existsSync(place) && readdirSync(place).length > 0)
      throw new Error(`${place} 里已有内容：只恢复到空的地方。请用 --to 指定另一个空的文件夹。`)
}

function assertPrograms(manifest, place) {
  const major = majorOf(place)
  if (major !== manifest.postgres.major)
    throw new Error(
      `备份出自 PostgreSQL ${manifest.postgres.version}，这里的程序是 ${major}：大版本须相同，` +
        '请用 --programs 指明同一大版本的 bin 文件夹。',
    )
}

async function extractAll({ manifest, folder, ring, place, walFolder }) {
  const { dataFolder: to, user } = place
  mkdirSync(dirname(to), { recursive: true, mode: 0o711 })
  makePrivateFolder(to, user)
  await extractDatabase({ folder, parts: manifest.parts, ring, to, user })
  const write = async (name, text) => {
    writeFileSync(join(to, name), text, { mode: 0o600 })
    if (user) await chown(join(to, name), user.uid, user.gid)
  }
  await write('backup_label', await readText(folder, inBase(manifest.id, 'label'), ring))
  await write('recovery.signal', '')
  makePrivateFolder(walFolder, user)
  for (const name of neededFrom(await listShipped(folder), manifest.wal.first))
    await extractWal({ folder, name, ring, to: walFolder, user })
}

/**
 * Recovers to the moment; where the log of changes ends before it, to its end.
 * @returns {Promise<{ server: object, isCutShort: boolean }>}
 */
async function recover(place, { walFolder, until, superuser }) {
  // while it reads its settings, PostgreSQL knows no zone by a letter
  const moment = until?.toISOString().replace('T', ' ').replace('Z', '+00') ?? null
  const options = { walFolder, superuser, until: moment }
  try {
    return { server: await startRecovery(place, options), isCutShort: false }
  } catch (error) {
    const isShort = /recovery ended before configured recovery target was reached/
    if (!(error instanceof RecoveryEnded) || !isShort.test(error.log)) throw error
    const server = await startRecovery(place, { ...options, until: null })
    return { server, isCutShort: true }
  }
}

async function findDestroyed(url) {
  const sql = 'SELECT storage_key FROM destroyed_files'
  const rows = await withClient(url, async (client) => (await client.query(sql)).rows)
  return new Set(rows.map((row) => row.storage_key))
}

/**
 * Writes the files as they were at the moment. What was destroyed by then does not come back, even
 * where a backup still has it.
 */
async function extractFiles({ folder, ring, store, atMs, destroyed }) {
  const counts = { files: 0, destroyed: 0 }
  const chosen = []
  for (const [key, file] of await readPool(folder)) {
    const ms = versionAt(file, atMs + FILE_CLOCK_MS)
    if (ms === undefined) continue
    if (destroyed.has(key)) counts.destroyed += 1
    else chosen.push({ key, ms })
  }
  mkdirSync(store, { recursive: true, mode: 0o700 })
  await forEachOf(chosen, ({ key, ms }) => extractVersion({ folder, ring, key, ms, store }))
  counts.files = chosen.length
  return counts
}

/**
 * Restores into empty folders.
 * @param {{ manifest: object, until: Date | null, folder: string, ring: object, store: string,
 *   place: object, step: typeof import('../setup/steps.mjs').step,
 *   check: (restored: { url: (role: string) => string, settings: object, store: string }) =>
 *     Promise<object> }} options
 *   place: where the data folder will be, and which programs run there; store: the folder of files
 * @returns {Promise<object>} what was restored; the server has been stopped again
 * @throws Error with a sentence; what was written until then stays to be looked at
 */
export async function restoreBackup(options) {
  const { manifest, until, folder, ring, store, place, step, check } = options
  assertEmpty([place.dataFolder, store])
  assertPrograms(manifest, place)
  const walFolder = `${place.dataFolder}-restored-wal`
  assertEmpty([walFolder])
  const atMs = until?.getTime() ?? Date.now()
  const settings = await settingsAt(folder, atMs, ring)
  await step('写出数据库和变动', () => extractAll({ manifest, folder, ring, place, walFolder }))
  const { superuser } = manifest.postgres
  const { server, isCutShort } = await step('恢复数据库', () =>
    recover(place, { walFolder, until, superuser }),
  )
  try {
    const url = (role) => server.urlOf(role, manifest.database)
    const destroyed = await findDestroyed(url(superuser))
    const files =
      manifest.store === 'folder'
        ? await step('写出文件', () => extractFiles({ folder, ring, store, atMs, destroyed }))
        : { files: 0, destroyed: 0 }
    const checked = await step('核对', () => check({ url, settings, store }))
    const lastChange = lastChangeIn(server.log())
    return { id: manifest.id, lastChange, isCutShort, settings, ...files, checked }
  } finally {
    await server.stop()
    rmSync(walFolder, { recursive: true, force: true })
  }
}
