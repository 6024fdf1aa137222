import { z } from 'zod'
import { PAGE_SIZE } from './keyset'

/** Page sizes a reader may choose. */
export const PAGE_SIZES = [20, 50, 100] as const

/**
 * Paging fields of a list query's input. `after`, `before`: cursors of `keyset.ts`. `from`: number
 * of the first row, carried along by the page links only to be shown. A value that is not
 * understood means the first page of the usual size.
 */
export const PAGE_FIELDS = {
  after: z.string().max(80).optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
  from: z.coerce.number().int().min(1).max(10_000_000).catch(1),
  size: z.coerce
    .number()
    .pipe(z.union(PAGE_SIZES.map((size) => z.literal(size))))
    .catch(PAGE_SIZE as 20),
} as const

/** URL parameters of these fields, for `readParams`. */
export const PAGE_PARAMS = ['after', 'before', 'from', 'size'] as const
