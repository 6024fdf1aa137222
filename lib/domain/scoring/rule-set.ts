/**
 * The shape of a scoring rule set. A rule set is versioned data: a score keeps the version it was
 * computed with, so an old case is explained by the rules of its own day.
 * Source: manual 3.9 (the three score names and the table); domain rule book 5.4 (why every number
 * must be configurable).
 */

/**
 * What a mediator can do in a case that the rules may reward. Stored with the points; a rename
 * needs a migration.
 */
export const OPERATION_CODES = [
  'accept',
  'contact',
  'rights_notice',
  'identity_check',
  'delivery_address',
  'evidence',
  'session',
  'record',
  'document',
  'undisputed_facts',
  'agreement_signed',
  'closing',
] as const

export type OperationCode = (typeof OPERATION_CODES)[number]

/** The three sub-scores of the manual's table. Stored with the points. */
export const SCORE_PART_CODES = ['operation', 'time', 'result'] as const
export type ScorePart = (typeof SCORE_PART_CODES)[number]

/**
 * How often one subject (a party, a session, a record …) may earn an operation again:
 * `daily`: once per local day; `once`: a single time in the whole case, for what the rules count
 * per person.
 */
export type RepeatRule = 'daily' | 'once'

export type OperationRule = {
  /** whole points for one counted operation */
  readonly points: number
  /** how many counted operations of this code one case can earn */
  readonly maxTimes: number
  readonly repeat: RepeatRule
}

export type TimeTier = {
  /** natural days from the start, inclusive; null is the open end and comes last */
  readonly withinDays: number | null
  readonly points: number
}

/** All numbers are integers; sums therefore never round. */
export type RuleSet = {
  readonly version: string
  readonly operations: Readonly<Record<OperationCode, OperationRule>>
  /**
   * upper bound of the operation points of one case, over all codes and all mediators who held it
   */
  readonly maxOperationPointsPerCase: number
  /** ascending by `withinDays`; applies to successful cases only */
  readonly timeTiers: readonly TimeTier[]
  readonly result: {
    readonly success: number
    /**
     * on top of `success`, when the court confirmed the agreement or issued a mediation paper on it
     */
    readonly successConfirmed: number
    readonly failure: number
    /** on top of `failure`, when undisputed facts were recorded */
    readonly failureUndisputed: number
  }
  /**
   * Whose the points are where several mediate the case: of one operation, and the time and result
   * points of the closing.
   */
  readonly sharing: { readonly operation: 'actor' | 'presiding'; readonly closing: 'presiding' }
}
