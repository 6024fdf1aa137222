import 'server-only'
import { z } from 'zod'
import {
  countDeclined,
  findDeclined,
  findDeclinedCourts,
} from '@/lib/data/stores/case/decline-list-store'
import { findDeclineNotices } from '@/lib/data/stores/case/decline-notice-store'
import { findPreference } from '@/lib/data/stores/list/preference-store'
import type { ListPreference } from '@/lib/domain/list/preference'
import { pageOf, sliceOf } from '../paging/keyset'
import { PAGE_FIELDS } from '../paging/page-input'
import { presentPage, type PageView } from '../paging/page-view'
import { defineQuery } from '../define-query'
import { administeredBy } from './administered'
import { DECLINE_FIELDS, declineFilterOf, type DeclineQuery } from './decline-filter'
import { DECLINE_ORDER, presentDecline, type DeclineRow } from './decline-row'

export type DeclineListView = PageView<DeclineRow> & {
  readonly query: DeclineQuery
  readonly courts: readonly { readonly id: string; readonly name: string }[]
  readonly total: number
  readonly preference: ListPreference
}

/** 不受理记录: what the actor's institution declined, latest first. */
export const findDeclines = defineQuery({
  act: 'decline:list',
  input: z.object({ ...DECLINE_FIELDS, ...PAGE_FIELDS }),
  load: async (db, input, { actor }) => {
    const institutionId = administeredBy(actor)
    if (!institutionId) return null
    const filter = declineFilterOf(institutionId, input)
    const slice = sliceOf<object, object>(DECLINE_ORDER, input, input.size)
    const page = pageOf(
      slice,
      await findDeclined(db, filter, slice),
      (row) => ({ value: row.declinedAt, id: row.id }),
      input.size,
    )
    return {
      page,
      notices: await findDeclineNotices(
        db,
        page.rows.map(({ id }) => id),
      ),
      total: await countDeclined(db, filter),
      courts: await findDeclinedCourts(db, institutionId),
      preference: await findPreference(db, actor.id, 'declines'),
    }
  },
  present: (
    { page, notices, total, courts, preference },
    _context,
    { q, declinedFrom, declinedTo, type, reason, court, ...place },
  ): DeclineListView => ({
    ...presentPage(page, place, (row) => presentDecline(row, notices)),
    query: { q, declinedFrom, declinedTo, type, reason, court },
    courts,
    total,
    preference,
  }),
})
