import { z } from 'zod'
import type { CaseFilter } from '@/lib/data/stores/case/case-conditions'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { DISPUTE_TYPES, isSuccess, OUTCOMES } from '@/lib/domain/case/vocabulary'
import { parseAmount } from '@/lib/domain/money/amount'
import { parseLocalDate } from '@/lib/domain/time/local-date'

// The conditions of a list as its address carries them. An address is typed, cut and pasted: what is not understood narrows nothing.

const Day = z
  .string()
  .transform((text) => parseLocalDate(text) ?? undefined)
  .optional()
  .catch(undefined)
const Count = z.coerce.number().int().min(0).max(100_000).optional().catch(undefined)
const Amount = z
  .string()
  .trim()
  .max(20)
  .transform((text) => (parseAmount(text).ok ? text : undefined))
  .optional()
  .catch(undefined)

/** Several values of one condition stand in the address with commas between them. */
const several = <const T extends readonly [string, ...string[]]>(words: T) =>
  z
    .string()
    .max(400)
    .transform((text) => {
      const found = [...new Set(text.split(','))].filter((word): word is T[number] =>
        (words as readonly string[]).includes(word),
      )
      return found.length > 0 ? found : undefined
    })
    .optional()
    .catch(undefined)

/** Names of the conditions in an address, for `readParams`. */
export const CASE_FILTER_NAMES = [
  'q',
  'status',
  'type',
  'source',
  'outcome',
  'result',
  'mediator',
  'court',
  'referredFrom',
  'referredTo',
  'acceptedFrom',
  'acceptedTo',
  'closedFrom',
  'closedTo',
  'daysFrom',
  'daysTo',
  'amountFrom',
  'amountTo',
  'clock',
  'again',
  'import',
] as const
export type CaseFilterName = (typeof CASE_FILTER_NAMES)[number]

export const CASE_FILTER_FIELDS = {
  q: z.string().trim().max(60).optional().catch(undefined),
  status: several(CASE_STATUSES),
  type: several(DISPUTE_TYPES),
  source: several(CASE_SOURCES),
  outcome: several(OUTCOMES),
  result: z.enum(['success', 'failure']).optional().catch(undefined),
  mediator: z.uuid().optional().catch(undefined),
  court: z.uuid().optional().catch(undefined),
  referredFrom: Day,
  referredTo: Day,
  acceptedFrom: Day,
  acceptedTo: Day,
  closedFrom: Day,
  closedTo: Day,
  daysFrom: Count,
  daysTo: Count,
  amountFrom: Amount,
  amountTo: Amount,
  clock: z
    .enum(['running_late', 'running_out', 'accepted_late', 'closed_late'])
    .optional()
    .catch(undefined),
  again: z.literal('1').optional().catch(undefined),
  import: z.uuid().optional().catch(undefined),
} as const

/** A list's conditions as asked for in its address. */
export const CaseFilterInput = z.object(CASE_FILTER_FIELDS)
export type CaseFilterInput = z.output<typeof CaseFilterInput>

/** The conditions alone, without what else an address of a list says. */
export function pickCaseFilters(input: CaseFilterInput): CaseFilterInput {
  return Object.fromEntries(CASE_FILTER_NAMES.map((name) => [name, input[name]])) as CaseFilterInput
}

/** The filter of the list engine; conditions that contradict each other find nothing, as they should. */
export function toCaseFilter(query: CaseFilterInput): CaseFilter {
  const range = <T>(from: T | undefined, to: T | undefined) =>
    from === undefined && to === undefined ? undefined : { from, to }
  const byResult =
    query.result &&
    OUTCOMES.filter((outcome) => isSuccess(outcome) === (query.result === 'success'))
  const outcomes =
    byResult && query.outcome
      ? query.outcome.filter((outcome) => byResult.includes(outcome))
      : (query.outcome ?? byResult)
  return {
    statuses: query.status,
    disputeTypes: query.type,
    sources: query.source,
    outcomes,
    mediatorId: query.mediator,
    courtId: query.court,
    referred: range(query.referredFrom, query.referredTo),
    accepted: range(query.acceptedFrom, query.acceptedTo),
    closed: range(query.closedFrom, query.closedTo),
    closingDays: range(query.daysFrom, query.daysTo),
    amount: range(query.amountFrom, query.amountTo),
    clock: query.clock,
    isToReassign: query.again && true,
    importId: query.import,
    q: query.q || undefined,
  }
}

/** Statuses that are both of the tab and asked for; null: no condition stands between the list's order and its index. */
export function intersectStatuses(
  ofTab: readonly CaseStatus[] | null,
  query: readonly CaseStatus[] | undefined,
): readonly CaseStatus[] | undefined {
  return ofTab ? ofTab.filter((status) => !query || query.includes(status)) : query
}

/** The same conditions as an address carries them: what is empty is left out. */
export function filterParams(query: CaseFilterInput): Partial<Record<CaseFilterName, string>> {
  return Object.fromEntries(
    CASE_FILTER_NAMES.flatMap((name) => {
      const value = query[name]
      return value === undefined || value === ''
        ? []
        : [[name, Array.isArray(value) ? value.join(',') : String(value)]]
    }),
  )
}
