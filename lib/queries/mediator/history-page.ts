import type { Db } from '@/lib/data/door'
import {
  countPastCases,
  findPastCases,
  type PastCase,
} from '@/lib/data/stores/mediator/history-store'
import { PAGE_SIZE, pageOf, positionOf, type Order } from '../paging/keyset'

export type HistoryPage = {
  readonly cases: readonly PastCase[]
  readonly total: number
  readonly next: string | null
}

/** By the last thing the mediator did in the case, latest first. */
const HISTORY_ORDER: Order = { column: 'key', direction: 'desc', kind: 'instant' }

/**
 * One page of the cases this mediator once worked on and no longer has, latest first. Read from the
 * mediator's own events alone: they may no longer read the case, so no party's name, contact or
 * text of it may appear (domain.md 9). A replacement and its reason come from a SQL function that
 * returns nothing else.
 */
export async function findHistoryPage(
  db: Db,
  mediatorId: string,
  after: string | undefined,
): Promise<HistoryPage> {
  const position = positionOf(HISTORY_ORDER, { after })
  const { value, id } = position.cursor ?? {}
  const behind = value instanceof Date && id ? { key: value.toISOString(), id } : null
  const found = await findPastCases(db, mediatorId, behind, PAGE_SIZE + 1)
  const page = pageOf(position, found, ({ key, caseId }) => ({ value: new Date(key), id: caseId }))
  return { cases: page.rows, total: await countPastCases(db, mediatorId), next: page.next }
}
