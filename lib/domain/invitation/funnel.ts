// 当事人到场: how far each invited person came. Sources: 在线调解规则 第15条 (通知), 第4条 (同意);
// docs/decisions/0102-funnel-and-reminders.md.
import type { InvitationChannel } from './invitation'

/**
 * `identified`: proved at the door with the last four digits of the number. `answered` and
 * `consented`: what that person answered to mediation; not what a mediator recorded of a call.
 */
export const FUNNEL_STAGES = [
  'invited',
  'delivered',
  'opened',
  'identified',
  'answered',
  'consented',
] as const
export type FunnelStage = (typeof FUNNEL_STAGES)[number]

/** One invitation with what became of it. */
export type InvitationCourse = {
  readonly channel: InvitationChannel
  readonly issuedAt: Date
  /** The moment for which the phone's receipt came back; null: none did, or it was on paper. */
  readonly deliveredAt: Date | null
  /** A receipt or the provider says that the SMS reached no phone. */
  readonly hasFailed: boolean
  readonly openedAt: Date | null
  readonly usedAt: Date | null
}

/**
 * One person of one case: all invitations, renewed and ended ones included, and the first answers
 * of that person.
 */
export type PersonCourse = {
  /** At least one. */
  readonly invitations: readonly InvitationCourse[]
  readonly answeredAt: Date | null
  readonly consentedAt: Date | null
}

export type FunnelPerson = {
  /** Of the first invitation, to which every later one of the same person belongs. */
  readonly channel: InvitationChannel
  /** The instant of each stage; null: not reached, as far as is known. */
  readonly at: Readonly<Record<FunnelStage, Date | null>>
  readonly last: FunnelStage
  /** `unknown`: on paper, or by SMS without a receipt, and not opened. */
  readonly delivery: 'reached' | 'failed' | 'unknown'
}

const earliest = (moments: readonly (Date | null)[]): Date | null =>
  moments.reduce((first, each) => (first === null || (each && each < first) ? each : first), null)

/**
 * How far a person came. Stages are monotone: one who reached a stage has reached those before it,
 * at that moment at the latest. So a letter that was opened has been delivered.
 * @throws without an invitation
 */
export function followCourse({ invitations, answeredAt, consentedAt }: PersonCourse): FunnelPerson {
  const first = invitations.toSorted((a, b) => a.issuedAt.getTime() - b.issuedAt.getTime())[0]
  if (!first) throw new Error('a person without an invitation is in no funnel')
  const own: Record<FunnelStage, Date | null> = {
    invited: first.issuedAt,
    delivered: earliest(invitations.map(({ deliveredAt }) => deliveredAt)),
    opened: earliest(invitations.map(({ openedAt }) => openedAt)),
    identified: earliest(invitations.map(({ usedAt }) => usedAt)),
    answered: answeredAt,
    consented: consentedAt,
  }
  const at = { ...own }
  for (const [index, stage] of FUNNEL_STAGES.entries())
    at[stage] = earliest(FUNNEL_STAGES.slice(index).map((each) => own[each]))
  const hasFailed = invitations.some((each) => each.hasFailed)
  return {
    channel: first.channel,
    at,
    last: FUNNEL_STAGES.findLast((stage) => at[stage] !== null) ?? 'invited',
    delivery: at.delivered ? 'reached' : hasFailed ? 'failed' : 'unknown',
  }
}

/** How many of these people reached each stage. */
export function countStages(people: readonly FunnelPerson[]): Record<FunnelStage, number> {
  const reached = (stage: FunnelStage) => people.filter(({ at }) => at[stage] !== null).length
  return Object.fromEntries(FUNNEL_STAGES.map((stage) => [stage, reached(stage)])) as Record<
    FunnelStage,
    number
  >
}

/**
 * Months up to the referral within which the cases of an applicant are counted, and how many make
 * one a repeat applicant.
 */
export const REPEAT_MONTHS = 12
export const REPEAT_CASES = 5

export const APPLICANT_KINDS = ['repeat', 'other'] as const
export type ApplicantKind = (typeof APPLICANT_KINDS)[number]

/**
 * Whose case it is: that of one who applies again and again, as a bank does, or of someone else.
 * @param cases of the same applicant with the same institution in the months up to and with this
 * referral
 */
export function kindOfApplicant(cases: number): ApplicantKind {
  return cases >= REPEAT_CASES ? 'repeat' : 'other'
}
