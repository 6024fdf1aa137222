import 'server-only'
import type { SendWebhook } from '@/lib/channels/send-webhook'
import { webhookHeaders } from '@/lib/channels/webhook-signature'
import { asSystem, type Db } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { notify, toClerks } from '@/lib/data/stores/notice/notify'
import {
  countWaiting,
  LANES,
  leaseSubscription,
  recordAttempt,
  type AfterAttempt,
  type Lane,
  type LeasedDelivery,
} from '@/lib/data/stores/webhook/sending-store'
import { writeFeedCursor } from '@/lib/domain/integration/feed-cursor'
import {
  decideNextAttempt,
  isAcknowledged,
  isGone,
  isLongFailure,
  restUntil,
  resultCode,
  type WebhookResult,
} from '@/lib/domain/webhook/attempts'
import { errorFields, log } from '@/lib/platform/logger'

/** Longer than any attempt may take: the settings limit each to 20 seconds. */
const LEASE_MS = 60_000

/** Attempts at a time in this process; a subscription has one of them at most. */
export type WebhookSlots = Readonly<Record<Lane, number>>
const WEBHOOK_SLOTS: WebhookSlots = { sound: 48, failing: 16 }

export type WebhookWorker = {
  /** Begins what is due and has a slot; does not wait for any receiver. */
  readonly poll: () => Promise<void>
  /** Waits for what was begun. */
  readonly settled: () => Promise<void>
}

/**
 * Sends webhooks. Each subscription is sent one at a time, so that its changes arrive in order; a
 * receiver that hangs holds one slot until its time is over, and from its first failure on one of
 * the lane in which no sound receiver waits. Several processes may do so.
 */
export function createWebhookWorker(
  clock: () => Date,
  send: SendWebhook,
  slots: WebhookSlots = WEBHOOK_SLOTS,
): WebhookWorker {
  const running: Record<Lane, Set<Promise<void>>> = { sound: new Set(), failing: new Set() }
  const lease = (lane: Lane) =>
    asSystem('lease a webhook', (db) => {
      const at = clock()
      return leaseSubscription(db, lane, at, new Date(at.getTime() + LEASE_MS))
    })
  const workOn = async (lane: Lane, first: LeasedDelivery) => {
    try {
      for (let next: LeasedDelivery | null = first; next; next = await lease(lane))
        await attempt(next, clock, send)
    } catch (error) {
      log.error('webhooks not sent', errorFields(error))
    }
  }
  return {
    poll: async () => {
      for (const lane of LANES)
        while (running[lane].size < slots[lane]) {
          const first = await lease(lane)
          if (first === null) break
          const work = workOn(lane, first).finally(() => running[lane].delete(work))
          running[lane].add(work)
        }
    },
    settled: async () => {
      while (LANES.some((lane) => running[lane].size > 0))
        await Promise.all(LANES.flatMap((lane) => [...running[lane]]))
    },
  }
}

async function attempt(
  leased: LeasedDelivery,
  clock: () => Date,
  send: SendWebhook,
): Promise<void> {
  const { change, url, secrets } = leased
  const body = JSON.stringify({
    type: change.kind,
    timestamp: change.at.toISOString(),
    data: {
      caseNo: change.caseNo,
      cursor: writeFeedCursor(leased.position),
      url: `/api/v1/cases/${encodeURIComponent(change.caseNo)}`,
    },
  })
  const headers = webhookHeaders({ id: change.id, at: clock(), body }, secrets)
  const result = await send({ url, headers, body })
  await asSystem('record a webhook', (db) => record(db, leased, result, clock()))
}

async function record(
  db: Db,
  leased: LeasedDelivery,
  result: WebhookResult,
  at: Date,
): Promise<void> {
  const { attempts, failures } = leased
  const step = decideNextAttempt(result, { attempts: attempts + 1, failures }, at)
  const after = healthAfter(leased, result, at)
  const isHeld = await recordAttempt(db, leased, { step, result: resultCode(result), after }, at)
  if (!isHeld) log.warn('webhook recorded by another process', { row: leased.subscriptionId })
  else if (after.isDisabled) await reportDisabled(db, leased, at)
}

function healthAfter(
  { failures, failingSince }: LeasedDelivery,
  result: WebhookResult,
  at: Date,
): AfterAttempt {
  if (isAcknowledged(result))
    return { failures: 0, failingSince: null, restsUntil: at, isDisabled: false }
  const since = failingSince ?? at
  return {
    failures: failures + 1,
    failingSince: since,
    restsUntil: restUntil(failures + 1, at),
    isDisabled: isGone(result) || isLongFailure(since, at),
  }
}

/**
 * The court's clerks learn in their inbox that its system is notified no more, with the first case
 * of which it knows nothing yet.
 */
async function reportDisabled(db: Db, leased: LeasedDelivery, at: Date): Promise<void> {
  const { subscriptionId, courtId, change, url } = leased
  const waiting = await countWaiting(db, subscriptionId)
  await appendEvent(db, {
    event: { kind: 'webhook.disabled', data: { subscriptionId, host: new URL(url).host, waiting } },
    subject: { courtId },
    by: null,
    at,
  })
  await notify(db, {
    kind: 'webhook.disabled',
    facts: { waiting },
    about: { id: change.caseId, caseNo: change.caseNo },
    to: toClerks(courtId),
    by: null,
    at,
  })
  log.error('webhook disabled', { row: subscriptionId })
}
