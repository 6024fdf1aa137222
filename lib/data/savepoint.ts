import 'server-only'
import type { Db } from './door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import type { Decided } from '@/lib/domain/refusal'

export type SavepointResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly isCollision: boolean; readonly error: unknown }

/**
 * Runs part of a transaction so that its failure takes back that part alone. `isCollision`: a row
 * with the same key existed already.
 * @throws only where the transaction itself has ended
 */
export async function runInSavepoint<T>(
  db: Db,
  work: () => Promise<T>,
): Promise<SavepointResult<T>> {
  await db.$executeRaw`SAVEPOINT part`
  try {
    const value = await work()
    // Deferred keys are checked now, so that a violation is found here and not at the commit.
    await db.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`
    await db.$executeRaw`RELEASE SAVEPOINT part`
    return { ok: true, value }
  } catch (error) {
    await db.$executeRaw`ROLLBACK TO SAVEPOINT part`
    return { ok: false, isCollision: isUniqueViolation(error), error }
  }
}

/** Runs a write of an act; where it is refused, everything it had written is taken back. */
export async function takeBackIfRefused<T>(
  db: Db,
  write: () => Promise<Decided<T>>,
): Promise<Decided<T>> {
  await db.$executeRaw`SAVEPOINT before_write`
  const written = await write()
  if (!written.ok) await db.$executeRaw`ROLLBACK TO SAVEPOINT before_write`
  return written
}

function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return (
    error.code === 'P2002' ||
    (error.code === 'P2010' && JSON.stringify(error.meta ?? {}).includes('23505'))
  )
}
