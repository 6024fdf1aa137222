import 'server-only'
import { initialPasswordEnd } from '@/lib/domain/access/password-rules'
import type { MobileNumber } from '@/lib/domain/identity/phone'
import { newId } from '@/lib/platform/ids'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { sealValue } from '@/lib/platform/sealed-value'

/**
 * What every new account is stored with: an id, its phone sealed, and an initial password that is
 * good for a day from `at`; or none, where a link is sent or the account is handed over later.
 * `id`: where it was chosen before.
 */
export function sealedAccount<Hash extends string | null>(
  phone: MobileNumber,
  passwordHash: Hash,
  at: Date,
  id: string = newId(),
) {
  return {
    id,
    passwordHash,
    createdAt: at,
    initialPasswordExpiresAt: passwordHash === null ? null : initialPasswordEnd(at),
    ...sealedAccountPhone(id, phone),
  }
}

/** The phone sealed, with its fingerprint by which the account is found at sign-in. */
export function sealedAccountPhone(accountId: string, phone: MobileNumber) {
  return {
    phoneSealed: sealValue(phone, 'accounts.phone_sealed', accountId),
    phoneHash: fingerprintNumber('phone', phone),
  }
}
