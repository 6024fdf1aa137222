import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Invitable, IssuedInvitation } from '@/lib/domain/invitation/decide-invitation'
import {
  CODE_DIGITS,
  expiryOf,
  INVITATION_CHANNELS,
  lastDigitsOf,
  REVOCATION_REASONS,
  type InvitationChannel,
  type RevocationReason,
} from '@/lib/domain/invitation/invitation'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { PARTY_KINDS, PARTY_SIDES, type PartyKind } from '@/lib/domain/case/vocabulary'
import { PARTICIPANT_KINDS } from '@/lib/domain/participant/capacity'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { deriveDigits, deriveToken, hashOfSecret } from '@/lib/platform/derived-secret'
import { newId } from '@/lib/platform/ids'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { readSealed, sealValue } from '@/lib/platform/sealed-value'
import type { SealedColumn } from '@/lib/platform/sealed-columns'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { CaseRecord } from '@/lib/data/mappers/case'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, nullable, readRows, select } from '@/lib/data/typed-reads'
import { enqueue } from '../outbox/outbox-store'
import { findIsOver60 } from './age-store'

// Invitations as the mediator issues them. What opens one is derived from its id and stored as
// hashes alone.

const t = columnsOf('participants', 't')
const p = columnsOf('parties', 'p')
const a = columnsOf('agents', 'a')
const i = columnsOf('invitations', 'i')
const d = columnsOf('deliveries', 'd')
const v = columnsOf('invited_persons', 'v')
const h = columnsOf('helpers', 'h')

const INVITABLE = select({
  id: t.id,
  kind: t.kind,
  name: t.name,
  partyId: t.party_id,
  personId: t.person_id,
  accountId: t.account_id,
  endedOn: t.ended_on,
  partyKind: nullable(p.kind),
  partyPhone: nullable(p.phone_sealed),
  representativePhone: nullable(p.representative_sealed),
  agentPhone: nullable(a.phone_sealed),
  side: nullable(p.side),
  invitedId: nullable(v.id),
  isThird: expression<boolean>(Prisma.sql`(${v.kind} IS NOT DISTINCT FROM 'third')`),
  invitedPersonPhone: nullable(v.phone_sealed),
  helperPhone: nullable(h.phone_sealed),
  isTermOver: expression<boolean>(Prisma.sql`
    coalesce(${v.last_day} < (now() AT TIME ZONE 'Asia/Shanghai')::date, false)`),
  invitationId: nullable(i.id),
  channel: nullable(i.channel),
  invitedPhone: nullable(i.phone_sealed),
  issuedByName: nullable(i.issued_by_name),
  issuedAt: nullable(i.issued_at),
  expiresAt: nullable(i.expires_at),
  openedAt: nullable(i.opened_at),
  usedAt: nullable(i.used_at),
  revokedAt: nullable(i.revoked_at),
  revokedBecause: nullable(i.revoked_because),
  revokedByName: nullable(i.revoked_by_name),
  deliveryState: nullable(d.state),
})

/** One who takes part, with the last invitation. */
export type InvitedParticipant = Invitable & {
  readonly accountId: string | null
  /** Of an invited person who is to join as a party. */
  readonly isThird: boolean
  /** Of the party; null: of an invited person. */
  readonly partyKind: PartyKind | null
  readonly invitation:
    | (Invitable['invitation'] & {
        readonly channel: InvitationChannel
        readonly revokedBecause: RevocationReason | null
        /** Of the SMS that carries it. */
        readonly deliveryState: string | null
      })
    | null
}

function open(sealed: string | null, column: SealedColumn, row: string | null): string | null {
  if (sealed === null || row === null) return null
  const plain = readSealed(sealed, column, row)
  return plain === UNREADABLE ? null : plain
}

/**
 * Those who take part in a case, in the order in which they joined, with their numbers in clear and
 * their last invitation.
 */
export async function findInvitables(db: Read, caseId: string): Promise<InvitedParticipant[]> {
  const rows = await readRows(
    db,
    INVITABLE,
    Prisma.sql`FROM participants t
      LEFT JOIN parties p ON ${p.id} = ${t.party_id} AND ${p.case_id} = ${t.case_id}
      LEFT JOIN agents a ON ${a.id} = ${t.person_id} AND ${a.case_id} = ${t.case_id}
      LEFT JOIN invited_persons v ON ${v.participant_id} = ${t.id}
      LEFT JOIN helpers h ON ${h.id} = ${t.id}
      LEFT JOIN LATERAL (SELECT ${i.id}, ${i.channel}, ${i.phone_sealed}, ${i.issued_by_name},
        ${i.issued_at}, ${i.expires_at}, ${i.opened_at}, ${i.used_at}, ${i.revoked_at},
          ${i.revoked_because}, ${i.revoked_by_name}, ${i.delivery_id}
        FROM invitations i WHERE ${i.participant_id} = ${t.id}
        ORDER BY ${i.issued_at} DESC LIMIT 1) i ON true
      LEFT JOIN deliveries d ON ${d.id} = ${i.delivery_id}
      WHERE ${t.case_id} = ${caseId}::uuid ORDER BY ${p.position}, ${t.kind} DESC, ${t.joined_at},
        ${t.id}`,
  )
  return rows.map((row) => ({
    id: row.id,
    kind: parseStoredEnum(PARTICIPANT_KINDS, row.kind, 'participants.kind'),
    name: row.name,
    partyId: row.partyId,
    side: row.side === null ? null : parseStoredEnum(PARTY_SIDES, row.side, 'parties.side'),
    accountId: row.accountId,
    isThird: row.isThird,
    partyKind:
      row.partyKind === null ? null : parseStoredEnum(PARTY_KINDS, row.partyKind, 'parties.kind'),
    hasEnded: row.endedOn !== null || row.isTermOver,
    isOrganisation: row.kind === 'party' && row.partyKind !== 'natural',
    phone: phoneOf(row),
    invitation: row.invitationId === null ? null : invitationOf(row.invitationId, row),
  }))
}

function phoneOf(row: {
  readonly id: string
  readonly kind: string
  readonly personId: string | null
  readonly partyPhone: string | null
  readonly representativePhone: string | null
  readonly agentPhone: string | null
  readonly invitedId: string | null
  readonly invitedPersonPhone: string | null
  readonly helperPhone: string | null
  readonly invitationId: string | null
  readonly invitedPhone: string | null
}): string | null {
  const invited = open(row.invitedPhone, 'invitations.phone_sealed', row.invitationId)
  if (invited !== null) return invited
  switch (row.kind) {
    case 'party':
      return open(row.partyPhone, 'parties.phone_sealed', row.personId)
    case 'legal_representative':
      return open(row.representativePhone, 'parties.representative_sealed', row.personId)
    case 'agent':
      return open(row.agentPhone, 'agents.phone_sealed', row.personId)
    case 'invited':
      return open(row.invitedPersonPhone, 'invited_persons.phone_sealed', row.invitedId)
    case 'helper':
      return open(row.helperPhone, 'helpers.phone_sealed', row.id)
    default:
      return null
  }
}

function invitationOf(
  id: string,
  row: {
    readonly channel: string | null
    readonly issuedByName: string | null
    readonly issuedAt: Date | null
    readonly expiresAt: Date | null
    readonly openedAt: Date | null
    readonly usedAt: Date | null
    readonly revokedAt: Date | null
    readonly revokedBecause: string | null
    readonly revokedByName: string | null
    readonly deliveryState: string | null
  },
) {
  return {
    id,
    channel: parseStoredEnum(INVITATION_CHANNELS, row.channel ?? '', 'invitations.channel'),
    issuedByName: row.issuedByName!,
    issuedAt: row.issuedAt!,
    expiresAt: row.expiresAt!,
    openedAt: row.openedAt,
    usedAt: row.usedAt,
    revokedAt: row.revokedAt,
    revokedBecause:
      row.revokedBecause === null
        ? null
        : parseStoredEnum(REVOCATION_REASONS, row.revokedBecause, 'invitations.revoked_because'),
    revokedByName: row.revokedByName,
    deliveryState: row.deliveryState,
  }
}

/** Ends an open invitation. */
export async function revokeInvitation(
  db: Db,
  {
    actor,
  }: Grant<
    | 'invitation:issue'
    | 'invitation:ask'
    | 'invitation:revoke'
    | 'asking:revoke'
    | 'asking:end-representative'
    | 'invited:revoke'
    | 'helper:end'
    | 'guardian:end'
    | 'agent:end'
  >,
  id: string,
  because: RevocationReason,
  at: Date,
): Promise<void> {
  await db.invitation.updateMany({
    where: { id, usedAt: null, revokedAt: null },
    data: { revokedAt: at, revokedBecause: because, revokedByName: actor.name },
  })
}

/**
 * Stores an invitation, and where it goes by SMS its delivery with a job.
 * @returns its id
 */
export async function addInvitation(
  db: Db,
  { actor }: Grant<'invitation:issue' | 'invitation:ask'>,
  { id: caseId, courtId, holderId }: CaseRecord,
  { participant, channel, phone }: IssuedInvitation,
  at: Date,
): Promise<string> {
  const id = newId()
  const keys = { caseId, courtId, holderId }
  const digits = lastDigitsOf(phone)
  const deliveryId = channel === 'sms' ? newId() : null
  if (deliveryId) {
    await db.delivery.create({
      data: {
        ...keys,
        id: deliveryId,
        document: 'party_invitation',
        partyId: participant.partyId,
        recipientName: participant.name,
        channel: 'sms',
        numberSealed: sealValue(phone, 'deliveries.number_sealed', deliveryId),
        facts: { invitationId: id },
        state: 'queued',
        leavesAt: at,
        createdAt: at,
        changedAt: at,
      },
      select: { id: true },
    })
    await enqueue(db, { kind: 'delivery', payload: { deliveryId }, runAt: at, by: actor.id })
  }
  await db.invitation.createMany({
    data: [
      {
        ...keys,
        id,
        deliveryId,
        participantId: participant.id,
        channel,
        linkHash: hashOfSecret('invitation link', deriveToken('invitation link', id)),
        codeHash: hashOfSecret(
          'invitation code',
          deriveDigits('invitation code', id, CODE_DIGITS),
          digits,
        ),
        digitsHash: hashOfSecret('invitation link', id, digits),
        phoneSealed: sealValue(phone, 'invitations.phone_sealed', id),
        phoneHash: fingerprintNumber('phone', phone),
        issuedBy: actor.id,
        issuedByName: actor.name,
        issuedAt: at,
        expiresAt: expiryOf(at),
        isOver60: await findIsOver60(db, participant.id, toLocalDate(at)),
      },
    ],
  })
  return id
}
