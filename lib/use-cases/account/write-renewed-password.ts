import 'server-only'
import type { Db } from '@/lib/data/door'
import {
  endStaffSessions,
  renewStaffPassword,
  type StaffAccount,
} from '@/lib/data/stores/access/staff-account-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { initialPasswordEnd } from '@/lib/domain/access/password-rules'
import type { Grant } from '@/lib/domain/access/policy'
import { maskPhone } from '@/lib/domain/identity/masking'
import { allow, refuse } from '@/lib/domain/refusal'
import { accountOf } from '@/lib/labels/zh-CN/person-field'
import { numberInWords } from '@/lib/labels/zh-CN/unreadable'
import { newInitialPassword } from '@/lib/platform/initial-password'
import { hashPassword } from '@/lib/platform/password-hash'
import { readSealed } from '@/lib/platform/sealed-value'

/** The facts of PROFILE_CHANGED_MEANWHILE of this account. */
export const changedAccount = (name: string) => ({ what: accountOf(name), by: null, at: null })

/** Gives an account a new initial password, ends its sessions and records it. */
export async function writeRenewedPassword(
  db: Db,
  grant: Grant<'account:renew-password' | 'staff:renew-password'>,
  account: StaffAccount,
  at: Date,
) {
  const { id: accountId, role, name, courtId, institutionId } = account
  const initialPassword = newInitialPassword()
  const expiresAt = initialPasswordEnd(at)
  // Hashed while no row is locked yet.
  const passwordHash = await hashPassword(initialPassword)
  if (!(await renewStaffPassword(db, grant, account, passwordHash, expiresAt)))
    return refuse('PROFILE_CHANGED_MEANWHILE', changedAccount(name))
  await endStaffSessions(db, grant, accountId, at)
  await appendEvent(db, {
    event: { kind: 'account.password-renewed', data: { accountId, role, name } },
    subject: { courtId, institutionId },
    by: grant.actor,
    at,
  })
  const phone = numberInWords(
    readSealed(account.phoneSealed, 'accounts.phone_sealed', accountId),
    maskPhone,
  )
  return allow({ accountId, name, phone, tenant: account.tenant, initialPassword, expiresAt })
}
