// 名册变动和机构终止时未办结的案件. Sources: 在线调解规则 第12条 (三个工作日内确认接受; 逾期未确认的, 可以重新指定), 第25条 (终结的
// 情形: 不再特邀不在其中); 特邀规定 第10条 (更新名册); docs/decisions/0179-ends-of-institutions.md.

/** What is open at an institution, in cases: of one court, or of all. */
export type OpenReferrals = {
  /** Waiting for the institution's answer: it accepts or declines, or the court takes them back. */
  readonly pending: number
  /** Accepted, and with no mediator yet. */
  readonly unassigned: number
  readonly mediating: number
  /** Closed and not archived: the dossier is still being completed. */
  readonly unarchived: number
}

export const NO_OPEN_REFERRALS: OpenReferrals = {
  pending: 0,
  unassigned: 0,
  mediating: 0,
  unarchived: 0,
}
