import { findAddressMistake } from '@/lib/domain/webhook/address'
import {
  decideNextAttempt,
  isAcknowledged,
  isGone,
  isLongFailure,
  MOST_WEBHOOK_ATTEMPTS,
  restUntil,
  type WebhookResult,
} from '@/lib/domain/webhook/attempts'

// 变动通知何时重发、何时歇息、何时搁置、何时停用；什么地址可以接收.

const AT = new Date('2026-03-02T01:00:00Z')
const after = (seconds: number) => new Date(AT.getTime() + seconds * 1000)

test.each<[WebhookResult, boolean]>([
  [{ status: 200 }, true],
  [{ status: 204 }, true],
  [{ status: 199 }, false],
  [{ status: 302 }, false],
  [{ status: 404 }, false],
  [{ status: 500 }, false],
  [{ trouble: 'timeout' }, false],
])('%j 是否算收到：%s', (result, expected) => {
  expect(isAcknowledged(result)).toBe(expected)
})

test.each([
  [1, 5],
  [2, 30],
  [3, 120],
  [6, 3_600],
  [11, 86_400],
])('第 %i 次没有收到，%i 秒后再发', (attempts, seconds) => {
  expect(decideNextAttempt({ status: 500 }, { attempts, failures: 2 }, AT)).toEqual({
    state: 'waiting',
    dueAt: after(seconds),
  })
})

test('次数用完的搁置，收到的不再发', () => {
  const last = { attempts: MOST_WEBHOOK_ATTEMPTS, failures: 0 }
  expect(decideNextAttempt({ trouble: 'timeout' }, last, AT)).toEqual({ state: 'parked' })
  expect(decideNextAttempt({ status: 200 }, last, AT)).toEqual({ state: 'delivered' })
})

test('接收方自己有故障时只是试探，不搁置', () => {
  const probe = { attempts: MOST_WEBHOOK_ATTEMPTS, failures: 3 }
  expect(decideNextAttempt({ trouble: 'timeout' }, probe, AT)).toEqual({
    state: 'waiting',
    dueAt: AT,
  })
})

test.each([
  [1, 0],
  [2, 0],
  [3, 5],
  [4, 10],
  [8, 160],
  [11, 900],
  [5_000, 900],
])('连续 %i 次失败，歇 %i 秒', (failures, seconds) => {
  expect(restUntil(failures, AT)).toEqual(after(seconds))
})

test('五天没有一次成功的停用；410 立即停用', () => {
  expect(isLongFailure(after(-5 * 86_400), AT)).toBe(true)
  expect(isLongFailure(after(-5 * 86_400 + 1), AT)).toBe(false)
  expect([isGone({ status: 410 }), isGone({ status: 404 })]).toEqual([true, false])
})

const rules = { isHttpAllowed: false, isReachable: (ip: string) => ip === '8.8.8.8' }

test.each([
  ['https://court.example.com/hook?x=1', null],
  ['https://8.8.8.8:8443/', null],
  ['http://court.example.com/', 'WEBHOOK_URL_HTTPS'],
  ['ftp://court.example.com/', 'WEBHOOK_URL_FORMAT'],
  ['court.example.com', 'WEBHOOK_URL_FORMAT'],
  ['https://user:secret@court.example.com/', 'WEBHOOK_URL_FORMAT'],
  ['https://court.example.com/#part', 'WEBHOOK_URL_FORMAT'],
  [`https://court.example.com/${'a'.repeat(500)}`, 'WEBHOOK_URL_FORMAT'],
  ['https://localhost/', 'WEBHOOK_URL_PRIVATE'],
  ['https://db.internal/', 'WEBHOOK_URL_PRIVATE'],
  ['https://127.0.0.1/', 'WEBHOOK_URL_PRIVATE'],
  ['https://2130706433/', 'WEBHOOK_URL_PRIVATE'],
  ['https://0x7f.1/', 'WEBHOOK_URL_PRIVATE'],
  ['https://[::1]/', 'WEBHOOK_URL_PRIVATE'],
])('接收地址 %s：%s', (url, mistake) => {
  expect(findAddressMistake(url, rules)).toBe(mistake)
})
