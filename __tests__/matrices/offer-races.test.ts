import { answerOffer } from '@/lib/use-cases/offer/answer-offer'
import { makeOffer } from '@/lib/use-cases/offer/make-offer'
import { takeMessageBack } from '@/lib/use-cases/thread/take-message-back'
import type { Actor } from '@/lib/domain/access/roles'
import { comeInFor, offerAs, offering } from '../support/offers'
import { race, TRIALS, type Attempt } from '../support/race'
import { layTalk, openTopicIn, type Talk } from '../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

// 两个人同时答复一个方案，或者一人答复、一人收回：恰好一个算数，另一个有一句话.

let world: World
let talk: Talk
let agent: Actor
let topicId: string
beforeAll(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  agent = await comeInFor(
    world,
    talk,
    talk.respondentId,
    { kind: 'agent', authority: 'special' },
    '19900008009',
  )
  topicId = await openTopicIn(world, talk.caseId)
})
afterAll(closeWorld)

const answer = (actor: Actor, offerId: string, given: string) => () =>
  answerOffer(actor, {
    caseId: talk.caseId,
    offerId,
    partyId: talk.respondentId,
    answer: given,
  })
const counter = (actor: Actor, offerId: string) => () =>
  makeOffer(actor, offering(talk, topicId, { countersId: offerId }))
const takeBack = (offerId: string) => () =>
  takeMessageBack(talk.applicant, { caseId: talk.caseId, messageId: offerId })

/**
 * What there is at the end: one answer or counter-offer of the respondent, or none where the offer
 * is gone.
 */
async function leftOf(offerId: string) {
  const [left] = await asOwner<{ given: number; counters: number; gone: boolean }>(
    `SELECT (SELECT count(*)::int FROM offer_answers WHERE offer_id = $1) AS given,
       (SELECT count(*)::int FROM messages WHERE counters_id = $1) AS counters,
       (SELECT taken_back_at IS NOT NULL FROM messages WHERE id = $1) AS gone`,
    [offerId],
  )
  return left!
}

const PAIRS: readonly [string, (offerId: string) => Attempt[]][] = [
  [
    '同意 × 不同意',
    (id) => [answer(talk.respondent, id, 'accepted'), answer(agent, id, 'refused')],
  ],
  ['同意 × 新方案', (id) => [answer(talk.respondent, id, 'accepted'), counter(agent, id)]],
  ['新方案 × 新方案', (id) => [counter(talk.respondent, id), counter(agent, id)]],
  ['同意 × 收回', (id) => [answer(talk.respondent, id, 'accepted'), takeBack(id)]],
]

test.each(PAIRS)(`%s：每次恰好一个成功（${TRIALS} 轮）`, async (_, pair) => {
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const offerId = await offerAs(talk.applicant, talk, topicId)
    const { winners, sentences } = await race(pair(offerId))
    expect([winners.length, sentences.length]).toEqual([1, 1])
    expect(sentences[0]).toMatch(/已经答复|已于 .* 答复|已经收回/)
    const { given, counters, gone } = await leftOf(offerId)
    expect(given + counters + Number(gone)).toBe(1)
  }
})
