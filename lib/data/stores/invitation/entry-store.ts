import 'server-only'
import type { ParticipantKind } from '@/lib/domain/participant/capacity'
import { PARTICIPANT_KINDS } from '@/lib/domain/participant/capacity'
import type { InvitationFacts } from '@/lib/domain/invitation/invitation'
import type { Actor } from '@/lib/domain/access/roles'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { readSealed, sealValue } from '@/lib/platform/sealed-value'
import { newId } from '@/lib/platform/ids'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRow, select } from '@/lib/data/typed-reads'

// Invitations as someone at the door brings them (`withAccess`, no actor yet): found by what opens
// them and in no other way.

const i = columnsOf('invitations', 'i')
const t = columnsOf('participants', 't')
const n = columnsOf('institutions', 'n')
const c = columnsOf('courts', 'c')

const FOUND = select({
  id: i.id,
  caseId: i.case_id,
  courtId: i.court_id,
  institutionId: i.holder_id,
  participantId: i.participant_id,
  participantName: t.name,
  participantKind: t.kind,
  participantAccountId: t.account_id,
  participantEndedOn: t.ended_on,
  isThird: expression<boolean>(Prisma.sql`heyi_is_third(${t.id})`),
  digitsHash: i.digits_hash,
  phoneSealed: i.phone_sealed,
  phoneHash: i.phone_hash,
  issuedByName: i.issued_by_name,
  expiresAt: i.expires_at,
  openedAt: i.opened_at,
  usedAt: i.used_at,
  revokedAt: i.revoked_at,
  wrongDigits: i.wrong_digits,
  isOver60: i.is_over_60,
  institution: n.name,
  institutionPhone: n.contact_phone,
  serviceHours: n.service_hours,
  address: n.address,
  court: c.name,
})

export type FoundInvitation = InvitationFacts & {
  readonly id: string
  readonly caseId: string
  readonly courtId: string
  readonly institutionId: string
  readonly participantId: string
  readonly participantName: string
  readonly participantKind: ParticipantKind
  readonly participantAccountId: string | null
  readonly participantEndedOn: Date | null
  /** Of an invited person: they are to join as a party. */
  readonly isThird: boolean
  readonly digitsHash: string
  readonly phoneSealed: string
  readonly phoneHash: string
  readonly issuedByName: string
  readonly wrongDigits: number
  readonly isOver60: boolean
  readonly institution: string
  readonly institutionPhone: string | null
  readonly serviceHours: string | null
  readonly address: string | null
  readonly court: string
}

async function findBy(db: Db, condition: Prisma.Sql): Promise<FoundInvitation | null> {
  const row = await readRow(
    db,
    FOUND,
    Prisma.sql`FROM invitations i JOIN participants t ON ${t.id} = ${i.participant_id}
      JOIN institutions n ON ${n.id} = ${i.holder_id} JOIN courts c ON ${c.id} = ${i.court_id}
      WHERE ${condition} ORDER BY ${i.issued_at} DESC LIMIT 1`,
  )
  return (
    row && {
      ...row,
      participantKind: parseStoredEnum(PARTICIPANT_KINDS, row.participantKind, 'participants.kind'),
    }
  )
}

/** The invitation of a link, in whatever state. */
export function findByLink(db: Db, linkHash: string): Promise<FoundInvitation | null> {
  return findBy(db, Prisma.sql`${i.link_hash} = ${linkHash}`)
}

/** The invitation of a code on paper together with the last four digits, in whatever state. */
export function findByCode(db: Db, codeHash: string): Promise<FoundInvitation | null> {
  return findBy(db, Prisma.sql`${i.code_hash} = ${codeHash}`)
}

/** Writes down that the page of an invitation was opened, the first time. */
export async function markOpened(db: Db, id: string, at: Date): Promise<void> {
  await db.invitation.updateMany({ where: { id, openedAt: null }, data: { openedAt: at } })
}

/** Counts wrong last digits of an invitation; `ends`: they were the last it bears. */
export async function countWrongDigits(db: Db, id: string, ends: boolean, at: Date): Promise<void> {
  await db.invitation.updateMany({
    where: { id, usedAt: null, revokedAt: null },
    data: {
      wrongDigits: { increment: 1 },
      ...(ends && { revokedAt: at, revokedBecause: 'too_many_tries' }),
    },
  })
}

/**
 * Uses an invitation up: of two who do so at once one succeeds. A code that is typed opens it in
 * the same moment.
 * @returns whether this one did
 */
export async function spendInvitation(
  db: Db,
  { id, openedAt }: Pick<FoundInvitation, 'id' | 'openedAt'>,
  at: Date,
): Promise<boolean> {
  const { count } = await db.invitation.updateMany({
    where: { id, usedAt: null, revokedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at, openedAt: openedAt ?? at },
  })
  return count === 1
}

/**
 * Holds the invitation until the end of the transaction; false where it was used or revoked
 * meanwhile. Its case is held first, as all do who change both (revoking, reminding): two who held
 * one each would wait for each other for ever.
 */
export async function lockUnspent(db: Db, id: string): Promise<boolean> {
  await db.$executeRaw`SELECT heyi_hold_invited_case(${id}::uuid)`
  const row = await readRow(
    db,
    select({ id: i.id }),
    Prisma.sql`FROM invitations i WHERE ${i.id} = ${id}::uuid
      AND ${i.used_at} IS NULL AND ${i.revoked_at} IS NULL FOR UPDATE`,
  )
  return row !== null
}

const NO_TENANT = { courtId: null, institutionId: null, role: 'party' } as const

/** The account of a party with this number; null where there is none. */
export async function findPartyAccount(
  db: Db,
  { phoneHash }: Pick<FoundInvitation, 'phoneHash'>,
): Promise<(Actor & { readonly isActive: boolean }) | null> {
  const known = await db.account.findFirst({
    where: { phoneHash, role: 'party' },
    select: { id: true, name: true, status: true },
  })
  return (
    known && { id: known.id, name: known.name, ...NO_TENANT, isActive: known.status === 'active' }
  )
}

/** Opens an account for this number, unless another invitation of the same person just did. */
export async function openPartyAccount(
  db: Db,
  { phoneHash, phoneSealed, id, participantName }: FoundInvitation,
  at: Date,
): Promise<void> {
  const phone = readSealed(phoneSealed, 'invitations.phone_sealed', id)
  if (phone === UNREADABLE) throw new Error('the number of an invitation cannot be opened')
  await addPartyAccount(db, { name: participantName, phone, phoneHash }, at)
}

/** An account of a party for a number that was proven; nothing where the number has one. */
export async function addPartyAccount(
  db: Db,
  { name, phone, phoneHash }: { name: string; phone: string; phoneHash: string },
  at: Date,
): Promise<void> {
  const accountId = newId()
  await db.account.createMany({
    data: [
      {
        id: accountId,
        role: 'party',
        name,
        phoneSealed: sealValue(phone, 'accounts.phone_sealed', accountId),
        phoneHash,
        status: 'active',
        mustChangePassword: false,
        createdAt: at,
      },
    ],
    skipDuplicates: true,
  })
}

/** The participation belongs to this account from now on. */
export async function joinParticipant(
  db: Db,
  participantId: string,
  accountId: string,
): Promise<void> {
  await db.participant.updateMany({ where: { id: participantId }, data: { accountId } })
}
