import 'server-only'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, select, writeReturning } from '@/lib/data/typed-reads'

const c = columnsOf('sign_in_counters', 'c')
const COUNTER = select({ points: c.points, expire: c.expire })

export type Counted = { readonly count: number; readonly resetsAt: Date }

/**
 * Counts one request under a name, in a window that begins with its first request. The count is in
 * the database: all web processes share it and it survives a restart. It uses the table of the
 * sign-in counters. Needs `withAccess`.
 */
export async function countRequest(
  db: Db,
  name: string,
  windowMs: number,
  at: Date,
): Promise<Counted> {
  const moment = BigInt(at.getTime())
  const ends = BigInt(at.getTime() + windowMs)
  const row = await writeReturning(
    db,
    COUNTER,
    Prisma.sql`INSERT INTO sign_in_counters AS c (key, points, expire) VALUES (${name}, 1, ${ends})
      ON CONFLICT (key) DO UPDATE SET
        points = CASE WHEN ${c.expire} <= ${moment} THEN 1 ELSE ${c.points} + 1 END,
        expire = CASE WHEN ${c.expire} <= ${moment} THEN excluded.expire ELSE ${c.expire} END`,
  )
  return { count: row.points, resetsAt: new Date(Number(row.expire)) }
}
