import { randomUUID } from 'node:crypto'
import { say } from '@/lib/use-cases/thread/say'
import { takeMessageBack } from '@/lib/use-cases/thread/take-message-back'
import { comeIn, invite } from '../../support/invitations'
import { layPart } from '../../support/case-parts'
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

// 异步调解的发言：发给全体的十秒后才看得到，只发给调解员的对方永远看不到.

let world: World
let talk: Talk
let topicId: string
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  topicId = await openTopicIn(world, talk.caseId)
})
afterAll(closeWorld)

const everyone = () => [
  world.people.mediatorA,
  talk.applicant,
  talk.respondent,
  world.people.adminA,
]

test('发给全体：十秒内只有自己看得到，之后各方和机构都看得到，法院看不到', async () => {
  await sayAs(talk.applicant, talk.caseId, { topicId }, '三万元可以')
  expect(await hear(talk.applicant, talk.caseId)).toMatchObject([{ isPending: true }])
  for (const other of everyone().filter(({ id }) => id !== talk.applicant.id))
    expect(await hear(other, talk.caseId)).toEqual([])
  await passTenSeconds(talk.caseId)
  for (const each of everyone()) expect(await wordsHeard(each, talk.caseId)).toEqual(['三万元可以'])
  expect(await hear(world.people.clerkA, talk.caseId)).toEqual([])
  expect(await hear(world.people.adminB, talk.caseId)).toEqual([])
})

test('只发给调解员：立刻送到，对方、机构和法院都看不到', async () => {
  const { applicantId: partyId } = talk
  await sayAs(talk.applicant, talk.caseId, { partyId }, '我最少要三万')
  await sayAs(world.people.mediatorA, talk.caseId, { partyId }, '分两期可以吗')
  const both = ['我最少要三万', '分两期可以吗']
  expect(await wordsHeard(talk.applicant, talk.caseId)).toEqual(both)
  expect(await wordsHeard(world.people.mediatorA, talk.caseId)).toEqual(both)
  for (const other of [talk.respondent, world.people.adminA, world.people.clerkA])
    expect(await hear(other, talk.caseId)).toEqual([])
})

test('不能替对方跟调解员说', async () => {
  expect(
    await say(talk.applicant, {
      caseId: talk.caseId,
      messageId: randomUUID(),
      partyId: talk.respondentId,
      words: '冒充对方',
    }),
  ).toMatchObject({ refusal: { fields: { partyId: 'NOT_AN_OPTION' } } })
  expect(await asOwner('SELECT 1 FROM messages')).toEqual([])
})

test('十秒内收回，别人从来没有看到；之后收回，留下谁、何时', async () => {
  const early = await sayAs(talk.applicant, talk.caseId, { topicId }, '说早了')
  expect(
    await takeMessageBack(talk.applicant, { caseId: talk.caseId, messageId: early }),
  ).toMatchObject({ ok: true, value: { isUnseen: true } })
  await passTenSeconds(talk.caseId)
  const late = await sayAs(talk.applicant, talk.caseId, { topicId }, '说晚了')
  await passTenSeconds(talk.caseId)
  expect(
    await takeMessageBack(talk.applicant, { caseId: talk.caseId, messageId: late }),
  ).toMatchObject({ ok: true, value: { isUnseen: false } })
  expect(await hear(talk.respondent, talk.caseId)).toMatchObject([
    { id: late, isTakenBack: true, words: null },
  ])
  expect(await hear(talk.applicant, talk.caseId)).toHaveLength(2)
  expect(await asOwner('SELECT words FROM messages')).toEqual([{ words: null }, { words: null }])
})

test('别人说的收不回；再收一次什么也不变', async () => {
  const messageId = await sayAs(talk.applicant, talk.caseId, { topicId }, '三万元')
  await passTenSeconds(talk.caseId)
  for (const other of [talk.respondent, world.people.mediatorA])
    expect(await takeMessageBack(other, { caseId: talk.caseId, messageId })).toMatchObject({
      refusal: { fields: { messageId: 'NOT_AN_OPTION' } },
    })
  await takeMessageBack(talk.applicant, { caseId: talk.caseId, messageId })
  await takeMessageBack(talk.applicant, { caseId: talk.caseId, messageId })
  expect(
    await asOwner(`SELECT count(*)::int AS n FROM events WHERE kind = 'message.taken-back'`),
  ).toEqual([{ n: 1 }])
})

test('同一张表单交两次是一条；同一编号换了内容，不收', async () => {
  const message = { caseId: talk.caseId, messageId: randomUUID(), topicId, words: '三万元' }
  const [one, other] = await Promise.all([
    say(talk.applicant, message),
    say(talk.applicant, message),
  ])
  expect([one, other]).toMatchObject([{ ok: true }, { ok: true }])
  expect(await say(talk.applicant, { ...message, words: '四万元' })).toMatchObject({
    refusal: { code: 'ENTRY_DIFFERS' },
  })
  expect(await asOwner('SELECT words FROM messages')).toEqual([{ words: '三万元' }])
  expect(
    await asOwner(`SELECT count(*)::int AS n FROM events WHERE kind = 'message.said'`),
  ).toEqual([{ n: 1 }])
})

test('过了时间照收，记明过了时间', async () => {
  await asOwner(`UPDATE topics SET due_at = now() - interval '1 minute'`)
  await sayAs(talk.respondent, talk.caseId, { topicId }, '刚看到')
  expect(await asOwner('SELECT is_late AS late FROM messages')).toEqual([{ late: true }])
})

test('帮忙的人替他打字，记在帮忙的人名下', async () => {
  const id = await layPart('participants', talk.caseId, {
    kind: 'helper',
    party_id: talk.applicantId,
    name: '周晴',
    joined_at: new Date(0),
  })
  const helper = await comeIn(await invite(world, talk.caseId, id, { phone: '19900008009' }))
  await sayAs(helper, talk.caseId, { topicId }, '她说两万八也行')
  expect(await asOwner('SELECT author_kind AS kind, author_name AS name FROM messages')).toEqual([
    { kind: 'helper', name: '周晴' },
  ])
})

test('一方反悔不同意异步调解：不能再发给全体，仍能单独跟调解员说', async () => {
  await layAsyncConsent(world, talk.caseId, talk.respondentId, 'withdrawn')
  const words = '还能说吗'
  expect(
    await say(talk.applicant, { caseId: talk.caseId, messageId: randomUUID(), topicId, words }),
  ).toMatchObject({ refusal: { code: 'TALK_CONSENTS_MISSING' } })
  await sayAs(talk.applicant, talk.caseId, { partyId: talk.applicantId }, words)
})

test('结案以后谁都不能再写', async () => {
  await asOwner(
    `UPDATE cases SET status = 'closed', closed_at = now(), closing_days = 9, outcome = 'deadlock'
      WHERE id = $1`,
    [talk.caseId],
  )
  for (const [actor, where] of [
    [talk.applicant, { topicId }],
    [talk.applicant, { partyId: talk.applicantId }],
    [world.people.mediatorA, { topicId }],
  ] as const)
    expect(
      await say(actor, { caseId: talk.caseId, messageId: randomUUID(), words: '还有', ...where }),
    ).toMatchObject({ refusal: { code: 'TALK_OVER' } })
})

test('事件里没有话，也没有编号；法院读不到这些事件', async () => {
  await sayAs(talk.applicant, talk.caseId, { topicId }, '三万元可以')
  await sayAs(talk.applicant, talk.caseId, { partyId: talk.applicantId }, '我最少要三万')
  const rows = await asOwner<{ kind: string; keys: string }>(
    `SELECT kind, (SELECT string_agg(k, ' ' ORDER BY k) FROM jsonb_object_keys(data) k) AS keys,
       heyi_is_internal(kind, data) AS internal
     FROM events WHERE kind ~ '^(topic|message)\\.' ORDER BY seq`,
  )
  const said = { kind: 'message.said', keys: 'audience digest isLate', internal: true }
  expect(rows).toEqual([
    { kind: 'topic.opened', keys: 'digest dueAt no', internal: true },
    said,
    said,
  ])
})
