import 'server-only'
import { z } from 'zod'
import {
  countCourts,
  findCourtOverviews,
  type CourtOverview,
} from '@/lib/data/stores/court/court-list-store'
import { mayAct } from '@/lib/domain/access/policy'
import { defineQuery } from '../define-query'
import { pageOf, sliceOf, type Order } from '../paging/keyset'
import { PAGE_FIELDS } from '../paging/page-input'
import { presentPage, type PageView } from '../paging/page-view'

export type CourtRow = CourtOverview
export type CourtListView = PageView<CourtRow> & { readonly total: number }

const BY_CODE: Order = { column: 'code', direction: 'asc', kind: 'text' }

/** 法院: every court on the platform, by code, with what it has been given. */
export const findCourts = defineQuery({
  act: 'system:read',
  input: z.object(PAGE_FIELDS),
  load: async (db, input, { actor }) => {
    if (!mayAct(actor, 'system:read', {})) return null
    const slice = sliceOf<object, never[]>(BY_CODE, input, input.size)
    const rows = await findCourtOverviews(db, slice)
    return {
      page: pageOf(slice, rows, ({ code, id }) => ({ value: code, id }), input.size),
      total: await countCourts(db),
    }
  },
  present: ({ page, total }, _context, place): CourtListView => ({
    ...presentPage(page, place, (row) => row),
    total,
  }),
})
