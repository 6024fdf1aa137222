// When a webhook is sent again, rests, is parked, and when its subscription is disabled
// (docs/decisions/0132-changes-and-webhooks.md).

export const SUBSCRIPTION_STATES = ['active', 'disabled', 'revoked'] as const
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number]
export const WEBHOOK_DELIVERY_STATES = ['waiting', 'delivered', 'parked', 'skipped'] as const
export type WebhookDeliveryState = (typeof WEBHOOK_DELIVERY_STATES)[number]

/** What an attempt came to: an HTTP status, or why there is none. */
export const WEBHOOK_TROUBLES = ['timeout', 'unreachable', 'address_refused'] as const
export type WebhookResult =
  | { readonly status: number }
  | { readonly trouble: (typeof WEBHOOK_TROUBLES)[number] }

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/**
 * The pause behind the first failure, the second and so on; behind the last one a delivery is
 * parked.
 */
const PAUSES: readonly number[] = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  12 * HOUR,
  24 * HOUR,
]
export const MOST_WEBHOOK_ATTEMPTS = PAUSES.length + 1

/** From so many failures in a row on the receiver itself is taken to be in trouble. */
export const TROUBLE_FROM = 3
const LONGEST_REST = 15 * MINUTE
/** A receiver that acknowledged nothing for so long is not sent anything any more. */
const DISABLED_AFTER = 5 * 24 * HOUR

/** How long a former secret signs beside the new one. */
export const SECRET_OVERLAP_MS = 24 * HOUR
/** Subscriptions that a court can have at a time. */
export const MOST_SUBSCRIPTIONS = 5

export type NextStep =
  | { readonly state: 'delivered' }
  | { readonly state: 'waiting'; readonly dueAt: Date }
  | { readonly state: 'parked' }

/** Any status of 2xx acknowledges, and nothing else: a redirect is not followed. */
export function isAcknowledged(result: WebhookResult): boolean {
  return 'status' in result && result.status >= 200 && result.status < 300
}

/** 410 Gone: the receiver wants no more of it, for good. */
export function isGone(result: WebhookResult): boolean {
  return 'status' in result && result.status === 410
}

/**
 * Whether an attempt only finds out if the receiver is back: it has failed so often that the
 * delivery is not to blame. Such an attempt is made whenever the subscription has rested, and is
 * not counted.
 * @param failures in a row before it
 */
export function isProbe(failures: number): boolean {
  return failures >= TROUBLE_FROM
}

/**
 * What becomes of a delivery after an attempt.
 * @param attempts how many were made, this one included
 * @param failures of the subscription in a row before it
 */
export function decideNextAttempt(
  result: WebhookResult,
  { attempts, failures }: { readonly attempts: number; readonly failures: number },
  at: Date,
): NextStep {
  if (isAcknowledged(result)) return { state: 'delivered' }
  if (isProbe(failures)) return { state: 'waiting', dueAt: at }
  const pause = PAUSES[attempts - 1]
  return pause === undefined
    ? { state: 'parked' }
    : { state: 'waiting', dueAt: new Date(at.getTime() + pause) }
}

/**
 * Until when a whole subscription rests after this failure, so that a receiver in trouble is probed
 * and not flooded.
 * @param failures in a row, this one included
 */
export function restUntil(failures: number, at: Date): Date {
  const rest =
    failures < TROUBLE_FROM
      ? 0
      : Math.min(LONGEST_REST, 5 * SECOND * 2 ** Math.min(failures - TROUBLE_FROM, 10))
  return new Date(at.getTime() + rest)
}

/** Whether a subscription is disabled after this failure. */
export function isLongFailure(failingSince: Date, at: Date): boolean {
  return at.getTime() - failingSince.getTime() >= DISABLED_AFTER
}

/** An attempt in one word, as it is stored. */
export function resultCode(result: WebhookResult): string {
  return 'status' in result ? String(result.status) : result.trouble
}
