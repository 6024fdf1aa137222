import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { getOwnCaucus } from '@/lib/queries/party/get-own-caucus'
import { getOwnTalk } from '@/lib/queries/party/get-own-talk'
import { getTalk } from '@/lib/queries/mediator/get-talk'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { answerOffer } from '@/lib/use-cases/offer/answer-offer'
import { takeMessageBack } from '@/lib/use-cases/thread/take-message-back'
import { offerAs } from '../../support/offers'
import {
  hear,
  keepPending,
  layTalk,
  openTopicIn,
  passTenSeconds,
  sayAs,
  type Talk,
} from '../../support/talk'
import { buildWorld, closeWorld, type World } from '../../support/world'

// 异步调解的页面：各人看到自己的对话，没看的有几条，谁看过.

let world: World
let talk: Talk
let topicId: string
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  topicId = await openTopicIn(world, talk.caseId)
})
afterAll(closeWorld)

/** Takes back everything this person has said in a case. */
async function takeBackAll(actor: Talk['applicant'], caseId: string): Promise<void> {
  for (const { id } of await hear(actor, caseId))
    await takeMessageBack(actor, { caseId, messageId: id })
}

test('没看的条数：打开那一处以后归零；自己说的不算', async () => {
  const { caseId, applicant, respondent, respondentId } = talk
  await sayAs(applicant, caseId, { topicId }, '三万元')
  await sayAs(world.people.mediatorA, caseId, { partyId: respondentId }, '公司怎么看')
  expect(await getOwnCase(respondent, { caseId })).toMatchObject({
    value: { unread: { all: 0, mediator: 1 } },
  })
  await passTenSeconds(caseId)
  expect(await getOwnCase(respondent, { caseId })).toMatchObject({
    value: { unread: { all: 1, mediator: 1 } },
  })
  await getOwnTalk(respondent, { caseId })
  await getOwnCaucus(respondent, { caseId })
  expect(await getOwnCase(respondent, { caseId })).toMatchObject({
    value: { unread: { all: 0, mediator: 0 } },
  })
  expect(await getOwnCase(applicant, { caseId })).toMatchObject({
    value: { unread: { all: 0, mediator: 0 } },
  })
})

test('议题等这一方回复，说过就不再等', async () => {
  const { caseId, applicant } = talk
  expect(await getOwnCase(applicant, { caseId })).toMatchObject({ value: { isAwaited: true } })
  await sayAs(applicant, caseId, { topicId }, '三万元')
  expect(await getOwnCase(applicant, { caseId })).toMatchObject({ value: { isAwaited: false } })
})

test('说过话，方案还等着答复；答复了就不再等，调解员看到已经答复', async () => {
  const { caseId, applicant, respondent, respondentId } = talk
  await sayAs(respondent, caseId, { topicId }, '容我想想')
  const offerId = await offerAs(applicant, talk, topicId)
  const waits = async () => (await getOwnCase(respondent, { caseId })) as unknown
  expect(await waits()).toMatchObject({ value: { isAwaited: true } })
  await takeBackAll(respondent, caseId)
  await answerOffer(respondent, { caseId, offerId, partyId: respondentId, answer: 'refused' })
  expect(await waits()).toMatchObject({ value: { isAwaited: false } })
  expect(await getTalk(world.people.mediatorA, { caseId })).toMatchObject({
    value: {
      topics: [
        { replies: [{}, { hasReplied: true, words: expect.stringMatching(/答复了方案$/) }] },
      ],
    },
  })
})

test('谁看过，只有写的人看得到', async () => {
  const { caseId, applicant, respondent } = talk
  await sayAs(applicant, caseId, { topicId }, '三万元')
  await passTenSeconds(caseId)
  await getOwnTalk(respondent, { caseId })
  await getTalk(world.people.mediatorA, { caseId })
  const own = await getOwnTalk(applicant, { caseId })
  if (!own.ok) throw new Error(own.refusal.code)
  expect([...own.value.topics[0]!.messages[0]!.readBy!].sort()).toEqual(
    [respondent.name, world.people.mediatorA.name].sort(),
  )
  const others = await getOwnTalk(respondent, { caseId })
  if (!others.ok) throw new Error(others.refusal.code)
  expect(others.value.topics[0]!.messages[0]!.readBy).toEqual([])
})

const MARK = '记号四四六一'

test('对方的任何一页都没有单独说的话，也没有十秒内的和收回的', async () => {
  const { caseId, applicant, applicantId, respondent } = talk
  await sayAs(applicant, caseId, { partyId: applicantId }, `${MARK}底线`)
  await sayAs(world.people.mediatorA, caseId, { partyId: applicantId }, `${MARK}劝说`)
  const messageId = await sayAs(applicant, caseId, { topicId }, `${MARK}收回`)
  await passTenSeconds(caseId)
  await takeMessageBack(applicant, { caseId, messageId })
  await keepPending(await sayAs(applicant, caseId, { topicId }, `${MARK}十秒`))
  for (const read of [getOwnCase, getOwnTalk, getOwnCaucus]) {
    const answer = await read(respondent, { caseId })
    expect(answer.ok).toBe(true)
    expect(JSON.stringify(answer)).not.toContain(MARK)
  }
  // The control: they are found where they belong.
  expect(JSON.stringify(await getOwnCaucus(applicant, { caseId }))).toContain(`${MARK}底线`)
  expect(JSON.stringify(await getTalk(world.people.mediatorA, { caseId }))).toContain(`${MARK}劝说`)
  expect(JSON.stringify(await getTalk(world.people.mediatorA, { caseId }))).not.toContain(
    `${MARK}十秒`,
  )
  expect(JSON.stringify(await getMyCase(world.people.mediatorA, { caseId }))).not.toContain(MARK)
})

test('别的案件、别的人：没有这几页', async () => {
  const { caseId } = talk
  for (const read of [getOwnTalk, getOwnCaucus])
    expect(await read(world.people.partyX, { caseId })).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
  expect(await getOwnCaucus(talk.applicant, { caseId, partyId: talk.respondentId })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  expect(await getTalk(world.people.mediatorA2, { caseId })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
})

test('调解员的一页：各方有没有回复，每一方一处', async () => {
  const { caseId, applicant } = talk
  await sayAs(applicant, caseId, { topicId }, '三万元')
  await passTenSeconds(caseId)
  const view = await getTalk(world.people.mediatorA, { caseId })
  if (!view.ok) throw new Error(view.refusal.code)
  expect(view.value.topics[0]!.replies.map(({ hasReplied }) => hasReplied)).toEqual([true, false])
  expect(view.value.caucuses).toHaveLength(2)
  expect(view.value.toAll).toEqual({ allowed: true })
})
