import { makeCalendar } from '@/lib/domain/deadline/calendar'
import {
  decideObject,
  decideObjectionAnswer,
  decideRecordObjection,
  type ObjectionFacts,
} from '@/lib/domain/ruling/decide-objection'
import { standingOf, type Objection, type ObjectionResult } from '@/lib/domain/ruling/objection'
import { computeSetAside } from '@/lib/domain/scoring/set-aside-points'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { officialYear } from '../deadline/official-calendar'
import { day } from '../time/day'

// 异议：民诉法解释第372条。2026 年国庆放假 10 月 1 日至 7 日；2027 年的放假安排没有公布。

const calendar = makeCalendar([2025, 2026].map(officialYear))
const RULING = { no: 1, move: 'confirm', on: day('2026-09-01'), at: new Date() } as never
const objection = (change: Partial<Objection> = {}): Objection => ({
  id: 'o1',
  kind: 'third',
  partyId: null,
  objector: '甲公司',
  interest: '抵押权',
  words: '写明了的理由',
  lodgedOn: day('2026-10-01'),
  lodgedBy: '甲书记',
  lodgedAt: new Date('2026-10-01T02:00:00Z'),
  dueOn: null,
  isDueProvisional: false,
  decision: null,
  ...change,
})
const decided = (result: ObjectionResult, at = '2026-11-01T02:00:00Z') =>
  objection({
    decision: { result, words: '理由', on: day('2026-11-01'), by: '甲法官', at: new Date(at) },
  })
const facts = (change: Partial<ObjectionFacts> = {}, served: LocalDate | null = null) => ({
  ruling: RULING,
  parties: [{ id: 'a', name: '许静' }],
  objections: [] as readonly Objection[],
  servedOn: () => served,
  ...change,
})
const codeOf = (answer: { ok: boolean; refusal?: { code: string; fields?: object } }) =>
  answer.ok
    ? 'ok'
    : (Object.entries(answer.refusal?.fields ?? {})[0]?.join(' ') ?? answer.refusal?.code)

test.each([
  ['还没有送达，期限没有起算', null, '2026-12-31', 'ok null'],
  ['第十五日', '2026-11-09', '2026-11-24', 'ok 2026-11-24'],
  ['第十六日', '2026-11-09', '2026-11-25', 'OBJECTION_PERIOD_OVER'],
  ['末日是国庆，顺延到 8 日', '2026-09-16', '2026-10-08', 'ok 2026-10-08'],
  ['顺延以后的次日', '2026-09-16', '2026-10-09', 'OBJECTION_PERIOD_OVER'],
  ['末日在没有公布的年度，不挡在门外', '2026-12-20', '2027-01-06', 'ok 2027-01-04'],
])('当事人自收到之日起十五日：%s', (_name, served, today, expected) => {
  const answer = decideObject(
    facts({}, served === null ? null : day(served)),
    { id: 'n', partyId: 'a' },
    { today: day(today), calendar },
  )
  expect(answer.ok ? `ok ${answer.value?.dueOn}` : answer.refusal.code).toBe(expected)
})

const WHEN = { today: day('2026-11-20'), calendar }

test.each([
  [
    '驳回的裁定不能提',
    { ruling: { ...(RULING as object), move: 'dismiss' } },
    'RULING_NO_OBJECTION',
  ],
  ['还没有裁定', { ruling: null }, 'RULING_NO_OBJECTION'],
  ['已经撤销的', { objections: [decided('set_aside')] }, 'RULING_SET_ASIDE'],
  ['部分撤销的还可以', { objections: [decided('set_aside_part')] }, 'ok'],
  [
    '提过的不能再提',
    { objections: [objection({ partyId: 'a', kind: 'party' })] },
    'OBJECTION_LODGED',
  ],
  ['别人提过的不影响', { objections: [objection()] }, 'ok'],
])('能不能提：%s', (_name, change, expected) => {
  expect(codeOf(decideObject(facts(change as never), { id: 'n', partyId: 'a' }, WHEN))).toBe(
    expected,
  )
})

test('同一份表单交两次，只有一件异议', () => {
  const stored = facts({ objections: [objection({ id: 'n', partyId: 'a', kind: 'party' })] })
  expect(decideObject(stored, { id: 'n', partyId: 'a' }, WHEN)).toEqual({ ok: true, value: null })
})

const third = {
  id: 'n',
  partyId: null,
  objector: '甲公司',
  interest: '抵押权',
  knownOn: day('2026-09-10'),
  lodgedOn: day('2026-11-20'),
}

test.each([
  ['利害关系人', {}, 'ok'],
  ['没有姓名', { objector: null }, 'objector REQUIRED'],
  ['没有受影响的权利', { interest: null }, 'interest REQUIRED'],
  ['没有知道的日期', { knownOn: null }, 'knownOn REQUIRED'],
  ['知道的日期早于裁定', { knownOn: day('2026-08-31') }, 'knownOn BEFORE_RULING'],
  ['知道的日期晚于提出', { knownOn: day('2026-11-21') }, 'knownOn KNOWN_AFTER_LODGED'],
  ['收到的日期在今天以后', { lodgedOn: day('2026-11-21') }, 'lodgedOn DATE_IN_FUTURE'],
  ['收到的日期早于裁定', { lodgedOn: day('2026-08-31') }, 'lodgedOn BEFORE_RULING'],
  ['当事人交的纸质异议', { partyId: 'a', objector: null, interest: null, knownOn: null }, 'ok'],
])('法院登记：%s', (_name, change, expected) => {
  expect(codeOf(decideRecordObjection(facts(), { ...third, ...change }, WHEN))).toBe(expected)
})

test.each([
  ['六个月的最后一日', '2026-03-20', false],
  ['过了六个月', '2026-03-19', true],
])('利害关系人自知道之日起六个月，超过的登记并标明：%s', (_name, knownOn, isLate) => {
  const early = facts({ ruling: { ...(RULING as object), on: day('2026-03-01') } as never })
  const lodgedOn = day('2026-09-21') // 9 月 20 日是周日，是补班日
  const answer = decideRecordObjection(
    early,
    { ...third, knownOn: day(knownOn), lodgedOn },
    { today: day('2026-11-20'), calendar },
  )
  const due = answer.ok ? answer.value?.dueOn : null
  expect(answer).toMatchObject({ ok: true, value: { kind: 'third' } })
  expect(lodgedOn > due!).toBe(answer.ok && answer.value?.isLate)
  expect(isLate ? due! < day('2026-09-21') : due! >= day('2026-09-20')).toBe(true)
})

test('审查一次；已有决定的，写明是谁；撤销以后只能驳回别的异议', () => {
  expect(decideObjectionAnswer({ objections: [objection()] }, 'o1', 'set_aside')).toMatchObject({
    ok: true,
  })
  expect(
    decideObjectionAnswer({ objections: [decided('dismissed')] }, 'o1', 'set_aside'),
  ).toMatchObject({ refusal: { code: 'OBJECTION_DECIDED', facts: { by: '甲法官' } } })
  const other = { ...decided('set_aside'), id: 'o2' }
  const answerAs = (result: ObjectionResult) =>
    codeOf(decideObjectionAnswer({ objections: [objection(), other] }, 'o1', result))
  expect(answerAs('changed')).toBe('RULING_SET_ASIDE')
  expect(answerAs('dismissed')).toBe('ok')
})

test.each([
  ['没有异议', [], 'in_force'],
  ['都驳回了', [decided('dismissed')], 'in_force'],
  ['还没有审查', [objection()], 'in_force'],
  [
    '后来的一次为准',
    [decided('set_aside_part', '2026-12-02T02:00:00Z'), decided('changed')],
    'set_aside_part',
  ],
  [
    '撤销了就是撤销',
    [decided('set_aside'), decided('changed', '2026-12-02T02:00:00Z')],
    'set_aside',
  ],
])('裁定现在怎样：%s', (_name, objections, expected) => {
  expect(standingOf(objections)).toBe(expected)
})

const earned = (code: string, points: number) => ({
  code,
  points,
  mediatorId: 'm1',
  ruleVersion: 'default-1',
})

test.each([
  ['确认得过 5 分的，收回 5 分', [earned('success', 5), earned('success_confirmed', 5)], -5],
  ['没有得过的，没有可收回的', [earned('success', 5)], null],
  [
    '收回过的，不再收回',
    [earned('success_confirmed', 5), earned('confirmation_set_aside', -5)],
    null,
  ],
])('撤销裁定收回结果分：%s', (_name, all, expected) => {
  expect(computeSetAside(all)?.points ?? null).toBe(expected)
})
