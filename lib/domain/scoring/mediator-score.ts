import { bestDisputeType } from './best-dispute-type'
import { computeAverageDays, formatAverage, formatRate } from './statistics-format'

/** One mediator's closed cases of one dispute type, added up. Points and days are whole numbers. */
export type ScoreTally<Type extends string = string> = {
  readonly mediatorId: string
  readonly mediator: string
  readonly disputeType: Type
  readonly closed: number
  readonly succeeded: number
  readonly days: number
  readonly operation: number
  readonly time: number
  readonly result: number
}

/** A row of 调解员积分, with the sums its printed cells are made of. */
export type MediatorScore<Type extends string = string> = Omit<ScoreTally<Type>, 'disputeType'> & {
  readonly total: number
  readonly bestType: Type | null
  /** As printed: whole days, a percentage, averages of two decimals without trailing zeros. */
  readonly printed: { readonly averageDays: string; readonly successRate: string; readonly operation: string; readonly time: string; readonly result: string }
}

/**
 * The table of mediators: every mediator who closed something, the highest total first, then by name, then by id, so that the order never
 * depends on the database. `dictionary`: the dispute types in their order.
 * Source: manual 3.9; domain rule book 5.2 (a), (b), (f)–(i): open cases count nowhere, failures count in every average.
 */
export function computeMediatorScores<Type extends string>(tallies: readonly ScoreTally<Type>[], dictionary: readonly Type[]): MediatorScore<Type>[] {
  const byMediator = new Map<string, ScoreTally<Type>[]>()
  for (const tally of tallies) byMediator.set(tally.mediatorId, [...(byMediator.get(tally.mediatorId) ?? []), tally])
  return [...byMediator.values()].map((own) => scoreOf(own, dictionary)).filter(({ closed }) => closed > 0).sort(compareScores)
}

function scoreOf<Type extends string>(own: readonly ScoreTally<Type>[], dictionary: readonly Type[]): MediatorScore<Type> {
  const { mediatorId, mediator } = own[0]!
  const sum = (part: 'closed' | 'succeeded' | 'days' | 'operation' | 'time' | 'result') => own.reduce((total, tally) => total + tally[part], 0)
  const [closed, succeeded, days] = [sum('closed'), sum('succeeded'), sum('days')]
  const [operation, time, result] = [sum('operation'), sum('time'), sum('result')]
  const best = bestDisputeType(own.map((tally) => ({ ...tally, dictionaryOrder: dictionary.indexOf(tally.disputeType) })))
  return {
    mediatorId, mediator, closed, succeeded, days, operation, time, result, total: operation + time + result,
    bestType: dictionary.find((type) => type === best) ?? null,
    printed: {
      averageDays: String(computeAverageDays(days, closed) ?? 0), successRate: formatRate(succeeded, closed),
      operation: formatAverage(operation, closed), time: formatAverage(time, closed), result: formatAverage(result, closed),
    },
  }
}

function compareScores(a: MediatorScore, b: MediatorScore): number {
  return b.total - a.total || a.mediator.localeCompare(b.mediator, 'zh-CN') || (a.mediatorId < b.mediatorId ? -1 : 1)
}
