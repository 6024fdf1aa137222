import type { AddressAnswerEntry } from '@/lib/domain/case/preparations'
import type { CaseStatus } from '@/lib/domain/case/status'
import {
  decideCorrection,
  decideRequestCorrection,
  type CorrectionMark,
} from '@/lib/domain/participant/correction'
import type { Part } from '@/lib/domain/participant/own-part'
import type { LocalDate } from '@/lib/domain/time/local-date'

// 个人信息保护法 第46条: 请求更正, 处理者核实后更正; 不接受的写明理由.

const REQUESTED = new Date('2026-11-20T02:00:00Z')
const PART = {
  id: 'part',
  kind: 'party',
  partyId: 'party',
  personId: 'party',
  accountId: 'me',
  hasEnded: false,
  authority: null,
} as const satisfies Part & { personId: string | null }
const CORRECTION: CorrectionMark = {
  id: 'one',
  participantId: 'part',
  partyId: 'party',
  item: 'phone',
  digest: 'aa',
  requestedAt: REQUESTED,
  decision: null,
  decidedAt: null,
  decidedBy: null,
}
const NEW = {
  id: 'new',
  partyId: 'party',
  item: 'phone',
  value: '199 0000-8009',
  digest: 'bb',
} as const
const FACTS = { status: 'in_mediation' as CaseStatus, taking: [PART], corrections: [] }
const request = (facts: object = {}, change: object = {}) => {
  const decided = decideRequestCorrection({ ...FACTS, ...facts }, { ...NEW, ...change }, 'me')
  return decided.ok ? (decided.value?.value ?? 'again') : decided.refusal.code
}

describe('请求', () => {
  test.each<[string, object, object, string]>([
    ['电话写成通常的样子', {}, {}, '19900008009'],
    ['姓名照写', {}, { item: 'name', value: '许靜' }, '许靜'],
    ['地址照写', {}, { item: 'address', value: '示例市和平路1号' }, '示例市和平路1号'],
    ['电话不像电话', {}, { value: '12345' }, 'INPUT_INVALID'],
    ['替对方请求', {}, { partyId: 'other' }, 'NOT_YOURS_TO_ANSWER'],
    [
      '帮忙的人',
      { taking: [{ ...PART, kind: 'helper', personId: null }] },
      {},
      'NOT_YOURS_TO_ANSWER',
    ],
    ['已经结案', { status: 'closed' }, {}, 'CORRECTION_OVER'],
    ['同一项还在等', { corrections: [CORRECTION] }, {}, 'CORRECTION_WAITS'],
    ['别的项目在等', { corrections: [{ ...CORRECTION, item: 'name' }] }, {}, '19900008009'],
    [
      '上一次已经处理',
      { corrections: [{ ...CORRECTION, decision: 'declined' }] },
      {},
      '19900008009',
    ],
    [
      '同一份表单交两次',
      { corrections: [{ ...CORRECTION, id: 'new', digest: 'bb' }] },
      {},
      'again',
    ],
    ['同一份表单，内容不同', { corrections: [{ ...CORRECTION, id: 'new' }] }, {}, 'ENTRY_DIFFERS'],
  ])('%s', (_name, facts, change, answer) => {
    expect(request(facts, change)).toBe(answer)
  })
})

describe('处理', () => {
  const on = (day: string, answer: 'confirmed' | 'refused' = 'confirmed'): AddressAnswerEntry => ({
    partyId: 'party',
    answer,
    on: day as LocalDate,
  })
  const ADDRESS = { ...CORRECTION, item: 'address' } as const
  test.each<[string, CorrectionMark, readonly AddressAnswerEntry[], string | null, string]>([
    ['接受电话', CORRECTION, [], null, 'accepted'],
    ['接受地址，还没有确认', ADDRESS, [], null, 'CORRECTION_ADDRESS_FIRST'],
    ['接受地址，请求以前确认的', ADDRESS, [on('2026-11-19')], null, 'CORRECTION_ADDRESS_FIRST'],
    ['接受地址，当天确认', ADDRESS, [on('2026-11-20')], null, 'accepted'],
    [
      '接受地址，拒绝填写的',
      ADDRESS,
      [on('2026-11-21', 'refused')],
      null,
      'CORRECTION_ADDRESS_FIRST',
    ],
    ['已经处理', { ...CORRECTION, decision: 'accepted' }, [], null, 'CORRECTION_DECIDED'],
  ])('%s', (_name, correction, addresses, words, answer) => {
    const facts = { status: 'in_mediation' as const, correction, addresses }
    const decided = decideCorrection(facts, { decision: 'accepted', words })
    expect(decided.ok ? decided.value : decided.refusal.code).toBe(answer)
  })

  test('不接受要写理由；结案以后不再处理', () => {
    const facts = { status: 'in_mediation' as CaseStatus, correction: CORRECTION, addresses: [] }
    expect(decideCorrection(facts, { decision: 'declined', words: null })).toMatchObject({
      refusal: { fields: { words: 'REASON_TOO_SHORT' } },
    })
    expect(decideCorrection(facts, { decision: 'declined', words: '和证件不符' }).ok).toBe(true)
    expect(
      decideCorrection({ ...facts, status: 'closed' }, { decision: 'accepted', words: null }),
    ).toMatchObject({ refusal: { code: 'CORRECTION_OVER' } })
  })
})
