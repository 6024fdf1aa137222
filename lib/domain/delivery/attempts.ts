// What follows from an attempt to send a notice. At least once: a provider that accepted a notice
// and whose answer was lost is called again, with the same id (docs/decisions/0066-deliveries.md).
import type { DeliveryState } from './delivery'

/**
 * How an attempt ended. `later`: the same may succeed later. `permanent`: it never will. `stopped`:
 * the channel itself does not work, as after a wrong password. `unknown`: no one knows, because the
 * process ended meanwhile.
 */
export const ATTEMPT_OUTCOMES = [
  'accepted',
  'delivered',
  'later',
  'permanent',
  'stopped',
  'unknown',
] as const
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number]

/** What a channel reports of one attempt. `code` is the provider's, for operators. */
export type SendResult =
  | { readonly outcome: 'accepted' | 'delivered'; readonly providerId: string | null }
  | { readonly outcome: 'later' | 'permanent' | 'stopped'; readonly code: string }

/**
 * Why a notice that the provider had taken did not reach the handset, as its report says
 * (reports.ts).
 */
export const REPORTED_FAILURES = [
  'no_such_number',
  'suspended',
  'switched_off',
  'not_in_service',
  'blocked',
  'content',
  'undelivered',
] as const
export type ReportedFailure = (typeof REPORTED_FAILURES)[number]

/** Why a delivery failed for good. */
export const DELIVERY_FAILURES = [
  'declined',
  'no_number',
  'channel_off',
  'refused',
  'given_up',
  'unreadable',
  ...REPORTED_FAILURES,
] as const
export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number]

/** Minutes after the first, second … attempt that is to be repeated. */
const BACKOFF_MINUTES = [1, 5, 15, 30, 60] as const
/** How long a channel is left alone after it has stopped. */
export const STOPPED_MINUTES = 10
/** A notice that has waited so long for a channel is given to a person. */
const LONGEST_WAIT_MINUTES = 240

const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000)

export type NextStep =
  | { readonly state: Extract<DeliveryState, 'sent' | 'delivered'> }
  | { readonly state: 'failed'; readonly failure: DeliveryFailure }
  | { readonly state: 'queued'; readonly runAt: Date }

/**
 * What becomes of a delivery after an attempt: the sixth is the last; a stopped channel is tried
 * again every ten minutes, for four hours since the notice was due.
 * @param attempts how many there were, this one included
 */
export function decideNext(
  outcome: AttemptOutcome,
  { attempts, dueSince }: { readonly attempts: number; readonly dueSince: Date },
  at: Date,
): NextStep {
  switch (outcome) {
    case 'accepted':
      return { state: 'sent' }
    case 'delivered':
      return { state: 'delivered' }
    case 'permanent':
      return { state: 'failed', failure: 'refused' }
    case 'stopped':
      return after(dueSince, LONGEST_WAIT_MINUTES) <= at
        ? { state: 'failed', failure: 'given_up' }
        : { state: 'queued', runAt: after(at, STOPPED_MINUTES) }
    case 'later':
    case 'unknown': {
      const minutes = BACKOFF_MINUTES[attempts - 1]
      return minutes === undefined
        ? { state: 'failed', failure: 'given_up' }
        : { state: 'queued', runAt: after(at, minutes) }
    }
  }
}
