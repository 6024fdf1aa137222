// 一方明确表示不愿意继续调解 (在线调解规则 第25条第四项). Sources: 第4条 (应当征得当事人同意), 第14条 (视为拒绝调解).
import { toLocalDate } from '../time/local-date'
import { isDeemedToRefuse, type ChangeRequest } from './change-requests'
import { findHoldingEntries, type ConsentEntry } from './consent-entries'
import { hasRefused, type PartyContacts } from './party-contacts'

/**
 * Is a party's last word on mediation a no? It refused at a contact and gave no consent on a later
 * day; or its consent was refused or withdrawn and it did not agree at a contact on a later day; or
 * it counts as refusing by law.
 */
export function isUnwilling(
  party: PartyContacts,
  {
    requests,
    consents,
  }: { readonly requests: readonly ChangeRequest[]; readonly consents: readonly ConsentEntry[] },
): boolean {
  const consent = findHoldingEntries(consents, party.partyId).find(
    ({ scope }) => scope === 'mediation',
  )
  const daysOf = (result: 'agreed' | 'declined') =>
    party.contacts
      .filter((contact) => contact.result === result)
      .map(({ happenedAt }) => toLocalDate(happenedAt))
  const refusedOn = hasRefused(party) ? daysOf('declined').at(-1) : undefined
  if (refusedOn && !(consent?.answer === 'given' && consent.on > refusedOn)) return true
  if (consent && consent.answer !== 'given' && !daysOf('agreed').some((on) => on > consent.on))
    return true
  return isDeemedToRefuse(party, requests)
}
