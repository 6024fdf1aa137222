import type { CaseSource } from '@/lib/domain/case/source'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import { conditionsInWords, type CaseFilterQuery, type Condition } from './case-filter'
import { SCORE_TABLE } from './score-table'

/** A condition in words, with the names in the address that go away with it. */
export type ScoreCondition = { readonly params: readonly string[]; readonly words: string }

type Months = { readonly from?: string | undefined; readonly to?: string | undefined }

function monthsInWords(
  { from, to }: Months,
  say: (from?: string, to?: string) => string,
): ScoreCondition[] {
  return from === undefined && to === undefined
    ? []
    : [{ params: ['from', 'to'], words: say(from, to) }]
}

/** The conditions of 调解员积分: months are those of the closing. */
export function mediatorScoreConditions(
  query: Months & {
    readonly type?: DisputeType | undefined
    readonly source?: CaseSource | undefined
    readonly mediator?: string | undefined
  },
  mediatorName: string | undefined,
): ScoreCondition[] {
  const { type, source, mediator } = query
  return [
    ...monthsInWords(query, SCORE_TABLE.filter.closedIn),
    ...conditionsInWords(
      { type: type && [type], source: source && [source], mediator },
      { mediator: mediatorName },
    ),
  ]
}

/**
 * The conditions of 案件积分: months are those of the referral, and any condition of a list of cases
 * beside them.
 */
export function caseScoreConditions(
  query: Months & CaseFilterQuery,
  mediatorName: string | undefined,
): (ScoreCondition | Condition)[] {
  return [
    ...monthsInWords(query, SCORE_TABLE.filter.referredIn),
    ...conditionsInWords(query, { mediator: mediatorName }),
  ]
}
