import type { CaseStatus } from '@/lib/domain/case/status'

/** Buttons exactly as the manual prints them. */
export const CASE_ACTS = {
  accept: '受理',
  decline: '不受理',
  detail: '查看详情',
  detailShort: '详情',
  assignShort: '分配',
  reassignShort: '重新分配',
  assign: '分配调解员',
  reassign: '重新分配调解员',
  replace: '更换调解员',
  urge: '催办',
  progress: '调解进度',
  progressShort: '进度',
  disclosure: '处理披露',
  change: '处理更换申请',
  refresh: '刷新列表',
} as const

/** The act an administrator looks for next and may not take yet, with what has to be done first. */
export const BLOCKED_ACT: Partial<
  Record<CaseStatus, { readonly act: string; readonly why: string }>
> = {
  pending_acceptance: { act: CASE_ACTS.assign, why: '须先受理' },
  disclosure_review: { act: CASE_ACTS.replace, why: '须先处理披露' },
}
