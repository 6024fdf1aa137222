import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Db } from '@/lib/data/door'

// Keys of courts' own systems. Only `withAccess` and `asSystem` may read the hash of one;
// administrators see which keys there are.

export type CourtKeyRecord = {
  readonly id: string
  readonly hint: string
  readonly courtId: string
  readonly courtCode: string
  readonly courtName: string
  readonly createdAt: Date
  readonly revokedAt: Date | null
  readonly lastUsedAt: Date | null
}

const keySelect = {
  id: true,
  hint: true,
  courtId: true,
  createdAt: true,
  revokedAt: true,
  lastUsedAt: true,
  court: { select: { code: true, name: true } },
} as const

type KeySelected = Omit<CourtKeyRecord, 'courtCode' | 'courtName'> & {
  readonly court: { readonly code: string; readonly name: string }
}

function toRecord({ court, ...key }: KeySelected): CourtKeyRecord {
  return { ...key, courtCode: court.code, courtName: court.name }
}

/** The key with this hash, unless it was revoked. */
export async function findLiveCourtKey(db: Db, keyHash: string): Promise<CourtKeyRecord | null> {
  const row = await db.courtKey.findUnique({ where: { keyHash }, select: keySelect })
  return row && row.revokedAt === null ? toRecord(row) : null
}

const TOUCHED_EVERY_MS = 60_000

/** Notes that a key was used, once a minute at most: it is for operators, not for counting. */
export async function touchCourtKey(db: Db, key: CourtKeyRecord, at: Date): Promise<void> {
  if (key.lastUsedAt && at.getTime() - key.lastUsedAt.getTime() < TOUCHED_EVERY_MS) return
  await db.courtKey.updateMany({ where: { id: key.id }, data: { lastUsedAt: at } })
}

/** Every key, by court, oldest first. */
export async function findCourtKeys(db: Db): Promise<CourtKeyRecord[]> {
  const rows = await db.courtKey.findMany({
    select: keySelect,
    orderBy: [{ court: { code: 'asc' } }, { createdAt: 'asc' }],
  })
  return rows.map(toRecord)
}

/** The keys of one court, latest first. */
export async function findKeysOfCourt(db: Db, courtId: string): Promise<CourtKeyRecord[]> {
  const rows = await db.courtKey.findMany({
    where: { courtId },
    select: keySelect,
    orderBy: { createdAt: 'desc' },
  })
  return rows.map(toRecord)
}

/** A key by its id. */
export async function findCourtKey(db: Db, id: string): Promise<CourtKeyRecord | null> {
  const row = await db.courtKey.findUnique({ where: { id }, select: keySelect })
  return row && toRecord(row)
}

export type NewCourtKey = {
  readonly id: string
  readonly courtId: string
  readonly keyHash: string
  readonly hint: string
}

/** Adds a key by its keyed hash. */
export async function addCourtKey(
  db: Db,
  _by: Grant<'proposal:confirm'> | 'operator',
  key: NewCourtKey,
  at: Date,
): Promise<void> {
  await db.courtKey.create({ data: { ...key, createdAt: at }, select: { id: true } })
}

/** false: it had been revoked before. */
export async function markCourtKeyRevoked(
  db: Db,
  _by: Grant<'court-key:revoke'> | 'operator',
  id: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.courtKey.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: at },
  })
  return count === 1
}

/** The court with this code. */
export async function findCourtByCode(
  db: Db,
  code: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  return db.court.findUnique({ where: { code }, select: { id: true, name: true } })
}
