import { workOutbox } from '@/lib/jobs/work-outbox'
import { takeMessageBack } from '@/lib/use-cases/thread/take-message-back'
import { layTalk, openTopicIn, passTenSeconds, sayAs, type Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 异步调解的消息：告诉可以看的人有新的消息，不说是什么；十秒内收回的，谁也不告诉.

const HOUR_MS = 3_600_000

let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
})
afterAll(closeWorld)

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS)
const texted = async () =>
  (
    await asOwner<{ account: string }>(
      `SELECT account_id AS account FROM deliveries WHERE document = 'talk_news'`,
    )
  ).map(({ account }) => account)
const noticed = () =>
  asOwner<{ kind: string; account: string }>(
    `SELECT kind, account_id AS account FROM notices WHERE kind IN ('talk.said', 'topic.due') ORDER BY kind`,
  )
const forget = () => asOwner(`DELETE FROM deliveries WHERE document = 'talk_news'`)

test('发起议题：各方收到短信；短时间内不重复发', async () => {
  const topicId = await openTopicIn(world, talk.caseId)
  await workOutbox(new Date())
  expect((await texted()).sort()).toEqual([talk.applicant.id, talk.respondent.id].sort())
  await sayAs(talk.applicant, talk.caseId, { topicId }, '三万元')
  await workOutbox(new Date(Date.now() + 11_000))
  expect(await texted()).toHaveLength(2)
})

test('发给全体：十秒以后对方收到短信，调解员收到消息；自己没有', async () => {
  const topicId = await openTopicIn(world, talk.caseId)
  await workOutbox(new Date())
  await forget()
  await sayAs(talk.applicant, talk.caseId, { topicId }, '三万元')
  await workOutbox(new Date())
  expect(await texted()).toEqual([])
  await workOutbox(new Date(Date.now() + 11_000))
  await workOutbox(new Date(Date.now() + 12_000))
  expect(await texted()).toEqual([talk.respondent.id])
  expect(await noticed()).toEqual([{ kind: 'talk.said', account: world.people.mediatorA.id }])
})

test('只发给调解员的：对方什么也收不到；调解员单独回的，只有这一方收到', async () => {
  const { applicantId: partyId } = talk
  await sayAs(talk.applicant, talk.caseId, { partyId }, '底线')
  await workOutbox(inHours(0))
  expect(await texted()).toEqual([])
  expect(await noticed()).toHaveLength(1)
  await sayAs(world.people.mediatorA, talk.caseId, { partyId }, '分两期吗')
  await workOutbox(inHours(0))
  expect(await texted()).toEqual([talk.applicant.id])
})

test('十秒内收回的，谁也不告诉', async () => {
  const topicId = await openTopicIn(world, talk.caseId)
  await workOutbox(new Date())
  await forget()
  const messageId = await sayAs(talk.applicant, talk.caseId, { topicId }, '说早了')
  await takeMessageBack(talk.applicant, { caseId: talk.caseId, messageId })
  await workOutbox(new Date(Date.now() + 11_000))
  expect(await texted()).toEqual([])
  expect(await noticed()).toEqual([])
})

test('截止前十二小时：没有回复的一方收到短信，调解员收到消息', async () => {
  const topicId = await openTopicIn(world, talk.caseId)
  await sayAs(talk.applicant, talk.caseId, { topicId }, '三万元')
  await passTenSeconds(talk.caseId)
  await workOutbox(new Date(Date.now() + 11_000))
  await forget()
  await workOutbox(inHours(35))
  expect(await texted()).toEqual([])
  await workOutbox(inHours(37))
  expect(await texted()).toEqual([talk.respondent.id])
  expect(await noticed()).toMatchObject([{ kind: 'talk.said' }, { kind: 'topic.due' }])
})
