import { z } from 'zod'
import { CASE_SOURCES } from '@/lib/domain/case/source'
import { DISPUTE_TYPES } from '@/lib/domain/case/vocabulary'
import { MEDIATOR_PAGE_SIZES } from '@/lib/domain/scoring/mediator-page-sizes'
import { firstDayOf, lastDayOf, parseMonth } from '@/lib/domain/statistics/month'
import { CASE_FILTER_FIELDS, CASE_FILTER_NAMES, filterParams } from '../case/case-filter-input'
import { PAGE_FIELDS } from '../paging/page-input'

// A value that is not understood filters nothing, because URLs are typed, cut and pasted.

const Month = z
  .string()
  .transform((text) => parseMonth(text) ?? undefined)
  .optional()
  .catch(undefined)

/** URL parameters of 调解员积分, for `readParams`. */
export const MEDIATOR_SCORE_NAMES = [
  'from',
  'to',
  'type',
  'source',
  'mediator',
  'open',
  'page',
  'size',
] as const

/**
 * 调解员积分: whole months of the closing, both included; `open`: the mediator whose points are broken
 * down.
 */
export const MediatorScoresInput = z.object({
  from: Month,
  to: Month,
  type: z.enum(DISPUTE_TYPES).optional().catch(undefined),
  source: z.enum(CASE_SOURCES).optional().catch(undefined),
  mediator: z.uuid().optional().catch(undefined),
  open: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
  size: z.coerce
    .number()
    .pipe(z.union(MEDIATOR_PAGE_SIZES.map((size) => z.literal(size))))
    .catch(MEDIATOR_PAGE_SIZES[0]),
})
export type MediatorScoresInput = z.output<typeof MediatorScoresInput>

/**
 * URL parameters of 案件积分; `from` and `to` are months of the referral, `row` the number of the first
 * row.
 */
export const CASE_SCORE_NAMES = [
  ...CASE_FILTER_NAMES,
  'from',
  'to',
  'after',
  'before',
  'row',
  'size',
] as const

export const CaseScoresInput = z.object({
  ...CASE_FILTER_FIELDS,
  from: Month,
  to: Month,
  after: PAGE_FIELDS.after,
  before: PAGE_FIELDS.before,
  size: PAGE_FIELDS.size,
  row: PAGE_FIELDS.from,
})
export type CaseScoresInput = z.output<typeof CaseScoresInput>

/** Adds the months of the referral as days. */
export function withMonths(query: CaseScoresInput): CaseScoresInput {
  const { from, to } = query
  return {
    ...query,
    ...(from && { referredFrom: firstDayOf(from) }),
    ...(to && { referredTo: lastDayOf(to) }),
  }
}

/** The filters of 案件积分 as URL parameters. */
export function caseScoreParams(query: CaseScoresInput): Record<string, string> {
  const { from, to } = query
  return { ...filterParams(query), ...(from && { from }), ...(to && { to }) }
}
