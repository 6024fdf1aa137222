import 'server-only'
import type { EventSubject } from '@/lib/domain/audit/events'
import type {
  AttemptOutcome,
  DeliveryFailure,
  NextStep,
  SendResult,
} from '@/lib/domain/delivery/attempts'
import {
  DELIVERY_CHANNELS,
  DELIVERY_STATES,
  readDeliveryContent,
  type DeliveryChannel,
  type DeliveryContent,
  type DeliveryState,
} from '@/lib/domain/delivery/delivery'
import { DELIVERY_DOCUMENTS } from '@/lib/domain/delivery/documents'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { readSealed } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, nullable, readRow, readValue, select } from '@/lib/data/typed-reads'
import { behalf } from './delivery-store'

// What the system does with deliveries: it locks one, sends it, and writes how the attempt ended.

const d = columnsOf('deliveries', 'd')
const o = columnsOf('deliveries', 'o')
const c = columnsOf('cases', 'c')
const i = columnsOf('institutions', 'i')

/**
 * Of a consultation or an application, which belong to no case, the institution holds the delivery
 * itself.
 */
const OF_INSTITUTION = Prisma.sql`CASE WHEN ${d.case_id} IS NULL THEN ${d.holder_id} ELSE ${c.institution_id} END`

const DUE = select({
  id: d.id,
  caseId: d.case_id,
  courtId: d.court_id,
  holderId: d.holder_id,
  consultationId: d.consultation_id,
  partyId: d.party_id,
  recipientName: d.recipient_name,
  behalf,
  document: d.document,
  facts: d.facts,
  channel: d.channel,
  numberSealed: d.number_sealed,
  state: d.state,
  attempts: d.attempts,
  createdAt: d.created_at,
  caseNo: nullable(c.case_no),
  mediatorId: c.mediator_id,
  institutionId: expression<string | null>(OF_INSTITUTION),
  institution: nullable(i.name),
  institutionPhone: nullable(i.contact_phone),
})

export type DueDelivery = {
  readonly id: string
  /** Null of a consultation, an application and an account. */
  readonly caseId: string | null
  readonly courtId: string | null
  /** Null of a court's account. */
  readonly holderId: string | null
  readonly caseNo: string | null
  readonly consultationId: string | null
  readonly mediatorId: string | null
  readonly institutionId: string | null
  readonly institution: string | null
  readonly institutionPhone: string | null
  readonly partyId: string | null
  readonly recipientName: string
  /** The parties for whom it is received as their agent; null: for the receiver alone. */
  readonly behalf: string | null
  readonly content: DeliveryContent
  readonly channel: DeliveryChannel
  readonly state: DeliveryState
  readonly attempts: number
  readonly createdAt: Date
  /** In clear; null where it cannot be opened. */
  readonly to: string | null
}

/** The delivery, locked until the transaction ends; its case is locked first, as by every act. */
export async function lockDelivery(db: Db, id: string): Promise<DueDelivery | null> {
  await db.$executeRaw`SELECT 1 FROM cases WHERE id = (
    SELECT case_id FROM deliveries WHERE id = ${id}::uuid) FOR NO KEY UPDATE`
  const row = await readRow(
    db,
    DUE,
    Prisma.sql`FROM deliveries d LEFT JOIN cases c ON ${c.id} = ${d.case_id}
      LEFT JOIN institutions i ON ${i.id} = ${OF_INSTITUTION}
      WHERE ${d.id} = ${id}::uuid FOR NO KEY UPDATE OF d`,
  )
  if (!row) return null
  const { document, facts, numberSealed, channel, state, ...rest } = row
  const plain = numberSealed && readSealed(numberSealed, 'deliveries.number_sealed', row.id)
  return {
    ...rest,
    content: readDeliveryContent(
      parseStoredEnum(DELIVERY_DOCUMENTS, document, 'deliveries.document'),
      facts,
    ),
    channel: parseStoredEnum(DELIVERY_CHANNELS, channel, 'deliveries.channel'),
    state: parseStoredEnum(DELIVERY_STATES, state, 'deliveries.state'),
    to: plain === UNREADABLE ? null : plain,
  }
}

/** An attempt begins: its number is that of the delivery from now on. */
export async function beginAttempt(
  db: Db,
  { id, attempts }: DueDelivery,
  at: Date,
): Promise<DueDelivery['attempts']> {
  const no = attempts + 1
  await db.delivery.update({
    where: { id },
    data: { state: 'sending', attempts: no, changedAt: at },
    select: { id: true },
  })
  return no
}

/** The delivery waits until a later moment, without an attempt. */
export async function holdDelivery(
  db: Db,
  { id }: DueDelivery,
  leavesAt: Date,
  at: Date,
): Promise<void> {
  await db.delivery.update({
    where: { id },
    data: { state: 'held', leavesAt, changedAt: at },
    select: { id: true },
  })
}

/** Adds the attempt with this number; there is one row of each. */
export async function addAttempt(
  db: Db,
  { id, caseId, courtId, holderId }: DueDelivery,
  attemptNo: number,
  result: SendResult | { readonly outcome: Extract<AttemptOutcome, 'unknown'> },
  attemptedAt: Date,
): Promise<void> {
  await db.deliveryAttempt.create({
    data: {
      deliveryId: id,
      attemptNo,
      attemptedAt,
      outcome: result.outcome,
      code: 'code' in result ? result.code.slice(0, 100) : null,
      providerId: 'providerId' in result ? (result.providerId?.slice(0, 200) ?? null) : null,
      caseId,
      courtId,
      holderId,
    },
    select: { deliveryId: true },
  })
}

/** The state that follows from an attempt, or without one: why nothing can be sent. */
export async function setDeliveryState(
  db: Db,
  { id }: DueDelivery,
  step: NextStep | { readonly state: 'failed'; readonly failure: DeliveryFailure },
  at: Date,
): Promise<void> {
  await db.delivery.update({
    where: { id },
    data: {
      state: step.state,
      failure: step.state === 'failed' ? step.failure : null,
      ...(step.state === 'queued' && { leavesAt: step.runAt }),
      changedAt: at,
    },
    select: { id: true },
  })
}

/**
 * Did this notice, or the same one of the same act, go to every party for whom it was meant, or to
 * an agent of it? Read when the case is locked: the others of the act end beside this one.
 */
export function isEveryPartyReached(db: Db, { id }: DueDelivery): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`NOT EXISTS (SELECT 1
      FROM unnest(${d.also_for} || ${d.party_id}) q(party_id)
      WHERE NOT EXISTS (SELECT 1 FROM deliveries o WHERE ${o.case_id} = ${d.case_id}
        AND (${o.party_id} = q.party_id OR q.party_id = ANY(${o.also_for}))
        AND ${o.document} = ${d.document}
        AND ${o.meeting_id} IS NOT DISTINCT FROM ${d.meeting_id}
        AND ${o.created_at} = ${d.created_at}
        AND ${o.state} <> 'failed'))`),
    Prisma.sql`FROM deliveries d WHERE ${d.id} = ${id}::uuid`,
  )
}

/** The case of a delivery as the subject of an event. */
export function subjectOfDelivery({ caseId, courtId, institutionId }: DueDelivery): EventSubject {
  return { caseId, courtId, institutionId }
}
