import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { ACCOUNT_ROLES, type Actor } from '@/lib/domain/access/roles'
import { absoluteEndOf, idleSince, type SessionFacts } from '@/lib/domain/access/session-life'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, nullable, readRow, select } from '@/lib/data/typed-reads'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

// Sessions as the system sees them: no person's database role may read or write this table.

export type OpenedSession = {
  readonly id: string
  readonly accountId: string
  readonly device: string
  readonly address: string
}

/** Opens a session for an account whose password was just verified. */
export async function openSession(db: Db, session: OpenedSession, at: Date): Promise<void> {
  await db.session.create({
    data: { ...session, createdAt: at, lastSeenAt: at, absoluteExpiresAt: absoluteEndOf(at) },
    select: { id: true },
  })
}

export type SessionRecord = SessionFacts & {
  readonly actor: Actor
  readonly isAccountActive: boolean
  readonly mustChangePassword: boolean
  readonly institutionName: string | null
  readonly courtName: string | null
}

const s = columnsOf('sessions', 's')
const a = columnsOf('accounts', 'a')
const c = columnsOf('courts', 'c')
const i = columnsOf('institutions', 'i')

const SESSION = select({
  lastSeenAt: s.last_seen_at,
  absoluteExpiresAt: s.absolute_expires_at,
  revokedAt: s.revoked_at,
  accountId: s.account_id,
  role: a.role,
  name: a.name,
  status: a.status,
  mustChangePassword: a.must_change_password,
  courtId: a.court_id,
  institutionId: a.institution_id,
  courtName: nullable(c.name),
  institutionName: nullable(i.name),
})

/**
 * The session with the present state of its account: a change of role or state takes effect with
 * the next request. Every page reads this, so it is one statement instead of one for each table.
 */
export async function findSession(db: Read, sessionId: string): Promise<SessionRecord | null> {
  const row = await readRow(
    db,
    SESSION,
    Prisma.sql`FROM sessions s JOIN accounts a ON ${a.id} = ${s.account_id}
      LEFT JOIN courts c ON ${c.id} = ${a.court_id}
      LEFT JOIN institutions i ON ${i.id} = ${a.institution_id}
      WHERE ${s.id} = ${sessionId}::uuid`,
  )
  if (!row) return null
  return {
    lastSeenAt: row.lastSeenAt,
    absoluteExpiresAt: row.absoluteExpiresAt,
    revokedAt: row.revokedAt,
    actor: {
      id: row.accountId,
      role: parseStoredEnum(ACCOUNT_ROLES, row.role, 'accounts.role'),
      name: row.name,
      courtId: row.courtId,
      institutionId: row.institutionId,
    },
    isAccountActive: row.status === 'active',
    mustChangePassword: row.mustChangePassword,
    institutionName: row.institutionName,
    courtName: row.courtName,
  }
}

/** Writes down that the session was used. */
export async function markSeen(db: Db, sessionId: string, at: Date): Promise<void> {
  await db.session.updateMany({
    where: { id: sessionId, lastSeenAt: { lt: at } },
    data: { lastSeenAt: at },
  })
}

export type OwnSession = {
  readonly id: string
  readonly device: string
  readonly address: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
}

function liveOf(accountId: string, at: Date) {
  return {
    accountId,
    revokedAt: null,
    absoluteExpiresAt: { gt: at },
    lastSeenAt: { gt: idleSince(at) },
  }
}

/** The live sessions of one account, the newest first. */
export async function findOwnSessions(db: Db, accountId: string, at: Date): Promise<OwnSession[]> {
  return db.session.findMany({
    where: liveOf(accountId, at),
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: { id: true, device: true, address: true, createdAt: true, lastSeenAt: true },
  })
}

/** Ends one of the actor's own sessions. @returns how many live sessions ended (0 or 1) */
export async function endSession(
  db: Db,
  grant: Grant<'session:sign-out'>,
  sessionId: string,
  at: Date,
): Promise<number> {
  const { count } = await db.session.updateMany({
    where: { id: sessionId, accountId: grant.actor.id, revokedAt: null },
    data: { revokedAt: at, revokedReason: 'signed_out' },
  })
  return count
}

/** Ends every session of the actor but one. @returns how many of them were live */
export async function endOtherSessions(
  db: Db,
  grant: Grant<'session:sign-out-others' | 'password:change'>,
  keepId: string,
  at: Date,
): Promise<number> {
  const live = await db.session.count({
    where: { ...liveOf(grant.actor.id, at), id: { not: keepId } },
  })
  await db.session.updateMany({
    where: { accountId: grant.actor.id, id: { not: keepId }, revokedAt: null },
    data: {
      revokedAt: at,
      revokedReason: grant.act === 'password:change' ? 'password_changed' : 'signed_out_elsewhere',
    },
  })
  return live
}

/** Ends every session of an account on the system's own word. */
export async function endAllSessions(db: Db, accountId: string, at: Date): Promise<void> {
  await db.session.updateMany({
    where: { accountId, revokedAt: null },
    data: { revokedAt: at, revokedReason: 'password_renewed' },
  })
}

/** Removes sessions that ended before that day; what was done in them is recorded in the events. */
export async function sweepSessions(db: Db, before: Date): Promise<void> {
  await db.session.deleteMany({ where: { absoluteExpiresAt: { lt: before } } })
}
