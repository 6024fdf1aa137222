import { decideAccept } from '@/lib/domain/case/decide-accept'
import { CASE_SOURCES, type CaseSource } from '@/lib/domain/case/source'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { makeCalendar } from '@/lib/domain/deadline/calendar'
import { OFFICIAL_CALENDAR, officialYear } from '../deadline/official-calendar'
import { at } from '../time/day'

// 在线调解规则 第12条 (确认接受), 第24条 (期限自确认接受之日起算); 民诉法 第85条 (开始的日不计, 末日休息日顺延).

const accept = (
  source: CaseSource,
  acceptedAt: string,
  status: CaseStatus = 'pending_acceptance',
  calendar = OFFICIAL_CALENDAR,
) =>
  decideAccept(
    {
      status,
      source,
      lastAct: 'case.accepted',
      lastActBy: '林敏',
      lastActAt: at('2026-06-01 09:00'),
    },
    { now: at(acceptedAt), calendar },
  )

const dueOn = (...args: Parameters<typeof accept>) => {
  const decided = accept(...args)
  return decided.ok ? decided.value.changes.mediationDueOn : decided.refusal.code
}

test.each(CASE_STATUSES.filter((status) => status !== 'pending_acceptance'))(
  '“%s”的案件不能受理，并告诉后来的人谁在什么时候办了什么',
  (status) => {
    const decided = accept('delegated_pre_filing', '2026-06-10 09:00', status)
    expect(decided).toEqual({
      ok: false,
      refusal: {
        code: 'STATUS_DOES_NOT_ALLOW',
        facts: {
          move: 'accept',
          status,
          lastAct: 'case.accepted',
          by: '林敏',
          at: at('2026-06-01 09:00').toISOString(),
        },
      },
    })
  },
)

test.each<[why: string, source: CaseSource, acceptedAt: string, due: string]>([
  ['委派三十日，受理当日不计', 'delegated_pre_filing', '2026-06-10 09:00', '2026-07-10'],
  ['委托普通程序十五日', 'entrusted_ordinary', '2026-06-08 09:00', '2026-06-23'],
  ['委托简易程序七日', 'entrusted_summary', '2026-06-10 09:00', '2026-06-17'],
  ['行政主管部门委托三十日', 'administrative', '2026-06-10 09:00', '2026-07-10'],
  ['当事人申请三十日', 'party_application', '2026-06-10 09:00', '2026-07-10'],
  ['末日是国庆，顺延到节后第一个工作日', 'delegated_pre_filing', '2025-09-01 09:00', '2025-10-09'],
  ['末日是调休上班的周日，就是那一天', 'delegated_pre_filing', '2025-08-29 09:00', '2025-09-28'],
  ['末日是周六，次日调休上班，顺延一天', 'delegated_pre_filing', '2025-08-28 09:00', '2025-09-28'],
  ['末日在春节，顺延到节后', 'entrusted_ordinary', '2026-02-01 09:00', '2026-02-24'],
  ['末日是调休上班的周六', 'entrusted_summary', '2026-02-07 09:00', '2026-02-14'],
  ['跨年，末日是元旦，调休上班的周日届满', 'administrative', '2025-12-02 09:00', '2026-01-04'],
])('%s', (_why, source, acceptedAt, due) => {
  expect(dueOn(source, acceptedAt)).toBe(due)
})

test('闰年二月有二十九天，也逐日计入', () => {
  const leap = makeCalendar([officialYear(2024)])
  expect(dueOn('delegated_pre_filing', '2024-02-01 09:00', 'pending_acceptance', leap)).toBe(
    '2024-03-04',
  )
})

test('以上海的日子为准：23时59分受理算当天，0时受理算次日', () => {
  expect(dueOn('entrusted_summary', '2026-06-10 23:59')).toBe('2026-06-17')
  expect(dueOn('entrusted_summary', '2026-06-11 00:00')).toBe('2026-06-18')
})

test('期限在当年之内届满的，不受下一年度放假安排未公布的影响', () => {
  expect(dueOn('delegated_pre_filing', '2026-12-01 09:00')).toBe('2026-12-31')
  expect(dueOn('entrusted_summary', '2026-12-24 09:00')).toBe('2026-12-31')
})

test.each(CASE_SOURCES)('受理“%s”的案件：转为待分配，事件写明期限与来源，依据第12条', (source) => {
  const decided = accept(source, '2026-06-10 09:30')
  const due = dueOn(source, '2026-06-10 09:30')
  expect(decided).toEqual({
    ok: true,
    value: {
      move: 'accept',
      from: 'pending_acceptance',
      to: 'pending_assignment',
      changes: {
        acceptedAt: at('2026-06-10 09:30'),
        mediationDueOn: due,
        isMediationDueProvisional: false,
      },
      event: { kind: 'case.accepted', data: { mediationDueOn: due, source } },
      basis: 'online_mediation_12',
    },
  })
})
