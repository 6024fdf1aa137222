import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import { findOffers, termsOf } from '@/lib/data/stores/offer/offer-store'
import { findMessages } from '@/lib/data/stores/thread/message-store'
import type { Actor } from '@/lib/domain/access/roles'
import { stateOf, type OfferState } from '@/lib/domain/offer/offer'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { makeOffer } from '@/lib/use-cases/offer/make-offer'
import { layPart } from './case-parts'
import { comeIn, invite, participantOf } from './invitations'
import { passTenSeconds, type Talk } from './talk'
import { asOwner, type World } from './world'

const HOUR_MS = 3_600_000
export const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()

/** An offer as a form sends it: 30,000 yuan by the respondent, open for 30 hours. */
export const offering = (talk: Talk, topicId: string, change: object = {}) => ({
  caseId: talk.caseId,
  offerId: randomUUID(),
  topicId,
  amount: '30,000',
  payer: 'respondent',
  manner: 'transfer',
  on: '',
  conditions: '',
  expiresAt: inHours(30),
  ...change,
})

/** Makes an offer that the others can see. @returns its id */
export async function offerAs(
  actor: Actor,
  talk: Talk,
  topicId: string,
  change: object = {},
): Promise<string> {
  const offer = offering(talk, topicId, change)
  const made = await makeOffer(actor, offer)
  if (!made.ok) throw new Error(`${made.refusal.code} ${JSON.stringify(made.refusal.fields)}`)
  await passTenSeconds(talk.caseId)
  return offer.offerId
}

export type SeenOffer = {
  readonly id: string
  readonly amount: string | null
  readonly state: OfferState
  readonly answers: readonly string[]
}

/** The offers of a case as this person sees them. */
export const offersSeen = (actor: Actor, caseId: string): Promise<readonly SeenOffer[]> =>
  withActor(actor, async (db) => {
    const messages = await findMessages(db, caseId)
    const parties = await findPartyNames(db, caseId)
    const offers = await findOffers(db, caseId, messages)
    return offers.map((offer) => ({
      id: offer.id,
      amount: termsOf(messages.find(({ id }) => id === offer.id)!)?.amount ?? null,
      state: stateOf(offer, parties, new Date()),
      answers: offer.answers.map(({ answer }) => answer),
    }))
  })

/** One more person who comes in for a party. */
export async function comeInFor(
  world: World,
  { caseId }: Talk,
  partyId: string,
  who: { readonly kind: 'helper' } | { readonly kind: 'agent'; readonly authority: string },
  phone: string,
): Promise<Actor> {
  const id =
    who.kind === 'helper'
      ? await layPart('participants', caseId, {
          kind: 'helper',
          party_id: partyId,
          name: '周晴',
          joined_at: new Date(0),
        })
      : await participantOf(
          await layPart('agents', caseId, {
            party_id: partyId,
            kind: 'lawyer',
            name: '张律师',
            authority: who.authority,
          }),
          'agent',
        )
  return comeIn(await invite(world, caseId, id, { phone }))
}

export const answersKept = () =>
  asOwner<{ answer: string }>('SELECT answer FROM offer_answers ORDER BY answered_at')
