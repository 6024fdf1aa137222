import 'server-only'
import { ACCOUNT_ROLES, type Actor, type ActorRole } from '@/lib/domain/access/roles'
import { absoluteEndOf, type SessionFacts } from '@/lib/domain/access/session-life'
import { SECOND_FACTOR_STATES, type SecondFactorState } from '@/lib/domain/access/second-factor'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRow, select } from '@/lib/data/typed-reads'
import { parameter } from '../parameter/parameter-store'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

// Sessions: only the role of access reads and writes this table. The web asks for one by its id,
// through the function heyi_session.

export type OpenedSession = {
  readonly id: string
  readonly accountId: string
  readonly role: ActorRole
  readonly device: string
  readonly address: string
  /** The owner's own known device, where the session may be left alone longer. */
  readonly deviceId?: string | null
  /** Others use the device too. */
  readonly isShared?: boolean
}

/** Opens a session for an account that has just proven itself. */
export async function openSession(
  db: Db,
  { role, ...session }: OpenedSession,
  at: Date,
): Promise<void> {
  await db.session.create({
    data: {
      ...session,
      createdAt: at,
      lastSeenAt: at,
      absoluteExpiresAt: absoluteEndOf(role, at, session.isShared),
    },
    select: { id: true },
  })
}

export type SessionRecord = SessionFacts & {
  readonly actor: Actor
  readonly deviceId: string | null
  readonly isShared: boolean
  readonly phoneHash: string
  /** Minutes that a session of staff may be left alone, today. */
  readonly usualIdleMinutes: number
  readonly isAccountActive: boolean
  readonly mustChangePassword: boolean
  /** Null: the account has none. */
  readonly passwordSetAt: Date | null
  /** Days after which a password is changed, today; 0: never. */
  readonly passwordDays: number
  readonly secondFactor: SecondFactorState
  readonly institutionName: string | null
  readonly courtName: string | null
}

/** Columns of the function heyi_session. */
const s = columnsOf('sessions', 's')
const a = columnsOf('accounts', 's')

const SESSION = select({
  lastSeenAt: s.last_seen_at,
  absoluteExpiresAt: s.absolute_expires_at,
  revokedAt: s.revoked_at,
  accountId: s.account_id,
  deviceId: s.device_id,
  isShared: s.is_shared,
  phoneHash: a.phone_hash,
  role: a.role,
  name: a.name,
  status: a.status,
  mustChangePassword: a.must_change_password,
  courtId: a.court_id,
  institutionId: a.institution_id,
  courtName: expression<string | null>(Prisma.sql`s.court_name`),
  institutionName: expression<string | null>(Prisma.sql`s.institution_name`),
  secondFactor: expression<string>(Prisma.sql`s.second_factor`),
  usualIdleMinutes: parameter('idle_minutes'),
  passwordSetAt: expression<Date | null>(Prisma.sql`s.password_set_at`),
  passwordDays: parameter('password_days'),
})

/**
 * The session with the present state of its account: a change of role or state takes effect with
 * the next request. Every page reads this, so it is one statement instead of one for each table.
 */
export async function findSession(db: Read, sessionId: string): Promise<SessionRecord | null> {
  const row = await readRow(db, SESSION, Prisma.sql`FROM heyi_session(${sessionId}::uuid) s`)
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
    deviceId: row.deviceId,
    isShared: row.isShared,
    phoneHash: row.phoneHash,
    usualIdleMinutes: row.usualIdleMinutes,
    isAccountActive: row.status === 'active',
    mustChangePassword: row.mustChangePassword,
    passwordSetAt: row.passwordSetAt,
    passwordDays: row.passwordDays,
    secondFactor: parseStoredEnum(SECOND_FACTOR_STATES, row.secondFactor, 'heyi_session'),
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
