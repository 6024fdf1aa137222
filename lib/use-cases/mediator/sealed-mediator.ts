import 'server-only'
import type { NewMediatorAccount } from '@/lib/data/stores/mediator/new-mediator-store'
import { initialPasswordEnd } from '@/lib/domain/access/password-rules'
import type { IdCardNumber } from '@/lib/domain/identity/id-card'
import type { MobileNumber } from '@/lib/domain/identity/phone'
import type { MediatorProfile } from '@/lib/domain/mediator/profile-rules'
import { newId } from '@/lib/platform/ids'
import { fingerprintNumber, sealNumber } from '@/lib/platform/personal-number'

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
  return {
    id: newId(),
    name,
    passwordHash,
    createdAt: at,
    initialPasswordExpiresAt: initialPasswordEnd(at),
    phoneSealed: sealNumber(phone),
    phoneHash: fingerprintNumber('phone', phone),
    ...sealedIdentity(identityNumber),
    profile,
  }
}

/** The identity number sealed, with its fingerprint by which conflicts of interest are found. */
export function sealedIdentity(number: IdCardNumber | null) {
  return {
    identitySealed: number && sealNumber(number),
    identityHash: number && fingerprintNumber('document', number),
  }
}
