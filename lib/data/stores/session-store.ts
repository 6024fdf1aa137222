import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { ACCOUNT_ROLES, type Actor } from '@/lib/domain/access/roles'
import { absoluteEndOf, idleSince, type SessionFacts } from '@/lib/domain/access/session-life'
import type { Db } from '../door'
import { known } from '../mappers/known'

// Sessions as the system sees them: no person's database role may read or write this table.

export type OpenedSession = { readonly id: string; readonly accountId: string; readonly device: string; readonly address: string }

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

/** The session with the account as it stands now: a change of role or state takes effect with the next request. */
export async function findSession(db: Db, sessionId: string): Promise<SessionRecord | null> {
  const row = await db.session.findUnique({
    where: { id: sessionId },
    select: {
      lastSeenAt: true, absoluteExpiresAt: true, revokedAt: true,
      account: {
        select: {
          id: true, role: true, name: true, status: true, mustChangePassword: true, courtId: true, institutionId: true,
          court: { select: { name: true } }, institution: { select: { name: true } },
        },
      },
    },
  })
  if (!row) return null
  const { account, ...life } = row
  return {
    ...life,
    actor: {
      id: account.id, role: known(ACCOUNT_ROLES, account.role, 'accounts.role'), name: account.name,
      courtId: account.courtId, institutionId: account.institutionId,
    },
    isAccountActive: account.status === 'active',
    mustChangePassword: account.mustChangePassword,
    institutionName: account.institution?.name ?? null,
    courtName: account.court?.name ?? null,
  }
}

/** Writes down that the session was used. */
export async function markSeen(db: Db, sessionId: string, at: Date): Promise<void> {
  await db.session.updateMany({ where: { id: sessionId, lastSeenAt: { lt: at } }, data: { lastSeenAt: at } })
}

export type OwnSession = {
  readonly id: string
  readonly device: string
  readonly address: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
}

function liveOf(accountId: string, at: Date) {
  return { accountId, revokedAt: null, absoluteExpiresAt: { gt: at }, lastSeenAt: { gt: idleSince(at) } }
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
export async function endSession(db: Db, grant: Grant<'session:sign-out'>, sessionId: string, at: Date): Promise<number> {
  const { count } = await db.session.updateMany({
    where: { id: sessionId, accountId: grant.actor.id, revokedAt: null },
    data: { revokedAt: at, revokedReason: 'signed_out' },
  })
  return count
}

/** Ends every session of the actor but one. @returns how many of them were live */
export async function endOtherSessions(
  db: Db, grant: Grant<'session:sign-out-others' | 'password:change'>, keepId: string, at: Date,
): Promise<number> {
  const live = await db.session.count({ where: { ...liveOf(grant.actor.id, at), id: { not: keepId } } })
  await db.session.updateMany({
    where: { accountId: grant.actor.id, id: { not: keepId }, revokedAt: null },
    data: { revokedAt: at, revokedReason: grant.act === 'password:change' ? 'password_changed' : 'signed_out_elsewhere' },
  })
  return live
}

/** Removes sessions that ended before that day; what they did stands in the events. */
export async function sweepSessions(db: Db, before: Date): Promise<void> {
  await db.session.deleteMany({ where: { absoluteExpiresAt: { lt: before } } })
}
