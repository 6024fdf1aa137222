import { asSystem } from '@/lib/data/door'
import { findPeopleToRemind } from '@/lib/data/stores/invitation/reminder-store'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { revokeInvited } from '@/lib/use-cases/invited/revoke-invited'
import { takeMessageBack } from '@/lib/use-cases/thread/take-message-back'
import { answerAs, layHelper } from '../../support/invited'
import { invite } from '../../support/invitations'
import { offerAs } from '../../support/offers'
import { proposeThirdTo, THIRD_PHONE } from '../../support/thirds'
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
    `SELECT kind, account_id AS account FROM notices WHERE kind IN ('talk.said', 'topic.due')
      ORDER BY kind`,
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

describe('受邀的人', () => {
  const textedHelper = () =>
    asOwner<{ account: string; facts: object }>(
      `SELECT account_id AS account, facts FROM deliveries WHERE document = 'helping_news'`,
    )

  test('选给他的议题里有新的话：收到短信，没有案号；别的议题、单独谈话、方案、自己说的，都不收', async () => {
    const topicId = await openTopicIn(world, talk.caseId)
    const otherTopicId = await openTopicIn(world, talk.caseId)
    const { helper } = await layHelper(world, talk, [topicId])
    await workOutbox(new Date())
    await asOwner(`DELETE FROM deliveries WHERE document = 'helping_news'`)
    await sayAs(talk.applicant, talk.caseId, { topicId: otherTopicId }, '别的议题')
    await sayAs(talk.applicant, talk.caseId, { partyId: talk.applicantId }, '底线')
    await sayAs(helper, talk.caseId, { topicId }, '自己说的')
    await offerAs(talk.applicant, talk, topicId)
    await workOutbox(inHours(0.1))
    expect(await textedHelper()).toEqual([])
    await sayAs(talk.respondent, talk.caseId, { topicId }, '给各方的话')
    await workOutbox(inHours(0.1))
    expect(await textedHelper()).toEqual([{ account: helper.id, facts: {} }])
  })

  test('撤销以后不再收到', async () => {
    const topicId = await openTopicIn(world, talk.caseId)
    const { helper, invitedId } = await layHelper(world, talk, [topicId])
    const { caseId } = talk
    await revokeInvited(world.people.mediatorA, { caseId, invitedId, reason: '不再需要帮助' })
    await sayAs(talk.respondent, caseId, { topicId }, '给各方的话')
    await workOutbox(inHours(0.1))
    expect((await textedHelper()).map(({ account }) => account)).not.toContain(helper.id)
  })
})

test('不是当事人的人，也可以用短信邀请；两天没有打开，提醒', async () => {
  const invitedId = await proposeThirdTo(world, talk.caseId)
  for (const [actor, partyId] of [
    [talk.applicant, talk.applicantId],
    [talk.respondent, talk.respondentId],
  ] as const)
    await answerAs(actor, talk.caseId, invitedId, partyId)
  const [row] = await asOwner<{ id: string }>(
    'SELECT participant_id AS id FROM invited_persons WHERE id = $1',
    [invitedId],
  )
  await invite(world, talk.caseId, row!.id, { phone: THIRD_PHONE, channel: 'sms' })
  expect(
    await asOwner(
      `SELECT party_id, account_id FROM deliveries WHERE document = 'party_invitation'
        ORDER BY created_at DESC LIMIT 1`,
    ),
  ).toEqual([{ party_id: null, account_id: null }])
  await asOwner(
    `UPDATE deliveries SET state = 'delivered', changed_at = now() - interval '49 hours'
      WHERE document = 'party_invitation'`,
  )
  const people = await asSystem('read who is to be reminded', (db) =>
    findPeopleToRemind(db, null, 10),
  )
  expect(people.map(({ participantId }) => participantId)).toContain(row!.id)
})
