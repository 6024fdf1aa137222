import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Db } from '@/lib/data/door'

// 通行密钥 of one account, as its owner and the sign-in see them (heyi_access).

export type OwnPasskey = {
  readonly id: string
  readonly name: string
  readonly credentialId: string
  readonly publicKey: string
  readonly signCount: number
  readonly transports: readonly string[]
  readonly rpId: string
  readonly addedAt: Date
  readonly lastUsedAt: Date | null
}

/** @returns false where the device's key is registered already, of whatever account */
export async function addPasskey(
  db: Db,
  { actor }: Grant<'passkey:add'>,
  { transports, signCount, lastUsedAt: _unused, ...passkey }: OwnPasskey,
): Promise<boolean> {
  const { count } = await db.passkey.createMany({
    data: [
      {
        ...passkey,
        accountId: actor.id,
        transports: [...transports],
        signCount: BigInt(signCount),
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/** @returns false where it was removed meanwhile */
export async function removePasskey(
  db: Db,
  { actor }: Grant<'passkey:remove'>,
  id: string,
): Promise<boolean> {
  return (await db.passkey.deleteMany({ where: { id, accountId: actor.id } })).count === 1
}

/** Notes a use. @returns false where it was removed, or used with a count as high, meanwhile */
export async function raiseSignCount(
  db: Db,
  { id }: Pick<OwnPasskey, 'id'>,
  counted: number,
  at: Date,
): Promise<boolean> {
  const signCount = BigInt(counted)
  const { count } = await db.passkey.updateMany({
    where: { id, signCount: counted === 0 ? 0n : { lt: signCount } },
    data: { signCount, lastUsedAt: at },
  })
  return count === 1
}

/** How many there are, and how many of them were made for another host name than this one. */
export async function countPasskeys(db: Db, rpId: string | null) {
  return {
    all: await db.passkey.count(),
    elsewhere: await db.passkey.count({ where: { NOT: { rpId: rpId ?? '' } } }),
  }
}
