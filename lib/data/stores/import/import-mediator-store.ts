import 'server-only'
import type { Db } from '@/lib/data/door'

const PHONES_AT_ONCE = 5_000

/**
 * The phones (as keyed hashes) that have an account which the institution may see: one of its
 * mediators', or another person's. Accounts elsewhere are not visible; a user who adds a mediator
 * with such a phone learns only that it is taken.
 */
export async function findKnownPhones(
  db: Db,
  phoneHashes: readonly string[],
): Promise<{
  readonly mediatorPhones: ReadonlySet<string>
  readonly otherPhones: ReadonlySet<string>
}> {
  const mediatorPhones = new Set<string>()
  const otherPhones = new Set<string>()
  for (let from = 0; from < phoneHashes.length; from += PHONES_AT_ONCE) {
    const found = await db.account.findMany({
      where: { phoneHash: { in: phoneHashes.slice(from, from + PHONES_AT_ONCE) } },
      select: { phoneHash: true, role: true },
    })
    for (const { phoneHash, role } of found)
      (role === 'mediator' ? mediatorPhones : otherPhones).add(phoneHash)
  }
  return { mediatorPhones, otherPhones }
}
