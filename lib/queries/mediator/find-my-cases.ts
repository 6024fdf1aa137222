import 'server-only'
import { z } from 'zod'
import { defineSqlQuery } from '../define-query'
import { PAGE_FIELDS } from '../paging/page-input'
import { readCaseCards } from './case-card'
import { readCoMediated } from './co-mediated'
import { findMyCasePage } from './my-case-page'
import { presentMyCaseRow, type MyCaseRow } from './my-case-row'

export type MyCasesView = {
  readonly rows: readonly MyCaseRow[]
  /** Cases in which another mediator presides: with the first page of the open ones. */
  readonly coMediated: readonly MyCaseRow[]
  readonly total: number
  readonly next: string | null
  readonly counts: { readonly open: number; readonly settled: number }
}

/** A cursor that is not understood means the first page; a search that is too long is cut. */
const MyCasesInput = z.strictObject({
  settled: z.boolean(),
  text: z
    .string()
    .trim()
    .transform((text) => text.slice(0, 40) || null)
    .nullable(),
  after: PAGE_FIELDS.after,
})

/** 我的案件: the mediator's open cases, or those they closed. */
export const findMyCases = defineSqlQuery({
  act: 'case:list',
  input: MyCasesInput,
  load: async (db, filter, context) => {
    const { role, id, institutionId } = context.actor
    if (role !== 'mediator' || !institutionId) return null
    const page = await findMyCasePage(db, { id, institutionId }, filter)
    const cards = new Map(
      (await readCaseCards(db, context, { ids: page.ids })).map((card) => [card.id, card]),
    )
    const isFirst = !filter.settled && !filter.text && !filter.after
    const coMediated = isFirst ? await readCoMediated(db, context) : []
    return { page, cards: page.ids.flatMap((id) => cards.get(id) ?? []), coMediated }
  },
  present: ({ page: { total, next, counts }, cards, coMediated }, { today }): MyCasesView => ({
    coMediated: coMediated.map((card) => presentMyCaseRow(card, today)),
    rows: cards.map((card) => presentMyCaseRow(card, today)),
    total,
    next,
    counts,
  }),
})
