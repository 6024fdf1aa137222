import 'server-only'
import { z } from 'zod'
import {
  countInstitutions,
  findInstitutionOverviews,
  type InstitutionOverview,
} from '@/lib/data/stores/institution/institution-list-store'
import { mayAct } from '@/lib/domain/access/policy'
import { defineQuery } from '../define-query'
import { pageOf, sliceOf, type Order } from '../paging/keyset'
import { PAGE_FIELDS } from '../paging/page-input'
import { presentPage, type PageView } from '../paging/page-view'

export type InstitutionRow = InstitutionOverview
export type InstitutionListView = PageView<InstitutionRow> & { readonly total: number }

const BY_CODE: Order = { column: 'code', direction: 'asc', kind: 'text' }

/** 机构: every institution on the platform, by code, with the courts that invite it. */
export const findInstitutions = defineQuery({
  act: 'system:read',
  input: z.object(PAGE_FIELDS),
  load: async (db, input, { actor }) => {
    if (!mayAct(actor, 'system:read', {})) return null
    const slice = sliceOf<object, never[]>(BY_CODE, input, input.size)
    const rows = await findInstitutionOverviews(db, slice)
    return {
      page: pageOf(slice, rows, ({ code, id }) => ({ value: code, id }), input.size),
      total: await countInstitutions(db),
    }
  },
  present: ({ page, total }, _context, place): InstitutionListView => ({
    ...presentPage(page, place, (row) => row),
    total,
  }),
})
