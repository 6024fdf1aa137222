import 'server-only'
import { z } from 'zod'
import { countStaffAccounts, findStaffAccounts } from '@/lib/data/stores/access/staff-account-store'
import { mayAct } from '@/lib/domain/access/policy'
import { defineQuery } from '../define-query'
import { pageOf, sliceOf } from '../paging/keyset'
import { PAGE_FIELDS } from '../paging/page-input'
import { presentPage } from '../paging/page-view'
import { LATEST_FIRST, type StaffListView } from '../system/find-staff'
import { presentStaff } from '../system/present-staff'

/** 账号锁定: the accounts of staff, which the security administrator disables and enables. */
export const findLocks = defineQuery({
  act: 'security:read',
  input: z.object(PAGE_FIELDS),
  load: async (db, input, { actor }) => {
    if (!mayAct(actor, 'security:read', {})) return null
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
