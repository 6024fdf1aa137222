import 'server-only'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { readInParts } from '@/lib/data/read-in-parts'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

const a = columnsOf('accounts', 'a')
const ACCOUNT = select({ phoneHash: a.phone_hash, role: a.role })

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
  const found = await readInParts(phoneHashes, (part) =>
    readRows(
      db,
      ACCOUNT,
      Prisma.sql`FROM accounts a WHERE ${a.phone_hash} = ANY(${[...part]}::text[])
        AND ${a.ended_on} IS NULL`,
    ),
  )
  for (const { phoneHash, role } of found)
    (role === 'mediator' ? mediatorPhones : otherPhones).add(phoneHash)
  return { mediatorPhones, otherPhones }
}
