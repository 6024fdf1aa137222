import {
  APPLICATION_MOVES,
  APPLICATION_STATES,
  decideApplicationMove,
  type ApplicationMove,
  type ApplicationState,
} from '@/lib/domain/application/application'
import { applyPage, type DraftValues, type PageAnswer } from '@/lib/domain/application/apply-page'
import { EMPTY_CONTENT, readContent, sumOfPayments } from '@/lib/domain/application/content'
import { decideAcceptApplication } from '@/lib/domain/application/decide-answer'
import { decideSubmit } from '@/lib/domain/application/decide-submit'
import { missingSteps, nextStep, stepBefore, STEPS, stepsOf } from '@/lib/domain/application/steps'
import { isUnsuitable, MATTER_BASES, MATTERS } from '@/lib/domain/application/suitability'
import type { Amount } from '@/lib/domain/money/amount'
import { SaveApplicationInput } from '@/lib/use-cases/visitor/application.input'
import { mergeCalendar } from '@/lib/platform/published-calendar'

// 在线申请的规则：什么不能调解，草稿写到哪一步，谁能办什么，机构什么时候以前答复。

const CALENDAR = mergeCalendar([])
const BLANK: DraftValues = {
  field: 'consumer',
  institutionId: null,
  content: EMPTY_CONTENT,
  phone: null,
}
const person = (name: string, phone: string | null = null) => ({
  kind: 'natural' as const,
  name,
  phone,
  address: null,
  representative: null,
})
const OTHER: PageAnswer = { step: 'other', no: 1, ...person('恒信公寓') }
const PAGES: readonly PageAnswer[] = [
  { step: 'self', kind: 'natural', writes: 'self', writerName: null, writerRelation: null },
  { step: 'who', name: '许静', documentKind: 'id_card', documentNumber: '11010519491231002X' },
  { step: 'reach', phone: '13800001234', address: '和平路', electronic: 'no', email: null },
  { step: 'fellows' },
  OTHER,
  { step: 'others' },
  { step: 'facts', field: 'loan', facts: '借了三万元，到期没有还。' },
  { step: 'demands', payments: [{ what: '还钱', amount: '30000.00' as Amount }], others: null },
  { step: 'materials' },
  { step: 'institution', institutionId: 'a', why: null },
]
const WHOLE = PAGES.reduce(applyPage<DraftValues>, BLANK)
const facts = ({ content, phone, institutionId }: DraftValues) => ({
  content,
  hasPhone: phone !== null,
  hasAuthorityPaper: false,
  institutionId,
  isInstitutionOpen: institutionId !== null,
})

test('民诉法解释第143条的四类、行政、公诉、已在法院的，都不能在这里申请；普通纠纷可以', () => {
  expect(MATTERS.filter(isUnsuitable)).toEqual([
    'status',
    'special_procedure',
    'payment_order',
    'public_notice',
    'administrative',
    'crime',
    'in_court',
  ])
  expect(
    Object.entries(MATTER_BASES).flatMap(([matter, basis]) =>
      basis === 'interpretation_143' ? [matter] : [],
    ),
  ).toEqual(['status', 'special_procedure', 'payment_order', 'public_notice'])
})

const ALLOWED: Readonly<Record<ApplicationMove, ApplicationState>> = {
  submit: 'draft',
  accept: 'submitted',
  decline: 'submitted',
  withdraw: 'submitted',
}

test.each(Object.keys(APPLICATION_MOVES) as ApplicationMove[])(
  '%s：只从规定的状态办，其他状态说明是谁、什么时候办的',
  (move) => {
    const endedAt = new Date('2026-11-30T01:00:00Z')
    for (const state of APPLICATION_STATES) {
      const decided = decideApplicationMove(move, { state, endedBy: '林敏', endedAt })
      expect([state, decided.ok]).toEqual([state, state === ALLOWED[move]])
      if (!decided.ok)
        expect(decided.refusal).toEqual({
          code: 'APPLICATION_OVER',
          facts: { state, by: '林敏', at: endedAt.toISOString() },
        })
    }
  },
)

test('一页一页写下来，每写一页少一项，写完到再看一遍；每一页都能退回', () => {
  let draft = BLANK
  const seen: string[] = []
  for (const page of PAGES) {
    seen.push(nextStep(facts(draft)))
    draft = applyPage(draft, page)
  }
  const own = stepsOf(EMPTY_CONTENT)
  expect(own).toEqual(STEPS.filter((step) => step !== 'agent' && step !== 'authority'))
  expect([...new Set(seen)]).toEqual(own.slice(0, -1))
  expect(missingSteps(facts(draft))).toEqual([])
  expect(nextStep(facts(draft))).toBe('review')
  expect(own.map((step) => stepBefore(step, EMPTY_CONTENT))).toEqual([null, ...own.slice(0, -1)])
  expect(readContent(JSON.stringify(draft.content))).toEqual(draft.content)
})

test('个人改成单位，要重写是谁；其他的都还在', () => {
  const self = { ...PAGES[0]!, kind: 'legal' } as PageAnswer
  const changed = applyPage(WHOLE, self)
  expect(missingSteps(facts(changed))).toEqual(['who'])
  expect(changed.content).toMatchObject({ name: null, facts: WHOLE.content.facts })
  const organisation: PageAnswer = {
    step: 'who_organisation',
    name: '示例物业',
    documentNumber: '91350100M000100Y43',
    representative: '郑安',
    representativeTitle: null,
  }
  expect(missingSteps(facts(applyPage(changed, organisation)))).toEqual([])
})

test('从咨询带来的内容，没改的还说明来自咨询，改了的不再说', () => {
  const prefilled = {
    ...WHOLE,
    content: { ...WHOLE.content, prefilled: ['phone', 'facts', 'institution'] as const },
  } as unknown as DraftValues
  const of = (step: string) => PAGES.find((page) => page.step === step)
  const [reach, happened, institution] = ['reach', 'facts', 'institution'].map(of)
  expect(applyPage(prefilled, reach!).content.prefilled).toEqual(['phone', 'facts', 'institution'])
  expect(
    applyPage(prefilled, { ...reach, phone: '13900001234' } as PageAnswer).content.prefilled,
  ).toEqual(['facts', 'institution'])
  expect(
    applyPage(prefilled, { ...happened, facts: '补充了经过的内容。' } as PageAnswer).content
      .prefilled,
  ).toEqual(['phone', 'institution'])
  expect(
    applyPage(prefilled, { ...institution, institutionId: 'b' } as PageAnswer).content.prefilled,
  ).toEqual(['phone', 'facts'])
})

test('没有写完的，指出第一处；写完的，三个工作日内答复，跳过周末', () => {
  const open = { state: 'draft', endedBy: null, endedAt: null } as const
  const friday = { now: new Date('2026-11-27T02:00:00Z'), calendar: CALENDAR }
  expect(
    decideSubmit({ ...open, ...facts({ ...WHOLE, institutionId: null }) }, friday),
  ).toMatchObject({
    refusal: { code: 'APPLICATION_INCOMPLETE', facts: { step: 'institution', isGone: false } },
  })
  const gone = { ...facts(WHOLE), isInstitutionOpen: false }
  expect(missingSteps(gone)).toEqual(['institution'])
  expect(decideSubmit({ ...open, ...gone }, friday)).toMatchObject({
    refusal: { code: 'APPLICATION_INCOMPLETE', facts: { step: 'institution', isGone: true } },
  })
  expect(decideSubmit({ ...open, ...facts(WHOLE) }, friday)).toEqual({
    ok: true,
    value: { answerDueOn: '2026-12-02', isProvisional: false },
  })
})

test('受理：法院要邀请本机构，特别程序不受理，三十日自受理之日起算', () => {
  const context = { now: new Date('2026-11-30T02:00:00Z'), calendar: CALENDAR }
  const waiting = {
    state: 'submitted',
    endedBy: null,
    endedAt: null,
    courts: [{ id: 'c', name: '甲区法院' }],
    content: { agent: null },
  } as const
  const accept = (claims: object, changes: object = {}) =>
    decideAcceptApplication(
      { ...waiting, ...changes },
      { courtId: 'c', disputeType: 'contract', authority: null, ...claims },
      context,
    )
  expect(accept({})).toEqual({
    ok: true,
    value: {
      court: { id: 'c', name: '甲区法院' },
      mediationDueOn: '2026-12-30',
      isProvisional: false,
    },
  })
  expect(accept({ courtId: 'd' })).toMatchObject({
    refusal: { fields: { courtId: 'NOT_AN_OPTION' } },
  })
  expect(accept({ disputeType: 'special_procedure' })).toMatchObject({
    refusal: { fields: { disputeType: 'APPLICATION_NOT_MEDIABLE' } },
  })
  expect(accept({}, { state: 'withdrawn' })).toMatchObject({
    refusal: { code: 'APPLICATION_OVER' },
  })
})

test('付款的要求按分相加，没有的是空', () => {
  const payments = [
    { what: '押金', amount: '3000.10' as Amount },
    { what: '利息', amount: '0.95' as Amount },
  ]
  expect(sumOfPayments({ payments })).toBe(300105n)
  expect(sumOfPayments({ payments: [] })).toBeNull()
})

test.each<[string, object, Readonly<Record<string, string>>]>([
  [
    '替别人写，没写是谁',
    { step: 'self', kind: 'natural', writes: 'other' },
    { writerName: 'WRITER_NAME_MISSING', writerRelation: 'WRITER_RELATION_MISSING' },
  ],
  [
    '身份证校验码不对',
    { step: 'who', name: '许静', documentKind: 'id_card', documentNumber: '110105194912310021' },
    { documentNumber: 'ID_CARD_CHECK_DIGIT' },
  ],
  [
    '信用代码不对',
    {
      step: 'who_organisation',
      name: '公司',
      documentNumber: '91350100M000100Y44',
      representative: '郑安',
    },
    { documentNumber: 'CREDIT_CODE_CHECK_DIGIT' },
  ],
  [
    '手机号码不对',
    { step: 'reach', phone: '123', address: '路', electronic: 'no' },
    { phone: 'MOBILE_FORMAT' },
  ],
  [
    '邮箱不对',
    { step: 'reach', phone: '13800001234', address: '路', electronic: 'yes', email: 'x' },
    { email: 'EMAIL_FORMAT' },
  ],
  [
    '对方电话不对',
    { step: 'other', kind: 'legal', name: '公司', phone: '12' },
    { phone: 'OFFICE_PHONE_FORMAT' },
  ],
  [
    '经过太短',
    { step: 'facts', field: 'loan', facts: '没还钱' },
    { facts: 'APPLICATION_FACTS_SHORT' },
  ],
  ['什么也没要', { step: 'demands' }, { others: 'DEMAND_MISSING' }],
  ['有名目没有数', { step: 'demands', what1: '押金' }, { amount1: 'DEMAND_AMOUNT_MISSING' }],
  ['有数没有名目', { step: 'demands', amount2: '30' }, { what2: 'DEMAND_WHAT_MISSING' }],
  ['数写得不对', { step: 'demands', what1: '押金', amount1: '三千' }, { amount1: 'AMOUNT_FORMAT' }],
  ['没有选机构', { step: 'institution' }, { institutionId: 'CHOOSE_ONE' }],
])('填错了指出是哪一处：%s', (_name, page, expected) => {
  const parsed = SaveApplicationInput.safeParse(page)
  expect(parsed.success).toBe(false)
  const found = Object.fromEntries(
    (parsed.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
  )
  expect(found).toEqual(expected)
})
