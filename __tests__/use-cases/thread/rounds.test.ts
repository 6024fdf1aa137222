import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import { findTopics } from '@/lib/data/stores/thread/topic-store'
import { getSummaryForm } from '@/lib/queries/mediator/get-summary-form'
import { getHelping } from '@/lib/queries/party/get-helping'
import { getOwnTalk } from '@/lib/queries/party/get-own-talk'
import { continueTopic } from '@/lib/use-cases/thread/continue-topic'
import { extendTopic } from '@/lib/use-cases/thread/extend-topic'
import { say } from '@/lib/use-cases/thread/say'
import { layHelper } from '../../support/invited'
import {
  layAsyncConsent,
  layTalk,
  openTopicIn,
  passTenSeconds,
  sayAs,
  type Talk,
} from '../../support/talk'
import { layThird } from '../../support/thirds'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 同一个议题的几轮：每一轮有自己的问题和截止时间，上一轮结束，仍可以看.

let world: World
let talk: Talk
let first: string
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  first = await openTopicIn(world, talk.caseId)
})
afterAll(closeWorld)

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const roundOf = (continuesId: string, change: object = {}) => ({
  caseId: talk.caseId,
  topicId: randomUUID(),
  continuesId,
  question: '三万元，您能接受吗？',
  dueAt: inHours(48),
  ...change,
})
async function nextRound(continuesId: string): Promise<string> {
  const form = roundOf(continuesId)
  const opened = await continueTopic(world.people.mediatorA, form)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return form.topicId
}
const sayIn = (topicId: string) =>
  say(talk.applicant, { caseId: talk.caseId, topicId, messageId: randomUUID(), words: '可以' })

test('下一轮：上一轮结束，不能再说，仍可以看；新的一轮可以说', async () => {
  await sayAs(talk.applicant, talk.caseId, { topicId: first }, '第一轮的话')
  await passTenSeconds(talk.caseId)
  const second = await nextRound(first)
  expect(await sayIn(first)).toMatchObject({ refusal: { code: 'TOPIC_CLOSED' } })
  expect(await sayIn(second)).toMatchObject({ ok: true })
  expect(await getOwnTalk(talk.respondent, { caseId: talk.caseId })).toMatchObject({
    value: {
      topics: [
        {
          id: second,
          round: '第2轮',
          isClosed: false,
          question: '三万元，您能接受吗？',
          earlier: [{ id: first, round: '第1轮', messages: [{ words: '第一轮的话' }] }],
        },
      ],
    },
  })
})

test('过了时间、延长，都只算这一轮的', async () => {
  const second = await nextRound(first)
  await asOwner(`UPDATE topics SET due_at = now() - interval '1 hour' WHERE id = $1`, [second])
  await sayIn(second)
  expect(await asOwner('SELECT is_late FROM messages WHERE topic_id = $1', [second])).toEqual([
    { is_late: true },
  ])
  const extended = await extendTopic(world.people.mediatorA, {
    caseId: talk.caseId,
    topicId: second,
    dueAt: inHours(60),
  })
  expect(extended).toMatchObject({ ok: true })
  const topics = await withActor(world.people.mediatorA, (db) => findTopics(db, talk.caseId))
  expect(topics.map(({ roundNo, extended: count }) => [roundNo, count])).toEqual([
    [1, 0],
    [2, 1],
  ])
})

test('两个下一轮同时发起，只有一个；另一个知道是谁、什么时候', async () => {
  const both = await Promise.all([
    continueTopic(world.people.mediatorA, roundOf(first)),
    continueTopic(world.people.mediatorA, roundOf(first)),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    refusal: { code: 'ROUND_THERE', facts: { no: 2, by: world.people.mediatorA.name } },
  })
})

test('每一轮到时提醒没有回复的：各排一次', async () => {
  const second = await nextRound(first)
  const jobs = await asOwner<{ topicId: string }>(
    `SELECT payload->>'topicId' AS "topicId" FROM outbox WHERE kind = 'talk'
      AND payload->>'what' = 'due'`,
  )
  expect(jobs.map(({ topicId }) => topicId).sort()).toEqual([first, second].sort())
})

test('整理成笔录写明是第几轮', async () => {
  const second = await nextRound(first)
  const messageId = await sayAs(talk.applicant, talk.caseId, { topicId: second }, '三万可以')
  await passTenSeconds(talk.caseId)
  expect(
    await getSummaryForm(world.people.mediatorA, {
      caseId: talk.caseId,
      topicId: second,
      messageIds: [messageId],
    }),
  ).toMatchObject({
    value: {
      topic: { title: '赔多少、什么时候付 第2轮' },
      lines: [{ text: '（第2轮）三万可以' }],
    },
  })
})

test('为这个议题请来的人，听得到它的下一轮；没有选给他的议题的下一轮听不到', async () => {
  const other = await openTopicIn(world, talk.caseId)
  const { helper } = await layHelper(world, talk, [first])
  const second = await nextRound(first)
  await nextRound(other)
  const seen = await getHelping(helper, { caseId: talk.caseId })
  expect(seen).toMatchObject({ value: { topics: [{ id: second, earlier: [{ id: first }] }] } })
})

test('第三人加入以后的一轮，第三人听得到，以前的几轮听不到', async () => {
  await sayAs(talk.applicant, talk.caseId, { topicId: first }, '以前的话')
  await passTenSeconds(talk.caseId)
  const { third, partyId } = await layThird(world, talk)
  await layAsyncConsent(world, talk.caseId, partyId)
  const second = await nextRound(first)
  const seen = await getOwnTalk(third, { caseId: talk.caseId })
  expect(seen).toMatchObject({ value: { topics: [{ id: second, round: '第2轮', earlier: [] }] } })
  expect(JSON.stringify(seen)).not.toContain('以前的话')
})
