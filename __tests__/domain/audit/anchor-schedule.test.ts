import { isAnchorDue, isAnchorOverdue } from '@/lib/domain/audit/anchor-schedule'

const NOW = new Date('2026-11-24T08:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)

test.each([
  ['before the first anchor', null, true, true],
  ['just sealed', ago(0), false, false],
  ['59 minutes ago', ago(59), false, false],
  ['an hour ago', ago(60), true, false],
  ['one run missed', ago(179), true, false],
  ['the sealing has stopped', ago(180), true, true],
])('%s', (_, lastAt, isDue, isOverdue) => {
  expect(isAnchorDue(lastAt, NOW)).toBe(isDue)
  expect(isAnchorOverdue(lastAt, NOW)).toBe(isOverdue)
})
