import type { ParentMistake } from '@/lib/domain/setup/branches'

/** Words of 分支机构 on the system administrator's pages. */
export const BRANCHES = {
  parent: '上级机构',
  parentHelp: '分支机构的必选，添加后不能更改。邀请法院照样逐家登记，不随上级机构。',
  noParent: '无，不是分支机构',
  title: '分支机构',
  add: '添加分支机构',
  none: '没有分支机构。',
  of: (parent: string) => `上级机构：${parent}`,
} as const

/** Mistakes in the field of the parent. */
export const BRANCH_MISTAKES = {
  PARENT_HAS_ENDED: '该机构已经终止，不能再设分支机构。',
  PARENT_IS_BRANCH: '该机构本身是分支机构，不能再设分支机构，请填写其上级机构。',
} as const satisfies Record<Exclude<ParentMistake, 'INSTITUTION_UNKNOWN'>, string>
