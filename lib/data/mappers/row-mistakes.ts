import { z } from 'zod'
import type { RowMistake } from '@/lib/domain/import/row-mistake'

const Stored = z.array(
  z.object({
    column: z.string().nullable(),
    cell: z.string().nullable(),
    code: z.string(),
    fact: z.string().optional(),
  }),
)

/** What was wrong with a line, as it was stored: another shape stops the reader. */
export function toRowMistakes(stored: unknown): readonly RowMistake[] {
  return Stored.parse(stored).map(({ fact, ...mistake }) =>
    fact === undefined ? mistake : { ...mistake, fact },
  )
}
