/**
 * May this referral become a case? Sources: 在线调解规则 第12条 (three working days from receipt); 特邀规定
 * 第5条, 第8条 (only who is on the court's roster); 民诉解释 第143条 (special procedures are not mediated);
 * domain.md, Decisions 7.
 */
import type { CaseSource } from '@/lib/domain/case/source'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import type { WorkCalendar } from '@/lib/domain/deadline/calendar'
import { computeAcceptanceDeadline } from '@/lib/domain/deadline/clocks'
import type { LegalBasis } from '@/lib/domain/legal-basis'
import { allow, refuse, type Decided, type RefusalCode } from '@/lib/domain/refusal'
import { toLocalDate, yearOf, type LocalDate } from '@/lib/domain/time/local-date'
import { findMomentMistake, notAfter } from './referral-moment'

/** The answer to a referral, word for word; a repeated request gets the same one. */
export type ReferralAnswer = {
  readonly caseNo: string
  readonly status: 'pending_acceptance'
  readonly acceptanceDueOn: string
  readonly provisional: boolean
}

export type ReferralFacts = {
  /**
   * The answer already given to this Idempotency-Key, with the hash of the body it was given to.
   */
  readonly receipt: { readonly bodyHash: string; readonly answer: ReferralAnswer } | null
  /** The target, if this court has invited it. */
  readonly institution: { readonly id: string; readonly name: string } | null
}

export type ReferralClaims = {
  readonly bodyHash: string
  readonly referredAt: Date
  /** When the institution had received it, on paper; absent: it receives it now. */
  readonly receivedAt?: Date
  readonly firstSubmittedAt: Date | null
  readonly disputeType: DisputeType
  readonly mediationNote: string | null
  /** Days of birth by the path of the field that names them. */
  readonly births: Readonly<Record<string, LocalDate>>
}

export type NewReferral = {
  readonly kind: 'new'
  readonly institution: { readonly id: string; readonly name: string }
  readonly referredAt: Date
  /** The start of the institution's three working days. */
  readonly receivedAt: Date
  readonly acceptanceDueOn: LocalDate
  readonly isProvisional: boolean
  /** The year of 引调时间 in Shanghai: the year of a number that is issued. */
  readonly numberYear: number
}

export type ReferralDecision =
  | { readonly kind: 'repeated'; readonly answer: ReferralAnswer }
  | NewReferral

type Context = { readonly now: Date; readonly calendar: WorkCalendar }

/** A new case, the answer that was given before, or a refusal that names every field at fault. */
export function decideReferral(
  { receipt, institution }: ReferralFacts,
  claims: ReferralClaims,
  context: Context,
): Decided<ReferralDecision> {
  if (receipt && receipt.bodyHash !== claims.bodyHash) return refuse('IDEMPOTENCY_KEY_REUSED')
  if (receipt) return allow({ kind: 'repeated', answer: receipt.answer })
  return decideNewReferral(institution, claims, context)
}

/**
 * The same of a dispute that was not referred before.
 * @param institution the target, if this court has invited it
 */
export function decideNewReferral(
  institution: ReferralFacts['institution'],
  claims: Omit<ReferralClaims, 'bodyHash'>,
  context: Context,
): Decided<NewReferral> {
  const mistakes = findMistakes(institution, claims, context.now)
  if (institution === null || Object.keys(mistakes).length > 0)
    return refuse(codeOf(mistakes), {}, mistakes)
  const receivedAt = notAfter(claims.receivedAt ?? context.now, context.now)
  const deadline = computeAcceptanceDeadline(receivedAt, context.calendar)
  if (!deadline.ok) return refuse(deadline.refusal.code, deadline.refusal.facts)
  const referredAt = notAfter(claims.referredAt, context.now)
  return allow({
    kind: 'new',
    institution,
    referredAt,
    receivedAt,
    acceptanceDueOn: deadline.value.dueOn,
    isProvisional: deadline.value.isProvisional,
    numberYear: yearOf(toLocalDate(referredAt)),
  })
}

/** A path and what is wrong there, if anything. */
type Finding = [string, string | null]

function findMistakes(
  institution: ReferralFacts['institution'],
  claims: Omit<ReferralClaims, 'bodyHash'>,
  now: Date,
): Readonly<Record<string, string>> {
  const today = toLocalDate(now)
  const moments = { referredAt: claims.referredAt, firstSubmittedAt: claims.firstSubmittedAt }
  const found: Finding[] = [
    ...Object.entries(moments).map(([path, moment]): Finding => [
      path,
      moment && findMomentMistake(moment, now),
    ]),
    ...Object.entries(findBirthMistakes(claims.births, today)),
    ['institution', institution ? null : 'INSTITUTION_NOT_INVITED'],
    ['mediationNote', findNoteMistake(claims)],
  ]
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== null))
}

/** Days of birth that are still to come, by the path of their field. */
export function findBirthMistakes(
  births: ReferralClaims['births'],
  today: LocalDate,
): Readonly<Record<string, 'BIRTH_IN_FUTURE'>> {
  return Object.fromEntries(
    Object.entries(births).flatMap(([path, day]) =>
      day > today ? [[path, 'BIRTH_IN_FUTURE'] as const] : [],
    ),
  )
}

/** Of a special procedure it is said why it may be mediated all the same (民诉解释 第143条). */
export function findNoteMistake({
  disputeType,
  mediationNote,
}: Pick<ReferralClaims, 'disputeType' | 'mediationNote'>): 'MEDIATION_NOT_ALLOWED' | null {
  return disputeType === 'special_procedure' && !mediationNote ? 'MEDIATION_NOT_ALLOWED' : null
}

/** A single mistake with a name of its own is called by it; several are simply invalid input. */
function codeOf(mistakes: Readonly<Record<string, string>>): RefusalCode {
  const [only, ...others] = Object.values(mistakes)
  if (others.length > 0) return 'INPUT_INVALID'
  return only === 'INSTITUTION_NOT_INVITED' || only === 'MEDIATION_NOT_ALLOWED'
    ? only
    : 'INPUT_INVALID'
}

/**
 * What a referral rests on: the court's 委派 or 委托, or a party's application; none for other bodies.
 */
export function referralBasisOf(source: CaseSource): LegalBasis | null {
  if (source === 'administrative') return null
  return source === 'party_application' ? 'online_mediation_8' : 'invited_mediation_11'
}
