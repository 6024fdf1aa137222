import { computeDaysFromStart } from '@/lib/domain/scoring/days-from-start'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { CASE_DEFINITIONS } from '@/lib/labels/zh-CN/export'
import { DEFINITIONS } from '@/lib/labels/zh-CN/report'
import { MEDIATOR_SCORE_DEFINITIONS } from '@/lib/labels/zh-CN/score-table'

const score = new Map(MEDIATOR_SCORE_DEFINITIONS).get('平均结案时间')

test('当日结案的用时为零：引调当日不计', () => {
  const day = '2026-11-24' as LocalDate
  expect(computeDaysFromStart({ start: day, closedOn: day, pauses: [] })).toBe(0)
})

test.each([
  ['导出的案件', CASE_DEFINITIONS.days],
  ['报表的平均', DEFINITIONS.averageDays],
  ['报表的分档', DEFINITIONS.days],
  ['调解员积分', score],
])('用时的口径各处相同：%s', (_name, words) => {
  expect(words).toContain('引调之日至结案之日的自然日，引调当日不计，扣除暂停计算的日数')
})
