import 'server-only'
import { z } from 'zod'
import type { Db } from '@/lib/data/door'
import { countStaffAccounts, findStaffAccounts } from '@/lib/data/stores/access/staff-account-store'
import type { Actor } from '@/lib/domain/access/roles'
import { pageOf, sliceOf, type Order, type Page } from '../paging/keyset'
import { PAGE_FIELDS } from '../paging/page-input'
import { presentPage, type PageView } from '../paging/page-view'
import { presentStaff, type StaffRow } from './present-staff'
import { withActivations, type KnownStaffAccount } from './with-activations'

export const STAFF_LIST_INPUT = z.object(PAGE_FIELDS)
type Input = z.output<typeof STAFF_LIST_INPUT>

type StaffPage = { readonly page: Page<KnownStaffAccount>; readonly total: number }

export type StaffListView = PageView<StaffRow> & { readonly total: number }

const LATEST_FIRST: Order = { column: 'createdAt', direction: 'desc', kind: 'instant' }

/** The accounts of staff, the latest first, for those who open them and for those who lock them. */
export async function loadStaffList(db: Db, input: Input): Promise<StaffPage> {
  const slice = sliceOf<object, never[]>(LATEST_FIRST, input, input.size)
  const rows = await withActivations(db, await findStaffAccounts(db, slice))
  return {
    page: pageOf(slice, rows, ({ createdAt, id }) => ({ value: createdAt, id }), input.size),
    total: await countStaffAccounts(db),
  }
}

export function presentStaffList(
  { page, total }: StaffPage,
  context: { readonly actor: Actor; readonly now: Date },
  place: Input,
): StaffListView {
  return { ...presentPage(page, place, (account) => presentStaff(account, context)), total }
}
