// 投诉. Sources: 在线调解规则 第29条 (five grounds; the court verifies and acts);
// docs/decisions/0105-rights-of-parties.md.
import type { Actor } from '../access/roles'
import { findPartFor, type Part } from '../participant/own-part'
import { allow, refuse, type Decided } from '../refusal'
import type { COMPLAINT_GROUNDS, COMPLAINT_RESULTS } from './complaint-limits'

export type ComplaintGround = (typeof COMPLAINT_GROUNDS)[number]

export const COMPLAINT_SUBJECTS = ['mediator', 'institution'] as const
export type ComplaintSubject = (typeof COMPLAINT_SUBJECTS)[number]

/** Who answers: an administrator of the institution, or a clerk of the court. */
export const COMPLAINT_OFFICES = ['institution', 'court'] as const
export type ComplaintOffice = (typeof COMPLAINT_OFFICES)[number]

export type ComplaintResult = (typeof COMPLAINT_RESULTS)[number]

export type ComplaintAnswer = {
  readonly office: ComplaintOffice
  readonly result: ComplaintResult
  readonly answeredAt: Date
  readonly answeredBy: string
}

/** What the rules know of a complaint. */
export type ComplaintMark = {
  readonly id: string
  readonly accountId: string
  readonly about: ComplaintSubject
  readonly mediatorId: string | null
  /** To whom it was addressed. */
  readonly office: ComplaintOffice
  readonly ground: ComplaintGround
  readonly digest: string
  readonly filedAt: Date
  readonly takenToCourtAt: Date | null
  /** Taken back by the complainant before it was answered. */
  readonly withdrawnAt: Date | null
  readonly answers: readonly ComplaintAnswer[]
}

/** Who has to answer it now, or answered it last. */
export function officeOf({
  office,
  takenToCourtAt,
}: Pick<ComplaintMark, 'office' | 'takenToCourtAt'>): ComplaintOffice {
  return takenToCourtAt === null ? office : 'court'
}

const refuseWithdrawn = (at: Date) => refuse('COMPLAINT_WITHDRAWN', { at: at.toISOString() })

type Answerable = Pick<ComplaintMark, 'office' | 'takenToCourtAt' | 'answers'>

/** The answer of the office that has it now; null: it waits. */
export function findAnswer(complaint: Answerable): ComplaintAnswer | null {
  return complaint.answers.find(({ office }) => office === officeOf(complaint)) ?? null
}

/** It waits for an answer: there is none, and it was not taken back. */
export function isWaiting(complaint: Answerable & Pick<ComplaintMark, 'withdrawnAt'>): boolean {
  return complaint.withdrawnAt === null && findAnswer(complaint) === null
}

/** No institution answers a complaint about itself: the court does. */
export function mayOfficeAnswer(about: ComplaintSubject, office: ComplaintOffice): boolean {
  return about === 'mediator' || office === 'court'
}

/** The complainant may take it to the court once the institution has answered. */
export function mayTakeToCourt(complaint: Answerable): boolean {
  return complaint.office === 'institution' && complaint.takenToCourtAt === null
    ? findAnswer(complaint) !== null
    : false
}

export type NewComplaint = Pick<
  ComplaintMark,
  'id' | 'about' | 'mediatorId' | 'office' | 'ground' | 'digest'
> & { readonly partyId: string }

type Filing<P> = { readonly part: P }

const isLike = (one: ComplaintMark, other: NewComplaint) =>
  one.about === other.about &&
  one.mediatorId === other.mediatorId &&
  one.office === other.office &&
  one.ground === other.ground

/**
 * A party, or who may declare for it, complains about a mediator of the case or about the
 * institution. While one on the same ground waits, another adds nothing. The same form sent twice
 * is one complaint.
 * @returns under which participation, null where it is there already; or NOT_YOURS_TO_ANSWER,
 * INPUT_INVALID, ENTRY_DIFFERS, COMPLAINT_WAITS
 */
export function decideFileComplaint<P extends Part>(
  {
    taking,
    mediators,
    complaints,
  }: {
    readonly taking: readonly P[]
    readonly mediators: readonly { readonly id: string }[]
    /** The complainant's own. */
    readonly complaints: readonly ComplaintMark[]
  },
  complaint: NewComplaint,
  accountId: string,
): Decided<Filing<P> | null> {
  const { partyId, about, mediatorId, office } = complaint
  const part = findPartFor(taking, { accountId, partyId, capacity: 'consent' })
  if (!part) return refuse('NOT_YOURS_TO_ANSWER')
  const earlier = complaints.find(({ id }) => id === complaint.id)
  if (earlier) return earlier.digest === complaint.digest ? allow(null) : refuse('ENTRY_DIFFERS')
  if (!mayOfficeAnswer(about, office))
    return refuse('INPUT_INVALID', {}, { office: 'NOT_AN_OPTION' })
  const isKnown = mediators.some(({ id }) => id === mediatorId)
  if (about === 'mediator' ? !isKnown : mediatorId !== null)
    return refuse('INPUT_INVALID', {}, { mediatorId: 'NOT_AN_OPTION' })
  const waiting = complaints.find((each) => isLike(each, complaint) && isWaiting(each))
  if (waiting) return refuse('COMPLAINT_WAITS', { at: waiting.filedAt.toISOString() })
  return allow({ part })
}

/**
 * The complainant takes a complaint back, while it waits for an answer. There is no way to open it
 * again: another complaint is a new one, which its reader sees beside it.
 * @returns null where it was taken back already; or COMPLAINT_CLOSED with who answered and when
 */
export function decideWithdrawComplaint(complaint: ComplaintMark): Decided<'withdraw' | null> {
  if (complaint.withdrawnAt !== null) return allow(null)
  const answer = findAnswer(complaint)
  return answer
    ? refuse('COMPLAINT_CLOSED', { by: answer.answeredBy, at: answer.answeredAt.toISOString() })
    : allow('withdraw')
}

/**
 * The complainant takes a complaint that the institution has answered to the court.
 * @returns null where it is there already; or COMPLAINT_WITHDRAWN, COMPLAINT_NOT_ANSWERED,
 * INPUT_INVALID
 */
export function decideTakeToCourt(complaint: ComplaintMark): Decided<'take' | null> {
  if (complaint.withdrawnAt !== null) return refuseWithdrawn(complaint.withdrawnAt)
  if (complaint.takenToCourtAt !== null) return allow(null)
  if (complaint.office === 'court') return refuse('INPUT_INVALID', {}, { office: 'NOT_AN_OPTION' })
  return mayTakeToCourt(complaint) ? allow('take') : refuse('COMPLAINT_NOT_ANSWERED')
}

/**
 * An office answers what waits for it, once; never the one complained about. Only a complaint about
 * a mediator can be shown to that mediator.
 * @returns or FORBIDDEN, COMPLAINT_ELSEWHERE, COMPLAINT_ANSWERED, COMPLAINT_WITHDRAWN,
 * INPUT_INVALID
 */
export function decideAnswerComplaint(
  complaint: ComplaintMark,
  { office, isShown }: { readonly office: ComplaintOffice; readonly isShown: boolean },
  { id: actorId }: Pick<Actor, 'id'>,
): Decided<'answer'> {
  const { about, mediatorId } = complaint
  if (!mayOfficeAnswer(about, office) || mediatorId === actorId) return refuse('FORBIDDEN')
  const answer = complaint.answers.find((each) => each.office === office)
  if (answer)
    return refuse('COMPLAINT_ANSWERED', {
      by: answer.answeredBy,
      at: answer.answeredAt.toISOString(),
    })
  if (officeOf(complaint) !== office) return refuse('COMPLAINT_ELSEWHERE')
  if (complaint.withdrawnAt !== null) return refuseWithdrawn(complaint.withdrawnAt)
  if (isShown && about !== 'mediator')
    return refuse('INPUT_INVALID', {}, { isShown: 'NOT_AN_OPTION' })
  return allow('answer')
}
