import type { CaseListRow } from '@/lib/data/mappers/case-list'
import { caseStatus } from '@/lib/labels/zh-CN/case'
import { namesInWords } from '@/lib/labels/zh-CN/institution'

/** Few enough to read at a glance; the reader types on for others. */
export const JUMP_CASES_AT_MOST = 8

export type JumpCase = {
  readonly caseId: string
  readonly caseNo: string
  readonly between: string
  readonly status: string
}
export type JumpPerson = {
  readonly mediatorId: string
  readonly name: string
  readonly isActive: boolean
}
export type JumpTargets = {
  readonly cases: readonly JumpCase[]
  readonly people: readonly JumpPerson[]
}

/** A case as Ctrl-K offers it. */
export function presentJumpCase({
  id,
  caseNo,
  applicants,
  respondents,
  status,
}: CaseListRow): JumpCase {
  return {
    caseId: id,
    caseNo,
    between: [namesInWords(applicants), namesInWords(respondents)].filter(Boolean).join(' / '),
    status: caseStatus[status],
  }
}
