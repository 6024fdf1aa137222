import type { Consent } from '@/lib/domain/case/consents'
import { decideAccept } from '@/lib/domain/case/decide-accept'
import { decideAssign, decideReassign, type AssignFacts } from '@/lib/domain/case/decide-assign'
import { decideClose, type CloseFacts } from '@/lib/domain/case/decide-close'
import { decideContact } from '@/lib/domain/case/decide-contact'
import { decideAllowDisclosed } from '@/lib/domain/case/decide-take'
import type { CaseStatus } from '@/lib/domain/case/status'
import { OUTCOMES } from '@/lib/domain/case/vocabulary'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { mergeCalendar } from '@/lib/platform/published-calendar'

const day = (text: string) => parseLocalDate(text)!
const calendar = mergeCalendar([])
const now = new Date('2026-06-10T06:00:00Z')
const today = day('2026-06-10')
const facts = (status: CaseStatus) => ({
  status,
  lastAct: 'case.referred',
  lastActBy: '法院',
  lastActAt: now,
})

describe('受理', () => {
  const accept = (source: Parameters<typeof decideAccept>[0]['source'], at: Date) =>
    decideAccept({ ...facts('pending_acceptance'), source }, { now: at, calendar })

  test.each([
    ['delegated_pre_filing', '2026-07-10'],
    ['entrusted_ordinary', '2026-06-25'],
    ['entrusted_summary', '2026-06-17'],
    ['administrative', '2026-07-10'],
    ['party_application', '2026-07-10'],
  ] as const)('%s：2026年6月10日受理，%s 届满', (source, dueOn) => {
    const decided = accept(source, now)
    expect(decided.ok && decided.value.changes.mediationDueOn).toBe(dueOn)
  })

  test.each([
    ['2026-12-01T06:00:00Z', '2026-12-31'],
    ['2026-12-10T06:00:00Z', '2027-01-09'],
    ['2027-01-20T06:00:00Z', '2027-02-19'],
  ])('期限届满的年度没有公布放假安排也能受理：%s → %s', (at, dueOn) => {
    const decided = accept('delegated_pre_filing', new Date(at))
    expect(decided.ok && decided.value.changes.mediationDueOn).toBe(dueOn)
  })
})

describe('分配调解员', () => {
  const assignFacts: AssignFacts = {
    ...facts('pending_assignment'),
    isConfirmationWaived: false,
    hadMediator: false,
    formerMediator: null,
    choice: null,
    serviceChanges: new Map([['m3', { by: '林敏', at: now }]]),
    names: new Map([
      ['m1', '谢岚'],
      ['m2', '王朗'],
      ['m3', '陈晓'],
      ['m4', '黄立'],
    ]),
    ranking: {
      ranked: [
        { mediatorId: 'm1', score: 86, reasons: [] },
        { mediatorId: 'm2', score: 61, reasons: [] },
      ],
      excluded: [
        { mediatorId: 'm3', exclusions: [{ code: 'disabled' }] },
        { mediatorId: 'm4', exclusions: [{ code: 'caseload_full', open: 3, cap: 3 }] },
      ],
    },
  }
  const codeOf = (decided: ReturnType<typeof decideAssign>) =>
    decided.ok ? 'done' : decided.refusal.code
  const choose = (mediatorId: string, note: string | null = null) =>
    decideAssign(assignFacts, { mediatorId, note }, { now })

  test('不能分配的人，写不写说明都不能选', () => {
    expect(codeOf(choose('m4', '确有需要'))).toBe('MEDIATOR_EXCLUDED')
  })
  test('停用的人，说明是谁在什么时候停用的', () => {
    const decided = choose('m3')
    expect(!decided.ok && decided.refusal).toEqual({
      code: 'MEDIATOR_DISABLED_MEANWHILE',
      facts: { mediator: '陈晓', by: '林敏', at: now.toISOString() },
    })
  })
  test('不是候选人的，当作不存在', () =>
    expect(codeOf(choose('stranger', '确有需要'))).toBe('NOT_FOUND'))
  test('选第一名不必说明，选别人要说明', () => {
    expect([
      codeOf(choose('m1')),
      codeOf(choose('m2')),
      codeOf(choose('m2', '当事人共同选定')),
    ]).toEqual(['done', 'NOTE_REQUIRED_FOR_LOWER_RANK', 'done'])
  })
  test('有过调解员的案件重新分配，写交接说明，不当作新的', () => {
    expect(
      codeOf(
        decideAssign(
          { ...assignFacts, hadMediator: true },
          { mediatorId: 'm1', note: null },
          { now },
        ),
      ),
    ).toBe('HANDOVER_NOTE_REQUIRED')
    const again = decideReassign(
      { ...assignFacts, hadMediator: true, formerMediator: '黄立' },
      { mediatorId: 'm1', note: null, handoverNote: '已联系一方' },
      { now },
    )
    expect(again.ok && again.value.event.data.handoverNote).toBe('已联系一方')
    expect(again.ok && again.value.changes.mediationDueOn).toBeUndefined()
  })
})

describe('披露后继续调解', () => {
  const parties = [
    { id: 'p1', name: '许静' },
    { id: 'p2', name: '恒信物业' },
  ]
  const allowed = (consents: readonly Consent[]) =>
    decideAllowDisclosed(
      { ...facts('disclosure_review'), parties, referredAt: new Date('2026-06-01T02:00:00Z') },
      { consents, note: null },
      { today },
    )

  test('有一方没有表态，就不是各方同意', () => {
    const decided = allowed([{ partyId: 'p1', how: 'written' as const, on: today }])
    expect(!decided.ok && decided.refusal).toMatchObject({
      code: 'CONSENTS_INCOMPLETE',
      facts: { missing: '恒信物业' },
      fields: { 'consents.p2': 'CONSENT_MISSING' },
    })
  })
  test('同意的日期不能在明天', () => {
    expect(
      allowed(
        parties.map(({ id }) => ({ partyId: id, how: 'written' as const, on: day('2026-06-11') })),
      ).ok,
    ).toBe(false)
  })
  test('各方同意的，原调解员继续', () => {
    const decided = allowed(
      parties.map(({ id }) => ({ partyId: id, how: 'oral' as const, on: today })),
    )
    expect(decided.ok && decided.value.to).toBe('in_mediation')
  })
})

describe('联系记录', () => {
  const people = [{ id: 'p1', kind: 'party' as const, name: '许静' }]
  const contact = (personId: string, happenedAt: Date) =>
    decideContact(
      {
        ...facts('in_mediation'),
        people,
        acceptedAt: new Date('2026-06-09T01:00:00Z'),
        mediationDueOn: null,
        isMediationDueProvisional: false,
        pauses: [],
        source: 'delegated_pre_filing',
      },
      {
        contactId: 'c',
        channel: 'phone',
        personId,
        result: 'reached',
        happenedAt,
        callbackAt: null,
        note: null,
      },
      { now },
    )

  test.each([
    ['不是本案的人', 'stranger', now, 'PERSON_NOT_IN_CASE'],
    ['将来的时间', 'p1', new Date(now.getTime() + 60_000), 'CONTACT_IN_FUTURE'],
    ['早于机构受理的时间', 'p1', new Date('2026-06-09T00:59:00Z'), 'CONTACT_BEFORE_ACCEPTANCE'],
  ])('不能登记：%s', (_title, personId, happenedAt, code) => {
    const decided = contact(personId, happenedAt)
    expect(decided.ok ? 'done' : decided.refusal.code).toBe(code)
  })
  test('写明与谁联系', () => {
    const decided = contact('p1', now)
    expect(decided.ok && decided.value.event.data.person).toBe('许静')
  })
})

describe('结案', () => {
  const closeFacts: CloseFacts = {
    ...facts('in_mediation'),
    referredAt: new Date('2026-06-01T02:00:00Z'),
    mediationDueOn: day('2026-07-10'),
    isMediationDueProvisional: false,
    courtEndedOn: null,
    parties: (['applicant', 'respondent'] as const).map((side) => ({
      partyId: side,
      name: side,
      side,
      contacts: [],
    })),
    requests: [],
    consents: [],
    agreement: null,
    heldMeetings: 1,
    confirmedFacts: [],
    pauses: [],
  }
  const four = {
    account: '双方各执一词',
    failureReason: '金额分歧',
    costRaising: '无',
    courtNotes: '无',
  }
  const close = (
    outcome: (typeof OUTCOMES)[number],
    fields: Partial<typeof four> = four,
    change: Partial<CloseFacts> = {},
  ) =>
    decideClose(
      { ...closeFacts, ...change },
      {
        outcome,
        account: '',
        failureReason: null,
        costRaising: null,
        courtNotes: null,
        statedBy: ['applicant', 'respondent'],
        statedOn: today,
        statedHow: 'phone',
        ...fields,
      },
      { now, today },
    )

  test.each(
    OUTCOMES.filter((outcome) => outcome !== 'agreement' && outcome !== 'settled_withdrawn'),
  )('以“%s”结案不成的，第21条的四项都要写', (outcome) => {
    const decided = close(
      outcome,
      { account: '双方各执一词' },
      { mediationDueOn: day('2026-06-01'), isMediationDueProvisional: false },
    )
    expect(!decided.ok && Object.keys(decided.refusal.fields ?? {})).toEqual([
      'failureReason',
      'costRaising',
      'courtNotes',
    ])
  })
  test.each(['agreement', 'settled_withdrawn'] as const)(
    '以“%s”成功的不必写，也不保存',
    (outcome) => {
      const decided = close(outcome)
      expect(decided.ok && decided.value.event.data).toMatchObject({
        success: true,
        failureReason: null,
        costRaising: null,
        courtNotes: null,
      })
    },
  )
  test('过了末日才谈得上期限届满', () => {
    const on = (dueOn: string) =>
      close('expired', four, { mediationDueOn: day(dueOn), isMediationDueProvisional: false }).ok
    expect([on('2026-06-11'), on('2026-06-10'), on('2026-06-09')]).toEqual([false, false, true])
  })
  test('用时从引调算到结案，扣除暂停的日子', () => {
    const pauses = [
      { from: day('2026-06-03'), to: day('2026-06-05'), reason: 'appraisal' as const },
    ]
    const days = [close('agreement'), close('agreement', four, { pauses })].map(
      (decided) => decided.ok && decided.value.event.data.days,
    )
    expect(days).toEqual([9, 6])
  })
})
