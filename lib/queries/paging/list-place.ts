import { z } from 'zod'
import { PAGE_SIZE } from './keyset'

/** How many rows a page may hold. */
export const PAGE_SIZES = [20, 50, 100] as const

/** Where in a list its address points, for the input of a list's query. `from`: number of the first row, carried along by the page links. */
export const PLACE_FIELDS = {
  after: z.string().max(80).optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
  from: z.coerce.number().int().min(1).max(10_000_000).catch(1),
  size: z.coerce
    .number()
    .pipe(z.union(PAGE_SIZES.map((size) => z.literal(size))))
    .catch(PAGE_SIZE as 20),
} as const

/** Names of the place in an address, for `readParams`. */
export const PLACE_NAMES = ['after', 'before', 'from', 'size'] as const
