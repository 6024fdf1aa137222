import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { MediatorProfile } from '@/lib/domain/mediator/profile-rules'
import type { Db } from '@/lib/data/door'
import { fromProfile } from '@/lib/data/mappers/mediator-profile'

/**
 * A mediator's account to be added: numbers sealed, password hashed
 * (lib/use-cases/mediator/sealed-mediator.ts).
 */
export type NewMediatorAccount = {
  readonly id: string
  readonly name: string
  readonly phoneSealed: string
  readonly phoneHash: string
  readonly identitySealed: string | null
  readonly identityHash: string | null
  /** null: it is activated by a link, or handed over later. */
  readonly passwordHash: string | null
  readonly initialPasswordExpiresAt: Date | null
  readonly createdAt: Date
  readonly profile: MediatorProfile
}

/**
 * Adds a mediator to the institution of the grant's actor. A phone has one account on the whole
 * platform; its holder is not disclosed.
 * @returns false where the phone is taken; nothing was written then
 */
export async function addMediatorAccount(
  db: Db,
  grant: Grant<'mediator:create' | 'mediator:import'>,
  account: NewMediatorAccount,
): Promise<boolean> {
  const { institutionId } = grant.actor
  if (!institutionId) throw new Error('a mediator is added by an institution')
  return addMediatorOf(db, grant, institutionId, account)
}

/** The same to a named institution, by a list of organisations or by the operator. */
export async function addMediatorOf(
  db: Db,
  _by: Grant<'mediator:create' | 'mediator:import' | 'organisation:import'> | 'operator',
  institutionId: string,
  account: NewMediatorAccount,
): Promise<boolean> {
  const { profile, identitySealed, identityHash, ...columns } = account
  const { count } = await db.account.createMany({
    data: [
      {
        ...columns,
        role: 'mediator',
        courtId: null,
        institutionId,
        status: 'active',
        mustChangePassword: true,
        version: 1,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return false
  await db.mediatorProfile.createMany({
    data: [
      {
        accountId: account.id,
        institutionId,
        identitySealed,
        identityHash,
        ...fromProfile(profile),
      },
    ],
  })
  return true
}
