import { checkClarity } from '@/lib/domain/confirmation/clarity'
import { CLARITY_FINDINGS } from '@/lib/domain/confirmation/clarity-findings'
import { CLEAR_TERMS } from './clear-terms'
import { ATTACHMENTS, PARTIES, UNCLEAR_TERMS } from './unclear-terms'

// 民诉解释 第358条第五项 (内容不明确); 民事调解规定 第8条第二款; 人民调解法 第29条.

const CONTEXT = { parties: PARTIES, attachments: ATTACHMENTS }
const found = (...clauses: readonly string[]) =>
  checkClarity(clauses, CONTEXT).map(({ code, words }) => [code, words])
const sorted = (entries: readonly (readonly string[])[]) =>
  [...entries].map((entry) => entry.join(' ')).sort()

test.each(UNCLEAR_TERMS.map(([clause, ...expected]) => ({ clause, expected })))(
  '不明确：$clause',
  ({ clause, expected }) => {
    expect(sorted(found(clause))).toEqual(sorted(expected))
  },
)

test.each(CLEAR_TERMS.map((clause) => ({ clause })))('明确：$clause', ({ clause }) => {
  expect(found(clause)).toEqual([])
})

test('各有五十条以上；每一种不明确都有一条', () => {
  expect(UNCLEAR_TERMS.length).toBeGreaterThanOrEqual(50)
  expect(CLEAR_TERMS.length).toBeGreaterThanOrEqual(50)
  const caught = UNCLEAR_TERMS.flatMap(([, ...expected]) => expected.map(([code]) => code))
  expect(
    Object.keys(CLARITY_FINDINGS).filter((code) => !caught.some((each) => each === code)),
  ).toEqual([])
})
