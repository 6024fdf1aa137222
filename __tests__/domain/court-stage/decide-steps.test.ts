import type { CaseSource } from '@/lib/domain/case/source'
import {
  decideEndSuit,
  decideIssuePaper,
  decideMark,
  findReceiptMistake,
  type PaperFacts,
} from '@/lib/domain/court-stage/decide-paper'
import {
  decideFile,
  decideReceive,
  decideRecordAgreement,
  decideResumeTrial,
  decideSendBack,
  stageAfterHandOver,
} from '@/lib/domain/court-stage/decide-transfer'
import { computeFeeDue } from '@/lib/domain/court-stage/fee'
import type { CourtStep, PaperMark } from '@/lib/domain/court-stage/court-step'
import type { CourtStage, MissingCode } from '@/lib/domain/court-stage/stage'
import type { PackKind } from '@/lib/domain/dossier/court-pack'
import { OFFICIAL_CALENDAR } from '../deadline/official-calendar'
import { day } from '../time/day'

// 移送、接收、立案、备案、调解书、撤诉. Sources: lib/domain/court-stage.

const today = day('2026-11-25')
const context = { today, calendar: OFFICIAL_CALENDAR }
const [A, B] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
const agreement = {
  no: 1,
  on: day('2026-11-20'),
  parties: [
    { id: A, name: '许静' },
    { id: B, name: '王磊' },
  ],
}

type Change = {
  readonly source?: CaseSource
  readonly kind?: PackKind
  readonly steps?: readonly CourtStep[]
  readonly marks?: readonly PaperMark[]
  readonly agreement?: PaperFacts['agreement']
}

const facts = (courtStage: CourtStage | null, change: Change = {}): PaperFacts => ({
  status: 'closed',
  courtStage,
  source: change.source ?? 'entrusted_ordinary',
  lastAct: 'dossier.handed-over',
  lastActBy: '李敏',
  lastActAt: new Date('2026-11-24T06:02:00Z'),
  steps: change.steps ?? [],
  marks: change.marks ?? [],
  pack: {
    id: 'second',
    kind: change.kind ?? 'trial',
    on: day('2026-11-23'),
    by: '李敏',
    at: new Date('2026-11-23T06:02:00Z'),
  },
  agreement: change.agreement === undefined ? agreement : change.agreement,
})
const step = (move: CourtStep['move'], more: Partial<CourtStep> = {}): CourtStep => ({
  no: 1,
  move,
  by: '周正',
  at: new Date('2026-11-24T06:02:00Z'),
  on: day('2026-11-24'),
  ...more,
})
const mark = (partyId: string, answer: PaperMark['answer']): PaperMark => ({
  partyId,
  party: '许静',
  answer,
  way: 'own_phone',
  person: '许静',
  on: today,
})
const codeOf = (
  decided: { ok: boolean } & Partial<{ refusal: { code: string; fields?: object } }>,
) =>
  decided.ok
    ? 'ok'
    : [decided.refusal?.code, ...Object.values(decided.refusal?.fields ?? {})].join(' ')

test.each([
  [null, 'filing', 'transferred'],
  [null, 'record', 'record_submitted'],
  ['transfer_due', 'trial', 'transferred'],
  ['transfer_returned', 'filing', 'transferred'],
  ['record_due', 'record', 'record_submitted'],
  ['record_returned', 'record', 'record_submitted'],
  // A further pack changes nothing while the court has the case.
  ['transferred', 'filing', null],
  ['filed', 'filing', null],
  ['recorded', 'record', null],
] as const)('在 %s 移送 %s 的材料：%s', (stage, kind, next) => {
  expect(stageAfterHandOver(kind, facts(stage))).toBe(next)
})

test('接收：委派的待立案；委托的待审理，先通知交费，期限为次日起七日', () => {
  const filing = decideReceive(facts('transferred', { kind: 'filing' }), null, context)
  expect(filing).toMatchObject({
    value: { changes: { courtStage: 'filing_due' }, step: { fee: null } },
  })
  const trial = decideReceive(facts('transferred'), { fee: 'due', feeAmount: '1250.00' }, context)
  expect(trial).toMatchObject({
    value: {
      changes: { courtStage: 'trial_due' },
      step: { fee: { state: 'due', amount: '1250.00', dueOn: '2026-12-02' } },
      event: { data: { fee: 'due' } },
    },
  })
  expect(codeOf(decideReceive(facts('transferred'), null, context))).toBe(
    'INPUT_INVALID CHOOSE_ONE',
  )
  expect(
    codeOf(decideReceive(facts('transferred'), { fee: 'due', feeAmount: null }, context)),
  ).toBe('INPUT_INVALID REQUIRED')
})

test.each([
  ['2026-11-25', '2026-12-02'],
  // 末日 2026-11-28 是星期六，顺延至星期一（民诉法第85条）。
  ['2026-11-21', '2026-11-30'],
])('%s 通知交费的，至 %s', (on, due) => {
  expect(computeFeeDue(day(on), OFFICIAL_CALENDAR)).toEqual({ ok: true, value: due })
})

const missing = (codes: readonly MissingCode[], seenPack: string | null = null) => ({
  missing: codes,
  seenPack,
})

test('退回补正只有一次，写明缺什么', () => {
  const first = decideSendBack(facts('transferred'), missing(['petition']), context)
  expect(first).toMatchObject({
    value: {
      changes: { courtStage: 'transfer_returned' },
      event: { data: { missing: ['petition'] } },
    },
  })
  const steps = [step('send_transfer_back', { missing: ['petition'] })]
  expect(
    decideSendBack(facts('transferred', { steps }), missing(['authority']), context),
  ).toMatchObject({ refusal: { code: 'SENT_BACK_BEFORE', facts: { on: '2026-11-24' } } })
})

test('看过页面以后机构又移送了材料的，不退回，说明是谁、什么时候', () => {
  const sendBack = (seenPack: string) =>
    decideSendBack(facts('transferred'), missing(['petition'], seenPack), context)
  expect(sendBack('second').ok).toBe(true)
  expect(sendBack('first')).toMatchObject({
    refusal: { code: 'PACK_ARRIVED', facts: { by: '李敏', at: '2026-11-23T06:02:00.000Z' } },
  })
})

test.each([
  ['2026-11-22', 'INPUT_INVALID BEFORE_HAND_OVER'],
  ['2026-11-23', 'ok'],
  ['2026-11-25', 'ok'],
  ['2026-11-26', 'INPUT_INVALID DAY_AFTER_TODAY'],
])('立案、备案的日期 %s：%s', (on, expected) => {
  const number = { number: '(2026)粤9901民初12号', on: day(on) }
  const fee = { fee: 'paid', feeAmount: null } as const
  expect(codeOf(decideFile(facts('filing_due'), { ...number, ...fee }, context))).toBe(expected)
  expect(codeOf(decideRecordAgreement(facts('record_submitted'), number, context))).toBe(expected)
})

test('备案以后，委派的办完，委托的待出具调解书', () => {
  const number = { number: '(2026)粤9901诉前调备12号', on: today }
  const stageOf = (source: CaseSource) => {
    const decided = decideRecordAgreement(facts('record_submitted', { source }), number, context)
    return decided.ok && decided.value.changes.courtStage
  }
  expect([stageOf('delegated_pre_filing'), stageOf('entrusted_summary')]).toEqual([
    'recorded',
    'paper_due',
  ])
})

test('转入审理：调解不成的，或者调解书签收前反悔的', () => {
  const reasonOf = (stage: CourtStage) => {
    const decided = decideResumeTrial(facts(stage), { on: today }, context)
    return decided.ok ? decided.value.step.trialReason : decided.refusal.code
  }
  expect(
    ['trial_due', 'paper_due', 'paper_issued', 'paper_served'].map((stage) =>
      reasonOf(stage as CourtStage),
    ),
  ).toEqual(['failed', 'went_back', 'went_back', 'COURT_STAGE'])
})

test('调解书：各方都请求了，或者有书面申请；没有生效协议的不能出具', () => {
  const input = { number: '(2026)粤9901民初12号', on: today, hasPaperRequest: false }
  const one = [mark(A, 'request')]
  expect(decideIssuePaper(facts('paper_due', { marks: one }), input, context)).toMatchObject({
    refusal: { code: 'PAPER_NOT_REQUESTED', facts: { parties: '王磊' } },
  })
  const all = facts('paper_due', { marks: [...one, mark(B, 'request')] })
  expect(decideIssuePaper(all, input, context)).toMatchObject({
    value: { changes: { courtStage: 'paper_issued' }, step: { partyIds: [A, B], agreementNo: 1 } },
  })
  expect(
    decideIssuePaper(facts('paper_due'), { ...input, hasPaperRequest: true }, context).ok,
  ).toBe(true)
  expect(
    codeOf(
      decideIssuePaper(
        facts('paper_due', { agreement: null }),
        { ...input, hasPaperRequest: true },
        context,
      ),
    ),
  ).toBe('AGREEMENT_NOT_IN_EFFECT')
})

test.each([
  ['request', 'record_due', true, 'ok'],
  ['request', 'paper_due', true, 'ok'],
  ['request', 'paper_issued', true, 'PAPER_NOT_NOW'],
  // 立案前的申请司法确认，没有调解书。
  ['request', 'record_due', false, 'PAPER_NOT_NOW'],
  ['receipt', 'paper_due', true, 'PAPER_NOT_NOW'],
  ['receipt', 'paper_issued', true, 'ok'],
  ['receipt', 'paper_served', true, 'PAPER_NOT_NOW'],
] as const)('%s 在 %s（立案后 %s）：%s', (answer, stage, isFiled, expected) => {
  expect(codeOf(decideMark({ ...facts(stage), isFiled }, { partyId: A, answer }))).toBe(expected)
})

test('最后一方签收后生效；同一方再办的不重复；不受协议约束的不能', () => {
  const issued = { ...facts('paper_issued', { marks: [mark(A, 'receipt')] }), isFiled: true }
  expect(decideMark(issued, { partyId: B, answer: 'receipt' })).toEqual({
    ok: true,
    value: { party: '王磊', isLast: true },
  })
  expect(codeOf(decideMark(issued, { partyId: A, answer: 'receipt' }))).toBe('PAPER_ANSWERED')
  const stranger = { partyId: '33333333-3333-4333-8333-333333333333', answer: 'receipt' } as const
  expect(codeOf(decideMark(issued, stranger))).toBe('INPUT_INVALID NOT_AN_OPTION')
})

test('登记的签收日期从调解书之日到今天，手机签收只能由本人', () => {
  const steps = [step('issue_paper')]
  const check = (on: string, way: 'post' | 'own_phone' = 'post') => {
    const mistake = findReceiptMistake({ steps }, { on: day(on), way }, today)
    return mistake === null ? 'ok' : codeOf(mistake)
  }
  expect(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((on) => check(on))).toEqual([
    'INPUT_INVALID BEFORE_PAPER',
    'ok',
    'ok',
    'INPUT_INVALID DAY_AFTER_TODAY',
  ])
  expect(check('2026-11-25', 'own_phone')).toBe('INPUT_INVALID NOT_AN_OPTION')
})

const due = (on: string) => [
  step('receive_transfer', { fee: { state: 'due', amount: '50.00', dueOn: day(on) } }),
]
test.each([
  ['paper_due', 'withdrawn', '(2026)粤9901民初12号', [], 'ok'],
  ['paper_due', 'withdrawn', null, [], 'INPUT_INVALID REQUIRED'],
  ['paper_due', 'performed', null, [], 'ok'],
  [
    'paper_due',
    'fee_unpaid',
    '(2026)粤9901民初12号',
    due('2026-11-20'),
    'INPUT_INVALID SUIT_END_UNFIT',
  ],
  ['trial_due', 'performed', null, [], 'INPUT_INVALID SUIT_END_UNFIT'],
  ['trial_due', 'fee_unpaid', '(2026)粤9901民初12号', [], 'FEE_NOT_OVERDUE SUIT_END_UNFIT'],
  [
    'trial_due',
    'fee_unpaid',
    '(2026)粤9901民初12号',
    due('2026-11-25'),
    'FEE_NOT_OVERDUE SUIT_END_UNFIT',
  ],
  ['trial_due', 'fee_unpaid', '(2026)粤9901民初12号', due('2026-11-24'), 'ok'],
  ['in_trial', 'withdrawn', '(2026)粤9901民初12号', [], 'COURT_STAGE'],
] as const)('在 %s 以 %s（%s）结案：%#', (stage, end, number, steps, expected) => {
  expect(codeOf(decideEndSuit(facts(stage, { steps }), { end, number, on: today }, context))).toBe(
    expected,
  )
})
