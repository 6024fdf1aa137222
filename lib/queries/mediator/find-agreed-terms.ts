import 'server-only'
import { findBiddings } from '@/lib/data/stores/blind-offer/bidding-store'
import { findOffers, termsOf } from '@/lib/data/stores/offer/offer-store'
import { findMessages } from '@/lib/data/stores/thread/message-store'
import type { Read } from '@/lib/data/door'
import type { AgreementTerm } from '@/lib/domain/agreement/draft'
import type { AgreementParty } from '@/lib/domain/agreement/people'
import { toDraftTerms, toMatchedTerms } from '@/lib/domain/offer/draft-terms'
import { stateOf } from '@/lib/domain/offer/offer'

/**
 * What an offer that all parties have accepted, or a bidding that matched, gives the draft of the
 * agreement; of any other nothing.
 */
export async function findAgreedTerms(
  db: Read,
  caseId: string,
  offerId: string,
  { parties, now }: { readonly parties: readonly AgreementParty[]; readonly now: Date },
): Promise<readonly AgreementTerm[]> {
  const bidding = (await findBiddings(db, caseId)).find(({ id }) => id === offerId)
  if (bidding) return toMatchedTerms(bidding)
  const messages = await findMessages(db, caseId)
  const offer = (await findOffers(db, caseId, messages)).find(({ id }) => id === offerId)
  const message = messages.find(({ id }) => id === offerId)
  const terms = message && termsOf(message)
  if (!offer || !terms || stateOf(offer, parties, now) !== 'accepted') return []
  return toDraftTerms(terms, parties)
}
