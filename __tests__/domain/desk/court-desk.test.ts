import {
  computeDeskDays,
  computeDesignationDue,
  computeSinceDue,
  DESK_NODES,
  nodeOf,
  NODE_STAGES,
  NODE_STATUSES,
} from '@/lib/domain/desk/court-desk'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { COURT_STAGES, OPEN_STAGES } from '@/lib/domain/court-stage/stage'
import { OPEN_STATUSES } from '@/lib/domain/statistics/open-statuses'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { OFFICIAL_CALENDAR } from '../deadline/official-calendar'
import { day } from '../time/day'

// 引调与督办: 在线调解规则 第10、12、24条.

const daysOf = (today: string) => {
  const days = computeDeskDays(day(today), OFFICIAL_CALENDAR)
  if (!days.ok) throw new Error(days.refusal.code)
  return days.value
}
const dueOf = (returnedOn: LocalDate) => {
  const due = computeDesignationDue(returnedOn, OFFICIAL_CALENDAR)
  return due.ok ? due.value : null
}

test('在办的每一种状态和已退回，各在一个节点；调解之后的每一步在办事项，各在一个节点；其余的不在', () => {
  const placed = new Set<string>(Object.values(NODE_STATUSES).flat())
  expect([...placed].toSorted()).toEqual(
    [...OPEN_STATUSES, 'returned', 'closed', 'archived'].toSorted(),
  )
  const stages = Object.values(NODE_STAGES).flat()
  expect(stages.toSorted()).toEqual([...OPEN_STAGES].toSorted())
  expect(COURT_STAGES.filter((courtStage) => nodeOf({ status: 'archived', courtStage }))).toEqual([
    ...OPEN_STAGES,
  ])
  expect(new Set([...Object.keys(NODE_STATUSES), ...Object.keys(NODE_STAGES)])).toEqual(
    new Set(DESK_NODES),
  )
  expect(nodeOf({ status: 'in_mediation', isUncontacted: true })).toBe('contact')
  expect(nodeOf({ status: 'in_mediation' })).toBe('mediation')
  expect(CASE_STATUSES.filter((status) => nodeOf({ status }) === null)).toEqual([
    'archived',
    'returned_settled',
  ])
})

test('结案以后没有别的在办：没有归档的在待归档，归档以后履行期满没有回访的在待回访；补录的不归档', () => {
  expect(nodeOf({ status: 'closed', courtStage: 'recorded', isFollowUpDue: true })).toBe('archive')
  expect(nodeOf({ status: 'closed', courtStage: 'record_due' })).toBe('record')
  expect(nodeOf({ status: 'closed', isFromRecords: true })).toBeNull()
  expect(nodeOf({ status: 'archived', isFollowUpDue: true })).toBe('performance')
  expect(nodeOf({ status: 'archived', courtStage: 'filed' })).toBeNull()
})

test('归档五个工作日的界线与逐日计算的末日一致，长假前后也一样', () => {
  for (let today = day('2026-09-20'); today < day('2026-10-25'); today = addDays(today, 1)) {
    const { archive, acceptanceSoon } = daysOf(today)
    for (let back = 0; back <= 25; back++) {
      const since = addDays(today, -back)
      const due = computeSinceDue('archive', since, OFFICIAL_CALENDAR)
      if (!due.ok) throw new Error(due.refusal.code)
      expect([today, since, since < archive.notOverdue]).toEqual([today, since, due.value < today])
      expect(since < archive.notToday).toBe(due.value <= today)
      expect(since < archive.notSoon).toBe(due.value <= acceptanceSoon)
    }
  }
})

test.each([
  // Wednesday; Friday with the weekend behind the second working day; the eve of the National Day
  // holiday.
  ['2026-11-25', '2026-11-29', '2026-11-27'],
  ['2026-11-27', '2026-12-01', '2026-11-29'],
  ['2026-09-30', '2026-10-09', '2026-10-02'],
])('%s：按工作日剩 2 天内的到 %s，按自然日的到 %s', (today, acceptanceSoon, mediationSoon) => {
  expect(daysOf(today)).toMatchObject({ acceptanceSoon, mediationSoon })
})

test('退回之日的三条界线与逐日计算的末日一致，长假前后也一样', () => {
  for (let today = day('2026-09-20'); today < day('2026-10-25'); today = addDays(today, 1)) {
    const { returned, acceptanceSoon } = daysOf(today)
    for (let back = 0; back <= 25; back++) {
      const returnedOn = addDays(today, -back)
      const due = dueOf(returnedOn)!
      expect([today, returnedOn, returnedOn < returned.notOverdue]).toEqual([
        today,
        returnedOn,
        due < today,
      ])
      expect(returnedOn < returned.notToday).toBe(due <= today)
      expect(returnedOn < returned.notSoon).toBe(due <= acceptanceSoon)
    }
  }
})

test('退回的三个工作日自次日起算，参照第10条', () => {
  expect(dueOf(day('2026-11-20'))).toBe('2026-11-25')
})

test('七日的界线与逐日计算的末日一致（民诉法第126、85条），长假前后也一样', () => {
  for (let today = day('2026-09-20'); today < day('2026-10-20'); today = addDays(today, 1)) {
    const { week, mediationSoon } = daysOf(today)
    for (let back = 0; back <= 25; back++) {
      const since = addDays(today, -back)
      const due = computeSinceDue('filing', since, OFFICIAL_CALENDAR)
      if (!due.ok) throw new Error(due.refusal.code)
      expect([today, since, since < week.notOverdue]).toEqual([today, since, due.value < today])
      expect(since < week.notToday).toBe(due.value <= today)
      expect(since < week.notSoon).toBe(due.value <= mediationSoon)
    }
  }
})
