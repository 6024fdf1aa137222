import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { ACCOUNT_ROLES, type Actor } from '@/lib/domain/access/roles'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

/** What signing in and changing a password look at. `phone` is sealed. */
export type AccountSecrets = {
  readonly actor: Actor
  readonly isActive: boolean
  /** null: a party, which has no password. */
  readonly passwordHash: string | null
  readonly mustChangePassword: boolean
  readonly initialPasswordExpiresAt: Date | null
  readonly phoneSealed: string
  readonly phoneHash: string
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
  phoneHash: true,
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

/**
 * The account of a phone (by its fingerprint) that has a password, whatever its state: not that of
 * a party.
 */
export async function findAccountByPhone(
  db: Db,
  phoneHash: string,
): Promise<AccountSecrets | null> {
  const row = await db.account.findFirst({
    where: { phoneHash, role: { not: 'party' }, endedOn: null },
    select: secretsSelect,
  })
  return row && toSecrets(row)
}

/**
 * Reads the actor's own secrets and locks the row.
 * @returns 'held' where another transaction has it; waiting for it would occupy a connection
 */
export async function lockOwnSecrets(
  db: Db,
  accountId: string,
): Promise<AccountSecrets | 'held' | null> {
  const locked = await db.$executeRaw`SELECT 1 FROM accounts WHERE id = ${accountId}::uuid
      FOR UPDATE SKIP LOCKED`
  const row = await db.account.findUnique({ where: { id: accountId }, select: secretsSelect })
  if (!row) return null
  return locked === 1 ? toSecrets(row) : 'held'
}

/** No attempt is on its way for so long. */
const LONGEST_ATTEMPT_MS = 3_600_000

/**
 * Uses up an initial password, which opens one session only. The update is conditional, so that one
 * of two simultaneous sign-ins succeeds: also one that began before the other and comes after it
 * finds the password expired.
 * @returns false where it was used or has expired meanwhile
 */
export async function spendInitialPassword(db: Db, accountId: string, at: Date): Promise<boolean> {
  const { count } = await db.account.updateMany({
    where: { id: accountId, mustChangePassword: true, initialPasswordExpiresAt: { gt: at } },
    data: { initialPasswordExpiresAt: new Date(at.getTime() - LONGEST_ATTEMPT_MS) },
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
