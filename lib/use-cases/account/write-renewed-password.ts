import 'server-only'
import type { Db } from '@/lib/data/door'
import {
  endStaffSessions,
  renewStaffPassword,
  type StaffAccount,
} from '@/lib/data/stores/access/staff-account-store'
import { sendActivationLink } from '@/lib/data/stores/activation/activation-link-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import type { Handover } from '@/lib/domain/activation/activation-link'
import type { Grant } from '@/lib/domain/access/policy'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { maskPhone } from '@/lib/domain/identity/masking'
import { allow, refuse } from '@/lib/domain/refusal'
import { accountOf } from '@/lib/labels/zh-CN/person-field'
import { numberInWords } from '@/lib/labels/zh-CN/unreadable'
import { readSealed } from '@/lib/platform/sealed-value'
import { byLink, findHandoverMistake, prepareHandover } from './handover'

/** The facts of PROFILE_CHANGED_MEANWHILE of this account. */
export const changedAccount = (name: string) => ({ what: accountOf(name), by: null, at: null })

/**
 * Gives an account a new initial password or a link by SMS, ends its sessions and records it.
 */
export async function writeRenewedPassword(
  db: Db,
  grant: Grant<'account:renew-password' | 'staff:renew-password'>,
  account: StaffAccount,
  handover: Handover,
  at: Date,
) {
  const { id: accountId, role, name, courtId, institutionId } = account
  const phone = readSealed(account.phoneSealed, 'accounts.phone_sealed', accountId)
  const mistake = findHandoverMistake(handover, phone)
  if (mistake) return mistake
  // Hashed while no row is locked yet.
  const { passwordHash, ...handed } = await prepareHandover(handover, at)
  const endsAt = passwordHash === null ? null : handed.expiresAt
  if (!(await renewStaffPassword(db, grant, account, passwordHash, endsAt)))
    return refuse('PROFILE_CHANGED_MEANWHILE', changedAccount(name))
  await endStaffSessions(db, grant, accountId, at)
  await appendEvent(db, {
    event: { kind: 'account.password-renewed', data: { accountId, role, name, ...byLink(handed) } },
    subject: { courtId, institutionId },
    by: grant.actor,
    at,
  })
  const { tenant } = account
  if (handed.initialPassword === null && phone !== UNREADABLE)
    await sendActivationLink(db, grant, { ...account, phone, tenant: tenant ?? '' }, at)
  return allow({ accountId, name, phone: numberInWords(phone, maskPhone), tenant, ...handed })
}
