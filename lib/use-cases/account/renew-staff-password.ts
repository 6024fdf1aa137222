import 'server-only'
import {
  endStaffSessions,
  findStaffAccount,
  renewStaffPassword as replacePassword,
} from '@/lib/data/stores/access/staff-account-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { initialPasswordEnd } from '@/lib/domain/access/password-rules'
import { maskPhone } from '@/lib/domain/identity/masking'
import { allow, refuse } from '@/lib/domain/refusal'
import { accountOf } from '@/lib/labels/zh-CN/person-field'
import { numberInWords } from '@/lib/labels/zh-CN/unreadable'
import { newInitialPassword } from '@/lib/platform/initial-password'
import { hashPassword } from '@/lib/platform/password-hash'
import { readSealed } from '@/lib/platform/sealed-value'
import { defineUseCase } from '../define-use-case'
import { RenewStaffPasswordInput } from './renew-staff-password.input'

/**
 * 重新发放初始密码: a new initial password, good for a day, in this answer alone; the old one and every
 * session of the account end at once.
 */
export const renewStaffPassword = defineUseCase({
  act: 'account:renew-password',
  input: RenewStaffPasswordInput,
  load: (db, { accountId }) => findStaffAccount(db, accountId),
  scope: () => ({}),
  target: () => null,
  subject: ({ courtId, institutionId }) => ({ courtId, institutionId }),
  decide: (account, { version }) =>
    account.version === version
      ? allow(null)
      : refuse('PROFILE_CHANGED_MEANWHILE', changed(account.name)),
  write: async (db, grant, _decision, account, _input, { actor, now }) => {
    const { id: accountId, role, name, courtId, institutionId } = account
    const initialPassword = newInitialPassword()
    const expiresAt = initialPasswordEnd(now)
    // Hashed while no row is locked yet.
    const passwordHash = await hashPassword(initialPassword)
    if (!(await replacePassword(db, grant, account, passwordHash, expiresAt)))
      return refuse('PROFILE_CHANGED_MEANWHILE', changed(name))
    await endStaffSessions(db, grant, accountId, now)
    await appendEvent(db, {
      event: { kind: 'account.password-renewed', data: { accountId, role, name } },
      subject: { courtId, institutionId },
      by: actor,
      at: now,
    })
    const phone = numberInWords(
      readSealed(account.phoneSealed, 'accounts.phone_sealed', accountId),
      maskPhone,
    )
    return allow({ accountId, name, phone, tenant: account.tenant, initialPassword, expiresAt })
  },
})

const changed = (name: string) => ({ what: accountOf(name), by: null, at: null })
