import 'server-only'
import { z } from 'zod'
import { findOwnStaff, findOwnStaffAccount } from '@/lib/data/stores/access/own-staff-store'
import { ownStaffRoles, type StaffRole } from '@/lib/domain/setup/staff-accounts'
import { defineQuery } from '../define-query'
import { presentStaff, type StaffRow } from '../system/present-staff'
import { withActivation, withActivations } from '../system/with-activations'

export type OwnStaffView = {
  readonly rows: readonly StaffRow[]
  readonly total: number
  /** What the actor may open here. */
  readonly roles: readonly StaffRole[]
}

/** A court or an institution has dozens of such accounts, not thousands. */
const AT_MOST = 500

/** The accounts that the actor keeps for the own court or institution. */
export const findOwnStaffList = defineQuery({
  act: 'staff:list',
  input: z.strictObject({}),
  load: async (db, _input, { actor }) =>
    withActivations(db, await findOwnStaff(db, actor, AT_MOST)),
  present: (accounts, context): OwnStaffView => ({
    rows: accounts.map((account) => presentStaff(account, context)),
    total: accounts.length,
    roles: ownStaffRoles(context.actor.role),
  }),
})

/** One of them, for the page that renews its password. */
export const getOwnStaffAccount = defineQuery({
  act: 'staff:list',
  input: z.object({ accountId: z.uuid() }),
  load: async (db, { accountId }, { actor }) =>
    withActivation(db, await findOwnStaffAccount(db, actor, accountId)),
  present: (account, context) => presentStaff(account, context),
})
