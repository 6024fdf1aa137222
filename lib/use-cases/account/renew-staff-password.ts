import 'server-only'
import { findStaffAccount, type StaffAccount } from '@/lib/data/stores/access/staff-account-store'
import { isPowerRole } from '@/lib/domain/proposal/proposal-kinds'
import { allow, refuse } from '@/lib/domain/refusal'
import { defineUseCase } from '../define-use-case'
import { RenewStaffPasswordInput } from './renew-staff-password.input'
import { changedAccount, writeRenewedPassword } from './write-renewed-password'

/**
 * 重新发放初始密码: a new initial password in this answer alone, or a link by SMS, good for a day; the old
 * one and every session of the account end at once. Of the three administrators it needs a second
 * person.
 */
export const renewStaffPassword = defineUseCase({
  act: 'account:renew-password',
  input: RenewStaffPasswordInput,
  load: (db, { accountId }) => findStaffAccount(db, accountId),
  scope: () => ({}),
  target: () => null,
  subject: ({ courtId, institutionId }) => ({ courtId, institutionId }),
  decide: (account, { version }) => decideRenewal(account, version),
  write: (db, grant, _decision, account, { handover }, { now }) =>
    writeRenewedPassword(db, grant, account, handover, now),
})

function decideRenewal({ role, name, version: stored }: StaffAccount, version: number) {
  if (isPowerRole(role)) return refuse('POWER_NEEDS_SECOND')
  return stored === version
    ? allow(null)
    : refuse('PROFILE_CHANGED_MEANWHILE', changedAccount(name))
}
