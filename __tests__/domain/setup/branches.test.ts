import { findParentMistake } from '@/lib/domain/setup/branches'
import { fieldSentence } from '@/lib/labels/zh-CN/field'

// 分支机构：只有一级，上级机构须在。

test.each([
  ['没有这家机构', null, 'INSTITUTION_UNKNOWN'],
  ['已经终止', { isEnded: true, isBranch: false }, 'PARENT_HAS_ENDED'],
  ['本身是分支机构', { isEnded: false, isBranch: true }, 'PARENT_IS_BRANCH'],
  ['是已经终止的分支机构', { isEnded: true, isBranch: true }, 'PARENT_HAS_ENDED'],
] as const)('上级机构%s：不能设分支机构，说明原因', (_what, parent, mistake) => {
  expect(findParentMistake(parent)).toBe(mistake)
  expect(fieldSentence(mistake)).not.toBe(fieldSentence('NO_SUCH_CODE'))
})

test('在、且本身不是分支机构的，可以设', () => {
  expect(findParentMistake({ isEnded: false, isBranch: false })).toBeNull()
})
