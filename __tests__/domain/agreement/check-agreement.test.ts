import { checkAgreement } from '@/lib/domain/agreement/check-agreement'
import { FINDINGS, hasWrong, type FindingCode } from '@/lib/domain/agreement/findings'
import { BROKEN_AGREEMENTS } from './broken-agreements'
import { GOOD_AGREEMENTS } from './good-agreements'
import { CONTEXT, draft, pay } from './sound-draft'

// 特邀规定 第24条; 人民调解法 第29条; 民事调解规定 第7、8条; 民诉解释 第355、358条.

// One object per row: jest would take a parameter that a row leaves out for its callback.
test.each(BROKEN_AGREEMENTS.map(([title, ...row]) => ({ title, row })))('$title', ({ row }) => {
  const [broken, code, place, context] = row
  const found = checkAgreement(broken, { ...CONTEXT, ...context })
  expect(found.map((each) => `${each.code} ${each.term ?? '-'} ${each.field}`)).toEqual([
    `${code} ${place}`,
  ])
  expect(found[0]).toMatchObject(FINDINGS[code])
})

test.each(GOOD_AGREEMENTS.map(([cause, ...row], index) => ({ no: index + 1, cause, row })))(
  '没有问题的第 $no 份：$cause',
  ({ cause, row: [good, context] }) => {
    expect(checkAgreement(good, { ...CONTEXT, cause, ...context })).toEqual([])
  },
)

test('各有五十份以上；每一种问题都有一份', () => {
  expect(BROKEN_AGREEMENTS.length).toBeGreaterThanOrEqual(50)
  expect(GOOD_AGREEMENTS.length).toBeGreaterThanOrEqual(50)
  const caught = new Set<FindingCode>(BROKEN_AGREEMENTS.map(([, , code]) => code))
  expect(Object.keys(FINDINGS).filter((code) => !caught.has(code as FindingCode))).toEqual([])
})

test('今天可以履行；总额等于标的额的不提示；第三人没有权利义务的也要一份', () => {
  expect(checkAgreement(draft([pay({ on: '2026-11-27', amount: '38650' })]), CONTEXT)).toEqual([])
})

test('只有提示和不明确的，不妨碍定稿；有一处错误的不能定稿', () => {
  const found = (change: Parameters<typeof pay>[0]) => checkAgreement(draft([pay(change)]), CONTEXT)
  expect(hasWrong(found({ amount: '40000', bank: '' }))).toBe(false)
  expect(hasWrong(found({ manner: '' }))).toBe(true)
})
