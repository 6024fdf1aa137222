import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import {
  SUBSCRIPTION_STATES,
  WEBHOOK_DELIVERY_STATES,
  type SubscriptionState,
  type WebhookDeliveryState,
} from '@/lib/domain/webhook/attempts'
import { sealValue } from '@/lib/platform/sealed-value'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRow, readRows, select } from '@/lib/data/typed-reads'

// Where courts' systems are notified, as the system administrator sets it up: never a secret, never
// of which case.

export type Subscription = {
  readonly id: string
  readonly courtId: string
  readonly url: string
  readonly state: SubscriptionState
  readonly createdAt: Date
  readonly endedAt: Date | null
  readonly failingSince: Date | null
  /** Deliveries that wait, and those that are parked. */
  readonly waiting: number
  readonly parked: number
}

const s = columnsOf('webhook_subscriptions', 's')
const d = columnsOf('webhook_deliveries', 'd')

const inState = (state: WebhookDeliveryState) =>
  expression<number>(Prisma.sql`(SELECT count(*)::int FROM webhook_deliveries d
    WHERE ${d.subscription_id} = ${s.id} AND ${d.state} = ${Prisma.raw(`'${state}'`)})`)

const SUBSCRIPTION = select({
  id: s.id,
  courtId: s.court_id,
  url: s.url,
  state: s.state,
  createdAt: s.created_at,
  endedAt: s.ended_at,
  failingSince: s.failing_since,
  waiting: inState('waiting'),
  parked: inState('parked'),
})

async function readSubscriptions(db: Read, condition: Prisma.Sql): Promise<Subscription[]> {
  const rows = await readRows(
    db,
    SUBSCRIPTION,
    Prisma.sql`FROM webhook_subscriptions s WHERE ${condition}
      ORDER BY ${s.created_at} DESC, ${s.id}`,
  )
  return rows.map(({ state, ...row }) => ({
    ...row,
    state: parseStoredEnum(SUBSCRIPTION_STATES, state, 'webhook_subscriptions.state'),
  }))
}

/** The subscriptions of a court, the latest first; a revoked one stays in the list. */
export function findSubscriptionsOfCourt(db: Read, courtId: string): Promise<Subscription[]> {
  return readSubscriptions(db, Prisma.sql`${s.court_id} = ${courtId}::uuid`)
}

/** One of them. */
export async function findSubscription(db: Read, id: string): Promise<Subscription | null> {
  return (await readSubscriptions(db, Prisma.sql`${s.id} = ${id}::uuid`))[0] ?? null
}

/**
 * Locks the court until the transaction ends: of two subscriptions made at once the second is
 * decided on the first.
 */
export async function lockCourtForWebhooks(db: Db, courtId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('webhooks:' || ${courtId}, 0))`
}

/** Adds a subscription with its first secret; it gets what is numbered from now on. */
export async function addSubscription(
  db: Db,
  _grant: Grant<'webhook:make'>,
  { id, courtId, url }: Pick<Subscription, 'id' | 'courtId' | 'url'>,
  secret: { readonly id: string; readonly plain: string },
  at: Date,
): Promise<void> {
  await db.webhookSubscription.createMany({
    data: [{ id, courtId, url, createdAt: at, restsUntil: at }],
  })
  await insertSecret(db, id, secret, at)
}

async function insertSecret(
  db: Db,
  subscriptionId: string,
  { id, plain }: { readonly id: string; readonly plain: string },
  at: Date,
): Promise<void> {
  await db.webhookSecret.createMany({
    data: [
      {
        id,
        subscriptionId,
        secretSealed: sealValue(plain, 'webhook_secrets.secret_sealed', id),
        madeAt: at,
      },
    ],
  })
}

/** Adds a secret; those before it sign beside it until `formerUntil`. */
export async function rotateSecret(
  db: Db,
  _grant: Grant<'webhook:rotate'>,
  subscriptionId: string,
  secret: { readonly id: string; readonly plain: string },
  formerUntil: Date,
  at: Date,
): Promise<void> {
  await db.webhookSecret.updateMany({
    where: { subscriptionId, validUntil: null },
    data: { validUntil: formerUntil },
  })
  await insertSecret(db, subscriptionId, secret, at)
}

/** @returns false: it had been revoked before */
export async function revokeSubscription(
  db: Db,
  _grant: Grant<'webhook:revoke'>,
  id: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.webhookSubscription.updateMany({
    where: { id, state: { not: 'revoked' } },
    data: { state: 'revoked', endedAt: at },
  })
  await db.webhookSecret.updateMany({
    where: { subscriptionId: id, OR: [{ validUntil: null }, { validUntil: { gt: at } }] },
    data: { validUntil: at },
  })
  return count === 1
}

/** @returns false: it is not disabled any more */
export async function resumeSubscription(
  db: Db,
  _grant: Grant<'webhook:resume'>,
  id: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.webhookSubscription.updateMany({
    where: { id, state: 'disabled' },
    data: { state: 'active', endedAt: null, failingSince: null, failures: 0, restsUntil: at },
  })
  if (count === 1)
    await db.webhookDelivery.updateMany({
      where: { subscriptionId: id, state: 'waiting' },
      data: { attempts: 0, dueAt: at },
    })
  return count === 1
}

/** A parked delivery is sent again. @returns false: it is not parked any more */
export async function retryDelivery(
  db: Db,
  _grant: Grant<'webhook:retry'>,
  of: { readonly subscriptionId: string; readonly position: bigint },
  at: Date,
): Promise<boolean> {
  const { count } = await db.webhookDelivery.updateMany({
    where: { ...of, state: 'parked' },
    data: { state: 'waiting', attempts: 0, dueAt: at },
  })
  return count === 1
}

/**
 * A parked delivery is given up: what follows it in its case is sent.
 * @returns false: it is not parked any more
 */
export async function skipDelivery(
  db: Db,
  _grant: Grant<'webhook:skip'>,
  of: { readonly subscriptionId: string; readonly position: bigint },
  at: Date,
): Promise<boolean> {
  const { count } = await db.webhookDelivery.updateMany({
    where: { ...of, state: 'parked' },
    data: { state: 'skipped', endedAt: at },
  })
  return count === 1
}

export type WebhookDelivery = {
  readonly subscriptionId: string
  readonly position: bigint
  readonly changeId: string
  readonly state: WebhookDeliveryState
  readonly attempts: number
  readonly dueAt: Date
  readonly lastResult: string | null
  readonly lastTriedAt: Date | null
}

const DELIVERY = select({
  subscriptionId: d.subscription_id,
  position: d.position,
  changeId: d.change_id,
  state: d.state,
  attempts: d.attempts,
  dueAt: d.due_at,
  lastResult: d.last_result,
  lastTriedAt: d.last_tried_at,
})

const LISTED = Prisma.join([
  d.subscription_id,
  d.position,
  d.change_id,
  d.state,
  d.attempts,
  d.due_at,
  d.last_result,
  d.last_tried_at,
])

const toDelivery = <Row extends { state: string }>({ state, ...row }: Row) => ({
  ...row,
  state: parseStoredEnum(WEBHOOK_DELIVERY_STATES, state, 'webhook_deliveries.state'),
})

/**
 * Deliveries of a court: the parked ones first, then the latest; by the indexes of each
 * subscription, however many there are.
 */
export async function findWebhookDeliveries(
  db: Read,
  courtId: string,
  atMost: number,
): Promise<WebhookDelivery[]> {
  const rows = await readRows(
    db,
    DELIVERY,
    Prisma.sql`FROM webhook_subscriptions s CROSS JOIN LATERAL (
        (SELECT ${LISTED} FROM webhook_deliveries d WHERE ${d.subscription_id} = ${s.id}
          AND ${d.state} = 'parked'
          ORDER BY ${d.position} DESC ${limitLiteral(atMost)})
        UNION
        (SELECT ${LISTED} FROM webhook_deliveries d WHERE ${d.subscription_id} = ${s.id}
          ORDER BY ${d.position} DESC ${limitLiteral(atMost)})) d
      WHERE ${s.court_id} = ${courtId}::uuid
      ORDER BY (${d.state} = 'parked') DESC, ${d.position} DESC,
        ${d.subscription_id} ${limitLiteral(atMost)}`,
  )
  return rows.map(toDelivery)
}

/** One of them. */
export async function findWebhookDelivery(
  db: Read,
  subscriptionId: string,
  position: bigint,
): Promise<WebhookDelivery | null> {
  const row = await readRow(
    db,
    DELIVERY,
    Prisma.sql`FROM webhook_deliveries d
      WHERE ${d.subscription_id} = ${subscriptionId}::uuid AND ${d.position} = ${position}`,
  )
  return row && toDelivery(row)
}
