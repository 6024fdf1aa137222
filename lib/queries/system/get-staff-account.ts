import 'server-only'
import { z } from 'zod'
import { findStaffAccount } from '@/lib/data/stores/access/staff-account-store'
import { mayAct } from '@/lib/domain/access/policy'
import { defineQuery } from '../define-query'
import { presentStaff } from './present-staff'
import { withActivation } from './with-activations'

/** One account, for the page that renews its password. */
export const getStaffAccount = defineQuery({
  act: 'system:read',
  input: z.object({ accountId: z.uuid() }),
  load: async (db, { accountId }, { actor }) =>
    mayAct(actor, 'system:read', {})
      ? withActivation(db, await findStaffAccount(db, accountId))
      : null,
  present: (account, context) => presentStaff(account, context),
})
