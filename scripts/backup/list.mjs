// npm run backup:list: what there is, how old and how large, and what can be restored.
import { readManifests } from './manifest.mjs'
import { readState } from './state.mjs'
import { decideKept } from './thinning.mjs'
import { ageInWords, inFigures, sizeInWords, stampInWords } from './words.mjs'

/** @returns {object} for --json: backups oldest first, with what the state says */
export function listBackups({ folder, ring, nowMs = Date.now() }) {
  const { backups, broken } = readManifests(folder, ring)
  const state = readState(folder)
  const { sinceMs } = decideKept(backups, nowMs)
  const ends = [state.changesUntil, ...backups.map(({ endedAt }) => endedAt)].filter(Boolean)
  return {
    folder,
    backups: backups.map(
      ({ id, endedAt, size, bytes, storedFiles, host, program, postgres, keys }) => ({
        id,
        endedAt,
        ageSeconds: Math.floor((nowMs - Date.parse(endedAt)) / 1000),
        size,
        databaseBytes: bytes,
        storedFiles,
        host,
        program,
        postgres: postgres.version,
        keys,
      }),
    ),
    broken,
    restorable:
      backups.length > 0
        ? { since: new Date(sinceMs).toISOString(), until: ends.sort().at(-1) }
        : null,
    problem: state.problem ?? null,
  }
}

const keysInWords = ({ personal, files, backup }) =>
  `备份 ${backup}，号码 ${personal.join('、')}，文件 ${files.join('、')}`

/** The list as lines. */
export function listInWords({ folder, backups, broken, restorable, problem }, nowMs = Date.now()) {
  if (backups.length === 0) return [`${folder} 里没有备份。`, ...broken]
  const lines = backups.flatMap((backup) => [
    `${backup.id}  ${stampInWords(backup.endedAt)}（${ageInWords(backup.ageSeconds * 1000)}前）  ` +
      `${sizeInWords(backup.size)}  文件 ${inFigures(backup.storedFiles)} 个  ${backup.host.name}`,
    `    程序 ${backup.program.version}（${backup.program.migration}），` +
      `PostgreSQL ${backup.postgres}；密钥：${keysInWords(backup.keys)}`,
  ])
  if (restorable)
    lines.push(
      `可以恢复到 ${stampInWords(restorable.since)} 至 ${stampInWords(restorable.until)}` +
        `（${ageInWords(nowMs - Date.parse(restorable.until))}前）的任何时刻。`,
    )
  if (problem) lines.push(`最近一次出错：${stampInWords(problem.at)}，${problem.words}`)
  return [...lines, ...broken]
}
