import { MOST_ATTEMPTS, nextAttemptAt } from '@/lib/domain/jobs/retry'

// 办不成的任务隔多久再办：每次加倍，最长一小时，错开至多一半；到第八次为止。

const AT = new Date('2026-11-27T02:00:00Z')
const seconds = (attempts: number, chance: number) => {
  const next = nextAttemptAt(attempts, AT, chance)
  return next && (next.getTime() - AT.getTime()) / 1000
}

test.each([
  [1, 1, 2],
  [2, 2, 4],
  [3, 4, 8],
  [7, 64, 128],
])('第 %i 次没有办成，隔 %d 到 %d 秒再办', (attempts, soonest, latest) => {
  expect(seconds(attempts, 0)).toBe(soonest)
  expect(seconds(attempts, 1)).toBe(latest)
})

test('第八次仍没有办成的，不再办', () => {
  expect(MOST_ATTEMPTS).toBe(8)
  expect([seconds(7, 0), seconds(8, 0), seconds(9, 0)]).toEqual([64, null, null])
})
