import 'server-only'
import type { NewMediatorAccount } from '@/lib/data/stores/mediator/new-mediator-store'
import type { IdCardNumber } from '@/lib/domain/identity/id-card'
import type { MobileNumber } from '@/lib/domain/identity/phone'
import type { MediatorProfile } from '@/lib/domain/mediator/profile-rules'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { sealValue } from '@/lib/platform/sealed-value'
import { sealedAccount } from '../account/sealed-account'

export type NewMediator = MediatorProfile & {
  readonly name: string
  readonly phone: MobileNumber
  readonly identityNumber: IdCardNumber | null
}

/**
 * The account of a new mediator as it is stored: numbers sealed, the initial password good for a
 * day from `at`; none where a link is sent or the account is handed over later.
 */
export function sealedMediator(
  { name, phone, identityNumber, ...profile }: NewMediator,
  passwordHash: string | null,
  at: Date,
): NewMediatorAccount {
  const account = sealedAccount(phone, passwordHash, at)
  return { ...account, name, ...sealedIdentity(account.id, identityNumber), profile }
}

/** The identity number sealed, with its fingerprint by which conflicts of interest are found. */
export function sealedIdentity(mediatorId: string, number: IdCardNumber | null) {
  return {
    identitySealed: number && sealValue(number, 'mediator_profiles.identity_sealed', mediatorId),
    identityHash: number && fingerprintNumber('document', number),
  }
}
