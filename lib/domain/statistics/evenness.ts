/**
 * How evenly work lies on people, compared with what their days in service would give them
 * (docs/decisions/0069-working-hours-and-fairness.md).
 */

/** Whole numbers: work done, and the measure by which it should be shared. */
export type WorkShare = { readonly work: number; readonly days: number }

/** A share of a whole as whole numbers, for formatRate. */
export type Fraction = { readonly part: number; readonly of: number }

/**
 * The part of all work that would have to go to someone else for everyone to have the share of
 * their days: half of the sum of all differences. 0 of 1 where there is no work or no day to share
 * by.
 */
export function computeSpread(shares: readonly WorkShare[]): Fraction {
  const work = sum(shares.map((share) => share.work))
  const days = sum(shares.map((share) => share.days))
  if (work === 0 || days === 0) return { part: 0, of: 1 }
  const apart = sum(shares.map((share) => Math.abs(share.work * days - share.days * work)))
  return { part: apart, of: 2 * work * days }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
