// Reminders by rule for invited people who do not open their invitation. No article sets them; the
// parties are notified in time (在线调解规则 第15条). docs/decisions/0102-funnel-and-reminders.md,
// 0120-before-a-mediator.md.
import { CASE_STATUSES, type CaseStatus } from '../case/status'
import { findDeparture, type QuietHours } from '../delivery/quiet-hours'
import { mayAsk, mayInvite } from './decide-invitation'
import { stateOfInvitation, type InvitationChannel, type InvitationFacts } from './invitation'

/**
 * Two reminders by SMS, then a telephone task for the one who invites; each once a person and case.
 */
export const REMINDER_STEPS = ['first', 'second', 'call'] as const
export type ReminderStep = (typeof REMINDER_STEPS)[number]

/** While someone can be invited: by the institution, and later by the mediator. */
export const REMINDED_STATUSES: readonly CaseStatus[] = CASE_STATUSES.filter(
  (status) => mayAsk(status) || mayInvite(status),
)

const HOUR_MS = 3_600_000
/** Hours without an opening before each step: after the delivery, and after the step before it. */
const WAIT_HOURS = { first: 48, second: 48, call: 24 } as const satisfies Record<
  ReminderStep,
  number
>
/** A letter counts as delivered so long after it was issued: no receipt says when it arrived. */
const POST_HOURS = 48

export type ReminderFacts = {
  readonly status: CaseStatus
  /** The court ended the mediation: the case only waits for its closing. */
  readonly isEndedByCourt: boolean
  /** The participation has ended, or the party declined mediation after all. */
  readonly hasLeft: boolean
  readonly hasCome: boolean
  /** The latest one. */
  readonly invitation: InvitationFacts & {
    readonly channel: InvitationChannel
    readonly issuedAt: Date
    /**
     * The moment its SMS was delivered, or sent where no receipt came back; null: neither, or on
     * paper.
     */
    readonly arrivedAt: Date | null
    /** The moment at which its SMS failed for good. */
    readonly failedAt: Date | null
  }
  readonly made: readonly { readonly step: ReminderStep; readonly at: Date }[]
  /** The last contact with this person that was recorded. */
  readonly contactedAt: Date | null
}

/**
 * What is due for one invited person now. At most two reminders however often the invitation is
 * renewed; a renewed one has its own hours. Who cannot be reached by SMS is called at once. Nothing
 * in quiet hours.
 * @returns the step; null: nothing, or not yet
 */
export function decideReminder(
  facts: ReminderFacts,
  at: Date,
  quiet: QuietHours,
): ReminderStep | null {
  const { status, invitation, made, contactedAt } = facts
  if (!REMINDED_STATUSES.includes(status) || facts.isEndedByCourt || facts.hasLeft || facts.hasCome)
    return null
  if (invitation.openedAt || invitation.usedAt || invitation.revokedAt) return null
  if (findDeparture('invitation_reminder', at, quiet) > at) return null
  if (invitation.failedAt && !made.some(({ step }) => step === 'call'))
    return contactedAt && contactedAt >= invitation.failedAt ? null : 'call'
  const step = REMINDER_STEPS.find((each) => !made.some((one) => one.step === each))
  const arrivedAt = arrivalOf(invitation)
  if (!step || !arrivedAt) return null
  const last = made.reduce((latest, one) => Math.max(latest, one.at.getTime()), 0)
  const since = Math.max(arrivedAt.getTime(), last)
  if (at.getTime() - since < WAIT_HOURS[step] * HOUR_MS) return null
  // A link that opens nothing any more is not sent; who was reached meanwhile need not be called.
  if (step === 'call') return contactedAt && contactedAt.getTime() >= last ? null : step
  return stateOfInvitation(invitation, at) === 'open' ? step : null
}

function arrivalOf({ channel, issuedAt, arrivedAt }: ReminderFacts['invitation']): Date | null {
  return channel === 'paper' ? new Date(issuedAt.getTime() + POST_HOURS * HOUR_MS) : arrivedAt
}
