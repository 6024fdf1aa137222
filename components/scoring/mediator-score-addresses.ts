import type { CaseConditions, MediatorScoresView } from '@/lib/queries/scoring/mediator-scores-view'

/** Places of a row's mediator and dispute type; no path and no condition contains these words. */
const MEDIATOR = 'MEDIATOR'
const TYPE = 'TYPE'

/**
 * The addresses of the table's links, each once for all rows: `MEDIATOR` and `TYPE` hold the places
 * of what a row fills in.
 */
export interface MediatorScoreAddresses {
  /** The same page with one mediator's points explained. */
  readonly open: string
  /** The same page with no row opened. */
  readonly fold: string
  /** The surface's list of the mediator's closed cases, of those that succeeded, of one type. */
  readonly closed: string
  readonly succeeded: string
  readonly ofType: string
  /** Those that count for 自动履行率, and the voluntary ones. */
  readonly followed: string
  readonly voluntary: string
  /** 案件积分 of the closed cases. */
  readonly scores: string
}

export interface MediatorScorePages {
  openHref: (mediatorId: string | null) => string
  casesHref: (conditions: CaseConditions) => string
  scoresHref: (conditions: CaseConditions) => string
}

/** The addresses as data, for a component of the browser. */
export function mediatorScoreAddresses(
  { openHref, casesHref, scoresHref }: MediatorScorePages,
  { closed, succeeded, followed, voluntary }: MediatorScoresView['rowCases'],
): MediatorScoreAddresses {
  const ofOne = { mediator: MEDIATOR, ...closed }
  return {
    open: openHref(MEDIATOR),
    fold: openHref(null),
    closed: casesHref(ofOne),
    succeeded: casesHref({ mediator: MEDIATOR, ...succeeded }),
    followed: casesHref({ mediator: MEDIATOR, ...followed }),
    voluntary: casesHref({ mediator: MEDIATOR, ...voluntary }),
    ofType: casesHref({ ...ofOne, type: TYPE }),
    scores: scoresHref(ofOne),
  }
}

/** One of the addresses with a mediator, and a dispute type, filled in. */
export function fillAddress(address: string, mediatorId: string, type = ''): string {
  return address.replace(MEDIATOR, mediatorId).replace(TYPE, type)
}
