import { z } from 'zod'
import type { DeclineFilter } from '@/lib/data/stores/case/decline-list-store'
import { numberParts } from '@/lib/domain/case-number/number-parts'
import { RETURN_REASONS, DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { addDays, endOfLocalDate, parseLocalDate } from '@/lib/domain/time/local-date'

const Day = z
  .string()
  .transform((text) => parseLocalDate(text) ?? undefined)
  .optional()
  .catch(undefined)

/** Filters of 不受理记录; a value that is not understood filters nothing. Both days are included. */
export const DECLINE_FIELDS = {
  q: z.string().trim().max(60).optional().catch(undefined),
  declinedFrom: Day,
  declinedTo: Day,
  type: z.enum(DISPUTE_TYPES).optional().catch(undefined),
  reason: z.enum(RETURN_REASONS).optional().catch(undefined),
  court: z.uuid().optional().catch(undefined),
} as const
export const DECLINE_NAMES = ['q', 'declinedFrom', 'declinedTo', 'type', 'reason', 'court'] as const

export const DeclineInput = z.object(DECLINE_FIELDS)
export type DeclineQuery = z.output<typeof DeclineInput>

/** The filters as URL parameters, without the empty ones. */
export function declineParams(
  query: DeclineQuery,
): Partial<Record<(typeof DECLINE_NAMES)[number], string>> {
  return Object.fromEntries(
    DECLINE_NAMES.flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
  )
}

/** The filters as the store takes them; days in Asia/Shanghai. */
export function declineFilterOf(
  institutionId: string,
  { q, declinedFrom, declinedTo, type, reason, court }: DeclineQuery,
): DeclineFilter {
  return {
    institutionId,
    numberParts: q ? numberParts(q) : undefined,
    disputeType: type,
    reason,
    courtId: court,
    since: declinedFrom && endOfLocalDate(addDays(declinedFrom, -1)),
    until: declinedTo && endOfLocalDate(declinedTo),
  }
}
