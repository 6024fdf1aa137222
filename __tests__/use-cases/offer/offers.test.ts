import { randomUUID } from 'node:crypto'
import { answerOffer } from '@/lib/use-cases/offer/answer-offer'
import { makeOffer } from '@/lib/use-cases/offer/make-offer'
import { takeMessageBack } from '@/lib/use-cases/thread/take-message-back'
import {
  answersKept,
  comeInFor,
  inHours,
  offerAs,
  offering,
  offersSeen,
} from '../../support/offers'
import { hear, layTalk, openTopicIn, passTenSeconds, type Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 调解方案：有权和解的人才能提、才能答；答了就不变；十秒内收回的，等于没有提过.

let world: World
let talk: Talk
let topicId: string
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  topicId = await openTopicIn(world, talk.caseId)
})
afterAll(closeWorld)

const accept = (offerId: string, partyId = talk.respondentId) => ({
  caseId: talk.caseId,
  offerId,
  partyId,
  answer: 'accepted',
})
const refuse = (offerId: string, partyId = talk.respondentId) => ({
  ...accept(offerId, partyId),
  answer: 'refused',
})

test('提出方案：十秒以后各方、机构看得到内容，法院看不到；事件里没有内容', async () => {
  const offer = offering(talk, topicId)
  expect(await makeOffer(talk.applicant, offer)).toMatchObject({ ok: true })
  expect(await offersSeen(talk.respondent, talk.caseId)).toEqual([])
  await passTenSeconds(talk.caseId)
  const seen = [{ id: offer.offerId, amount: '30000.00', state: 'open', answers: [] }]
  for (const reader of [
    talk.applicant,
    talk.respondent,
    world.people.mediatorA,
    world.people.adminA,
  ])
    expect(await offersSeen(reader, talk.caseId)).toEqual(seen)
  expect(await hear(world.people.clerkA, talk.caseId)).toEqual([])
  expect(
    await asOwner(
      `SELECT data - 'digest' AS data, heyi_is_internal(kind, data) AS internal FROM events
        WHERE kind = 'offer.made'`,
    ),
  ).toEqual([{ data: { isCounter: false }, internal: true }])
})

test.each(['accepted', 'refused'])(
  '对方答复一次，各方看到；再答同样的什么也不变：%s',
  async (answer) => {
    const offerId = await offerAs(talk.applicant, talk, topicId)
    const given = { ...accept(offerId), answer }
    expect(await answerOffer(talk.respondent, given)).toMatchObject({ ok: true })
    expect(await answerOffer(talk.respondent, given)).toMatchObject({ ok: true })
    expect(await offersSeen(talk.applicant, talk.caseId)).toMatchObject([
      { answers: [answer], state: answer === 'accepted' ? 'accepted' : 'not-accepted' },
    ])
    expect(
      await asOwner(`SELECT data->>'answer' AS answer FROM events WHERE kind = 'offer.answered'`),
    ).toEqual([{ answer }])
  },
)

test('答了就不能改：另一位有特别授权的代理人读到谁在什么时候答了什么', async () => {
  const agent = await comeInFor(
    world,
    talk,
    talk.respondentId,
    { kind: 'agent', authority: 'special' },
    '19900008009',
  )
  const offerId = await offerAs(talk.applicant, talk, topicId)
  await answerOffer(talk.respondent, refuse(offerId))
  expect(await answerOffer(agent, accept(offerId))).toMatchObject({
    refusal: { code: 'OFFER_ANSWERED', facts: { answer: 'refused', by: talk.respondent.name } },
  })
  expect(await answersKept()).toEqual([{ answer: 'refused' }])
})

test.each<[string, { kind: 'helper' } | { kind: 'agent'; authority: string }, boolean]>([
  ['帮忙的人', { kind: 'helper' }, false],
  ['一般授权的代理人', { kind: 'agent', authority: 'general' }, false],
  ['特别授权的代理人', { kind: 'agent', authority: 'special' }, true],
])('%s替当事人提方案、答方案', async (_, who, may) => {
  const person = await comeInFor(world, talk, talk.respondentId, who, '19900008009')
  const theirs = await offerAs(talk.applicant, talk, topicId)
  const outcome = may ? { ok: true } : { refusal: { code: 'OFFER_NEEDS_AUTHORITY' } }
  expect(await answerOffer(person, accept(theirs))).toMatchObject(outcome)
  expect(await makeOffer(person, offering(talk, topicId))).toMatchObject(outcome)
})

test.each([
  ['自己提的', () => talk.applicant, () => talk.applicantId],
  ['替对方', () => talk.applicant, () => talk.respondentId],
])('不能答复：%s', async (_, who, partyOf) => {
  const offerId = await offerAs(talk.applicant, talk, topicId)
  expect(await answerOffer(who(), accept(offerId, partyOf()))).toMatchObject({ ok: false })
  expect(await answersKept()).toEqual([])
})

test('调解员提的，各方都答才算谈成；一方不答就没有', async () => {
  const offerId = await offerAs(world.people.mediatorA, talk, topicId)
  await answerOffer(talk.applicant, accept(offerId, talk.applicantId))
  expect(await offersSeen(talk.applicant, talk.caseId)).toMatchObject([{ state: 'open' }])
  await answerOffer(talk.respondent, accept(offerId))
  expect(await offersSeen(talk.applicant, talk.caseId)).toMatchObject([{ state: 'accepted' }])
})

test('提出新的方案就是答复；十秒内收回的不算，还可以再答', async () => {
  const offerId = await offerAs(talk.applicant, talk, topicId)
  const counter = offering(talk, topicId, { amount: '20000', countersId: offerId })
  expect(await makeOffer(talk.respondent, counter)).toMatchObject({ ok: true })
  expect(await offersSeen(talk.applicant, talk.caseId)).toMatchObject([{ answers: [] }])
  const takeBack = { caseId: talk.caseId, messageId: counter.offerId }
  expect(await takeMessageBack(talk.respondent, takeBack)).toMatchObject({ ok: true })
  await passTenSeconds(talk.caseId)
  await offerAs(talk.respondent, talk, topicId, { amount: '25000', countersId: offerId })
  expect(await offersSeen(talk.applicant, talk.caseId)).toMatchObject([
    { id: offerId, state: 'not-accepted', answers: ['countered'] },
    { amount: '25000.00', state: 'open' },
  ])
  expect(await answerOffer(talk.respondent, accept(offerId))).toMatchObject({
    refusal: { code: 'OFFER_ANSWERED', facts: { answer: 'countered' } },
  })
})

test('同一方的两个人：一人刚提了新方案、还没发出，另一人答复被拒，不知道提的是什么', async () => {
  const agent = await comeInFor(
    world,
    talk,
    talk.respondentId,
    { kind: 'agent', authority: 'special' },
    '19900008009',
  )
  const offerId = await offerAs(talk.applicant, talk, topicId)
  await makeOffer(agent, offering(talk, topicId, { countersId: offerId }))
  const answered = await answerOffer(talk.respondent, accept(offerId))
  expect(answered).toEqual({ ok: false, refusal: { code: 'OFFER_ANSWERED', facts: {} } })
  expect(await answersKept()).toEqual([])
})

test('没有人答复以前可以收回，答复以后不能', async () => {
  const gone = await offerAs(talk.applicant, talk, topicId)
  const takeBack = (messageId: string) =>
    takeMessageBack(talk.applicant, { caseId: talk.caseId, messageId })
  expect(await takeBack(gone)).toMatchObject({ ok: true })
  expect(await answerOffer(talk.respondent, accept(gone))).toMatchObject({
    refusal: { code: 'OFFER_ENDED', facts: { because: 'taken-back' } },
  })
  const answered = await offerAs(talk.applicant, talk, topicId)
  await answerOffer(talk.respondent, refuse(answered))
  expect(await takeBack(answered)).toMatchObject({ refusal: { code: 'OFFER_ANSWERED' } })
})

test.each<[string, string, string]>([
  ['过了答复时间', `UPDATE messages SET offer_until = now() - interval '1 minute'`, 'OFFER_ENDED'],
  ['议题已经结束', `UPDATE topics SET closed_at = now()`, 'TOPIC_CLOSED'],
  ['被暂不显示', `UPDATE messages SET held_at = now(), hold_reason = '骂人'`, 'INPUT_INVALID'],
])('不能再答复：%s', async (_, change, code) => {
  const offerId = await offerAs(talk.applicant, talk, topicId)
  await asOwner(change)
  expect(await answerOffer(talk.respondent, accept(offerId))).toMatchObject({ refusal: { code } })
})

test('填错的逐项说明，什么也不留下；同一张表单交两次是一个方案', async () => {
  const wrong = offering(talk, topicId, { amount: '三万', payer: '', expiresAt: inHours(100) })
  expect(await makeOffer(talk.applicant, wrong)).toMatchObject({
    refusal: { fields: { amount: 'AMOUNT_FORMAT' } },
  })
  const empty = { amount: '', payer: '', manner: '', expiresAt: undefined }
  expect(await makeOffer(talk.applicant, offering(talk, topicId, empty))).toMatchObject({
    refusal: { fields: { conditions: 'OFFER_EMPTY', expiresAt: 'CHOOSE_ONE' } },
  })
  const late = offering(talk, topicId, { payer: '', expiresAt: inHours(100) })
  expect(await makeOffer(talk.applicant, late)).toMatchObject({
    refusal: { fields: { payer: 'CHOOSE_ONE', expiresAt: 'OFFER_EXPIRY_TERM' } },
  })
  const offer = offering(talk, topicId)
  const twice = await Promise.all([
    makeOffer(talk.applicant, offer),
    makeOffer(talk.applicant, offer),
  ])
  expect(twice).toMatchObject([{ ok: true }, { ok: true }])
  expect(await makeOffer(talk.applicant, { ...offer, amount: '4' })).toMatchObject({
    refusal: { code: 'ENTRY_DIFFERS' },
  })
  expect(await asOwner('SELECT count(*)::int AS n FROM messages')).toEqual([{ n: 1 }])
  expect(await answerOffer(talk.respondent, accept(randomUUID()))).toMatchObject({ ok: false })
})
