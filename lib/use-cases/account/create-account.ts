import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { addAccount, type NewMediatorProfile } from '@/lib/data/stores/access/account-store'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import type { AccountRole } from '@/lib/domain/access/roles'
import { compactNumber } from '@/lib/domain/identity/half-width'
import { parseMobile } from '@/lib/domain/identity/phone'
import { AppError } from '@/lib/platform/app-error'
import { now } from '@/lib/platform/clock'
import { newInitialPassword } from '@/lib/platform/initial-password'
import { hashPassword } from '@/lib/platform/password-hash'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { sealValue } from '@/lib/platform/sealed-value'
import { sealedAccount } from './sealed-account'

export type CreateAccountInput = {
  readonly role: AccountRole
  readonly name: string
  /** A mobile number; it is the account's name at sign-in (操作手册 3.8: 手机号=账号). */
  readonly phone: string
  readonly courtId?: string | null
  readonly institutionId?: string | null
  /** Left out: a random one is made. */
  readonly password?: string
  /**
   * true: the password is an initial one, good for 24 hours and one sign-in, and must be changed
   * then.
   */
  readonly mustChange: boolean
  /** Required for a mediator. `identityNumber`: as typed; stored sealed with its fingerprint. */
  readonly mediator?: Omit<NewMediatorProfile, 'identitySealed' | 'identityHash'> & {
    readonly identityNumber?: string | null
  }
}

export type CreatedAccount = { readonly accountId: string; readonly initialPassword: string }

/**
 * Creates an account on behalf of the system itself (set-up, demonstration data, `admin:create`),
 * with its event in the chain of the account's tenant.
 * `within`: a transaction of the system that this belongs to; by default its own.
 * Throws AppError ACCOUNT_PHONE_FORMAT, ACCOUNT_PHONE_TAKEN or ACCOUNT_PROFILE_MISSING; nothing is
 * written then.
 */
export async function createAccount(
  input: CreateAccountInput,
  within?: Db,
): Promise<CreatedAccount> {
  const phone = parseMobile(input.phone)
  if (!phone.ok) throw new AppError('ACCOUNT_PHONE_FORMAT')
  if ((input.role === 'mediator') !== (input.mediator !== undefined))
    throw new AppError('ACCOUNT_PROFILE_MISSING')
  const at = now()
  const initialPassword = input.password ?? newInitialPassword()
  const sealed = sealedAccount(phone.value, await hashPassword(initialPassword), at)
  const account = {
    ...sealed,
    role: input.role,
    name: input.name,
    courtId: input.courtId ?? null,
    institutionId: input.institutionId ?? null,
    mustChangePassword: input.mustChange,
    initialPasswordExpiresAt: input.mustChange ? sealed.initialPasswordExpiresAt : null,
  }
  const write = async (db: Db) => {
    const profile = input.mediator ? sealedProfile(account.id, input.mediator) : null
    if (!(await addAccount(db, account, profile))) throw new AppError('ACCOUNT_PHONE_TAKEN')
    await appendEvent(db, {
      event: {
        kind: 'account.created',
        data: { accountId: account.id, role: account.role, name: account.name },
      },
      subject: { courtId: account.courtId, institutionId: account.institutionId },
      by: null,
      at,
    })
  }
  await (within ? write(within) : asSystem('create an account', write))
  return { accountId: account.id, initialPassword }
}

function sealedProfile(
  accountId: string,
  { identityNumber, ...profile }: NonNullable<CreateAccountInput['mediator']>,
): NewMediatorProfile {
  const number = identityNumber ? compactNumber(identityNumber) : null
  return {
    ...profile,
    identitySealed: number && sealValue(number, 'mediator_profiles.identity_sealed', accountId),
    identityHash: number && fingerprintNumber('document', number),
  }
}
