// Who proposes a 补充协议. Source: 民诉法 第62条.
import { findOwnParts, findPartFor, type Part } from '../participant/own-part'
import { allow, refuse, type Decided } from '../refusal'

/**
 * For which party it is proposed; null: by the mediator, where `taking` is null. A helper and an
 * agent with the general authority propose nothing.
 * @returns SIGNATURE_AUTHORITY_GENERAL, NOT_YOURS_TO_ANSWER
 */
export function decideProposer(
  taking: readonly Part[] | null,
  partyIds: readonly string[],
  accountId: string,
): Decided<string | null> {
  if (taking === null) return allow(null)
  const own = partyIds.find((partyId) =>
    findPartFor(taking, { accountId, partyId, capacity: 'settle' }),
  )
  if (own) return allow(own)
  const isAgent = findOwnParts(taking, accountId).some(({ kind }) => kind === 'agent')
  return refuse(isAgent ? 'SIGNATURE_AUTHORITY_GENERAL' : 'NOT_YOURS_TO_ANSWER')
}
