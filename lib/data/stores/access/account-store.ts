import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { ACCOUNT_ROLES, type AccountRole, type Actor } from '@/lib/domain/access/roles'
import type { DisputeType } from '@/lib/domain/case/vocabulary'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { fromDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

// Accounts as the system sees them. Every function here needs the system's transaction, since no
// person's database role may read a password hash.

/** What a mediator brings along; days are local dates, the cap is a number of open cases. */
export type NewMediatorProfile = {
  readonly specialties: readonly DisputeType[]
  readonly caseloadCap: number
  readonly rosterConfirmedOn: LocalDate | null
  readonly rosterExpiresOn: LocalDate | null
  readonly leaveFrom?: LocalDate | null
  readonly leaveTo?: LocalDate | null
  readonly identitySealed: string | null
  readonly identityHash: string | null
}

export type NewAccount = {
  readonly id: string
  readonly role: AccountRole
  readonly name: string
  readonly phoneSealed: string
  readonly phoneHash: string
  readonly courtId: string | null
  readonly institutionId: string | null
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly initialPasswordExpiresAt: Date | null
  readonly createdAt: Date
}

/**
 * Adds an account and, for a mediator, the profile.
 * @returns false where the phone already has an account; nothing is written then
 */
export async function addAccount(
  db: Db,
  account: NewAccount,
  mediator: NewMediatorProfile | null,
): Promise<boolean> {
  const { count } = await db.account.createMany({ data: [account], skipDuplicates: true })
  if (count === 0) return false
  if (mediator && account.institutionId) {
    await db.mediatorProfile.create({
      data: {
        accountId: account.id,
        institutionId: account.institutionId,
        identitySealed: mediator.identitySealed,
        identityHash: mediator.identityHash,
        specialties: [...mediator.specialties],
        caseloadCap: mediator.caseloadCap,
        rosterConfirmedOn: dayOrNull(mediator.rosterConfirmedOn),
        rosterExpiresOn: dayOrNull(mediator.rosterExpiresOn),
        leaveFrom: dayOrNull(mediator.leaveFrom),
        leaveTo: dayOrNull(mediator.leaveTo),
      },
      select: { accountId: true },
    })
  }
  return true
}

function dayOrNull(day: LocalDate | null | undefined): Date | null {
  return day ? fromDay(day) : null
}

/** What signing in and changing a password look at. `phone` is sealed. */
export type AccountSecrets = {
  readonly actor: Actor
  readonly isActive: boolean
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly initialPasswordExpiresAt: Date | null
  readonly phoneSealed: string
}

const secretsSelect = {
  id: true,
  role: true,
  name: true,
  courtId: true,
  institutionId: true,
  status: true,
  passwordHash: true,
  mustChangePassword: true,
  initialPasswordExpiresAt: true,
  phoneSealed: true,
} as const

type SecretsRow = Omit<AccountSecrets, 'actor' | 'isActive'> &
  Omit<Actor, 'role'> & { readonly role: string; readonly status: string }

function toSecrets({
  id,
  role,
  name,
  courtId,
  institutionId,
  status,
  ...secrets
}: SecretsRow): AccountSecrets {
  return {
    ...secrets,
    actor: {
      id,
      role: parseStoredEnum(ACCOUNT_ROLES, role, 'accounts.role'),
      name,
      courtId,
      institutionId,
    },
    isActive: status === 'active',
  }
}

/** The account of a phone (by its fingerprint), whatever its state. */
export async function findAccountByPhone(
  db: Db,
  phoneHash: string,
): Promise<AccountSecrets | null> {
  const row = await db.account.findUnique({ where: { phoneHash }, select: secretsSelect })
  return row && toSecrets(row)
}

/**
 * Reads the actor's own secrets and locks the row, so that two simultaneous changes run one after
 * the other.
 */
export async function lockOwnSecrets(db: Db, accountId: string): Promise<AccountSecrets | null> {
  await db.$queryRaw`SELECT 1 FROM accounts WHERE id = ${accountId}::uuid FOR UPDATE`
  const row = await db.account.findUnique({ where: { id: accountId }, select: secretsSelect })
  return row && toSecrets(row)
}

/**
 * Uses up an initial password, which opens one session only. The update is conditional, so that one
 * of two simultaneous sign-ins succeeds.
 * @returns false where it was used or has expired meanwhile
 */
export async function spendInitialPassword(db: Db, accountId: string, at: Date): Promise<boolean> {
  const { count } = await db.account.updateMany({
    where: { id: accountId, mustChangePassword: true, initialPasswordExpiresAt: { gt: at } },
    data: { initialPasswordExpiresAt: at },
  })
  return count === 1
}

/** Stores the hash of a password that the person chose. */
export async function setOwnPassword(
  db: Db,
  grant: Grant<'password:change'>,
  passwordHash: string,
): Promise<void> {
  await db.account.update({
    where: { id: grant.actor.id },
    data: { passwordHash, mustChangePassword: false, initialPasswordExpiresAt: null },
    select: { id: true },
  })
}

/**
 * Replaces the password by an initial one, known to someone else, which must be changed at the next
 * sign-in.
 */
export async function setInitialPassword(
  db: Db,
  accountId: string,
  passwordHash: string,
  expiresAt: Date,
): Promise<void> {
  await db.account.update({
    where: { id: accountId },
    data: { passwordHash, mustChangePassword: true, initialPasswordExpiresAt: expiresAt },
    select: { id: true },
  })
}

/** The actor's own phone, sealed. */
export async function findOwnPhone(db: Db, accountId: string): Promise<string | null> {
  const row = await db.account.findUnique({
    where: { id: accountId },
    select: { phoneSealed: true },
  })
  return row?.phoneSealed ?? null
}
