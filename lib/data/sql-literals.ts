import 'server-only'
import { Prisma } from './generated/prisma/client'
import { CUSTOM_PLAN_MARK } from './statement-names'

// A statement that comes again is planned once for all values (statement-names.ts) if PostgreSQL finds that plan no dearer than one for these
// values, and with every page if not: 4 ms for a list that is read in 1. Two things made the common plan look dearer: not knowing how few rows
// are wanted, and not knowing that a partial index would do. Both stand in the text; everything a person typed stays a value.

/** Rows wanted at most. */
export function limitLiteral(rows: number): Prisma.Sql {
  if (!Number.isSafeInteger(rows) || rows < 0) throw new TypeError('a limit is a whole number')
  return Prisma.raw(`LIMIT ${rows}`)
}

/** Words of the domain, as a list in brackets. */
export function enumListLiteral(words: readonly string[]): Prisma.Sql {
  const strange = words.find((word) => !/^[a-z_]{1,40}$/.test(word))
  if (strange !== undefined || words.length === 0)
    throw new TypeError('only words of the domain stand in a statement')
  return Prisma.raw(`(${words.map((word) => `'${word}'`).join(', ')})`)
}

/** Of a statement that no common plan serves: a period of two days wants another way through the table than one of two years. */
export const FORCE_CUSTOM_PLAN = Prisma.raw(CUSTOM_PLAN_MARK)
