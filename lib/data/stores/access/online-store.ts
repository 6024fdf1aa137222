import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { ACCOUNT_ROLES, type AccountRole } from '@/lib/domain/access/roles'
import {
  idleSince,
  PARTY_IDLE_MINUTES,
  SHARED_IDLE_MINUTES,
} from '@/lib/domain/access/session-life'
import { parameter } from '../parameter/parameter-store'
import { env } from '@/lib/platform/env'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readRow, readRows, readValue, ROW_COUNT, select } from '@/lib/data/typed-reads'
import { limitLiteral } from '@/lib/data/sql-literals'

// 在线用户, for the security administrator: through functions of the database, because no role of the
// web reads sessions. A handle names a session and opens none.

export type OnlineSession = {
  readonly handle: string
  readonly accountId: string
  readonly role: AccountRole
  /** Masked for those who take part in cases. */
  readonly name: string
  readonly tenant: string | null
  readonly courtId: string | null
  readonly institutionId: string | null
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly device: string
  /** The address without its last part. */
  readonly network: string
  readonly isShared: boolean
}

const of = <T>(name: string) => expression<T>(Prisma.raw(`s.${name}`))
const SESSION = select({
  handle: of<string>('handle'),
  accountId: of<string>('account_id'),
  role: of<string>('role'),
  name: of<string>('name'),
  tenant: of<string | null>('tenant'),
  courtId: of<string | null>('court_id'),
  institutionId: of<string | null>('institution_id'),
  createdAt: of<Date>('created_at'),
  lastSeenAt: of<Date>('last_seen_at'),
  device: of<string>('device'),
  network: of<string>('network'),
  isShared: of<boolean>('is_shared'),
})

/** Sessions that may still be used, by the rules of session-life.ts. */
function online(at: Date): Prisma.Sql {
  const since = (minutes: number) => idleSince(at, minutes)
  return Prisma.sql`heyi_online(${at}::timestamptz,
    ${at}::timestamptz - make_interval(mins => ${parameter('idle_minutes')}),
    ${since(SHARED_IDLE_MINUTES)}::timestamptz,
    ${since(env().HEYI_PHONE_IDLE_MINUTES)}::timestamptz,
    ${since(PARTY_IDLE_MINUTES)}::timestamptz) s`
}

export type OnlineFilter = { readonly side: 'staff' | 'party'; readonly name: string | null }

const condition = ({ side, name }: OnlineFilter) => Prisma.sql`
  (s.role = 'party') = ${side === 'party'}
  AND (${name}::text IS NULL OR position(${name} IN s.name) > 0
    OR position(${name} IN s.tenant) > 0)`

/** The sessions last used, so many at most. */
export async function findOnline(
  db: Read,
  filter: OnlineFilter,
  atMost: number,
  at: Date,
): Promise<OnlineSession[]> {
  const rows = await readRows(
    db,
    SESSION,
    Prisma.sql`FROM ${online(at)} WHERE ${condition(filter)}
      ORDER BY s.last_seen_at DESC, s.handle ${limitLiteral(atMost)}`,
  )
  return rows.map((row) => ({
    ...row,
    role: parseStoredEnum(ACCOUNT_ROLES, row.role, 'accounts.role'),
  }))
}

export async function countOnline(db: Read, filter: OnlineFilter, at: Date): Promise<number> {
  return readValue(db, ROW_COUNT, Prisma.sql`FROM ${online(at)} WHERE ${condition(filter)}`)
}

/** A session by its handle, or any of the account; null where there is none. */
export async function findOnlineOf(
  db: Read,
  accountId: string,
  handle: string | null,
  at: Date,
): Promise<OnlineSession | null> {
  const row = await readRow(
    db,
    SESSION,
    Prisma.sql`FROM ${online(at)} WHERE s.account_id = ${accountId}::uuid
      AND (${handle}::text IS NULL OR s.handle = ${handle}) ORDER BY s.handle ${limitLiteral(1)}`,
  )
  return row && { ...row, role: parseStoredEnum(ACCOUNT_ROLES, row.role, 'accounts.role') }
}

/** Ends one session, or with `handle` null every one of the account. @returns how many ended */
export async function endOnline(
  db: Db,
  _by: Grant<'account:end-sessions' | 'proposal:confirm'>,
  accountId: string,
  handle: string | null,
  at: Date,
): Promise<number> {
  return readValue(
    db,
    expression<number>(
      Prisma.sql`heyi_end_online(${accountId}::uuid, ${handle}::text, ${at}::timestamptz)`,
    ),
  )
}
