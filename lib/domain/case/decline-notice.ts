// 不受理通知书 of a decline (在线调解规则 第12条): how far it is, and why it could not be made.

export const DECLINE_NOTICE_STATES = ['queued', 'made', 'failed'] as const
export type DeclineNoticeState = (typeof DECLINE_NOTICE_STATES)[number]

/**
 * `characters`: no font has them; `signature`: the platform's certificate; `internal`: see the log.
 */
export const DECLINE_NOTICE_FAILURES = ['characters', 'signature', 'internal'] as const
export type DeclineNoticeFailure = (typeof DECLINE_NOTICE_FAILURES)[number]

/** A notice as a page shows it: its number once it is made, and why an attempt failed. */
export type DeclineNotice = {
  readonly declineId: string
  readonly state: DeclineNoticeState
  readonly failure: DeclineNoticeFailure | null
  readonly failureDetail: string | null
  readonly numberYear: number | null
  readonly number: number | null
  readonly hasWord: boolean
}
