import { workOutbox } from '@/lib/jobs/work-outbox'
import { answerOffer } from '@/lib/use-cases/offer/answer-offer'
import { getAgreementForm } from '@/lib/queries/mediator/get-agreement-form'
import { offerAs } from '../../support/offers'
import { layTalk, openTopicIn, type Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 方案之后：到期前提醒没有答复的人，答复了告诉其余的人；各方都同意的，填进协议草稿.

const HOUR_MS = 3_600_000

let world: World
let talk: Talk
let topicId: string
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  topicId = await openTopicIn(world, talk.caseId)
})
afterAll(closeWorld)

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS)
const texted = async () =>
  (
    await asOwner<{ account: string }>(
      `SELECT account_id AS account FROM deliveries WHERE document = 'talk_news'`,
    )
  ).map(({ account }) => account)
const forget = () => asOwner(`DELETE FROM deliveries WHERE document = 'talk_news'`)
const accept = (offerId: string) =>
  answerOffer(talk.respondent, {
    caseId: talk.caseId,
    offerId,
    partyId: talk.respondentId,
    answer: 'accepted',
  })

test('到期前十二小时提醒没有答复的一方；提方案的不提醒', async () => {
  await offerAs(talk.applicant, talk, topicId)
  await workOutbox(inHours(1))
  await forget()
  await workOutbox(inHours(17))
  expect(await texted()).toEqual([])
  await workOutbox(inHours(19))
  expect(await texted()).toEqual([talk.respondent.id])
})

test.each<[string, (offerId: string) => Promise<unknown>]>([
  ['已经答复', accept],
  ['议题已经结束', () => asOwner('UPDATE topics SET closed_at = now()')],
  [
    '已经收回',
    (id) => asOwner('UPDATE messages SET words = NULL, taken_back_at = now() WHERE id = $1', [id]),
  ],
])('不再提醒：%s', async (_, change) => {
  const offerId = await offerAs(talk.applicant, talk, topicId)
  await change(offerId)
  await workOutbox(inHours(1))
  await forget()
  await workOutbox(inHours(19))
  expect(await texted()).toEqual([])
})

test('答复了：提方案的人收到短信，调解员收到消息，答复的人没有', async () => {
  const offerId = await offerAs(talk.applicant, talk, topicId)
  await workOutbox(new Date())
  await forget()
  await accept(offerId)
  await workOutbox(new Date())
  expect(await texted()).toEqual([talk.applicant.id])
  expect(
    await asOwner(`SELECT account_id AS account FROM notices WHERE kind = 'offer.answered'`),
  ).toEqual([{ account: world.people.mediatorA.id }])
})

test('各方都同意的填进协议草稿，没有都同意的不填', async () => {
  const offerId = await offerAs(talk.applicant, talk, topicId, { conditions: '付清后撤回投诉' })
  const form = { caseId: talk.caseId, offerId }
  expect(await getAgreementForm(world.people.mediatorA, form)).toMatchObject({
    value: { hasAgreed: false, draft: { terms: [] } },
  })
  await accept(offerId)
  expect(await getAgreementForm(world.people.mediatorA, form)).toMatchObject({
    value: {
      hasAgreed: true,
      draft: {
        terms: [
          {
            kind: 'payment',
            obliged: talk.respondentId,
            entitled: talk.applicantId,
            amount: '30000.00',
            manner: 'transfer',
          },
          { kind: 'other', text: '付清后撤回投诉' },
        ],
      },
    },
  })
})
