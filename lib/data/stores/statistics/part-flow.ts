import 'server-only'
import type { Flow, FlowSums } from '@/lib/domain/statistics/flow'

/**
 * One flow of a period, added up for one value of a part: a month, a type, a source, an outcome.
 */
export type FlowPart = 'month' | 'type' | 'source' | 'outcome'
export type PartFlow = {
  readonly part: FlowPart
  readonly word: string
  readonly flow: Flow
  readonly sums: FlowSums
}
