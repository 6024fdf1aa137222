import type { AgreementState } from '@/lib/domain/agreement/agreement-state'
import { agreementText } from '@/lib/domain/agreement/agreement-text'
import { decideFinishAgreement } from '@/lib/domain/agreement/decide-finish'
import { decideSaveAgreement } from '@/lib/domain/agreement/decide-save'
import {
  decideSignAgreement,
  decideVoidAgreement,
  type Signing,
  type SigningFacts,
} from '@/lib/domain/agreement/decide-sign'
import type { Signature } from '@/lib/domain/agreement/signing'
import { findMissingPreparations, type MissingPreparation } from '@/lib/domain/case/preparation'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { at, day } from '../time/day'
import { clockCase } from '../case/clock-case'
import { preparedCase } from '../case/prepared-case'
import { act, CONTEXT, draft, pay } from './sound-draft'

// 特邀规定 第18、24条; 在线调解规则 第19条, 第25条第七项; 民诉法 第62条. The period ends on 2026-10-09; today is 2026-09-20.

const TODAY = { today: day('2026-09-20') }
const DRAFT = draft([pay()])
const FINISHED = { on: day('2026-09-18'), at: at('2026-09-18 15:00'), sha256: 'f'.repeat(64) }
const agreement = (change: Partial<AgreementState> = {}): AgreementState => ({
  agreementNo: 1,
  version: 3,
  draft: DRAFT,
  savedAt: at('2026-09-18 14:00'),
  savedBy: '谢岚',
  finished: null,
  signatures: [],
  voided: null,
  ...change,
})
const facts = (
  existing: AgreementState | null,
  change: Partial<SigningFacts> = {},
): SigningFacts => ({
  ...clockCase(),
  ...CONTEXT,
  agreement: existing,
  agents: [
    { id: 'a1', partyId: 'p1', name: '张强', authority: 'special', hasEnded: false },
    { id: 'a2', partyId: 'p2', name: '周宁', authority: 'general', hasEnded: false },
    { id: 'a3', partyId: 'p1', name: '曾任', authority: 'special', hasEnded: true },
  ],
  ...change,
})
const LAPSED = { mediationDueOn: day('2026-09-19') }
type Answer =
  | { ok: true; value: unknown }
  | { ok: false; refusal: { code: string; fields?: object } }
const codeOf = (answer: Answer) =>
  answer.ok ? 'done' : (answer.refusal.fields ?? answer.refusal.code)

describe('保存草稿', () => {
  const save = (
    existing: AgreementState | null,
    [agreementNo, version]: readonly [number, number],
    change: Partial<SigningFacts> = {},
    typed = DRAFT,
  ) => decideSaveAgreement(facts(existing, change), { draft: typed, agreementNo, version }, TODAY)

  test.each<[string, AgreementState | null, readonly [number, number], string]>([
    ['第一次保存', null, [1, 0], 'done'],
    ['接着最新的一稿', agreement(), [1, 3], 'done'],
    ['所见的不是最新的一稿', agreement(), [1, 2], 'AGREEMENT_SAVED_MEANWHILE'],
    ['以为还没有保存过', agreement(), [1, 0], 'AGREEMENT_SAVED_MEANWHILE'],
    ['定稿以后', agreement({ finished: FINISHED }), [1, 3], 'AGREEMENT_FINISHED'],
    [
      '作废以后另起一份',
      agreement({ finished: FINISHED, voided: { at: at('2026-09-19 09:00'), reason: '改期' } }),
      [2, 0],
      'done',
    ],
  ])('%s', (_title, existing, seen, expected) => {
    expect(codeOf(save(existing, seen))).toBe(expected)
  })

  test('另一处已经保存的，说明是谁、什么时候', () => {
    expect(save(agreement(), [1, 2])).toMatchObject({
      refusal: { facts: { by: '谢岚', at: '2026-09-18T06:00:00.000Z' } },
    })
  })

  test('有错误的草稿照样保存，事件只记数，不记文字', () => {
    const typed = draft([pay({ amount: '', bank: '' }), act('尽快修好')])
    const saved = save(agreement(), [1, 3], {}, typed)
    expect(saved.ok && saved.value.event.data).toEqual({
      agreementNo: 1,
      version: 4,
      terms: 2,
      wrong: 1,
      unclear: 2,
    })
  })

  test('期限届满以后不能再拟协议；暂停期间不算届满', () => {
    expect(codeOf(save(null, [1, 0], LAPSED))).toBe('AGREEMENT_AFTER_LAPSE')
    const pauses = [{ reason: 'appraisal' as const, from: day('2026-09-19'), to: null }]
    expect(codeOf(save(null, [1, 0], { ...LAPSED, pauses }))).toBe('done')
  })
})

describe('定稿', () => {
  const finish = (
    existing: AgreementState | null,
    version = 3,
    change: Partial<SigningFacts> = {},
    missing: readonly MissingPreparation[] = [],
  ) =>
    decideFinishAgreement(
      { ...facts(existing, change), missing, sha256: 'abc' },
      { version },
      TODAY,
    )
  const unchecked = findMissingPreparations({
    ...preparedCase(),
    source: 'delegated_pre_filing',
    identityChecks: [],
  })
  const suspended = (reason: 'suspension' | 'appraisal') => ({
    pauses: [{ reason, from: day('2026-09-19'), to: null }],
  })

  test.each<[string, ReturnType<typeof finish>, string]>([
    ['没有错误的', finish(agreement()), 'done'],
    ['没有核验身份', finish(agreement(), 3, {}, unchecked), 'PREPARATIONS_MISSING'],
    ['只有不明确的', finish(agreement({ draft: draft([pay({ bank: '' })]) })), 'done'],
    [
      '有一处错误',
      finish(agreement({ draft: draft([pay({ manner: '' })]) })),
      'AGREEMENT_INCOMPLETE',
    ],
    ['看到的不是最新的一稿', finish(agreement(), 2), 'AGREEMENT_SAVED_MEANWHILE'],
    ['没有草稿', finish(null), 'AGREEMENT_MISSING'],
    ['已经定稿', finish(agreement({ finished: FINISHED })), 'AGREEMENT_FINISHED'],
    ['期限届满', finish(agreement(), 3, LAPSED), 'AGREEMENT_AFTER_LAPSE'],
    ['中止期间', finish(agreement(), 3, suspended('suspension')), 'AGREEMENT_SUSPENDED'],
    ['鉴定期间', finish(agreement(), 3, suspended('appraisal')), 'done'],
  ])('%s', (_title, answer, expected) => {
    expect(codeOf(answer)).toBe(expected)
  })

  test('事件有校验值；依据特邀规定第24条', () => {
    expect(finish(agreement())).toMatchObject({
      value: {
        basis: 'invited_mediation_24',
        event: { data: { agreementNo: 1, version: 3, terms: 1, sha256: 'abc' } },
      },
    })
  })

  test('校验的文字随每一处内容变化', () => {
    const textOf = (change: Parameters<typeof pay>[0], caseNo = '(2026) 多元化解1号') =>
      agreementText({
        ...agreement({ draft: draft([pay(change)]) }),
        parties: CONTEXT.parties,
        caseNo,
      })
    const changes = [{ amount: '1' }, { on: '2026-12-16' }, { text: '甲' }, { lastFour: '0001' }]
    const texts = [
      textOf({}),
      textOf({}, '(2026) 多元化解2号'),
      ...changes.map((each) => textOf(each)),
    ]
    expect(new Set(texts).size).toBe(6)
    expect(textOf({})).toBe(texts[0])
  })
})

const signature = (partyId: string, change: Partial<Signature> = {}): Signature => ({
  partyId,
  party: partyId,
  agent: null,
  answer: 'signed',
  how: 'paper',
  on: day('2026-09-19'),
  ...change,
})
const signedBy = (...signatures: readonly Signature[]) =>
  agreement({ finished: FINISHED, signatures })

describe('签署', () => {
  const sign = (
    change: Partial<Signing> = {},
    existing = signedBy(),
    also: Partial<SigningFacts> = {},
  ) =>
    decideSignAgreement(
      facts(existing, also),
      { signerId: 'p1', answer: 'signed', how: 'on_site', on: TODAY.today, note: null, ...change },
      TODAY,
    )

  test.each<[string, ReturnType<typeof sign>, string | object]>([
    ['当事人本人', sign(), 'done'],
    ['特别授权的代理人', sign({ signerId: 'a1' }), 'done'],
    ['一般授权的代理人', sign({ signerId: 'a2' }), { signerId: 'AUTHORITY_GENERAL' }],
    ['已不再代理的', sign({ signerId: 'a3' }), { signerId: 'NOT_AN_OPTION' }],
    ['不是本案的人', sign({ signerId: 'p9' }), { signerId: 'NOT_AN_OPTION' }],
    ['没有权利义务的第三人', sign({ signerId: 'p3' }), { signerId: 'NOT_AN_OPTION' }],
    [
      '有义务的第三人',
      sign({ signerId: 'p3' }, { ...signedBy(), draft: draft([pay({ obliged: 'p3' })]) }),
      'done',
    ],
    ['没有定稿', sign({}, agreement()), 'AGREEMENT_NOT_FINISHED'],
    ['明天', sign({ on: day('2026-09-21') }), { on: 'DATE_IN_FUTURE' }],
    ['定稿当天', sign({ on: day('2026-09-18') }), 'done'],
    ['定稿前一天', sign({ on: day('2026-09-17') }), { on: 'DATE_BEFORE_FINISH' }],
    ['已经签过', sign({}, signedBy(signature('p1'))), { signerId: 'ALREADY_SIGNED' }],
    [
      '签过以后拒签',
      sign({ answer: 'refused', note: '反悔了' }, signedBy(signature('p1'))),
      { signerId: 'ALREADY_SIGNED' },
    ],
    ['拒签没有说明', sign({ answer: 'refused' }), { note: 'REQUIRED' }],
    ['拒签写了说明', sign({ answer: 'refused', note: '不同意付款日期' }), 'done'],
    ['拒签以后又签', sign({}, signedBy(signature('p1', { answer: 'refused' }))), 'done'],
    [
      '签署的日期早于拒签',
      sign({ on: day('2026-09-18') }, signedBy(signature('p1', { answer: 'refused' }))),
      { on: 'DATE_BEFORE_LAST_ANSWER' },
    ],
  ])('%s', (_title, answer, expected) => {
    expect(codeOf(answer)).toEqual(expected)
  })

  const effectOf = (answer: ReturnType<typeof sign>) =>
    answer.ok ? answer.value.effectiveOn : 'refused'
  test('最后一方签署之日生效；第三人没有权利义务的不必签', () => {
    expect(effectOf(sign({ signerId: 'p1' }))).toBeNull()
    expect(effectOf(sign({ signerId: 'p1' }, signedBy(signature('p2'))))).toBe('2026-09-20')
    const earlier = sign({ signerId: 'p1', on: day('2026-09-18') }, signedBy(signature('p2')))
    expect(effectOf(earlier)).toBe('2026-09-19')
    const refused = signedBy(signature('p2', { answer: 'refused' }))
    expect(effectOf(sign({ signerId: 'p1' }, refused))).toBeNull()
  })

  test('期限届满以后签署的，照记，注明届满之日；期限内签署、届满后登记的不注明', () => {
    const lapsedOn = (on: string) => {
      const answer = sign({ on: day(on) }, signedBy(), LAPSED)
      return answer.ok && answer.value.event.data.lapsedOn
    }
    expect(lapsedOn('2026-09-20')).toBe('2026-09-19')
    expect(lapsedOn('2026-09-19')).toBeUndefined()
  })
})

describe('作废', () => {
  const annul = (existing: AgreementState | null) =>
    decideVoidAgreement(facts(existing), { reason: '付款日期需要改动' })

  test.each<[string, AgreementState | null, string]>([
    ['定稿未签', signedBy(), 'done'],
    ['一方已签', signedBy(signature('p1')), 'done'],
    ['各方均已签署', signedBy(signature('p1'), signature('p2')), 'AGREEMENT_IN_EFFECT'],
    ['草稿不用作废', agreement(), 'AGREEMENT_NOT_FINISHED'],
    ['没有协议', null, 'AGREEMENT_NOT_FINISHED'],
  ])('%s', (_title, existing, expected) => {
    expect(codeOf(annul(existing))).toBe(expected)
  })
})

test.each(CASE_STATUSES.filter((status) => status !== 'in_mediation'))(
  '“%s”的案件四样都不能办',
  (status) => {
    const existing = facts(signedBy(), { status })
    const signing = {
      signerId: 'p1',
      answer: 'signed',
      how: 'paper',
      on: TODAY.today,
      note: null,
    } as const
    for (const answer of [
      decideSaveAgreement(existing, { draft: DRAFT, agreementNo: 1, version: 3 }, TODAY),
      decideFinishAgreement({ ...existing, missing: [], sha256: '' }, { version: 3 }, TODAY),
      decideSignAgreement(existing, signing, TODAY),
      decideVoidAgreement(existing, { reason: '付款日期需要改动' }),
    ])
      expect(codeOf(answer)).toBe('STATUS_DOES_NOT_ALLOW')
  },
)
