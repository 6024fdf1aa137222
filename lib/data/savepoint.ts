import 'server-only'
import type { Db } from './door'
import { Prisma } from '@/lib/data/generated/prisma/client'

export type SavepointResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly isCollision: boolean; readonly error: unknown }

/**
 * Runs part of a transaction so that its failure takes back that part alone. `isCollision`: a row with the same key was there already.
 * Throws only where the transaction itself is gone.
 */
export async function runInSavepoint<T>(
  db: Db,
  work: () => Promise<T>,
): Promise<SavepointResult<T>> {
  await db.$executeRaw`SAVEPOINT part`
  try {
    const value = await work()
    // Keys that wait for the end of the transaction are asked now: what is at fault shows here, not at the commit of everything.
    await db.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`
    await db.$executeRaw`RELEASE SAVEPOINT part`
    return { ok: true, value }
  } catch (error) {
    await db.$executeRaw`ROLLBACK TO SAVEPOINT part`
    return { ok: false, isCollision: isUniqueViolation(error), error }
  }
}

function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return (
    error.code === 'P2002' ||
    (error.code === 'P2010' && JSON.stringify(error.meta ?? {}).includes('23505'))
  )
}
