import { randomUUID } from 'node:crypto'
import { closeTopic } from '@/lib/use-cases/thread/close-topic'
import { extendTopic } from '@/lib/use-cases/thread/extend-topic'
import { holdMessage } from '@/lib/use-cases/thread/hold-message'
import { openTopic } from '@/lib/use-cases/thread/open-topic'
import { releaseMessage } from '@/lib/use-cases/thread/release-message'
import { rephrase } from '@/lib/use-cases/thread/rephrase'
import { say } from '@/lib/use-cases/thread/say'
import {
  hear,
  layAsyncConsent,
  layTalk,
  openTopicIn,
  passTenSeconds,
  sayAs,
  wordsHeard,
  type Talk,
} from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 议题的发起、延长、结束；暂不显示、恢复和换个说法.

const HOUR_MS = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()

let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
})
afterAll(closeWorld)

test('各方都同意才能发起；缺哪一方，说清楚', async () => {
  await layAsyncConsent(world, talk.caseId, talk.respondentId, 'withdrawn')
  const topic = {
    caseId: talk.caseId,
    topicId: randomUUID(),
    title: '赔多少',
    question: '您能接受多少？',
    dueAt: inHours(48),
  }
  expect(await openTopic(world.people.mediatorA, topic)).toMatchObject({
    refusal: { code: 'TALK_CONSENTS_MISSING' },
  })
  await layAsyncConsent(world, talk.caseId, talk.respondentId, 'given')
  expect(await openTopic(world.people.mediatorA, topic)).toMatchObject({ ok: true })
})

test('延长对各方一并生效；结束以后不能再说', async () => {
  const topicId = await openTopicIn(world, talk.caseId)
  const { caseId } = talk
  const { mediatorA } = world.people
  expect(await extendTopic(mediatorA, { caseId, topicId, dueAt: inHours(70) })).toMatchObject({
    ok: true,
  })
  expect(await asOwner('SELECT extended FROM topics')).toEqual([{ extended: 1 }])
  expect(await closeTopic(mediatorA, { caseId, topicId })).toMatchObject({ ok: true })
  for (const actor of [talk.applicant, mediatorA])
    expect(
      await say(actor, { caseId, topicId, messageId: randomUUID(), words: '还有' }),
    ).toMatchObject({ refusal: { code: 'TOPIC_CLOSED' } })
})

test('暂不显示：对方和机构看不到话，写的人看到理由；恢复以后又看得到', async () => {
  const topicId = await openTopicIn(world, talk.caseId)
  const { caseId, applicant, respondent } = talk
  const { mediatorA, adminA } = world.people
  const messageId = await sayAs(applicant, caseId, { topicId }, '骂人的话')
  await passTenSeconds(caseId)
  await holdMessage(mediatorA, { caseId, messageId, reason: '请不要骂人' })
  for (const other of [respondent, adminA])
    expect(await hear(other, caseId)).toMatchObject([{ isHeld: true, words: null, reason: null }])
  for (const one of [applicant, mediatorA])
    expect(await hear(one, caseId)).toMatchObject([{ words: '骂人的话', reason: '请不要骂人' }])
  expect(await releaseMessage(mediatorA, { caseId, messageId })).toMatchObject({ ok: true })
  expect(await wordsHeard(respondent, caseId)).toEqual(['骂人的话'])
})

test('换个说法：原来的一直不显示，新的十秒后给全体；只能换一次', async () => {
  const topicId = await openTopicIn(world, talk.caseId)
  const { caseId, applicant, respondent } = talk
  const heldId = await sayAs(applicant, caseId, { topicId }, '骂人的话')
  await passTenSeconds(caseId)
  await holdMessage(world.people.mediatorA, { caseId, messageId: heldId, reason: '请不要骂人' })
  const again = { caseId, heldId, messageId: randomUUID(), words: '三万元太少' }
  const [one, other] = await Promise.all([
    rephrase(applicant, again),
    rephrase(applicant, { ...again, messageId: randomUUID(), words: '两次都改' }),
  ])
  expect([one.ok, other.ok].sort()).toEqual([false, true])
  await passTenSeconds(caseId)
  expect(await wordsHeard(respondent, caseId)).toEqual([one.ok ? '三万元太少' : '两次都改'])
  expect(await releaseMessage(world.people.mediatorA, { caseId, messageId: heldId })).toMatchObject(
    { refusal: { code: 'INPUT_INVALID' } },
  )
})

test('只有本案的调解员能暂不显示，当事人不能', async () => {
  const topicId = await openTopicIn(world, talk.caseId)
  const { caseId } = talk
  const messageId = await sayAs(talk.applicant, caseId, { topicId }, '三万元')
  await passTenSeconds(caseId)
  const hold = { caseId, messageId, reason: '不想让他说' }
  expect(await holdMessage(talk.respondent, hold)).toMatchObject({
    refusal: { code: 'FORBIDDEN' },
  })
  expect(await holdMessage(world.people.mediatorA2, hold)).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  expect(await wordsHeard(talk.respondent, caseId)).toEqual(['三万元'])
})
