// What an operator is to know before an upgrade: pure, from what was read of the database and of
// the backups.
import { ageInWords, sizeInWords, stampInWords } from '../backup/words.mjs'
import { bad, note, ok } from '../doctor/finding.mjs'
import { releaseInWords } from '../setup/releases.mjs'

/** Bytes of a table that one second of the work passes; measured (docs/operations/upgrade.md). */
const BYTES_A_SECOND = { rewrite: 20e6, scan: 150e6, index: 30e6, rows: 10e6 }
const WORDS = {
  rewrite: '重写，其间不能读写',
  scan: '逐行核对，其间不能读写',
  index: '建索引，其间不能写',
  rows: '改写行，其间可以读写',
  instant: '片刻不能读写',
}
const BACKUP_FRESH_MS = 24 * 3_600_000
const LONG_S = 10
const FUNCTIONS = '函数和权限'

/** Seconds for which a table is locked, as far as its size says. */
export const expectedSeconds = ({ work, bytes }) =>
  work === 'instant' ? 0 : Math.ceil(bytes / BYTES_A_SECOND[work])

function lockInWords({ migration, table, work, bytes }) {
  const seconds = expectedSeconds({ work, bytes })
  const time = work === 'instant' || seconds <= 1 ? '不到 1 秒' : `约 ${seconds} 秒`
  return `${migration} ${table}（${sizeInWords(bytes)}）${WORDS[work]}，${time}`
}

function judgeDue({ pending, files, locks, lastFunctionsMs }) {
  const name = '将要执行'
  if (pending.length === 0 && files.length === 0) return [ok('due', name, '数据库不用改')]
  const words = `${pending.length} 步迁移，${files.length} 个函数文件`
  const isLong = locks.some((lock) => lock.work !== 'rows' && expectedSeconds(lock) > LONG_S)
  const functions = lastFunctionsMs ? `上次 ${lastFunctionsMs} 毫秒` : '一般 1 至 3 秒'
  const lines = [
    ...locks.map(lockInWords),
    ...(files.length > 0 ? [`${FUNCTIONS}：各表一起不能读写，${functions}`] : []),
  ].join('\n        ')
  return [
    ok('due', name, words),
    isLong
      ? note('locks', '锁表', '有的较长', `${lines}\n        请在没有人使用的时候升级。`)
      : note('locks', '锁表', '都短', lines),
  ]
}

function judgeKind({ program, oldest, isNew }) {
  const name = '升级的方式'
  if (isNew) return ok('kind', name, '新库，没有正在运行的程序')
  return oldest >= program.compatibleSince
    ? ok('kind', name, '新旧程序可以同时运行：一个进程一个进程地换，不用停')
    : note(
        'kind',
        name,
        '旧程序不能用新结构，要停',
        `库里是 ${oldest}，新版本只支持 ${program.compatibleSince} 起的程序：先显示维护页面，停止全部旧进程，再启动新的。`,
      )
}

function judgeBackup({ backup, nowMs }) {
  const name = '升级以前的备份'
  const todo = '请先 npm run backup:create；用别的办法备份的，请自行核对。'
  if (backup.is === 'not_set_up') return bad('backup', name, '没有设置 HEYI_BACKUP_DIR', todo)
  if (backup.is === 'unreadable') return bad('backup', name, `读不了：${backup.words}`, todo)
  if (backup.is === 'none') return bad('backup', name, '一个也没有', todo)
  const age = nowMs - Date.parse(backup.endedAt)
  const words = `${backup.id}（${stampInWords(backup.endedAt)}，${ageInWords(age)}前）`
  return age <= BACKUP_FRESH_MS ? ok('backup', name, words) : bad('backup', name, words, todo)
}

function judgeBusy({ longestSeconds }) {
  const name = '正在进行的长事务'
  return longestSeconds > LONG_S
    ? note('busy', name, `最长 ${longestSeconds} 秒`, '升级要等它结束；一直不结束的，请查看是谁。')
    : ok('busy', name, '没有')
}

/**
 * @param {{ program: object, decision: object, pending: string[], files: string[],
 *   locks: { migration: string, table: string, work: string, bytes: number }[],
 *   lastFunctionsMs: number | null, oldest: string, backup: object, longestSeconds: number,
 *   nowMs: number }} facts oldest: the last migration of the database, which its programs know
 * @returns {import('../doctor/finding.mjs').Finding[]}
 */
export function judgeUpgrade(facts) {
  const { decision, program } = facts
  const name = '程序和数据库'
  const versions = `程序 ${releaseInWords(program)}，数据库 ${facts.oldest || '还没有'}`
  if (decision.is === 'unfinished' || decision.is === 'edited')
    return [
      bad(
        'versions',
        name,
        `迁移 ${decision.name} 没有完成，或者被改过`,
        'npm run db:migrate 说明详情。',
      ),
    ]
  if (decision.is === 'refused')
    return [bad('versions', name, `${versions}：数据库比程序新`, '请使用新版本的程序。')]
  if (decision.is === 'served')
    return [ok('versions', name, `${versions}：数据库比程序新，仍支持本程序`)]
  return [
    ok('versions', name, versions),
    ...judgeDue(facts),
    judgeKind({ ...facts, isNew: decision.isNew }),
    judgeBackup(facts),
    judgeBusy(facts),
  ]
}
