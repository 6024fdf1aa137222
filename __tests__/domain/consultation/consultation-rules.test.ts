import { ENTRIES_AT_MOST, WAITING_AT_MOST } from '@/lib/domain/consultation/consultation'
import {
  decideClose,
  decideContinue,
  type AskerFacts,
} from '@/lib/domain/consultation/decide-continue'
import {
  decideAnswer,
  decideKnowledge,
  decideRefer,
  type ReplyFacts,
} from '@/lib/domain/consultation/decide-reply'
import { CONSULTATION_FIELDS, disputeTypesOf, isInField } from '@/lib/domain/consultation/fields'
import { prefillApplication } from '@/lib/domain/consultation/prefill-application'
import { FREE_QUESTIONS, questionLevel } from '@/lib/domain/consultation/throttle'
import { isDistrict } from '@/lib/domain/institution/profile-rules'

const early = new Date('2026-11-24T09:00:00Z')
const late = new Date('2026-11-25T09:00:00Z')
const waiting: AskerFacts = { state: 'waiting', entries: 1, waiting: 1, dueAt: early }
const answered: AskerFacts = { state: 'answered', entries: 2, waiting: 0, dueAt: null }

describe('继续问', () => {
  test('已经在等的，仍按最早的一个承诺排；都答复了的，按新的承诺', () => {
    expect(decideContinue(waiting, late)).toEqual({ ok: true, value: { dueAt: early } })
    expect(decideContinue(answered, late)).toEqual({ ok: true, value: { dueAt: late } })
  })
  test.each<[string, AskerFacts, string]>([
    ['已经结束', { ...answered, state: 'closed' }, 'CONSULTATION_OVER'],
    ['已经转介', { ...answered, state: 'referred' }, 'CONSULTATION_OVER'],
    ['等答复的太多', { ...waiting, waiting: WAITING_AT_MOST }, 'CONSULTATION_WAITS'],
    ['问答太多', { ...answered, entries: ENTRIES_AT_MOST }, 'CONSULTATION_FULL'],
  ])('不行：%s', (_why, facts, code) => {
    expect(decideContinue(facts, late)).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('评价并结束', () => {
  test('有了答复的，要评价；没有答复的，不评价', () => {
    expect(decideClose(answered, 'good')).toEqual({ ok: true, value: { rating: 'good' } })
    expect(decideClose(answered, null)).toMatchObject({
      refusal: { fields: { rating: 'CHOOSE_ONE' } },
    })
    expect(decideClose(waiting, 'poor')).toEqual({ ok: true, value: { rating: null } })
    expect(decideClose({ ...waiting, entries: 3, waiting: 1 }, null)).toMatchObject({ ok: false })
  })
  test('转介以后可以评价，已经结束的不行', () => {
    expect(decideClose({ ...answered, state: 'referred' }, 'fair')).toMatchObject({ ok: true })
    expect(decideClose({ ...answered, state: 'closed' }, 'fair')).toMatchObject({
      refusal: { code: 'CONSULTATION_OVER' },
    })
  })
})

describe('答复和转介', () => {
  const read: ReplyFacts = { state: 'waiting', version: 3, lastBy: null, lastAt: early }
  test.each([decideAnswer, decideRefer])('看过最新一条的才能办', (decide) => {
    expect(decide(read, 3)).toMatchObject({ ok: true })
    expect(decide({ ...read, state: 'answered' }, 3)).toMatchObject({ ok: true })
    expect(decide(read, 2)).toMatchObject({
      refusal: { code: 'CONSULTATION_CHANGED_MEANWHILE', facts: { by: null } },
    })
    expect(decide({ ...read, lastBy: '周正' }, 2)).toMatchObject({
      refusal: { facts: { by: '周正', at: early.toISOString() } },
    })
    for (const state of ['closed', 'referred'] as const)
      expect(decide({ ...read, state }, 3)).toMatchObject({
        refusal: { code: 'CONSULTATION_OVER' },
      })
  })
})

test('公布的问答里不能有个人的号码', () => {
  const texts = { question: '漏水找谁？', answer: '请打 020-83210000。' }
  expect(decideKnowledge(texts)).toEqual({ ok: true, value: texts })
  expect(decideKnowledge({ question: '13800001234 的事', answer: '车牌粤A12345' })).toMatchObject({
    refusal: { fields: { question: 'PERSONAL_NUMBER_INSIDE', answer: 'PERSONAL_NUMBER_INSIDE' } },
  })
})

test('每个领域都有纠纷类型；“其他”向每家机构都可以问', () => {
  for (const field of CONSULTATION_FIELDS)
    expect(isInField([disputeTypesOf(field)[0]], field)).toBe(true)
  expect(isInField(['labour'], 'property')).toBe(false)
  expect(isInField([], 'other')).toBe(true)
})

test('前几次不用验证，之后越多越难，有上限', () => {
  expect(
    [0, FREE_QUESTIONS - 1, FREE_QUESTIONS, FREE_QUESTIONS + 1, 99].map(questionLevel),
  ).toEqual([0, 0, 1, 2, 6])
})

test('咨询转为申请：机构、类型、电话、经过都带过来，答复不算经过', () => {
  const consultation = {
    id: 'c',
    institutionId: 'i',
    field: 'property' as const,
    phone: '13800001234',
    entries: [
      { side: 'asker' as const, words: '漏水' },
      { side: 'institution' as const, words: '先报修' },
      { side: 'asker' as const, words: '报过了𠮷' },
    ],
  }
  expect(prefillApplication(consultation, 100)).toEqual({
    consultationId: 'c',
    institutionId: 'i',
    disputeType: 'property_service',
    phone: '13800001234',
    facts: '漏水\n报过了𠮷',
  })
  expect(prefillApplication(consultation, 7).facts).toBe('漏水\n报过了𠮷')
  expect(prefillApplication(consultation, 6).facts).toBe('漏水\n报过了')
})

test.each([
  ['示例市示例区', true],
  ['广州市越秀区', true],
  ['甲乙旗', true],
  ['区', false],
  ['示例市示例区和平路1号', false],
  ['Beijing区', false],
])('所在地区写到区县：%s', (text, expected) => {
  expect(isDistrict(text)).toBe(expected)
})
