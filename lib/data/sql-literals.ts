import 'server-only'
import { Prisma } from './generated/prisma/client'
import { CUSTOM_PLAN_MARK } from './statement-names'

// A repeated statement uses a generic plan (statement-names.ts) if PostgreSQL estimates that plan
// to be no more expensive than a custom one, and is planned for each page otherwise: 4 ms for a
// list that is read in 1 ms. A generic plan was estimated too high for two reasons: the planner did
// not know the limit, nor that a partial index applies. Both are therefore literals in the text.
// What a user typed is always a bound value.

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

/** A table, a column or a type, from a list of our own. */
export function identifierLiteral(name: string): Prisma.Sql {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name))
    throw new TypeError('an identifier is a lower-case word')
  return Prisma.raw(name)
}

/**
 * For a statement that no generic plan serves: a period of two days needs another plan than one of
 * two years.
 */
export const FORCE_CUSTOM_PLAN = Prisma.raw(CUSTOM_PLAN_MARK)
