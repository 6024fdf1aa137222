/**
 * The success rate that the ranking weighs. A rate of few cases says little, so it is moved towards
 * the rate of the whole institution with such disputes (docs/decisions/0043): five cases at the
 * institution's rate are added to a mediator's own. With fewer than five cases of one's own a rate
 * counts at most as the institution's, and as two thirds; hence 2 of 2 never outranks 8 of 11,
 * whatever the institution's rate is.
 */

/** `part ÷ whole`, in whole numbers; `whole` is above zero. */
export type Fraction = { readonly part: number; readonly whole: number }

type Closings = { readonly succeeded: number; readonly closed: number }

/** Cases at the institution's rate that are added. */
const ADDED_CASES = 5

/** With fewer cases of one's own the rate says too little to be above the institution's. */
const FEW_CASES = 5

const TWO_THIRDS: Fraction = { part: 2, whole: 3 }

/** A mediator's rate with such disputes, moved towards the institution's. */
export function weighRate(own: Closings, institution: Closings): Fraction {
  const mean = meanOf(institution)
  if (own.closed >= FEW_CASES) return addMean(own, mean)
  const most = lesserOf(mean, TWO_THIRDS)
  return lesserOf(most, addMean(own, most))
}

/**
 * The rate of the institution, itself moved towards one half by five cases: it has few cases of a
 * rare type, too.
 */
function meanOf({ succeeded, closed }: Closings): Fraction {
  return { part: 2 * Math.min(succeeded, closed) + ADDED_CASES, whole: 2 * (closed + ADDED_CASES) }
}

function addMean({ succeeded, closed }: Closings, mean: Fraction): Fraction {
  return {
    part: succeeded * mean.whole + ADDED_CASES * mean.part,
    whole: (closed + ADDED_CASES) * mean.whole,
  }
}

function lesserOf(a: Fraction, b: Fraction): Fraction {
  return a.part * b.whole <= b.part * a.whole ? a : b
}
