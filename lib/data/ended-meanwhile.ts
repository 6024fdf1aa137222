import 'server-only'
import { Prisma } from '@/lib/data/generated/prisma/client'

/**
 * SQLSTATE by which the database refuses to add something to an institution that ended after it was
 * read (prisma/functions/233-institution-ends.sql, 240-branches.sql).
 */
const ENDED_MEANWHILE = 'YE001'

/**
 * Runs a transaction, and once more where an institution ended while it ran: what it reads the
 * second time shows the end, and its own rules refuse it in their words.
 */
export async function againIfEnded<T>(transaction: () => Promise<T>): Promise<T> {
  try {
    return await transaction()
  } catch (error) {
    if (!isEndedMeanwhile(error)) throw error
    return transaction()
  }
}

function isEndedMeanwhile(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    JSON.stringify(error.meta ?? {}).includes(ENDED_MEANWHILE)
  )
}
