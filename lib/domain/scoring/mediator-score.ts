import { bestDisputeType } from './best-dispute-type'
import { computeAverageDays, formatAverage, formatRate } from './statistics-format'

/**
 * One mediator's closed cases and points, added up; all whole numbers. Points are those the
 * mediator earned: `operation`, `time` and `result` in cases they closed themselves, `handedOver`
 * in cases that another mediator closed.
 */
export type ScoreSums = {
  readonly mediatorId: string
  readonly mediator: string
  readonly closed: number
  readonly succeeded: number
  readonly days: number
  readonly operation: number
  readonly time: number
  readonly result: number
  readonly handedOver: number
}

/** A row of 调解员积分, with the sums its printed cells are made of. */
export type MediatorScore = ScoreSums & {
  readonly total: number
  /**
   * As printed: whole days, a percentage, averages of two decimals without trailing zeros, over the
   * cases they closed; null where they closed none.
   */
  readonly printed: {
    readonly averageDays: string
    readonly successRate: string
    readonly operation: string
    readonly time: string
    readonly result: string
  } | null
}

/**
 * The table of mediators: every mediator who closed something, or earned points in a case that was
 * closed after they handed it over. The highest total first, then by name, then by id, so that the
 * order never depends on the database. Source: manual 3.9; domain rule book, decision 5 and 5.2
 * (a), (b), (f), (h), (i): open cases count nowhere, failures count in every average, points belong
 * to the mediator who earned them.
 */
export function computeMediatorScores(sums: readonly ScoreSums[]): MediatorScore[] {
  return sums
    .filter(({ closed, handedOver }) => closed > 0 || handedOver > 0)
    .map(scoreOf)
    .sort(compareScores)
}

function scoreOf(sums: ScoreSums): MediatorScore {
  const { closed, succeeded, days, operation, time, result, handedOver } = sums
  const averageDays = computeAverageDays(days, closed)
  return {
    ...sums,
    total: operation + time + result + handedOver,
    printed:
      averageDays === null
        ? null
        : {
            averageDays: String(averageDays),
            successRate: formatRate(succeeded, closed),
            operation: formatAverage(operation, closed),
            time: formatAverage(time, closed),
            result: formatAverage(result, closed),
          },
  }
}

function compareScores(a: MediatorScore, b: MediatorScore): number {
  return (
    b.total - a.total ||
    a.mediator.localeCompare(b.mediator, 'zh-CN') ||
    (a.mediatorId < b.mediatorId ? -1 : 1)
  )
}

/** One mediator's closed cases of one dispute type. */
export type TypeTally<Type extends string> = {
  readonly mediatorId: string
  readonly disputeType: Type
  readonly closed: number
  readonly succeeded: number
}

/**
 * 成功率最高纠纷类型 of each mediator in the tallies. `dictionary`: the dispute types in their order.
 * Source: manual 3.9; domain rule book 5.2 (g) and 5.4.
 */
export function findBestTypes<Type extends string>(
  tallies: readonly TypeTally<Type>[],
  dictionary: readonly Type[],
): ReadonlyMap<string, Type> {
  const byMediator = new Map<string, TypeTally<Type>[]>()
  for (const tally of tallies) {
    const own = byMediator.get(tally.mediatorId)
    if (own) own.push(tally)
    else byMediator.set(tally.mediatorId, [tally])
  }
  return new Map(
    [...byMediator].flatMap(([mediatorId, own]) => {
      const best = bestDisputeType(
        own.map((tally) => ({ ...tally, dictionaryOrder: dictionary.indexOf(tally.disputeType) })),
      )
      const type = dictionary.find((each) => each === best)
      return type ? [[mediatorId, type] as const] : []
    }),
  )
}
