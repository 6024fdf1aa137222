import 'server-only'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readValue, select, writeReturning } from '@/lib/data/typed-reads'

// Failed sign-ins. The counters are rows: they survive a restart and are shared by all web
// processes. Reading one locks its row until the transaction ends, so that parallel attempts on one
// account are decided one after the other.
// rate-limiter-flexible is not used: it counts unconditionally in a statement of its own, while
// here the account's count, the address's count and the spent proof of work must be decided
// together, before the password is verified.

const c = columnsOf('sign_in_counters', 'c')
const COUNTER = select({ points: c.points, expire: c.expire })

export type Counter = { readonly failures: number; readonly endsAt: Date }

/**
 * Locks the counter of a key for this transaction. An expired counter starts again at 0 with a new
 * window.
 */
export async function takeCounter(
  db: Db,
  key: string,
  at: Date,
  windowMinutes: number,
): Promise<Counter> {
  const moment = BigInt(at.getTime())
  const end = BigInt(at.getTime() + windowMinutes * 60_000)
  const row = await writeReturning(
    db,
    COUNTER,
    Prisma.sql`INSERT INTO sign_in_counters AS c (key, points, expire) VALUES (${key}, 0, ${end})
      ON CONFLICT (key) DO UPDATE SET
        points = CASE WHEN ${c.expire} <= ${moment} THEN 0 ELSE ${c.points} END,
        expire = CASE WHEN ${c.expire} <= ${moment} THEN ${end} ELSE ${c.expire} END`,
  )
  return { failures: row.points, endsAt: new Date(Number(row.expire)) }
}

/** Counts one more failure of a counter that this transaction took. */
export async function addFailure(db: Db, key: string): Promise<void> {
  await db.signInCounter.update({
    where: { key },
    data: { points: { increment: 1 } },
    select: { key: true },
  })
}

/** Takes one counted failure back: the attempt succeeded. */
export async function forgiveFailure(db: Db, key: string): Promise<void> {
  await db.signInCounter.updateMany({
    where: { key, points: { gt: 0 } },
    data: { points: { decrement: 1 } },
  })
}

export async function dropCounter(db: Db, key: string): Promise<void> {
  await db.signInCounter.deleteMany({ where: { key } })
}

/** Marks a proof of work as used. false: it was used before. */
export async function spendChallenge(db: Db, signature: string, expiresAt: Date): Promise<boolean> {
  const { count } = await db.spentChallenge.createMany({
    data: [{ signature, expiresAt }],
    skipDuplicates: true,
  })
  return count === 1
}

/**
 * Deletes expired counters. Rows locked by another process are skipped, so that two sweeps never
 * wait for each other.
 */
export async function sweepThrottle(db: Db, before: Date): Promise<void> {
  const lock = Prisma.sql`pg_try_advisory_xact_lock(hashtext('heyi.sweep-throttle'))`
  if (!(await readValue(db, expression<boolean>(lock)))) return
  // Rows that an attempt holds right now are left for the next sweep.
  await db.$executeRaw`DELETE FROM sign_in_counters WHERE key IN (
    SELECT key FROM sign_in_counters WHERE expire < ${BigInt(before.getTime())} LIMIT 500
      FOR UPDATE SKIP LOCKED)`
  await db.spentChallenge.deleteMany({ where: { expiresAt: { lt: before } } })
}
