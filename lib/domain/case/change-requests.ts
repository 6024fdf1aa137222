// 更换调解员的申请: what a party applied for, and what came of it. Sources: 在线调解规则 第14条 (可以申请更换; 更换后仍不同意
// 且拒绝自行选择的, 视为拒绝调解); 特邀规定 第13条 (有正当理由的, 可以申请更换), 第15条 (申请回避的三种情形).
import { toLocalDate, type LocalDate } from '../time/local-date'
import type { PartyContacts } from './party-contacts'
import type { CaseStatus } from './status'
import { DISCLOSURE_GROUNDS } from './vocabulary'

/** Why a party applies: the three kinds of 回避 (特邀规定 第15条), or another good reason (第13条). */
export const CHANGE_GROUNDS = [...DISCLOSURE_GROUNDS, 'good_reason'] as const
export type ChangeGround = (typeof CHANGE_GROUNDS)[number]

export const CHANGE_DECISIONS = ['granted', 'refused'] as const
export type ChangeDecision = (typeof CHANGE_DECISIONS)[number]

export type ChangeRequest = {
  readonly id: string
  readonly partyId: string
  readonly partyName: string
  /** The mediator whom the party does not accept. */
  readonly mediatorId: string
  readonly mediatorName: string
  readonly ground: ChangeGround
  readonly requestedOn: LocalDate
  /** After a change that was granted the party refuses to choose a mediator itself. */
  readonly refusesToChoose: boolean
  readonly decision: ChangeDecision | null
  readonly decidedOn: LocalDate | null
  readonly decidedBy: string | null
}

/** Is a circumstance of 回避 claimed, and not another good reason? */
export function isRecusalGround(ground: ChangeGround): boolean {
  return ground !== 'good_reason'
}

/** Statuses in which the case has the mediator whom a request can be about. */
const WITH_MEDIATOR: readonly CaseStatus[] = [
  'pending_mediator',
  'disclosure_review',
  'in_mediation',
]

/**
 * A request waits for the institution's decision as long as the case has the mediator whom it is
 * about: with their leaving, in whatever way, it is settled. A refusal to choose needs no decision.
 */
export function isOpenRequest(
  { decision, refusesToChoose, mediatorId }: ChangeRequest,
  record: { readonly status: CaseStatus; readonly mediatorId: string | null },
): boolean {
  return (
    decision === null &&
    !refusesToChoose &&
    mediatorId === record.mediatorId &&
    WITH_MEDIATOR.includes(record.status)
  )
}

/** Was a change granted to this party in this case before? */
export function hadChangeGranted(requests: readonly ChangeRequest[], partyId: string): boolean {
  return requests.some((request) => request.partyId === partyId && request.decision === 'granted')
}

/**
 * Does this party count as refusing mediation (在线调解规则 第14条), and did it not agree on a later day?
 */
export function isDeemedToRefuse(
  { partyId, contacts }: PartyContacts,
  requests: readonly ChangeRequest[],
): boolean {
  const last = requests.findLast(
    (request) => request.partyId === partyId && request.refusesToChoose,
  )
  return (
    last !== undefined &&
    !contacts.some(
      ({ result, happenedAt }) => result === 'agreed' && toLocalDate(happenedAt) > last.requestedOn,
    )
  )
}
