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
  ] as const)('%s accepted on 2026-06-10 is due on %s', (source, dueOn) => {
    const decided = accept(source, now)
    expect(decided.ok && decided.value.changes.mediationDueOn).toBe(dueOn)
  })

  test('is refused, not guessed, where the clock would end in a year without a published calendar', () => {
    const decided = accept('delegated_pre_filing', new Date('2026-12-10T06:00:00Z'))
    expect(!decided.ok && decided.refusal).toEqual({
      code: 'CALENDAR_YEAR_UNPUBLISHED',
      facts: { year: 2027 },
    })
  })
})

describe('分配调解员', () => {
  const assignFacts: AssignFacts = {
    ...facts('pending_assignment'),
    isConfirmationWaived: false,
    hadMediator: false,
    formerMediator: null,
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

  test('an excluded mediator cannot be chosen, with or without a note', () => {
    expect(codeOf(choose('m4', '确有需要'))).toBe('MEDIATOR_EXCLUDED')
  })
  test('of a disabled one it is said who disabled them and when', () => {
    const decided = choose('m3')
    expect(!decided.ok && decided.refusal).toEqual({
      code: 'MEDIATOR_DISABLED_MEANWHILE',
      facts: { mediator: '陈晓', by: '林敏', at: now.toISOString() },
    })
  })
  test('someone who is no candidate does not exist', () =>
    expect(codeOf(choose('stranger', '确有需要'))).toBe('NOT_FOUND'))
  test('the first needs no note, anyone else does', () => {
    expect([
      codeOf(choose('m1')),
      codeOf(choose('m2')),
      codeOf(choose('m2', '当事人共同选定')),
    ]).toEqual(['done', 'NOTE_REQUIRED_FOR_LOWER_RANK', 'done'])
  })
  test('a case that had a mediator is reassigned with a hand-over note, not assigned as if new', () => {
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
  const allowed = (consents: { partyId: string; how: string; on: ReturnType<typeof day> }[]) =>
    decideAllowDisclosed(
      { ...facts('disclosure_review'), parties },
      { consents, note: null },
      { today },
    )

  test('one silent party is not consent', () => {
    const decided = allowed([{ partyId: 'p1', how: 'written', on: today }])
    expect(!decided.ok && decided.refusal).toMatchObject({
      code: 'CONSENTS_INCOMPLETE',
      facts: { missing: '恒信物业' },
      fields: { 'consents.p2': 'CONSENT_MISSING' },
    })
  })
  test('a consent cannot be given tomorrow', () => {
    expect(
      allowed(parties.map(({ id }) => ({ partyId: id, how: 'written', on: day('2026-06-11') }))).ok,
    ).toBe(false)
  })
  test('with everyone’s consent the same mediator goes on', () => {
    const decided = allowed(parties.map(({ id }) => ({ partyId: id, how: 'oral', on: today })))
    expect(decided.ok && decided.value.to).toBe('in_mediation')
  })
})

describe('联系记录', () => {
  const people = [{ id: 'p1', kind: 'party' as const, name: '许静' }]
  const contact = (personId: string, happenedAt: Date) =>
    decideContact(
      { ...facts('in_mediation'), people, acceptedAt: new Date('2026-06-09T01:00:00Z') },
      { contactId: 'c', channel: 'phone', personId, result: 'reached', happenedAt, note: null },
      { now },
    )

  test.each([
    ['someone who is not of this case', 'stranger', now, 'PERSON_NOT_IN_CASE'],
    ['the future', 'p1', new Date(now.getTime() + 60_000), 'CONTACT_IN_FUTURE'],
    [
      'a time before the institution accepted the case',
      'p1',
      new Date('2026-06-09T00:59:00Z'),
      'CONTACT_BEFORE_ACCEPTANCE',
    ],
  ])('is refused for %s', (_title, personId, happenedAt, code) => {
    const decided = contact(personId, happenedAt)
    expect(decided.ok ? 'done' : decided.refusal.code).toBe(code)
  })
  test('names whom it was with', () => {
    const decided = contact('p1', now)
    expect(decided.ok && decided.value.event.data.person).toBe('许静')
  })
})

describe('结案', () => {
  const closeFacts: CloseFacts = {
    ...facts('in_mediation'),
    referredAt: new Date('2026-06-01T02:00:00Z'),
    mediationDueOn: day('2026-07-10'),
    contacts: 1,
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
      { outcome, account: '', failureReason: null, costRaising: null, courtNotes: null, ...fields },
      { now, today },
    )

  test.each(
    OUTCOMES.filter((outcome) => outcome !== 'agreement' && outcome !== 'settled_withdrawn'),
  )('failure «%s» needs the four fields of 第21条', (outcome) => {
    const decided = close(
      outcome,
      { account: '双方各执一词' },
      { mediationDueOn: day('2026-06-01') },
    )
    expect(!decided.ok && Object.keys(decided.refusal.fields ?? {})).toEqual([
      'failureReason',
      'costRaising',
      'courtNotes',
    ])
  })
  test.each(['agreement', 'settled_withdrawn'] as const)(
    'success «%s» needs none of them and stores none',
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
  test('无法联系 needs at least one recorded attempt', () => {
    expect([close('unreachable', four, { contacts: 0 }).ok, close('unreachable').ok]).toEqual([
      false,
      true,
    ])
  })
  test('期限届满 is only true after the due day', () => {
    const on = (dueOn: string) => close('expired', four, { mediationDueOn: day(dueOn) }).ok
    expect([on('2026-06-11'), on('2026-06-10'), on('2026-06-09')]).toEqual([false, false, true])
  })
  test('counts days from referral to closing, less the paused ones', () => {
    const pauses = [
      { from: day('2026-06-03'), to: day('2026-06-05'), reason: 'appraisal' as const },
    ]
    const days = [close('agreement'), close('agreement', four, { pauses })].map(
      (decided) => decided.ok && decided.value.event.data.days,
    )
    expect(days).toEqual([9, 6])
  })
})
