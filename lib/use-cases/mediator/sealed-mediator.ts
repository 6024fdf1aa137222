import 'server-only'
import type { NewMediatorAccount } from '@/lib/data/stores/mediator/new-mediator-store'
import { initialPasswordEnd } from '@/lib/domain/access/password-rules'
import type { IdCardNumber } from '@/lib/domain/identity/id-card'
import type { MobileNumber } from '@/lib/domain/identity/phone'
import type { MediatorProfile } from '@/lib/domain/mediator/profile-rules'
import { newId } from '@/lib/platform/ids'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { sealValue } from '@/lib/platform/sealed-value'

export type NewMediator = MediatorProfile & {
  readonly name: string
  readonly phone: MobileNumber
  readonly identityNumber: IdCardNumber | null
}

/**
 * The account of a new mediator as it is stored: numbers sealed, the initial password good for a
 * day from `at`.
 */
export function sealedMediator(
  { name, phone, identityNumber, ...profile }: NewMediator,
  passwordHash: string,
  at: Date,
): NewMediatorAccount {
  const id = newId()
  return {
    id,
    name,
    passwordHash,
    createdAt: at,
    initialPasswordExpiresAt: initialPasswordEnd(at),
    ...sealedAccountPhone(id, phone),
    ...sealedIdentity(id, identityNumber),
    profile,
  }
}

/** The phone sealed, with its fingerprint by which the account is found at sign-in. */
export function sealedAccountPhone(mediatorId: string, phone: MobileNumber) {
  return {
    phoneSealed: sealValue(phone, 'accounts.phone_sealed', mediatorId),
    phoneHash: fingerprintNumber('phone', phone),
  }
}

/** The identity number sealed, with its fingerprint by which conflicts of interest are found. */
export function sealedIdentity(mediatorId: string, number: IdCardNumber | null) {
  return {
    identitySealed: number && sealValue(number, 'mediator_profiles.identity_sealed', mediatorId),
    identityHash: number && fingerprintNumber('document', number),
  }
}
