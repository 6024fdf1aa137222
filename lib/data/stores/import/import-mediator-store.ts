import 'server-only'
import type { Db } from '@/lib/data/door'

const PHONES_AT_ONCE = 5_000

/**
 * Which of these phones (as keyed hashes) have an account that the institution can see: one of its mediators', or another person's.
 * Accounts elsewhere stay unseen; whoever adds one with such a phone learns that it is taken, and nothing else.
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
