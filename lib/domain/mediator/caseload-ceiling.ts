// 承办上限的最高值 (docs/decisions/0189-limits-of-files-and-caseloads.md): of a mediator's own cap and the
// installation's ceiling the lower one holds; neither is rewritten for the other.

/** Open cases that a mediator carries at most. */
export const capInForce = (own: number, ceiling: number): number => Math.min(own, ceiling)

/**
 * A cap that is typed may not be over the ceiling; one that was there before it may stay.
 * @param before null: a new mediator
 */
export const isOverCeiling = (typed: number, before: number | null, ceiling: number): boolean =>
  typed > ceiling && typed !== before
