import {
  applyPage,
  pageAfter,
  sharesNumber,
  type DraftValues,
  type PageAnswer,
} from '@/lib/domain/application/apply-page'
import { EMPTY_CONTENT, readContent } from '@/lib/domain/application/content'
import { consentsOf, decideAcceptApplication } from '@/lib/domain/application/decide-answer'
import { missingSteps, stepsOf } from '@/lib/domain/application/steps'
import { SaveApplicationInput } from '@/lib/use-cases/visitor/application.input'
import { mergeCalendar } from '@/lib/platform/published-calendar'
import { localDate } from '../../support/local-date'

// 在线申请：几个申请人、几个对方，一页一位；代理人申请的，证自己的号码，交授权委托书（民诉法 第62条）。

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
const add = (draft: DraftValues, ...pages: readonly PageAnswer[]) =>
  pages.reduce(applyPage<DraftValues>, draft)
const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name)
const facts = ({ content, phone, institutionId }: DraftValues, hasAuthorityPaper = false) => ({
  content,
  hasPhone: phone !== null,
  hasAuthorityPaper,
  institutionId,
  isInstitutionOpen: institutionId !== null,
})

test.each(['other', 'fellow'] as const)(
  '%s：加、改、去掉；同一张表送两次只有一次的效果',
  (step) => {
    const list = step === 'other' ? 'others' : 'fellows'
    const two = add(BLANK, { step, no: 1, ...person('甲') }, { step, no: 2, ...person('乙') })
    expect(names(two.content[list])).toEqual(['甲', '乙'])
    const changed = add(two, { step, no: 1, ...person('甲某') }, { step, no: 2, ...person('乙') })
    expect(names(changed.content[list])).toEqual(['甲某', '乙'])
    const remove = { step: `${step}_remove`, no: 1, name: '甲某' } as const
    expect(names(add(changed, remove, remove).content[list])).toEqual(['乙'])
  },
)

test('说“没有了”才往下走；对方至少一位，一起申请的人可以没有', () => {
  const one: PageAnswer = { step: 'other', no: 1, ...person('甲') }
  expect(pageAfter(one, facts(add(BLANK, one)))).toBe('others')
  expect(missingSteps(facts(add(BLANK, one)))).toContain('others')
  expect(missingSteps(facts(add(BLANK, one, { step: 'others' })))).not.toContain('others')
  expect(missingSteps(facts(add(BLANK, { step: 'others' })))).toContain('others')
  expect(missingSteps(facts(add(BLANK, { step: 'fellows' })))).not.toContain('fellows')
  const none = add(BLANK, one, { step: 'others' }, { step: 'other_remove', no: 1, name: '甲' })
  expect(missingSteps(facts(none))).toContain('others')
})

test('一起申请的最多五位，对方最多十位；一起申请的要有手机，单位要有负责人', () => {
  const parse = (input: object) => SaveApplicationInput.safeParse(input)
  const fellow = { step: 'fellow', kind: 'natural', name: '方芸', phone: '13800001234' }
  const other = { step: 'other', kind: 'natural', name: '甲' }
  expect(parse({ ...fellow, no: '5' }).success).toBe(true)
  expect(parse({ ...fellow, no: '6' }).success).toBe(false)
  expect(parse({ ...other, no: '10' }).success).toBe(true)
  expect(parse({ ...other, no: '11' }).success).toBe(false)
  expect(parse({ ...fellow, phone: '' }).success).toBe(false)
  expect(parse({ ...fellow, kind: 'legal' }).success).toBe(false)
  expect(parse({ ...fellow, kind: 'legal', representative: '郑安' }).success).toBe(true)
})

test('申请人一边各用各的号码，对方的号码不能是他们的', () => {
  const applied = { ...BLANK, phone: '1' }
  const fellow = (phone: string): PageAnswer => ({
    step: 'fellow',
    no: 1,
    ...person('方芸', phone),
  })
  const other = (phone: string): PageAnswer => ({ step: 'other', no: 1, ...person('甲', phone) })
  expect(sharesNumber(add(applied, fellow('2'), other('3')))).toBe(false)
  expect(sharesNumber(add(applied, fellow('1')))).toBe(true)
  expect(sharesNumber(add(applied, fellow('2'), other('2')))).toBe(true)
  expect(sharesNumber(add(applied, other('1')))).toBe(true)
  const two = add(applied, other('3'), { step: 'other', no: 2, ...person('乙', '3') })
  expect(sharesNumber(two)).toBe(false)
})

test('从前只写一个对方的草稿照样打开，已经写过的不再问', () => {
  const old = (other: object | null) =>
    readContent(JSON.stringify({ kind: 'natural', name: '许静', other, facts: null }))
  const { others, passedOthers, passedFellows } = old({
    kind: 'legal',
    name: '恒信公寓',
    phone: null,
    address: null,
  })
  expect({ others, passedOthers, passedFellows }).toEqual({
    others: [{ kind: 'legal', name: '恒信公寓', phone: null, address: null, representative: null }],
    passedOthers: true,
    passedFellows: true,
  })
  expect(old(null)).toMatchObject({ name: '许静', others: [], passedOthers: false })
  expect(() => readContent(JSON.stringify({ 别的: 1 }))).toThrow()
})

const SELF = { step: 'self', kind: 'natural', writerName: null, writerRelation: null } as const
const AGENT: PageAnswer = {
  step: 'agent',
  name: '齐安',
  kind: 'lawyer',
  firm: '示例律师事务所',
  phone: '13900001234',
  authority: 'special',
}

test('代理人申请：多两页，证的是自己的号码，申请人的号码另写；没有授权委托书不能提交', () => {
  const own = { ...BLANK, phone: '13800001234' }
  const agent = add(own, { ...SELF, writes: 'agent' })
  expect(agent).toMatchObject({ phone: null, content: { applicantPhone: '13800001234' } })
  expect(stepsOf(agent.content)).toEqual(expect.arrayContaining(['agent', 'authority']))
  const named = add(agent, AGENT)
  expect(named).toMatchObject({
    phone: '13900001234',
    content: { applicantPhone: '13800001234', agent: { name: '齐安', authority: 'special' } },
  })
  expect(missingSteps(facts(named))).toContain('authority')
  expect(missingSteps(facts(named, true))).not.toContain('authority')
  const again = add(named, { ...SELF, writes: 'agent' })
  expect(again.content.agent?.name).toBe('齐安')
  const back = add(named, { ...SELF, writes: 'self' })
  expect(back).toMatchObject({
    phone: '13800001234',
    content: { agent: null, applicantPhone: null },
  })
})

test('权限由机构核对后确认，不超过代理人自称的；权限包括的同意才记下', () => {
  const accept = (claimed: 'general' | 'special' | null, authority: 'general' | 'special' | null) =>
    decideAcceptApplication(
      {
        state: 'submitted',
        endedBy: null,
        endedAt: null,
        courts: [{ id: 'c', name: '甲区法院' }],
        content: {
          agent: claimed && { name: '齐安', kind: 'lawyer', firm: null, authority: claimed },
        },
      },
      { courtId: 'c', disputeType: 'contract', authority },
      { now: new Date(`${localDate('2026-11-30')}T10:00:00+08:00`), calendar: mergeCalendar([]) },
    )
  expect(accept(null, null).ok).toBe(true)
  expect(accept('special', 'special').ok).toBe(true)
  expect(accept('special', 'general').ok).toBe(true)
  expect(accept('special', null)).toMatchObject({
    refusal: { fields: { authority: 'CHOOSE_ONE' } },
  })
  expect(accept('general', 'special')).toMatchObject({
    refusal: { fields: { authority: 'NOT_AN_OPTION' } },
  })
  const scopes = (authority: 'general' | 'special' | null) =>
    consentsOf({ acceptsElectronic: true }, authority).map(({ scope }) => scope)
  expect(scopes(null)).toEqual(['mediation', 'online', 'electronic_service'])
  // 民诉法 第62条: to consent to mediation is no concession; both authorities cover it.
  expect(scopes('general')).toEqual(scopes('special'))
})
