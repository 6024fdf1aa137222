/**
 * One mediator's closed cases of one dispute type. `dictionaryOrder` is the type's place in the
 * dictionary in force.
 */
export type DisputeTypeTally = {
  readonly disputeType: string
  readonly dictionaryOrder: number
  readonly closed: number
  readonly succeeded: number
}

/**
 * 成功率最高纠纷类型: the type with the highest success rate among a mediator's closed cases. A tie goes to
 * the more successes, then the more closed cases, then the earlier place in the dictionary, so the
 * answer never depends on row order. A mediator without a single success still shows a type; one
 * without a closed case shows none (null).
 * Source: manual 3.9; domain rule book 5.2 (g) and 5.4.
 */
export function bestDisputeType(tallies: readonly DisputeTypeTally[]): string | null {
  const [best] = tallies.filter((tally) => tally.closed > 0).sort(compareTallies)
  return best?.disputeType ?? null
}

function compareTallies(a: DisputeTypeTally, b: DisputeTypeTally): number {
  return (
    // the rates compared by cross-multiplication: 1/3 and 2/6 must be equal, which quotients do not
    // promise
    b.succeeded * a.closed - a.succeeded * b.closed ||
    // at equal rates more closed cases are more successes too, so one comparison answers both
    b.closed - a.closed ||
    a.dictionaryOrder - b.dictionaryOrder ||
    (a.disputeType < b.disputeType ? -1 : 1)
  )
}
