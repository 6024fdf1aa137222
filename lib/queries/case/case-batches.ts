import 'server-only'
import { z } from 'zod'
import type { Db } from '@/lib/data/door'
import type { CaseListRow } from '@/lib/data/mappers/case-list'
import {
  findSearchMatches,
  readCaseList,
  type CaseListQuery,
} from '@/lib/data/stores/case/case-list-store'
import { cursorOf } from './case-list'

const BATCH = 500
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MOST_CHOSEN = 400

/** 导出所选: ids with commas between them. What is no id chooses nothing; it never widens an export to the whole list. */
export const CHOSEN_FIELD = z
  .string()
  .max(20_000)
  .transform((text) =>
    [...new Set(text.split(','))].filter((id) => UUID.test(id)).slice(0, MOST_CHOSEN),
  )
  .optional()
  .catch([])

/**
 * Every row of a list of cases in its own order, read in slices that begin where the last one ended. Within one picture of the data
 * none is missed and none comes twice.
 */
export async function* readAllCases(
  db: Db,
  query: CaseListQuery,
  batch = BATCH,
): AsyncGenerator<CaseListRow> {
  const matches = await findSearchMatches(db, query)
  let cursor: ReturnType<typeof cursorOf> | null = null
  for (;;) {
    const rows: CaseListRow[] = await readCaseList(db, query, matches, {
      cursor,
      isBackwards: false,
      take: batch,
    })
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < batch) return
    cursor = cursorOf(query.order, last)
  }
}
