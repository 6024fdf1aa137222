import { z } from 'zod'
import { PAGE_SIZE } from './keyset'

/** Page sizes a reader may choose. */
export const PAGE_SIZES = [20, 50, 100] as const

/** The rows that are printed at once; a longer list says which of how many they are. */
export const PRINT_SIZE = 500

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
    .pipe(z.union([...PAGE_SIZES, PRINT_SIZE].map((size) => z.literal(size))))
    .catch(PAGE_SIZE as 20),
} as const

/** The same for lists of cases, which count their rows: also the last page, and one by number. */
export const NUMBERED_PAGE_FIELDS = {
  ...PAGE_FIELDS,
  last: z
    .literal('1')
    .transform(() => true as const)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000_000).optional().catch(undefined),
} as const

/** URL parameters of these fields, for `readParams`. */
export const PAGE_PARAMS = ['after', 'before', 'from', 'size', 'last', 'page'] as const
