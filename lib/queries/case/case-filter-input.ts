import { z } from 'zod'
import {
  AWAITED,
  CLOCK_CONDITIONS,
  HAPPENINGS,
  PERFORMANCE_CONDITIONS,
  type CaseFilter,
} from '@/lib/data/stores/case/case-filter'
import { CASE_CHANNELS } from '@/lib/domain/case/channel'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import { DISPUTE_TYPES, isSuccess, OUTCOMES } from '@/lib/domain/case/vocabulary'
import { ARCHIVING_STATES } from '@/lib/domain/dossier/archiving-state'
import { DIFFICULTIES } from '@/lib/domain/statistics/difficulty'
import { parseAmount } from '@/lib/domain/money/amount'
import { parseLocalDate } from '@/lib/domain/time/local-date'

import { PHONE_CONDITION, phoneHashOf } from './phone-condition'

// The filters of a list as its URL carries them. A value that is not understood filters nothing,
// because URLs are typed, cut and pasted.

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

/** Several values of one filter, with commas between them. */
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

/** URL parameters of the filters, for `readParams`. */
export const CASE_FILTER_NAMES = [
  'q',
  'phone',
  'status',
  'type',
  'source',
  'channel',
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
  'awaits',
  'assignedTo',
  'assignedFrom',
  'assignedUntil',
  'difficulty',
  'coMediatedBy',
  'coMediatedFrom',
  'coMediatedTo',
  'happened',
  'happenedFrom',
  'happenedTo',
  'performance',
  'archiving',
  'import',
] as const
export type CaseFilterName = (typeof CASE_FILTER_NAMES)[number]

export const CASE_FILTER_FIELDS = {
  q: z.string().trim().max(60).optional().catch(undefined),
  phone: z.string().regex(PHONE_CONDITION).optional().catch(undefined),
  status: several(CASE_STATUSES),
  type: several(DISPUTE_TYPES),
  source: several(CASE_SOURCES),
  channel: several(CASE_CHANNELS),
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
  clock: z.enum(CLOCK_CONDITIONS).optional().catch(undefined),
  again: z.literal('1').optional().catch(undefined),
  awaits: z.enum(AWAITED).optional().catch(undefined),
  assignedTo: z.uuid().optional().catch(undefined),
  assignedFrom: Day,
  assignedUntil: Day,
  difficulty: z.enum(DIFFICULTIES).optional().catch(undefined),
  coMediatedBy: z.uuid().optional().catch(undefined),
  coMediatedFrom: Day,
  coMediatedTo: Day,
  happened: z.enum(HAPPENINGS).optional().catch(undefined),
  happenedFrom: Day,
  happenedTo: Day,
  performance: z.enum(PERFORMANCE_CONDITIONS).optional().catch(undefined),
  archiving: z.enum(ARCHIVING_STATES).optional().catch(undefined),
  import: z.uuid().optional().catch(undefined),
} as const

/** The filters of a list's input. */
export const CaseFilterInput = z.object(CASE_FILTER_FIELDS)
export type CaseFilterInput = z.output<typeof CaseFilterInput>

/** The filters alone, without the other parameters of a list. */
export function pickCaseFilters(input: CaseFilterInput): CaseFilterInput {
  return Object.fromEntries(CASE_FILTER_NAMES.map((name) => [name, input[name]])) as CaseFilterInput
}

function toAssigned(query: CaseFilterInput): CaseFilter['assigned'] {
  const { assignedTo: mediatorId, assignedFrom: from, assignedUntil: to, difficulty: level } = query
  return mediatorId || from || to || level ? { mediatorId, from, to, level } : undefined
}

function toCoMediated(query: CaseFilterInput): CaseFilter['coMediated'] {
  const { coMediatedBy: mediatorId, coMediatedFrom: from, coMediatedTo: to } = query
  return mediatorId || from || to ? { mediatorId, from, to } : undefined
}

/** The filters as the store takes them; filters that contradict each other match nothing. */
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
    channels: query.channel,
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
    awaits: query.awaits,
    assigned: toAssigned(query),
    coMediated: toCoMediated(query),
    happened: query.happened && {
      what: query.happened,
      from: query.happenedFrom,
      to: query.happenedTo,
    },
    performance: query.performance,
    archiving: query.archiving,
    importId: query.import,
    phoneHash: query.phone && phoneHashOf(query.phone),
    q: query.q || undefined,
  }
}

/** The statuses of the tab that the reader also filters by; undefined: no filter by status. */
export function intersectStatuses(
  ofTab: readonly CaseStatus[] | null,
  query: readonly CaseStatus[] | undefined,
): readonly CaseStatus[] | undefined {
  return ofTab ? ofTab.filter((status) => !query || query.includes(status)) : query
}

/** The filters as URL parameters, without the empty ones. */
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
