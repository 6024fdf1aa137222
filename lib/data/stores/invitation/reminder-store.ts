import 'server-only'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { CONSENT_ANSWERS } from '@/lib/domain/case/consent-entries'
import { INVITATION_CHANNELS } from '@/lib/domain/invitation/invitation'
import {
  REMINDED_STATUSES,
  REMINDER_STEPS,
  type ReminderFacts,
  type ReminderStep,
} from '@/lib/domain/invitation/reminders'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import type { EventSubject } from '@/lib/domain/audit/events'
import { newId } from '@/lib/platform/ids'
import { readSealed, sealValue } from '@/lib/platform/sealed-value'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { PERSON_OF_PARTICIPANT } from '@/lib/data/mappers/participant-person'
import { peopleToCall } from '@/lib/data/mappers/people-to-call'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { enumListLiteral, limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, nullable, readRow, readRows, select } from '@/lib/data/typed-reads'
import { enqueue } from '../outbox/outbox-store'

// Reminders by rule. The system alone writes them, in the transaction of their job.

const t = columnsOf('participants', 't')
const c = columnsOf('cases', 'c')
const i = columnsOf('invitations', 'i')
const v = columnsOf('invited_persons', 'v')
const later = columnsOf('invitations', 'later')
const d = columnsOf('deliveries', 'd')
const n = columnsOf('consents', 'n')
const k = columnsOf('contacts', 'k')
const r = columnsOf('invitation_reminders', 'r')

type Made = { step: string; at: string }
const MADE = expression<Made[] | null>(Prisma.sql`
  (SELECT jsonb_agg(jsonb_build_object('step', ${r.step}, 'at', ${r.made_at}))
    FROM invitation_reminders r WHERE ${r.participant_id} = ${t.id})`)

const TO_REMIND = select({
  participantId: t.id,
  partyId: t.party_id,
  person: t.name,
  accountId: t.account_id,
  endedOn: t.ended_on,
  caseId: c.id,
  caseNo: c.case_no,
  courtId: c.court_id,
  holderId: c.holder_id,
  institutionId: c.institution_id,
  status: c.status,
  courtEndedOn: c.court_ended_on,
  invitationId: i.id,
  channel: i.channel,
  phoneSealed: i.phone_sealed,
  issuedAt: i.issued_at,
  expiresAt: i.expires_at,
  openedAt: i.opened_at,
  usedAt: i.used_at,
  revokedAt: i.revoked_at,
  deliveryState: nullable(d.state),
  deliveryChangedAt: nullable(d.changed_at),
  lastAnswer: expression<string | null>(Prisma.sql`
    (SELECT ${n.answer} FROM consents n WHERE ${n.case_id} = ${c.id}
      AND ${n.party_id} = ${t.party_id}
      AND ${n.scope} = 'mediation' ORDER BY ${n.entry_no} DESC LIMIT 1)`),
  contactedAt: expression<Date | null>(Prisma.sql`
    (SELECT max(${k.recorded_at}) FROM contacts k WHERE ${k.case_id} = ${c.id}
      AND (${k.person_kind}, ${k.person_id}) = ${PERSON_OF_PARTICIPANT})`),
  made: MADE,
})

/**
 * Someone who is no party is reminded as long as they can still come: until the last day, and not
 * after a revocation.
 */
const IS_STILL_INVITED = Prisma.sql`(${t.kind} <> 'invited' OR EXISTS (
  SELECT 1 FROM invited_persons v WHERE ${v.participant_id} = ${t.id} AND ${v.ended_at} IS NULL
    AND ${v.last_day} >= (now() AT TIME ZONE 'Asia/Shanghai')::date))`

/** The latest invitation of each participant of a case into which people can be invited. */
const FROM_LATEST = Prisma.sql`FROM invitations i JOIN participants t
  ON ${t.id} = ${i.participant_id}
  JOIN cases c ON ${c.id} = ${i.case_id} LEFT JOIN deliveries d ON ${d.id} = ${i.delivery_id}
  WHERE ${c.status} IN ${enumListLiteral(REMINDED_STATUSES)} AND ${t.account_id} IS NULL
    AND ${IS_STILL_INVITED} AND NOT EXISTS (
    SELECT 1 FROM invitations later WHERE ${later.participant_id} = ${i.participant_id}
      AND ${later.issued_at} > ${i.issued_at})`

export type PersonToRemind = {
  readonly participantId: string
  readonly partyId: string | null
  readonly person: string
  readonly caseId: string
  readonly caseNo: string
  readonly subject: EventSubject
  readonly keys: { readonly caseId: string; readonly courtId: string; readonly holderId: string }
  readonly invitationId: string
  readonly phoneSealed: string
  readonly facts: ReminderFacts
}

type Row = Parameters<typeof toPerson>[0]

function toPerson(row: {
  readonly participantId: string
  readonly partyId: string | null
  readonly person: string
  readonly accountId: string | null
  readonly endedOn: Date | null
  readonly caseId: string
  readonly caseNo: string
  readonly courtId: string
  readonly holderId: string
  readonly institutionId: string | null
  readonly status: string
  readonly courtEndedOn: Date | null
  readonly invitationId: string
  readonly channel: string
  readonly phoneSealed: string
  readonly issuedAt: Date
  readonly expiresAt: Date
  readonly openedAt: Date | null
  readonly usedAt: Date | null
  readonly revokedAt: Date | null
  readonly deliveryState: string | null
  readonly deliveryChangedAt: Date | null
  readonly lastAnswer: string | null
  readonly contactedAt: Date | null
  readonly made: readonly Made[] | null
}): PersonToRemind {
  const { caseId, courtId, holderId, institutionId, lastAnswer, deliveryState } = row
  const hasArrived = deliveryState === 'delivered' || deliveryState === 'sent'
  const answer =
    lastAnswer === null ? null : parseStoredEnum(CONSENT_ANSWERS, lastAnswer, 'consents.answer')
  return {
    participantId: row.participantId,
    partyId: row.partyId,
    person: row.person,
    caseId,
    caseNo: row.caseNo,
    subject: { caseId, courtId, institutionId },
    keys: { caseId, courtId, holderId },
    invitationId: row.invitationId,
    phoneSealed: row.phoneSealed,
    facts: {
      status: parseStoredEnum(CASE_STATUSES, row.status, 'cases.status'),
      isEndedByCourt: row.courtEndedOn !== null,
      hasLeft: row.endedOn !== null || answer === 'refused' || answer === 'withdrawn',
      hasCome: row.accountId !== null,
      invitation: {
        channel: parseStoredEnum(INVITATION_CHANNELS, row.channel, 'invitations.channel'),
        issuedAt: row.issuedAt,
        expiresAt: row.expiresAt,
        openedAt: row.openedAt,
        usedAt: row.usedAt,
        revokedAt: row.revokedAt,
        arrivedAt: hasArrived ? row.deliveryChangedAt : null,
        failedAt: deliveryState === 'failed' ? row.deliveryChangedAt : null,
      },
      made: readMade(row.made),
      contactedAt: row.contactedAt,
    },
  }
}

function readMade(made: readonly Made[] | null): ReminderFacts['made'] {
  return (made ?? []).map(({ step, at }) => ({
    step: parseStoredEnum(REMINDER_STEPS, step, 'invitation_reminders.step'),
    at: new Date(at),
  }))
}

/**
 * The next of those who were invited and did not come, in the order of their invitations' ids; not
 * locked.
 */
export async function findPeopleToRemind(
  db: Read,
  after: string | null,
  atMost: number,
): Promise<PersonToRemind[]> {
  const rows: Row[] = await readRows(
    db,
    TO_REMIND,
    Prisma.sql`${FROM_LATEST} AND ${i.opened_at} IS NULL AND ${i.revoked_at} IS NULL
        AND (${after}::uuid IS NULL OR ${i.id} > ${after}::uuid)
      ORDER BY ${i.id} ${limitLiteral(atMost)}`,
  )
  return rows.map(toPerson)
}

/**
 * The same person again, the invitation locked until the reminder is written: one who comes in at
 * this moment is before it or behind it. The case is locked by the caller.
 */
export async function lockPersonToRemind(
  db: Db,
  participantId: string,
): Promise<PersonToRemind | null> {
  const row: Row | null = await readRow(
    db,
    TO_REMIND,
    Prisma.sql`${FROM_LATEST} AND ${t.id} = ${participantId}::uuid FOR NO KEY UPDATE OF i`,
  )
  return row && toPerson(row)
}

/**
 * Records a step and, unless it is the call, its SMS with a job.
 * @returns false where the number cannot be opened: then nothing was written
 */
export async function addReminder(
  db: Db,
  { participantId, partyId, person, keys, invitationId, phoneSealed, facts }: PersonToRemind,
  step: ReminderStep,
  at: Date,
): Promise<boolean> {
  const deliveryId = step === 'call' ? null : newId()
  if (deliveryId) {
    const phone = readSealed(phoneSealed, 'invitations.phone_sealed', invitationId)
    if (phone === UNREADABLE) return false
    await db.delivery.createMany({
      data: [
        {
          ...keys,
          id: deliveryId,
          document: 'invitation_reminder',
          partyId,
          recipientName: person,
          channel: 'sms',
          numberSealed: sealValue(phone, 'deliveries.number_sealed', deliveryId),
          facts: { invitationId, until: facts.invitation.expiresAt.toISOString() },
          state: 'queued',
          leavesAt: at,
          createdAt: at,
          changedAt: at,
        },
      ],
    })
    await enqueue(db, { kind: 'delivery', payload: { deliveryId }, runAt: at })
  }
  await db.invitationReminder.createMany({
    data: [{ ...keys, participantId, step, invitationId, deliveryId, madeAt: at }],
  })
  return true
}

const OF_CASE = select({ participantId: t.id, made: MADE })

/** What the rule did for those who take part in a case, by participant. */
export async function findRemindersOfCase(
  db: Read,
  caseId: string,
): Promise<ReadonlyMap<string, ReminderFacts['made']>> {
  const rows = await readRows(
    db,
    OF_CASE,
    Prisma.sql`FROM participants t WHERE ${t.case_id} = ${caseId}::uuid`,
  )
  return new Map(rows.map(({ participantId, made }) => [participantId, readMade(made)]))
}

const TO_CALL = select({ names: peopleToCall() })

/** Names of the people of a case who are to be called because two reminders did not bring them. */
export async function findPeopleToCall(db: Read, caseId: string): Promise<readonly string[]> {
  const row = await readRow(db, TO_CALL, Prisma.sql`FROM cases c WHERE ${c.id} = ${caseId}::uuid`)
  return row?.names ?? []
}
