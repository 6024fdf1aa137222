import { z } from 'zod'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { parseMonth } from '@/lib/domain/statistics/month'

const Month = z
  .string()
  .transform((text) => parseMonth(text) ?? undefined)
  .optional()
  .catch(undefined)

/** URL parameters of a report, for `readParams`. */
export const REPORT_NAMES = ['from', 'to', 'type', 'source', 'mediator'] as const

/**
 * Query of a report: whole months `2026-01`, both included. An unreadable value narrows nothing.
 */
export const ReportInput = z.object({
  from: Month,
  to: Month,
  type: z.enum(DISPUTE_TYPES).optional().catch(undefined),
  source: z.enum(CASE_SOURCES).optional().catch(undefined),
  mediator: z.uuid().optional().catch(undefined),
})
export type ReportInput = z.output<typeof ReportInput>
