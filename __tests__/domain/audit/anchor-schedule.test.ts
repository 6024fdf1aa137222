import { isAnchorDue, isAnchorOverdue } from '@/lib/domain/audit/anchor-schedule'

const NOW = new Date('2026-11-24T08:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)

test.each([
  ['尚未封存', null, true, true],
  ['刚刚封存', ago(0), false, false],
  ['59 minutes ago', ago(59), false, false],
  ['一小时前', ago(60), true, false],
  ['漏了一次', ago(179), true, false],
  ['封存停了', ago(180), true, true],
])('%s', (_, lastAt, isDue, isOverdue) => {
  expect(isAnchorDue(lastAt, NOW)).toBe(isDue)
  expect(isAnchorOverdue(lastAt, NOW)).toBe(isOverdue)
})
