import { decideEndReturned, returnedEndsOf } from '@/lib/domain/case/decide-end-returned'
import { decideRecall } from '@/lib/domain/case/decide-recall'
import { decideReferAgain, findBar } from '@/lib/domain/case/decide-refer-again'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { OFFICIAL_CALENDAR } from '../deadline/official-calendar'
import { at, day } from '../time/day'

// 在线调解规则 第12条 (三个工作日内确认接受; 逾期未确认的, 可以重新指定); 民诉法 第126条.

const facts = (status: CaseStatus) => ({
  status,
  lastAct: 'case.declined',
  lastActBy: '林敏',
  lastActAt: at('2026-11-20 09:00'),
})
const TEXT = '三个工作日内未确认接受'

const recall = (
  dueOn: LocalDate | null,
  today: string,
  status: CaseStatus = 'pending_acceptance',
) =>
  decideRecall({ ...facts(status), acceptanceDueOn: dueOn, institutionName: '甲调解中心' }, TEXT, {
    today: day(today),
  })

test.each([
  ['2026-11-19', false],
  ['2026-11-20', false],
  ['2026-11-21', true],
])('受理期限至 2026-11-20，%s 能不能收回：%s', (today, isAllowed) => {
  const decided = recall(day('2026-11-20'), today)
  expect(decided.ok).toBe(isAllowed)
  if (!isAllowed)
    expect(decided).toMatchObject({
      refusal: { code: 'RECALL_TOO_EARLY', facts: { dueOn: '2026-11-20' } },
    })
})

test('没有受理期限的，不能收回', () => {
  expect(recall(null, '2026-11-21')).toMatchObject({ refusal: { code: 'RECALL_TOO_EARLY' } })
})

test('收回：案件回到法院，写明机构、期限和理由', () => {
  expect(recall(day('2026-11-20'), '2026-11-23')).toEqual({
    ok: true,
    value: {
      move: 'recall',
      from: 'pending_acceptance',
      to: 'returned',
      changes: { returnedToCourt: true },
      event: {
        kind: 'case.recalled',
        data: { institution: '甲调解中心', dueOn: '2026-11-20', text: TEXT },
      },
      basis: 'online_mediation_12',
    },
  })
})

test.each(CASE_STATUSES.filter((status) => status !== 'pending_acceptance'))(
  '“%s”的案件不能收回',
  (status) => {
    expect(recall(day('2026-11-20'), '2026-11-23', status)).toMatchObject({
      refusal: { code: 'STATUS_DOES_NOT_ALLOW', facts: { move: 'recall', by: '林敏' } },
    })
  },
)

const FORMER = [
  { institutionId: 'a', reason: 'beyond_scope', at: at('2026-11-10 09:00') },
  { institutionId: 'b', reason: 'not_confirmed', at: at('2026-11-18 09:00') },
] as const

const refer = (id: string | null, status: CaseStatus = 'returned') =>
  decideReferAgain(
    { ...facts(status), target: id === null ? null : { id, name: '丙调解中心' }, former: FORMER },
    TEXT,
    { now: at('2026-11-20 16:00'), calendar: OFFICIAL_CALENDAR },
  )

test('重新引调：受理期限自当天起算三个工作日', () => {
  expect(refer('c')).toMatchObject({
    ok: true,
    value: {
      from: 'returned',
      to: 'pending_acceptance',
      // A Friday: Monday to Wednesday.
      changes: { referredTo: { institutionId: 'c', acceptanceDueOn: '2026-11-25' } },
      event: { data: { institution: '丙调解中心', acceptanceDueOn: '2026-11-25', text: TEXT } },
      basis: 'online_mediation_12',
    },
  })
})

test.each([
  ['a', 'declined'],
  ['b', 'not_confirmed'],
])('本案的“%s”机构不再列入：%s', (id, because) => {
  expect(refer(id)).toMatchObject({ refusal: { code: 'INSTITUTION_BARRED', facts: { because } } })
  expect(findBar(id, FORMER)).toMatchObject({ because })
})

test('没有邀请关系的机构不能引调', () => {
  expect(refer(null)).toMatchObject({ refusal: { code: 'INSTITUTION_NOT_INVITED' } })
})

test.each(CASE_STATUSES.filter((status) => status !== 'returned'))(
  '“%s”的案件不能重新引调',
  (status) => {
    expect(refer('c', status)).toMatchObject({ refusal: { code: 'STATUS_DOES_NOT_ALLOW' } })
  },
)

test.each(CASE_SOURCES.map((source) => [source] as const))(
  '来源“%s”：立案前移送立案，立案后转入审理',
  (source) => {
    expect(returnedEndsOf(source)).toEqual(
      source.startsWith('entrusted') ? ['trial', 'other'] : ['filing', 'other'],
    )
  },
)

const end = (
  choice: { end?: 'filing' | 'trial' | 'other'; on?: string },
  status: CaseStatus = 'returned',
) =>
  decideEndReturned(
    { ...facts(status), source: 'delegated_pre_filing' },
    {
      end: choice.end ?? 'filing',
      reason: 'party_unwilling',
      text: TEXT,
      on: day(choice.on ?? '2026-11-23'),
      courtCaseNo: null,
    },
    { today: day('2026-11-23') },
  )

test.each([
  [{}, 'civil_procedure_126'],
  [{ end: 'other' as const }, null],
  [{ on: '2026-11-20' }, 'civil_procedure_126'],
])('退回后办结 %o', (choice, basis) => {
  expect(end(choice)).toMatchObject({
    ok: true,
    value: { to: 'returned_settled', changes: {}, basis },
  })
})

test.each([
  [{ end: 'trial' as const }, 'RETURNED_END_UNFIT', { end: 'RETURNED_END_UNFIT' }],
  [{ on: '2026-11-24' }, 'INPUT_INVALID', { on: 'DAY_AFTER_TODAY' }],
  [{ on: '2026-11-19' }, 'INPUT_INVALID', { on: 'BEFORE_RETURN' }],
])('退回后办结 %o：%s', (choice, code, fields) => {
  expect(end(choice)).toMatchObject({ ok: false, refusal: { code, fields } })
})
