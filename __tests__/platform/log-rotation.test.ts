import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// 日志保留六个月：doctor 看得出设置写的是多久；随程序给的两个文件都够。

type Checks = {
  checkLogs: (read: (path: string) => string | null) => { key: string; state: string }[]
  daysOfJournal: (text: string) => number | null
  daysOfRotation: (text: string) => number | null
}
const root = join(__dirname, '..', '..')
let checks: Checks
beforeAll(async () => {
  const file = join(root, 'scripts/doctor/check-logs.mjs')
  checks = (await import(pathToFileURL(file).href)) as Checks
})
const deployed = (name: string) => readFileSync(join(root, 'deploy', name), 'utf8')

test('随程序给的设置：journald 和 logrotate 都不少于 180 天', () => {
  expect(checks.daysOfJournal(deployed('journald@heyi.conf'))).toBe(200)
  expect(checks.daysOfRotation(deployed('logrotate-heyi'))).toBe(200)
})

test.each<[string, string, number | null]>([
  ['天', 'Storage=persistent\nMaxRetentionSec=90day', 90],
  ['周', 'Storage=persistent\nMaxRetentionSec=26week', 182],
  ['重启就没有了', 'Storage=volatile\nMaxRetentionSec=200day', null],
  ['没有写', 'Storage=persistent\n#MaxRetentionSec=200day', null],
])('journald：%s', (_title, text, days) => {
  expect(checks.daysOfJournal(text)).toBe(days)
})

test.each<[string, string, number | null]>([
  ['每天', 'daily\n  rotate 30', 30],
  ['每周', 'weekly\n  rotate 26', 182],
  ['没有写几份', 'daily', null],
])('logrotate：%s', (_title, text, days) => {
  expect(checks.daysOfRotation(text)).toBe(days)
})

test('够的正常；不够的、没有的提醒', () => {
  const statesOf = (read: (path: string) => string | null) =>
    checks.checkLogs(read).map(({ state }) => state)
  const example = (path: string) =>
    deployed(path.includes('journald') ? 'journald@heyi.conf' : 'logrotate-heyi')
  expect(statesOf(example)).toEqual(['ok', 'ok'])
  expect(statesOf(() => null)).toEqual(['note', 'note'])
  expect(statesOf(() => 'daily\nrotate 14')).toEqual(['note', 'note'])
})
