import 'server-only'
import { z } from 'zod'
import { countStaffAccounts, findStaffAccounts } from '@/lib/data/stores/access/staff-account-store'
import { mayAct } from '@/lib/domain/access/policy'
import { defineQuery } from '../define-query'
import { pageOf, sliceOf, type Order } from '../paging/keyset'
import { PAGE_FIELDS } from '../paging/page-input'
import { presentPage, type PageView } from '../paging/page-view'
import { presentStaff, type StaffRow } from './present-staff'

export type StaffListView = PageView<StaffRow> & { readonly total: number }

export const LATEST_FIRST: Order = { column: 'createdAt', direction: 'desc', kind: 'instant' }

/** 账号: of courts' users, institutions' administrators and those who run the platform. */
export const findStaff = defineQuery({
  act: 'system:read',
  input: z.object(PAGE_FIELDS),
  load: async (db, input, { actor }) => {
    if (!mayAct(actor, 'system:read', {})) return null
    const slice = sliceOf<object, never[]>(LATEST_FIRST, input, input.size)
    const rows = await findStaffAccounts(db, slice)
    return {
      page: pageOf(slice, rows, ({ createdAt, id }) => ({ value: createdAt, id }), input.size),
      total: await countStaffAccounts(db),
    }
  },
  present: ({ page, total }, context, place): StaffListView => ({
    ...presentPage(page, place, (account) => presentStaff(account, context)),
    total,
  }),
})
