import type { ConsentEntry, ConsentReply, ConsentScope } from '@/lib/domain/case/consent-entries'
import { CONSENT_SCOPES, findHoldingEntries } from '@/lib/domain/case/consent-entries'
import { CONSENT_WAYS } from '@/lib/domain/case/consents'
import {
  decideConsent,
  type ConsentFacts,
  type ConsentStatement,
} from '@/lib/domain/case/decide-consent'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { at, day } from '../time/day'
import { clockCase } from './clock-case'

// 在线调解规则 第4、16、22条; 在线诉讼规则 第4、29条. Referred on 2026-09-07; the period ends on 2026-10-09.

const PARTIES = [
  { id: 'p1', name: '许静' },
  { id: 'p2', name: '恒信物业' },
]
const TODAY = day('2026-09-20')

const entry = (
  answer: ConsentEntry['answer'],
  on: string,
  change: Partial<ConsentEntry> = {},
): ConsentEntry => ({
  partyId: 'p1',
  scope: 'online',
  answer,
  how: 'oral',
  on: day(on),
  ...change,
})

const record = (
  statement: Partial<ConsentStatement> = {},
  facts: Partial<ConsentFacts> = {},
  today = TODAY,
) =>
  decideConsent(
    {
      ...clockCase(),
      referredAt: at('2026-09-07 10:00'),
      parties: PARTIES,
      consents: [],
      ...facts,
    },
    {
      partyId: 'p1',
      answers: { online: 'agrees' },
      how: 'oral',
      on: TODAY,
      note: null,
      ...statement,
    },
    { today },
  )

/** What the statement comes to: the answers recorded, else the code of each field refused. */
const outcomeOf = (decided: ReturnType<typeof record>) =>
  decided.ok
    ? decided.value.entries.map(({ scope, answer }) => `${scope} ${answer}`)
    : (decided.refusal.fields ?? decided.refusal.code)

test.each(CASE_STATUSES.filter((status) => status !== 'in_mediation'))(
  '“%s”的案件不能登记意愿',
  (status) => {
    expect(record({}, { status })).toMatchObject({
      ok: false,
      refusal: { code: 'STATUS_DOES_NOT_ALLOW', facts: { move: 'record_consent', status } },
    })
  },
)

test.each(CONSENT_SCOPES)('“%s”可以单独同意，也可以单独不同意', (scope) => {
  expect(outcomeOf(record({ answers: { [scope]: 'agrees' } }))).toEqual([`${scope} given`])
  expect(outcomeOf(record({ answers: { [scope]: 'declines' } }))).toEqual([`${scope} refused`])
})

test.each(CONSENT_WAYS)('方式“%s”照实记下', (how) => {
  const decided = record({ how })
  expect(decided.ok && decided.value.entries).toMatchObject([{ how }])
  expect(decided.ok && decided.value.event.data).toMatchObject({ how })
})

test.each<[string, Partial<Record<ConsentScope, ConsentReply>>, string[]]>([
  ['只表态一项', { mediation: 'agrees' }, ['mediation given']],
  [
    '几项都同意',
    { electronic_service: 'agrees', mediation: 'agrees', online: 'agrees' },
    ['mediation given', 'online given', 'electronic_service given'],
  ],
  [
    '有的同意，有的不同意',
    { mediation: 'agrees', recording: 'declines', asynchronous: 'declines' },
    ['mediation given', 'asynchronous refused', 'recording refused'],
  ],
  [
    '同意过的变为撤回，没有表态过的是不同意',
    { online: 'declines', mediation: 'declines' },
    ['mediation refused', 'online withdrawn'],
  ],
])('%s：未表态的不登记', (_title, answers, expected) => {
  const consents = answers.online === 'declines' ? [entry('given', '2026-09-10')] : []
  expect(outcomeOf(record({ answers }, { consents }))).toEqual(expected)
})

const AGREES = { online: 'agrees' } as const
const DECLINES = { online: 'declines' } as const
const mistake = (code: string) => ({ 'answers.online': code })

test.each<
  [string, readonly ConsentEntry[], ConsentStatement['answers'], string, string[] | object]
>([
  ['没有登记过，同意', [], AGREES, '2026-09-20', ['online given']],
  ['没有登记过，不同意：没有可以撤回的同意', [], DECLINES, '2026-09-20', ['online refused']],
  [
    '同意以后不同意：撤回',
    [entry('given', '2026-09-10')],
    DECLINES,
    '2026-09-20',
    ['online withdrawn'],
  ],
  ['同日同意又撤回', [entry('given', '2026-09-20')], DECLINES, '2026-09-20', ['online withdrawn']],
  [
    '撤回以后再不同意：同意已不存在，不是撤回',
    [entry('given', '2026-09-10'), entry('withdrawn', '2026-09-12')],
    DECLINES,
    '2026-09-20',
    ['online refused'],
  ],
  [
    '撤回以后又同意',
    [entry('given', '2026-09-10'), entry('withdrawn', '2026-09-12')],
    AGREES,
    '2026-09-20',
    ['online given'],
  ],
  ['不同意以后同意', [entry('refused', '2026-09-10')], AGREES, '2026-09-10', ['online given']],
  ['以后的日子再次同意', [entry('given', '2026-09-10')], AGREES, '2026-09-11', ['online given']],
  [
    '同一天再次同意',
    [entry('given', '2026-09-20')],
    AGREES,
    '2026-09-20',
    mistake('CONSENT_NOTHING_NEW'),
  ],
  [
    '同一天再次不同意',
    [entry('refused', '2026-09-20')],
    DECLINES,
    '2026-09-20',
    mistake('CONSENT_NOTHING_NEW'),
  ],
  [
    '同一天撤回以后再不同意',
    [entry('given', '2026-09-20'), entry('withdrawn', '2026-09-20')],
    DECLINES,
    '2026-09-20',
    mistake('CONSENT_NOTHING_NEW'),
  ],
  [
    '同一天同意、撤回、又同意',
    [entry('given', '2026-09-20'), entry('withdrawn', '2026-09-20')],
    AGREES,
    '2026-09-20',
    ['online given'],
  ],
  [
    '撤回的日子早于同意',
    [entry('given', '2026-09-12')],
    DECLINES,
    '2026-09-11',
    mistake('CONSENT_OUT_OF_ORDER'),
  ],
  [
    '同意的日子早于撤回',
    [entry('given', '2026-09-10'), entry('withdrawn', '2026-09-12')],
    AGREES,
    '2026-09-11',
    mistake('CONSENT_OUT_OF_ORDER'),
  ],
  [
    '另一方的同意不算这一方的',
    [entry('given', '2026-09-20', { partyId: 'p2' })],
    DECLINES,
    '2026-09-20',
    ['online refused'],
  ],
  [
    '另一事项的同意不算这一事项的',
    [entry('given', '2026-09-20', { scope: 'mediation' })],
    DECLINES,
    '2026-09-20',
    ['online refused'],
  ],
])('%s', (_title, consents, answers, on, expected) => {
  expect(outcomeOf(record({ answers, on: day(on) }, { consents }))).toEqual(expected)
})

test('几项中有登记不了的，一项也不登记，每一项都指出来', () => {
  const consents = [
    entry('given', '2026-09-20'),
    entry('given', '2026-09-22', { scope: 'recording' }),
  ]
  const answers = { mediation: 'agrees', online: 'agrees', recording: 'declines' } as const
  expect(outcomeOf(record({ answers }, { consents }, day('2026-09-22')))).toEqual({
    'answers.online': 'CONSENT_NOTHING_NEW',
    'answers.recording': 'CONSENT_OUT_OF_ORDER',
  })
})

test('一项也没有表态的，不登记，指向第一项', () => {
  expect(outcomeOf(record({ answers: {} }))).toEqual({ 'answers.mediation': 'CONSENT_UNANSWERED' })
})

test('不是本案的当事人，不登记', () => {
  expect(outcomeOf(record({ partyId: 'p3' }))).toEqual({ partyId: 'NOT_AN_OPTION' })
})

test.each<[string, string, string[] | object]>([
  ['引调的当天', '2026-09-07', ['online given']],
  ['引调的前一天', '2026-09-06', { on: 'DATE_BEFORE_REFERRAL' }],
  ['受理以前，引调以后', '2026-09-08', ['online given']],
  ['今天', '2026-09-20', ['online given']],
  ['明天', '2026-09-21', { on: 'DATE_IN_FUTURE' }],
  ['很久以前', '1970-01-01', { on: 'DATE_BEFORE_REFERRAL' }],
])('日期：%s', (_title, on, expected) => {
  expect(outcomeOf(record({ on: day(on) }))).toEqual(expected)
})

test.each<[string, string, Partial<ConsentFacts>, string | undefined]>([
  ['期限内', '2026-10-08', {}, undefined],
  ['末日', '2026-10-09', {}, undefined],
  ['届满以后', '2026-10-10', {}, '2026-10-09'],
  ['届满以后才登记，而期限内已表示', '2026-10-01', {}, undefined],
  [
    '暂停期间',
    '2026-10-12',
    { pauses: [{ reason: 'suspension', from: day('2026-10-08'), to: null }] },
    undefined,
  ],
  ['没有期限的旧案件', '2026-10-12', { mediationDueOn: null }, undefined],
])('%s：仍可登记；届满以后的注明届满之日', (_title, on, facts, lapsedOn) => {
  const decided = record({ on: day(on) }, facts, day('2026-10-20'))
  expect(decided.ok && decided.value.event.data.lapsedOn).toBe(lapsedOn)
})

test('案件的状态和期限不变；事件写明谁、哪些事项、怎样、哪一天，依据在线调解规则第4条', () => {
  const answers = { mediation: 'agrees', recording: 'declines' } as const
  expect(record({ partyId: 'p2', answers, how: 'online', note: '要求文字笔录' })).toEqual({
    ok: true,
    value: {
      move: 'record_consent',
      from: 'in_mediation',
      to: 'in_mediation',
      changes: {},
      event: {
        kind: 'consent.recorded',
        data: {
          partyId: 'p2',
          party: '恒信物业',
          answers: [
            { scope: 'mediation', answer: 'given' },
            { scope: 'recording', answer: 'refused' },
          ],
          how: 'online',
          on: '2026-09-20',
          note: '要求文字笔录',
        },
      },
      basis: 'online_mediation_4',
      entries: [
        { partyId: 'p2', scope: 'mediation', answer: 'given', how: 'online', on: '2026-09-20' },
        { partyId: 'p2', scope: 'recording', answer: 'refused', how: 'online', on: '2026-09-20' },
      ],
    },
  })
})

test('每一方、每一事项以最后登记的为准，按事项的次序', () => {
  const last = entry('withdrawn', '2026-09-12')
  const mediation = entry('given', '2026-09-11', { scope: 'mediation' })
  const entries = [
    entry('given', '2026-09-10'),
    last,
    mediation,
    entry('given', '2026-09-15', { partyId: 'p2' }),
  ]
  expect(findHoldingEntries(entries, 'p1')).toEqual([mediation, last])
  expect(findHoldingEntries(entries, 'p3')).toEqual([])
})
