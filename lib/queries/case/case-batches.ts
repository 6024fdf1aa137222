import 'server-only'
import { z } from 'zod'
import type { Db } from '@/lib/data/door'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import type { CaseListQuery } from '@/lib/data/stores/case/case-order'
import { findSearchMatches } from '@/lib/data/stores/case/case-search'
import { readCaseList } from '@/lib/data/stores/case/case-list-store'
import { readInBatches } from '../paging/read-in-batches'
import { caseCursor } from './case-list'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MOST_CHOSEN = 400

/**
 * 导出所选: ids with commas between them. A text without a valid id selects nothing; it never widens
 * the export to the whole list.
 */
export const CHOSEN_FIELD = z
  .string()
  .max(20_000)
  .transform((text) =>
    [...new Set(text.split(','))].filter((id) => UUID.test(id)).slice(0, MOST_CHOSEN),
  )
  .optional()
  .catch([])

/** A whole list of cases in its own order, in batches. */
export async function* readCaseBatches(
  db: Db,
  query: CaseListQuery,
  batchSize?: number,
): AsyncGenerator<readonly CaseListRow[]> {
  const matches = await findSearchMatches(db, query)
  yield* readInBatches(
    (cursor: ReturnType<typeof caseCursor> | null, take) =>
      readCaseList(db, query, matches, { cursor, isBackwards: false, take }),
    (row) => caseCursor(query.order, row),
    batchSize,
  )
}
