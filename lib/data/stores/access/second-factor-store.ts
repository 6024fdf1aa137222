import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { SECOND_FACTOR_ROLES } from '@/lib/domain/access/second-factor'
import { openValue, sealValue } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import type { OwnPasskey } from './passkey-store'

// 两步验证 of one account, as its owner and the sign-in see it (heyi_access), and what two
// administrators do with it.

const SEALED = 'second_factors.secret_sealed'

export type FactorReset = {
  readonly at: Date
  readonly proposedBy: string
  readonly confirmedBy: string
}

export type OwnFactor = {
  readonly id: string
  readonly accountId: string
  readonly confirmedAt: Date | null
  /** In base32; null once it was reset, and where there are passkeys alone. */
  readonly secret: string | null
  readonly lastStep: number | null
  readonly recoveryHashes: readonly string[]
  /** The oldest first. */
  readonly passkeys: readonly OwnPasskey[]
  readonly reset: FactorReset | null
}

/** What the account has: confirmed, begun or reset; null: nothing. */
export async function findOwnFactor(db: Db, accountId: string): Promise<OwnFactor | null> {
  const row = await db.secondFactor.findUnique({
    where: { accountId },
    include: {
      passkeys: { orderBy: [{ addedAt: 'asc' }, { id: 'asc' }], omit: { accountId: true } },
    },
  })
  if (!row) return null
  const { id, confirmedAt, secretSealed, lastStep, recoveryHashes } = row
  const { resetAt, resetProposedBy, resetConfirmedBy } = row
  return {
    id,
    accountId,
    confirmedAt,
    secret: secretSealed && openValue(secretSealed, SEALED, id),
    lastStep,
    recoveryHashes,
    passkeys: row.passkeys.map((passkey) => ({
      ...passkey,
      signCount: Number(passkey.signCount),
    })),
    reset:
      resetAt && resetProposedBy && resetConfirmedBy
        ? { at: resetAt, proposedBy: resetProposedBy, confirmedBy: resetConfirmedBy }
        : null,
  }
}

/**
 * Stores a secret that a code has to confirm yet, in place of one that none has confirmed. Of two
 * at once the first is kept.
 */
export async function beginFactor(
  db: Db,
  { actor }: Grant<'second-factor:begin'>,
  { id, secret, reset }: Pick<OwnFactor, 'id' | 'reset'> & { readonly secret: string },
  at: Date,
): Promise<void> {
  await db.secondFactor.deleteMany({ where: { accountId: actor.id, confirmedAt: null } })
  await db.secondFactor.createMany({
    data: [
      {
        id,
        accountId: actor.id,
        secretSealed: sealValue(secret, SEALED, id),
        begunAt: at,
        resetAt: reset?.at ?? null,
        resetProposedBy: reset?.proposedBy ?? null,
        resetConfirmedBy: reset?.confirmedBy ?? null,
      },
    ],
    skipDuplicates: true,
  })
}

/** Makes the begun secret count. @returns false where it was confirmed or replaced meanwhile */
export async function confirmFactor(
  db: Db,
  { actor }: Grant<'second-factor:confirm'>,
  id: string,
  { step, recoveryHashes }: { readonly step: number; readonly recoveryHashes: readonly string[] },
  at: Date,
): Promise<boolean> {
  const { count } = await db.secondFactor.updateMany({
    where: { id, accountId: actor.id, confirmedAt: null },
    data: {
      confirmedAt: at,
      lastStep: step,
      recoveryHashes: [...recoveryHashes],
      resetAt: null,
      resetProposedBy: null,
      resetConfirmedBy: null,
    },
  })
  return count === 1
}

/**
 * Opens the second step of an account with a passkey alone, in place of what was not confirmed.
 * @returns false where another one was confirmed meanwhile
 */
export async function openFactor(
  db: Db,
  { actor }: Grant<'passkey:add'>,
  { id, recoveryHashes }: Pick<OwnFactor, 'id' | 'recoveryHashes'>,
  at: Date,
): Promise<boolean> {
  await db.secondFactor.deleteMany({ where: { accountId: actor.id, confirmedAt: null } })
  const { count } = await db.secondFactor.createMany({
    data: [
      {
        id,
        accountId: actor.id,
        recoveryHashes: [...recoveryHashes],
        begunAt: at,
        confirmedAt: at,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/** Uses up the code of a step, and those before it. @returns false where another try was faster */
export async function spendStep(db: Db, id: string, step: number): Promise<boolean> {
  const { count } = await db.secondFactor.updateMany({
    where: { id, confirmedAt: { not: null }, lastStep: { lt: step } },
    data: { lastStep: step },
  })
  return count === 1
}

/** Uses up a recovery code. @returns false where it was used meanwhile */
export async function spendRecoveryCode(db: Db, id: string, hash: string): Promise<boolean> {
  const count = await db.$executeRaw`UPDATE second_factors
    SET recovery_hashes = array_remove(recovery_hashes, ${hash})
    WHERE id = ${id}::uuid AND ${hash} = ANY (recovery_hashes)`
  return count === 1
}

/** New recovery codes; the old ones end. */
export async function renewRecoveryCodes(
  db: Db,
  { actor }: Grant<'second-factor:renew-codes'>,
  id: string,
  recoveryHashes: readonly string[],
): Promise<void> {
  await db.secondFactor.updateMany({
    where: { id, accountId: actor.id },
    data: { recoveryHashes: [...recoveryHashes] },
  })
}

/** Removes what the account has, its passkeys too; with it the note that it was reset. */
export async function removeFactor(
  db: Db,
  { actor }: Grant<'second-factor:turn-off' | 'second-factor:acknowledge' | 'passkey:remove'>,
  id: string,
): Promise<boolean> {
  const { count } = await db.secondFactor.deleteMany({ where: { id, accountId: actor.id } })
  return count === 1
}

/** The confirmed enrolment of an account, for an administrator; null: there is none. */
export async function findConfirmedFactor(
  db: Db,
  where: { readonly accountId: string } | { readonly id: string },
): Promise<{ readonly id: string; readonly accountId: string } | null> {
  return db.secondFactor.findFirst({
    where: { ...where, confirmedAt: { not: null } },
    select: { id: true, accountId: true },
  })
}

/**
 * Empties an enrolment by a confirmed proposal; its owner reads who did it. The database accepts it
 * under that confirmation alone. @returns false where it has ended meanwhile
 */
export async function resetFactor(
  db: Db,
  { actor }: Grant<'proposal:confirm'>,
  id: string,
  proposedBy: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.secondFactor.updateMany({
    where: { id, confirmedAt: { not: null } },
    data: {
      secretSealed: null,
      recoveryHashes: [],
      lastStep: null,
      confirmedAt: null,
      resetAt: at,
      resetProposedBy: proposedBy,
      resetConfirmedBy: actor.name,
    },
  })
  return count === 1
}

/** Removes what an account has, for the operator. @returns false where it had nothing */
export async function removeFactorAsOperator(db: Db, accountId: string): Promise<boolean> {
  return (await db.secondFactor.deleteMany({ where: { accountId } })).count === 1
}

/** How many active accounts must have it, and how many of them have none. */
export async function countWithoutFactor(db: Db) {
  const must = { role: { in: [...SECOND_FACTOR_ROLES] }, status: 'active' }
  const without = { NOT: { secondFactor: { is: { confirmedAt: { not: null } } } } }
  return {
    all: await db.account.count({ where: must }),
    without: await db.account.count({ where: { ...must, ...without } }),
  }
}
