import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { ACCOUNT_ROLES, type Actor } from '@/lib/domain/access/roles'
import { absoluteEndOf, idleSince, type SessionFacts } from '@/lib/domain/access/session-life'
import type { Db, Read } from '@/lib/data/door'
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

type SessionRow = {
  readonly last_seen_at: Date
  readonly absolute_expires_at: Date
  readonly revoked_at: Date | null
  readonly account_id: string
  readonly role: string
  readonly name: string
  readonly status: string
  readonly must_change_password: boolean
  readonly court_id: string | null
  readonly institution_id: string | null
  readonly court_name: string | null
  readonly institution_name: string | null
}

/**
 * The session with the account as it stands now: a change of role or state takes effect with the next request. Every page asks this,
 * so it is one statement and not one for each table.
 */
export async function findSession(db: Read, sessionId: string): Promise<SessionRecord | null> {
  const [row] = await db.$queryRaw<SessionRow[]>`
    SELECT s.last_seen_at, s.absolute_expires_at, s.revoked_at, s.account_id, a.role, a.name, a.status, a.must_change_password,
      a.court_id, a.institution_id, c.name AS court_name, i.name AS institution_name
    FROM sessions s JOIN accounts a ON a.id = s.account_id
    LEFT JOIN courts c ON c.id = a.court_id LEFT JOIN institutions i ON i.id = a.institution_id
    WHERE s.id = ${sessionId}::uuid`
  if (!row) return null
  return {
    lastSeenAt: row.last_seen_at,
    absoluteExpiresAt: row.absolute_expires_at,
    revokedAt: row.revoked_at,
    actor: {
      id: row.account_id,
      role: parseStoredEnum(ACCOUNT_ROLES, row.role, 'accounts.role'),
      name: row.name,
      courtId: row.court_id,
      institutionId: row.institution_id,
    },
    isAccountActive: row.status === 'active',
    mustChangePassword: row.must_change_password,
    institutionName: row.institution_name,
    courtName: row.court_name,
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

/** Removes sessions that ended before that day; what they did stands in the events. */
export async function sweepSessions(db: Db, before: Date): Promise<void> {
  await db.session.deleteMany({ where: { absoluteExpiresAt: { lt: before } } })
}
