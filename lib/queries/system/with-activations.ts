import 'server-only'
import type { Db } from '@/lib/data/door'
import type { StaffAccount } from '@/lib/data/stores/access/staff-account-store'
import { findActivations } from '@/lib/data/stores/activation/activation-link-store'
import type { ActivationFacts } from '@/lib/domain/activation/activation-link'

/** A staff account with its latest activation link; null: it never had one. */
export type KnownStaffAccount = StaffAccount & { readonly activation: ActivationFacts | null }

/** The same accounts with their latest activation links. */
export async function withActivations(
  db: Db,
  accounts: readonly StaffAccount[],
): Promise<KnownStaffAccount[]> {
  const found = await findActivations(
    db,
    accounts.map(({ id }) => id),
  )
  return accounts.map((account) => ({ ...account, activation: found.get(account.id) ?? null }))
}

/** One account with its latest activation link; null: there is no such account. */
export async function withActivation(
  db: Db,
  account: StaffAccount | null,
): Promise<KnownStaffAccount | null> {
  if (account === null) return null
  const [known] = await withActivations(db, [account])
  return known ?? null
}
