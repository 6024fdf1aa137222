import type { Exclusion } from '@/lib/domain/assignment/exclusions'

/**
 * Why a mediator who was chosen may not get the case; the candidate list says the same with its
 * figures.
 */
export const EXCLUDED_BECAUSE = {
  disabled: '已停用',
  not_on_roster: '没有有效的法院入册',
  untrained: '没有引调法院要求的培训记录',
  conflict: '与本案当事人或代理人存在利益冲突',
  previously_disclosed: '已就本案披露回避情形并被更换',
  replaced_before: '已在本案中因回避或当事人申请被更换',
  withdrew_before: '已因回避或当事人申请更换提前终结本案',
  on_leave: '正在请假',
  caseload_full: '承办中的案件已达上限',
} as const satisfies Record<Exclusion['code'], string>
