// A database that a newer release made: what an operator should know of it, with the backup to
// which an older program can go back.
import { resolve } from 'node:path'
import { readManifests } from '../backup/manifest.mjs'
import { sizeInWords, stampInWords } from '../backup/words.mjs'
import { projectRoot } from './project.mjs'
import { releaseInWords } from './releases.mjs'

/**
 * The newest backup that this program can work with: made before a newer release changed the
 * database, by this program or an older one.
 * @param {object[]} backups manifests, oldest first
 * @param {{ migration: string }} program
 * @param {{ appliedAt: Date }[]} newer the releases after this program's
 */
export function findBackupFor(backups, program, newer) {
  const changedAt = newer[0]?.appliedAt.getTime() ?? Infinity
  return (
    backups.findLast(
      ({ endedAt, program: made }) =>
        Date.parse(endedAt) < changedAt && made.migration <= program.migration,
    ) ?? null
  )
}

function backupInWords(program, newer) {
  const { HEYI_BACKUP_DIR: folder } = process.env
  if (!folder) return '没有设置 HEYI_BACKUP_DIR，查不出有没有升级以前的备份。'
  try {
    const { backups } = readManifests(resolve(projectRoot, folder), null)
    const found = findBackupFor(backups, program, newer)
    return found
      ? `升级以前最近的备份：${found.id}（${stampInWords(found.endedAt)}，${sizeInWords(found.size)}，` +
          `程序 ${releaseInWords(found.program)}）。`
      : `${folder} 里没有升级以前的备份。`
  } catch (error) {
    return `备份的文件夹 ${folder} 读不了：${error.message}`
  }
}

const newestInWords = (newer, unknown) =>
  newer.length > 0
    ? `${releaseInWords(newer.at(-1))}，${stampInWords(newer.at(-1).appliedAt)} 升级`
    : `有本程序没有的迁移 ${unknown.at(-1)}`

/** Why this program does not start, and what to do. */
export const refusedInWords = ({ program, newer, unknown }) =>
  [
    `数据库比程序新，不能启动：数据库是 ${newestInWords(newer, unknown)}；` +
      `本程序是 ${releaseInWords(program)}。`,
    newer.length > 0
      ? `新版本只支持 ${newer.at(-1).compatibleSince} 起的程序。`
      : '新版本没有写明支持哪些旧程序。',
    backupInWords(program, newer),
    '请使用新版本的程序；确要退回旧版本的，从升级以前的备份恢复（升级以后办理的事项不在其中），见 docs/operations/upgrade.md。',
  ].join('\n')

/** That this program works with a newer database as it is. */
export const servedInWords = ({ program, newer, unknown }) =>
  `数据库比程序新（数据库是 ${newestInWords(newer, unknown)}；本程序是 ${releaseInWords(program)}），` +
  '新版本仍然支持本程序：照常启动，不更新数据库。'
