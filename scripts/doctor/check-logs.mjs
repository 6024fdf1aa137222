// Whether logs are kept for six months (网络安全法 article 23), as far as this machine's settings say.
import { existsSync, readFileSync } from 'node:fs'
import { note, ok } from './finding.mjs'

const LEAST_DAYS = 180
const DAYS = {
  day: 1,
  days: 1,
  d: 1,
  week: 7,
  weeks: 7,
  w: 7,
  month: 30.44,
  months: 30.44,
  M: 30.44,
}
const YEAR = { year: 365.25, years: 365.25, y: 365.25 }

/**
 * For how many days a journal's settings keep it; null: not said, or not for good.
 * @param {string} text of journald.conf
 */
export function daysOfJournal(text) {
  const of = (name) => new RegExp(`^\\s*${name}\\s*=\\s*(\\S+)`, 'm').exec(text)?.[1]
  const [, number, unit] = /^(\d+)([a-zA-Z]+)$/.exec(of('MaxRetentionSec') ?? '') ?? []
  const length = { ...DAYS, ...YEAR }[unit]
  return of('Storage') === 'persistent' && length ? Number(number) * length : null
}

/**
 * For how many days logrotate keeps the logs that its settings name; null: not said.
 * @param {string} text
 */
export function daysOfRotation(text) {
  const length = { daily: 1, weekly: 7, monthly: 30 }[
    /^\s*(daily|weekly|monthly)\b/m.exec(text)?.[1]
  ]
  const count = /^\s*rotate\s+(\d+)/m.exec(text)?.[1]
  return length && count ? length * Number(count) : null
}

const KEPT = [
  [
    'log-journal',
    '程序的日志',
    '/etc/systemd/journald@heyi.conf',
    'journald@heyi.conf',
    daysOfJournal,
  ],
  ['log-access', '访问日志', '/etc/logrotate.d/heyi', 'logrotate-heyi', daysOfRotation],
]

/**
 * @param {(path: string) => string | null} read the text of a file of settings; null: not there
 * @returns {import('./finding.mjs').Finding[]}
 */
export function checkLogs(read = readIfThere) {
  return KEPT.map(([key, name, path, example, daysOf]) => {
    const text = read(path)
    const todo = `请按 deploy/${example} 设置：网络日志至少保留六个月（网络安全法第二十三条）。`
    if (text === null) return note(key, name, `没有 ${path}，查不出保留多久`, todo)
    const days = daysOf(text)
    if (days === null) return note(key, name, `${path} 没有写明保留多久`, todo)
    return days >= LEAST_DAYS
      ? ok(key, name, `保留 ${Math.floor(days)} 天`)
      : note(key, name, `只保留 ${Math.floor(days)} 天`, todo)
  })
}

function readIfThere(path) {
  try {
    return existsSync(path) ? readFileSync(path, 'utf8') : null
  } catch {
    return null
  }
}
