import { decideContact, type ContactEntry } from '@/lib/domain/case/decide-contact'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { CASE_SOURCES, type CaseSource } from '@/lib/domain/case/source'
import type { LapseFacts } from '@/lib/domain/case/lapse'
import { at, day } from '../time/day'

// 在线调解规则 第15条: 接受后三个工作日内协助通知、询问; 无法联系的写明原因.

const PEOPLE = [
  { id: 'p1', kind: 'party' as const, name: '许静' },
  { id: 'a1', kind: 'agent' as const, name: '何律师' },
]
const ACCEPTED_AT = new Date('2026-06-09T01:30:42.500Z')
const NOW = at('2026-06-10 14:00')

const contact = (
  entry: Partial<ContactEntry>,
  status: CaseStatus = 'in_mediation',
  acceptedAt: Date | null = ACCEPTED_AT,
  period: LapseFacts = {
    mediationDueOn: day('2026-07-09'),
    isMediationDueProvisional: false,
    pauses: [],
  },
  source: CaseSource = 'delegated_pre_filing',
) =>
  decideContact(
    {
      status,
      people: PEOPLE,
      acceptedAt,
      ...period,
      source,
      lastAct: 'case.taken',
      lastActBy: '谢岚',
      lastActAt: ACCEPTED_AT,
    },
    {
      contactId: 'c1',
      channel: 'phone',
      personId: 'p1',
      result: 'reached',
      happenedAt: NOW,
      callbackAt: null,
      note: null,
      ...entry,
    },
    { now: NOW },
  )

test.each(CASE_STATUSES.filter((status) => status !== 'in_mediation'))(
  '“%s”的案件不能登记联系',
  (status) => {
    expect(contact({}, status)).toMatchObject({
      ok: false,
      refusal: { code: 'STATUS_DOES_NOT_ALLOW', facts: { status } },
    })
  },
)

test('不是本案的人，不能登记，指向联系人那一栏', () => {
  expect(contact({ personId: 'stranger' })).toMatchObject({
    ok: false,
    refusal: { code: 'PERSON_NOT_IN_CASE', fields: { personId: 'NOT_AN_OPTION' } },
  })
})

test.each<[string, Date, string]>([
  ['恰在此刻', NOW, 'done'],
  ['晚一毫秒', new Date(NOW.getTime() + 1), 'CONTACT_IN_FUTURE'],
  ['受理的那一分钟（联系只记到分）', new Date('2026-06-09T01:30:00Z'), 'done'],
  ['受理的前一分钟', new Date('2026-06-09T01:29:59Z'), 'CONTACT_BEFORE_ACCEPTANCE'],
  ['很久以前', new Date('1970-01-01T00:00:00Z'), 'CONTACT_BEFORE_ACCEPTANCE'],
])('时间：%s', (_title, happenedAt, expected) => {
  const decided = contact({ happenedAt })
  expect(decided.ok ? 'done' : decided.refusal.code).toBe(expected)
})

test('早于受理的，说明案件是什么时候受理的', () => {
  expect(contact({ happenedAt: at('2026-06-09 09:00') })).toMatchObject({
    ok: false,
    refusal: { facts: { acceptedAt: '2026-06-09T01:30:42.500Z' } },
  })
})

test.each<[string, string | null, string | undefined]>([
  ['没有写时间', null, 'CALLBACK_REQUIRED'],
  ['恰在此刻', '2026-06-10 14:00', 'CALLBACK_NOT_AHEAD'],
  ['一分钟以后', '2026-06-10 14:01', undefined],
  ['调解期限届满以后', '2026-08-01 09:00', undefined],
  ['第三百六十六天', '2027-06-11 14:00', undefined],
  ['再晚一分钟', '2027-06-11 14:01', 'CALLBACK_TOO_FAR'],
])('约定再联系，时间：%s', (_title, moment, mistake) => {
  const callbackAt = moment === null ? null : at(moment)
  const decided = contact({ result: 'call_back_later', callbackAt })
  expect(decided.ok ? undefined : decided.refusal.fields).toEqual(
    mistake && { callbackAt: mistake },
  )
  if (decided.ok) {
    expect(decided.value.callbackAt).toEqual(callbackAt)
    expect(decided.value.event.data.callbackAt).toBe(callbackAt?.toISOString())
  }
})

test('不是约定再联系的，没有再联系的时间，写了也不记', () => {
  const decided = contact({ result: 'reached', callbackAt: at('2026-06-11 09:00') })
  expect(decided.ok && decided.value).toMatchObject({ callbackAt: null })
  expect(decided.ok && decided.value.event.data).not.toHaveProperty('callbackAt')
})

test('没有受理时间的旧案件，不比较受理时间', () => {
  expect(contact({ happenedAt: at('2020-01-01 09:00') }, 'in_mediation', null).ok).toBe(true)
})

test('与代理人联系也算，事件写明是代理人', () => {
  const decided = contact({ personId: 'a1', channel: 'letter', result: 'agreed', note: '附回执' })
  expect(decided.ok && decided.value).toMatchObject({
    to: 'in_mediation',
    changes: {},
    person: { id: 'a1', kind: 'agent' },
    basis: 'online_mediation_15',
    event: {
      kind: 'contact.recorded',
      data: {
        contactId: 'c1',
        channel: 'letter',
        person: '何律师',
        personKind: 'agent',
        result: 'agreed',
        happenedAt: NOW.toISOString(),
        note: '附回执',
      },
    },
  })
})

test('断网时记在手机上、联网后提交的，记录留下手机的时间；当场提交的没有', () => {
  const deviceTime = at('2026-06-09 10:42')
  const kept = contact({ deviceTime })
  expect(kept.ok && kept.value.event.data.deviceTime).toBe(deviceTime.toISOString())
  const direct = contact({})
  expect(direct.ok && direct.value.event.data).not.toHaveProperty('deviceTime')
})

test('期限届满后仍可以联系、通知各方，记录注明届满的日子；暂停期间和届满之前的不注明', () => {
  const lapsedOn = (period: LapseFacts, happenedAt = NOW) => {
    const decided = contact({ happenedAt }, 'in_mediation', ACCEPTED_AT, period)
    return decided.ok && decided.value.event.data.lapsedOn
  }
  const lapsed = { mediationDueOn: day('2026-06-09'), isMediationDueProvisional: false, pauses: [] }
  expect(lapsedOn(lapsed)).toBe('2026-06-09')
  expect(lapsedOn(lapsed, at('2026-06-09 23:50'))).toBeUndefined()
  expect(
    lapsedOn({ mediationDueOn: day('2026-06-10'), isMediationDueProvisional: false, pauses: [] }),
  ).toBeUndefined()
  const pauses = [{ from: day('2026-06-09'), to: null, reason: 'appraisal' as const }]
  expect(lapsedOn({ ...lapsed, pauses })).toBeUndefined()
})

test('第15条只说委派；委托的依据特邀规定第14条，其他来源不引条文', () => {
  const period = { mediationDueOn: day('2026-07-09'), isMediationDueProvisional: false, pauses: [] }
  const bases = CASE_SOURCES.map((source) => {
    const decided = contact({}, 'in_mediation', ACCEPTED_AT, period, source)
    return [source, decided.ok && decided.value.basis]
  })
  expect(Object.fromEntries(bases)).toEqual({
    delegated_pre_filing: 'online_mediation_15',
    entrusted_ordinary: 'invited_mediation_14',
    entrusted_summary: 'invited_mediation_14',
    administrative: null,
    party_application: null,
  })
})
