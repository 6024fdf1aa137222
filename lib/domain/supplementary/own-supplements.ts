// Which 补充协议 are data of one who takes part: what this person proposed, what was signed for the own
// party, and what binds it. Source: 个人信息保护法 第45条; docs/decisions/0105-rights-of-parties.md.
import type { Supplementary } from './supplementary'

/** What another proposed and no one of the own party signed is what others said. */
export function findOwnSupplements<S extends Supplementary>(
  supplements: readonly S[],
  parts: readonly { readonly partyId: string | null }[],
  accountId: string,
): readonly S[] {
  const isOwn = (partyId: string) => parts.some((part) => part.partyId === partyId)
  return supplements.filter(
    ({ proposerId, status, partyIds, signatures }) =>
      proposerId === accountId ||
      (status === 'in_force' && partyIds.some(isOwn)) ||
      signatures.some(({ partyId }) => isOwn(partyId)),
  )
}
