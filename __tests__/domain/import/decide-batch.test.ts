import { decideBatch, STANDSTILL_MS } from '@/lib/domain/import/decide-batch'

const NOW = new Date('2026-11-25T10:00:00+08:00')
const other = (ago: number) => ({
  id: 'other',
  by: '周正',
  at: new Date('2026-11-25T09:50:00+08:00'),
  lastBatchAt: new Date(NOW.getTime() - ago),
})
const refusalOf = (answer: ReturnType<typeof decideBatch>) => (answer.ok ? null : answer.refusal)

test('已经完成的、没有可导入行的，不再运行', () => {
  expect(refusalOf(decideBatch({ state: 'finished', ready: 3, other: null }, NOW))?.code).toBe(
    'IMPORT_ALREADY_FINISHED',
  )
  expect(refusalOf(decideBatch({ state: 'checked', ready: 0, other: null }, NOW))?.code).toBe(
    'IMPORT_NOTHING_READY',
  )
})

test('另一次导入正在进行时要等，并说明是谁、从什么时候开始', () => {
  const answer = decideBatch({ state: 'checked', ready: 3, other: other(STANDSTILL_MS - 1) }, NOW)
  expect(refusalOf(answer)).toEqual({
    code: 'IMPORT_ALREADY_RUNNING',
    facts: { by: '周正', at: '2026-11-25T01:50:00.000Z' },
  })
})

test('停了两分钟的导入，让给后来的', () => {
  expect(decideBatch({ state: 'checked', ready: 3, other: other(STANDSTILL_MS) }, NOW)).toEqual({
    ok: true,
    value: { start: true, isFirst: true, takeOver: 'other' },
  })
})

test('停下的导入从停下的地方继续，不从头开始', () => {
  expect(decideBatch({ state: 'running', ready: 3, other: null }, NOW)).toEqual({
    ok: true,
    value: { start: false, isFirst: false, takeOver: null },
  })
  expect(decideBatch({ state: 'paused', ready: 3, other: null }, NOW)).toEqual({
    ok: true,
    value: { start: true, isFirst: false, takeOver: null },
  })
})
