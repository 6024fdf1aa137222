import type { AgreementState } from '@/lib/domain/agreement/agreement-state'
import type { ConfirmationStatus } from '@/lib/domain/confirmation/confirmation-status'
import { readTogether, type SupplementaryText } from '@/lib/domain/supplementary/supplementary'
import { supplementaryText } from '@/lib/domain/supplementary/supplementary-text'
import { findUnclearChanges, readChanges } from '@/lib/domain/supplementary/check-changes'
import {
  decideSupplementaryWindow,
  type WindowFacts,
} from '@/lib/domain/supplementary/supplementary-window'
import type { LocalDate } from '@/lib/domain/time/local-date'

// 补充协议的规则：什么时候可以提，改了哪几条，和原协议怎么一起读。

const at = new Date('2026-11-29T10:00:00+08:00')
const agreement = {
  agreementNo: 1,
  draft: { terms: [] },
  voided: null,
} as unknown as AgreementState
const effective = {
  on: '2026-11-20' as LocalDate,
  at: null,
  parties: [
    { id: 'a', name: '许静', side: 'applicant' },
    { id: 'b', name: '张玥', side: 'respondent' },
  ],
} as const
const base: WindowFacts = {
  source: 'delegated_pre_filing',
  disputeType: 'property_service',
  cause: '物业服务合同纠纷',
  agreement,
  effective,
  confirmations: [],
}
const application = (
  status: ConfirmationStatus,
  {
    supplementDueOn = null,
    agreementNo = 1,
  }: { supplementDueOn?: string | null; agreementNo?: number } = {},
) => ({
  confirmations: [
    {
      agreementNo,
      status,
      supplementDueOn: supplementDueOn as LocalDate | null,
      lastAct: 'submit' as const,
      lastActBy: '许静',
      lastActAt: at,
    },
  ],
})
const windowOf = (change: Partial<WindowFacts>) => {
  const window = decideSupplementaryWindow({ ...base, ...change } as WindowFacts)
  return window.ok ? 'ok' : window.refusal.code
}

test.each<[string, Partial<WindowFacts>, string]>([
  ['协议生效，还没有申请', {}, 'ok'],
  ['协议没有生效', { effective: null }, 'SUPPLEMENTARY_NOT_IN_FORCE'],
  ['案件已立案', { source: 'entrusted_ordinary' }, 'SUPPLEMENTARY_FILED'],
  ['婚姻家庭纠纷', { disputeType: 'marriage_family' }, 'SIGNATURE_PAPER_ONLY'],
  ['等双方确认申请', application('waiting_parties'), 'ok'],
  ['已提交', application('submitted'), 'SUPPLEMENTARY_WITH_COURT'],
  ['补正中', application('correcting'), 'ok'],
  ['已受理，没有要求补充', application('admitted'), 'SUPPLEMENTARY_WITH_COURT'],
  ['已受理，要求补充', application('admitted', { supplementDueOn: '2026-12-05' }), 'ok'],
  ['已确认', application('confirmed'), 'SUPPLEMENTARY_WITH_COURT'],
  ['驳回', application('dismissed'), 'SUPPLEMENTARY_WITH_COURT'],
  ['已撤回', application('withdrawn'), 'SUPPLEMENTARY_WITH_COURT'],
  ['超期', application('lapsed'), 'SUPPLEMENTARY_WITH_COURT'],
  ['前一份协议的申请', application('dismissed', { agreementNo: 0 }), 'ok'],
])('%s：%#', (_name, change, expected) => {
  expect(windowOf(change)).toBe(expected)
})

const CLAUSES = ['甲方支付。', '乙方搬离。', '本协议一式两份。']
const text = (
  number: number | null,
  clauses: SupplementaryText['clauses'],
  status: SupplementaryText['status'] = 'in_force',
): SupplementaryText => ({
  agreementNo: 1,
  number,
  clauses,
  status,
  settled: { by: '张玥', at: new Date(at.getTime() + (number ?? 0) * 1000) },
})

test('一起读：后一份代替前一份，新加的排在后面，没签完的不算，原来的条款不变', () => {
  const supplements = [
    text(2, [{ no: 1, text: '第二次改。' }]),
    text(1, [
      { no: 1, text: '第一次改。' },
      { no: 4, text: '加一条。' },
    ]),
    text(null, [{ no: 2, text: '只是提了。' }], 'open'),
    text(null, [{ no: 2, text: '被代替的。' }], 'replaced'),
  ]
  expect(readTogether(CLAUSES, supplements)).toEqual([
    { text: '第二次改。', supplement: 2 },
    { text: '乙方搬离。', supplement: null },
    { text: '本协议一式两份。', supplement: null },
    { text: '加一条。', supplement: 1 },
  ])
  const before = new Date(at.getTime() + 1500)
  expect(readTogether(CLAUSES, supplements, before)[0]).toEqual({
    text: '第一次改。',
    supplement: 1,
  })
  expect(readTogether(CLAUSES, supplements, at)).toHaveLength(3)
})

test.each<[string, Record<string, string>, object]>([
  ['只算改动了的', { 1: CLAUSES[0]!, 2: '乙方五日内搬离。' }, { value: [{ no: 2 }] }],
  [
    '前后的空格不算改动',
    { 1: ` ${CLAUSES[0]} ` },
    { refusal: { fields: { 'clauses.4': 'CLAUSES_UNCHANGED' } } },
  ],
  ['加一条', { 4: '新的一条。' }, { value: [{ no: 4, text: '新的一条。' }] }],
  ['空着的新条不算', { 4: ' ', 2: '改。' }, { value: [{ no: 2 }] }],
  ['清空的', { 2: '' }, { refusal: { fields: { 'clauses.2': 'CLAUSE_EMPTIED' } } }],
  [
    '对方加的一条去掉，另加一条：接着编号，错在填的那一格',
    { 4: '', 5: '另一条。' },
    { value: [{ no: 4, text: '另一条。', typedNo: 5 }] },
  ],
])('%s', (_name, typed, expected) => {
  expect(readChanges(CLAUSES, typed)).toMatchObject(expected)
})

test('只看改动了的条款写清楚没有', () => {
  const vague = ['张玥尽快支付。', '许静尽快搬离。']
  const found = findUnclearChanges(vague, [{ no: 2, text: '许静尽快腾退房屋。' }], [])
  expect(found.length).toBeGreaterThan(0)
  expect(new Set(found.map(({ term }) => term))).toEqual(new Set([1]))
})

test('签的摘要随每一处变，不随各方的先后变', () => {
  const of = {
    id: 'x',
    caseNo: '(2026) 多元化解1号',
    agreementSha256: 'f',
    partyIds: ['a', 'b'],
    clauses: [{ no: 1, text: '一' }],
  }
  const text1 = supplementaryText(of)
  expect(supplementaryText({ ...of, partyIds: ['b', 'a'] })).toBe(text1)
  for (const change of [
    { id: 'y' },
    { agreementSha256: 'e' },
    { partyIds: ['a'] },
    { clauses: [{ no: 1, text: '二' }] },
    { clauses: [{ no: 2, text: '一' }] },
  ])
    expect(supplementaryText({ ...of, ...change })).not.toBe(text1)
})
