import { decideBatch, STANDSTILL_MS } from '@/lib/domain/import/decide-batch'

const NOW = new Date('2026-11-25T10:00:00+08:00')
const other = (ago: number) => ({
  id: 'other',
  by: '周正',
  at: new Date('2026-11-25T09:50:00+08:00'),
  lastBatchAt: new Date(NOW.getTime() - ago),
})
const refusalOf = (answer: ReturnType<typeof decideBatch>) => (answer.ok ? null : answer.refusal)

test('a finished import, and one with nothing to make, do not run', () => {
  expect(refusalOf(decideBatch({ state: 'finished', ready: 3, other: null }, NOW))?.code).toBe(
    'IMPORT_ALREADY_FINISHED',
  )
  expect(refusalOf(decideBatch({ state: 'checked', ready: 0, other: null }, NOW))?.code).toBe(
    'IMPORT_NOTHING_READY',
  )
})

test('while another import is at work this one waits, and reads whose it is and since when', () => {
  const answer = decideBatch({ state: 'checked', ready: 3, other: other(STANDSTILL_MS - 1) }, NOW)
  expect(refusalOf(answer)).toEqual({
    code: 'IMPORT_ALREADY_RUNNING',
    facts: { by: '周正', at: '2026-11-25T01:50:00.000Z' },
  })
})

test('an import that has stood still for two minutes is put aside', () => {
  expect(decideBatch({ state: 'checked', ready: 3, other: other(STANDSTILL_MS) }, NOW)).toEqual({
    ok: true,
    value: { start: true, isFirst: true, takeOver: 'other' },
  })
})

test('an import goes on where it stopped, without beginning anew', () => {
  expect(decideBatch({ state: 'running', ready: 3, other: null }, NOW)).toEqual({
    ok: true,
    value: { start: false, isFirst: false, takeOver: null },
  })
  expect(decideBatch({ state: 'paused', ready: 3, other: null }, NOW)).toEqual({
    ok: true,
    value: { start: true, isFirst: false, takeOver: null },
  })
})
