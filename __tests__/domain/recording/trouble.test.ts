import { isStorageFull } from '@/lib/domain/recording/storage-full'
import {
  decideTrouble,
  findTrouble,
  isTroubleOpen,
  shownTrouble,
  troubleOfRefusal,
  type RecorderFacts,
  type RecordingTrouble,
} from '@/lib/domain/recording/trouble'

// 录音录像的设备出了问题：docs/decisions/0195-recorder-in-trouble.md。

test.each<[string, unknown, boolean]>([
  ['浏览器的数据库', new DOMException('', 'QuotaExceededError'), true],
  ['旧的浏览器', { name: 'Error', code: 22 }, true],
  ['服务器的磁盘', Object.assign(new Error('write'), { code: 'ENOSPC' }), true],
  ['服务器的配额', new Error('keep', { cause: { code: 'EDQUOT' } }), true],
  ['别的错误', new DOMException('', 'AbortError'), false],
  ['没有原因', null, false],
])('存不下的认得出：%s', (_name, error, expected) => {
  expect(isStorageFull(error)).toBe(expected)
})

const FINE: RecorderFacts = { waiting: 0, isDeviceFull: false, isServerFull: false, broke: null }

test.each<[string, Partial<RecorderFacts>, string | null]>([
  ['都好', {}, null],
  ['五段没送到，还不算', { waiting: 5 }, null],
  ['六段没送到', { waiting: 6 }, 'line_weak'],
  ['设备满了', { isDeviceFull: true, waiting: 5 }, 'disk_full'],
  ['设备满了，也送不出去', { isDeviceFull: true, waiting: 6 }, 'line_weak'],
  ['服务器满了', { isServerFull: true, isDeviceFull: true }, 'server_full'],
  ['断了的先说', { broke: 'device_slept', isServerFull: true }, 'device_slept'],
])('设备上的问题：%s', (_name, facts, expected) => {
  expect(findTrouble({ ...FINE, ...facts })).toBe(expected)
})

test.each<[string | null, string | null]>([
  ['RECORDING_NOT_NOW', null],
  ['RECORDING_OVER', null],
  ['RECORDING_FULL', 'recording_full'],
  ['RECORDING_CHUNK_MISSING', 'server_refused'],
  [null, 'server_refused'],
])('没有收下的意思：%s', (code, expected) => {
  expect(troubleOfRefusal(code)).toBe(expected)
})

const T0 = Date.parse('2026-12-01T01:00:00Z')
const at = (s: number) => new Date(T0 + s * 1_000)

test.each<[string, { since: Date; recordedTo: Date | null }, number, boolean]>([
  ['还没有再收到', { since: at(0), recordedTo: at(9) }, 100, true],
  ['一段也没有收到过', { since: at(0), recordedTo: null }, 100, true],
  ['以后录的到了，但是还来不及看', { since: at(0), recordedTo: at(11) }, 17, true],
  ['以后录的到了', { since: at(0), recordedTo: at(11) }, 18, false],
  ['后来单独谈过', { since: at(20), recordedTo: at(9) }, 21, false],
])('第十秒报的问题还写不写明：%s', (_name, facts, now, expected) => {
  expect(isTroubleOpen({ at: at(10) }, facts, at(now))).toBe(expected)
})

test.each<[RecordingTrouble, number, boolean, string | null]>([
  ['disk_full', 9, true, 'disk_full'],
  ['disk_full', 10, true, null],
  ['disk_full', 60, false, 'disk_full'],
  ['server_refused', 10, true, null],
  ['line_weak', 60, true, 'line_weak'],
  ['device_slept', 60, true, 'device_slept'],
])('报了%s，%d 秒以后，十秒没有收到：%s', (trouble, seconds, isAlarming, expected) => {
  const facts = { startedAt: at(0), clearSince: null, recordedTo: null }
  const noted = { trouble, at: at(10) }
  expect(shownTrouble({ ...facts, noted }, isAlarming, at(10 + seconds))).toBe(expected)
})

test.each<[string, object, string | null]>([
  ['新的', {}, 'line_weak'],
  ['换了一种', { open: 'disk_full' }, 'line_weak'],
  ['已经写明', { open: 'line_weak' }, null],
  ['单独谈、休会、有人没有同意', { isBlocked: true }, null],
  ['已经停止', { state: 'stopped' }, 'RECORDING_OVER'],
])('设备报一个问题：%s', (_name, change, expected) => {
  const facts = { state: 'running' as const, isBlocked: false, open: null, ...change }
  const decided = decideTrouble(facts, 'line_weak')
  expect(decided.ok ? decided.value : decided.refusal.code).toBe(expected)
})
