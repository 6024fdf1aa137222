import 'server-only'
import { CHANGE_KINDS, type ChangeKind } from '@/lib/domain/integration/change-kinds'
import { isProbe, TROUBLE_FROM, type NextStep } from '@/lib/domain/webhook/attempts'
import { openValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRow, readRows, select } from '@/lib/data/typed-reads'

// Sending, by the system: a subscription is leased, one delivery of it is sent outside of any
// transaction, and the attempt recorded.

const s = columnsOf('webhook_subscriptions', 's')
const d = columnsOf('webhook_deliveries', 'd')
const e = columnsOf('webhook_deliveries', 'e')
const x = columnsOf('court_changes', 'x')
const c = columnsOf('cases', 'c')
const w = columnsOf('webhook_secrets', 'w')

/**
 * `sound`: acknowledged last time. `failing`: in a lane of their own, so that they keep no other
 * waiting.
 */
export const LANES = ['sound', 'failing'] as const
export type Lane = (typeof LANES)[number]

export type LeasedDelivery = {
  readonly subscriptionId: string
  readonly courtId: string
  readonly lease: number
  readonly url: string
  readonly failures: number
  readonly failingSince: Date | null
  readonly secrets: readonly string[]
  readonly position: bigint
  readonly attempts: number
  readonly change: {
    readonly id: string
    readonly kind: ChangeKind
    readonly caseId: string
    readonly caseNo: string
    readonly at: Date
  }
}

/**
 * Due, and nothing before it of the same case is unacknowledged: a parked one holds back what
 * follows it. Of a receiver in trouble each will do, because the attempt only finds out whether it
 * is back.
 */
const isNext = (at: Date) => Prisma.sql`${d.subscription_id} = ${s.id} AND ${d.state} = 'waiting'
  AND (${d.due_at} <= ${at} OR ${s.failures} >= ${TROUBLE_FROM})
  AND NOT EXISTS (SELECT 1 FROM webhook_deliveries e
    WHERE ${e.subscription_id} = ${d.subscription_id}
    AND ${e.case_id} = ${d.case_id} AND ${e.position} < ${d.position}
    AND ${e.state} IN ('waiting', 'parked'))`

const LEASED = select({
  subscriptionId: s.id,
  courtId: s.court_id,
  lease: s.lease,
  url: s.url,
  failures: s.failures,
  failingSince: s.failing_since,
})
const NEXT = select({
  position: d.position,
  attempts: d.attempts,
  changeId: x.id,
  kind: x.kind,
  caseId: x.case_id,
  caseNo: c.case_no,
  at: x.at,
})

/**
 * Leases the subscription of a lane that has waited longest with its next delivery, until a moment:
 * meanwhile no other process sends to it. null: nothing is due.
 */
export async function leaseSubscription(
  db: Db,
  lane: Lane,
  at: Date,
  until: Date,
): Promise<LeasedDelivery | null> {
  const isOfLane = lane === 'sound' ? Prisma.sql`= 0` : Prisma.sql`> 0`
  const subscription = await readRow(
    db,
    LEASED,
    Prisma.sql`FROM webhook_subscriptions s WHERE ${s.state} = 'active'
      AND ${s.rests_until} <= ${at}
      AND ${s.failures} ${isOfLane} AND EXISTS (SELECT 1 FROM webhook_deliveries d
        WHERE ${isNext(at)})
      ORDER BY ${s.rests_until}, ${s.id} LIMIT 1 FOR UPDATE OF s SKIP LOCKED`,
  )
  if (!subscription) return null
  const { subscriptionId } = subscription
  const next = await readRow(
    db,
    NEXT,
    Prisma.sql`FROM webhook_subscriptions s, webhook_deliveries d JOIN court_changes x
      ON ${x.id} = ${d.change_id}
      JOIN cases c ON ${c.id} = ${d.case_id}
      WHERE ${s.id} = ${subscriptionId}::uuid AND ${isNext(at)} ORDER BY ${d.due_at}, ${d.position}
        LIMIT 1`,
  )
  if (!next) return null
  const lease = subscription.lease + 1
  await db.webhookSubscription.update({
    where: { id: subscriptionId },
    data: { lease, restsUntil: until },
    select: { id: true },
  })
  return {
    ...subscription,
    lease,
    secrets: await findSecrets(db, subscriptionId, at),
    position: next.position,
    attempts: next.attempts,
    change: {
      id: next.changeId,
      kind: parseStoredEnum(CHANGE_KINDS, next.kind, 'court_changes.kind'),
      caseId: next.caseId,
      caseNo: next.caseNo,
      at: next.at,
    },
  }
}

/** The secrets that sign now, the newest first. */
async function findSecrets(db: Db, subscriptionId: string, at: Date): Promise<string[]> {
  const rows = await readRows(
    db,
    select({ id: w.id, sealed: w.secret_sealed }),
    Prisma.sql`FROM webhook_secrets w WHERE ${w.subscription_id} = ${subscriptionId}::uuid
      AND (${w.valid_until} IS NULL OR ${w.valid_until} > ${at})
        ORDER BY ${w.made_at} DESC, ${w.id}`,
  )
  return rows.map(({ id, sealed }) => openValue(sealed, 'webhook_secrets.secret_sealed', id))
}

/** How a subscription is after an attempt. */
export type AfterAttempt = {
  readonly failures: number
  readonly failingSince: Date | null
  readonly restsUntil: Date
  readonly isDisabled: boolean
}

/**
 * Records an attempt and ends the lease.
 * @returns false where the lease is another process's by now; then nothing changes
 */
export async function recordAttempt(
  db: Db,
  leased: LeasedDelivery,
  outcome: { readonly step: NextStep; readonly result: string; readonly after: AfterAttempt },
  at: Date,
): Promise<boolean> {
  const { step, result, after } = outcome
  const { subscriptionId, position, lease } = leased
  const { isDisabled, ...health } = after
  const { count } = await db.webhookSubscription.updateMany({
    where: { id: subscriptionId, lease },
    data: health,
  })
  if (count === 0) return false
  if (isDisabled)
    await db.webhookSubscription.updateMany({
      where: { id: subscriptionId, state: 'active' },
      data: { state: 'disabled', endedAt: at },
    })
  await db.webhookDelivery.updateMany({
    where: { subscriptionId, position, state: 'waiting' },
    data: {
      state: step.state,
      attempts: leased.attempts + (isProbe(leased.failures) ? 0 : 1),
      lastResult: result,
      lastTriedAt: at,
      ...(step.state === 'waiting' && { dueAt: step.dueAt }),
      ...(step.state === 'delivered' && { endedAt: at }),
    },
  })
  // The receiver is back: what failed with it waits no longer than what did not.
  if (step.state === 'delivered' && isProbe(leased.failures))
    await db.webhookDelivery.updateMany({
      where: { subscriptionId, state: 'waiting', dueAt: { gt: at } },
      data: { dueAt: at },
    })
  return true
}

/** How many deliveries of a subscription wait. */
export function countWaiting(db: Db, subscriptionId: string): Promise<number> {
  return db.webhookDelivery.count({ where: { subscriptionId, state: 'waiting' } })
}
