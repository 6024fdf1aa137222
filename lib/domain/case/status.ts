/** Statuses of a case (domain.md, Decisions 1). */
export const CASE_STATUSES = [
  'pending_acceptance', // 待受理
  'pending_assignment', // 待分配
  'pending_mediator', // 待接收
  'disclosure_review', // 披露待决定: 特邀规定 第15条, 由组织决定
  'in_mediation', // 调解中
  'closed', // 已结案
  'archived', // 已归档
  'returned', // 已退回法院
  'returned_settled', // 退回后办结: 移送立案, 转入审理, 另行处理
] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** Statuses in which a mediator carries the case (counts against the caseload cap). */
export const CARRIED_STATUSES = [
  'pending_mediator',
  'disclosure_review',
  'in_mediation',
] as const satisfies readonly CaseStatus[]

/**
 * Statuses in which the mediation clock runs: from the institution's acceptance to the closing
 * (在线调解规则 第24条).
 */
export const MEDIATION_CLOCK_STATUSES = [
  'pending_assignment',
  ...CARRIED_STATUSES,
] as const satisfies readonly CaseStatus[]

/** Statuses in which the mediation is over: nothing more runs. */
export const SETTLED_STATUSES = ['closed', 'archived'] as const satisfies readonly CaseStatus[]

/** Mediation of it is over: nothing more runs. */
export function isSettled(status: CaseStatus): boolean {
  return (SETTLED_STATUSES as readonly CaseStatus[]).includes(status)
}

/** Statuses of a case that is with its court, and with no institution. */
export const AT_COURT_STATUSES = [
  'returned',
  'returned_settled',
] as const satisfies readonly CaseStatus[]

/** It is with its court: no institution has it, and no clock of a mediation runs. */
export function isAtCourt(status: CaseStatus): boolean {
  return (AT_COURT_STATUSES as readonly CaseStatus[]).includes(status)
}
