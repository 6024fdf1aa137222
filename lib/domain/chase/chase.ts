// 督办: a court calls for a case that is late or nearly so. Sources: 在线调解规则 第12条 (确认接受), 第15条
// (通知、询问), 第24条 (调解期限), 特邀规定 第19、20、21条 (备案, 移送), 第27条; 人民调解法 第27条 (归档), 第31条 (履行). No article
// provides for the call itself; the court answers for the periods of what it refers.
import type { LegalBasis } from '../legal-basis'
import type { LocalDate } from '../time/local-date'

/** The points of a case at which the institution or its mediator has to do something by a day. */
export const CHASE_NODES = [
  'acceptance', // 待机构确认: 第12条
  'assignment', // 待分配调解员: within the period of 第24条
  'taking', // 待接收: within the same period
  'contact', // 待联系: 第15条, or the court's own rule
  'mediation', // 调解中: 第24条
  'transfer', // 未成待移送: 特邀规定 第21条
  'record', // 待备案: 特邀规定 第19、20条
  'archive', // 待归档: 人民调解法 第27条
  'performance', // 待回访: 人民调解法 第31条
] as const
export type ChaseNode = (typeof CHASE_NODES)[number]

/**
 * What the institution may give as its reason at each point. None of them says how the parties
 * negotiate.
 */
export const CHASE_REASONS_AT = {
  acceptance: ['reviewing', 'unsuitable', 'staff', 'other'],
  assignment: ['choosing', 'recusal', 'staff', 'other'],
  taking: ['disclosure', 'absence', 'staff', 'other'],
  contact: ['unreachable', 'wrong_contact', 'absence', 'other'],
  mediation: ['scheduling', 'materials', 'appraisal', 'closing', 'absence', 'other'],
  transfer: ['preparing', 'completing', 'absence', 'staff', 'other'],
  record: ['preparing', 'completing', 'absence', 'staff', 'other'],
  archive: ['preparing', 'completing', 'awaiting_court', 'staff', 'other'],
  performance: ['following_up', 'unreachable', 'absence', 'other'],
} as const satisfies Readonly<Record<ChaseNode, readonly string[]>>
export type ChaseReason = (typeof CHASE_REASONS_AT)[ChaseNode][number]

export const CHASE_REASONS = [
  'reviewing',
  'unsuitable',
  'choosing',
  'recusal',
  'disclosure',
  'unreachable',
  'wrong_contact',
  'scheduling',
  'materials',
  'appraisal',
  'closing',
  'preparing',
  'completing',
  'awaiting_court',
  'following_up',
  'absence',
  'staff',
  'other',
] as const satisfies readonly ChaseReason[]

/** Why a 催办 was escalated: no answer in time, or the day that the answer named has passed. */
export const CHASE_ESCALATIONS = ['unanswered', 'late_again'] as const
export type ChaseEscalation = (typeof CHASE_ESCALATIONS)[number]

/** Why it is over: the case has left the point, or the court called again after an escalation. */
export const CHASE_ENDS = ['node_left', 'repeated'] as const
export type ChaseEnd = (typeof CHASE_ENDS)[number]

/** Roles of those to whom it is addressed. */
export const CHASED_ROLES = ['institution_admin', 'mediator'] as const
export type ChasedRole = (typeof CHASED_ROLES)[number]

export type ChaseRead = { readonly by: string; readonly role: ChasedRole; readonly at: Date }

export type ChaseAnswer = {
  readonly reason: ChaseReason
  /** For the court; nothing of the negotiation. */
  readonly words: string
  readonly expectedOn: LocalDate
  readonly by: string
  readonly role: ChasedRole
  readonly at: Date
}

export type Chase = {
  readonly id: string
  readonly caseId: string
  readonly caseNo: string
  readonly courtId: string
  /** The institution to which it is addressed; it keeps the record when the case has left it. */
  readonly institutionId: string
  readonly institution: string
  readonly mediatorId: string | null
  readonly mediator: string | null
  readonly node: ChaseNode
  /** null: the court's own rule, or no article in force on that day. */
  readonly basis: LegalBasis | null
  /** The last day of the period, as it was then. */
  readonly dueOn: LocalDate | null
  readonly note: string | null
  readonly at: Date
  readonly by: string
  readonly answerDueOn: LocalDate
  readonly read: ChaseRead | null
  readonly answer: ChaseAnswer | null
  readonly escalated: { readonly why: ChaseEscalation; readonly at: Date } | null
  readonly closed: { readonly because: ChaseEnd; readonly at: Date } | null
}

/** Where a 催办 is between the court and those it is addressed to. */
export const CHASE_STATES = ['unread', 'read', 'answered', 'escalated', 'closed'] as const
export type ChaseState = (typeof CHASE_STATES)[number]

export function stateOfChase({
  read,
  answer,
  escalated,
  closed,
}: Pick<Chase, 'read' | 'answer' | 'escalated' | 'closed'>): ChaseState {
  if (closed) return 'closed'
  if (escalated) return 'escalated'
  if (answer) return 'answered'
  return read ? 'read' : 'unread'
}
