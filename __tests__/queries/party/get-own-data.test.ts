import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import {
  findOwnAddresses,
  findOwnNotices,
  findOwnRecord,
} from '@/lib/data/stores/participant/own-data-store'
import { serveOwnData } from '@/lib/edge/download/serve-own-data'
import type { Actor } from '@/lib/domain/access/roles'
import { getOwnData } from '@/lib/queries/party/get-own-data'
import { answerOffer } from '@/lib/use-cases/offer/answer-offer'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'
import { CLEAR, layPapers } from '../../support/case-papers'
import { layPart } from '../../support/case-parts'
import { layComplaint } from '../../support/complaints'
import { layTalk, openTopicIn, passTenSeconds, sayAs, type Talk } from '../../support/talk'
import { offerAs } from '../../support/offers'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 我的资料：与本人有关的都在里面，别人的除了姓名和哪一方都不在里面，号码只露一部分.

const OWN_WORDS = '我最少要三万，这是我的底线'
const OTHERS_WORDS = '我们最多付一万'
let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  const { caseId, applicantId, respondentId } = talk
  await layPapers({ ...talk, id: caseId })
  const topicId = await openTopicIn(world, caseId)
  await sayAs(talk.applicant, caseId, { topicId }, '三万元可以')
  await sayAs(talk.applicant, caseId, { partyId: applicantId }, OWN_WORDS)
  await sayAs(talk.respondent, caseId, { partyId: respondentId }, OTHERS_WORDS)
  await sayAs(talk.respondent, caseId, { topicId }, '分期吧')
  await sayAs(world.people.mediatorA, caseId, { partyId: applicantId }, '可以分两期吗')
  await passTenSeconds(caseId)
  await layComplaint(world, caseId)
  await giveConsent(talk.applicant, {
    caseId,
    partyId: applicantId,
    scope: 'mediation',
    reply: 'agrees',
  })
  for (const [partyId, name] of [
    [applicantId, '许静'],
    [respondentId, '对方'],
  ])
    await layPart('deliveries', caseId, {
      party_id: partyId,
      recipient_name: name,
      document: partyId === applicantId ? 'meeting_scheduled' : 'case_closed',
      channel: 'sms',
      state: 'delivered',
      facts: {},
      leaves_at: new Date(),
      created_at: new Date(),
      changed_at: new Date(),
    })
})
afterAll(closeWorld)

async function download(actor: Actor, format = 'text'): Promise<{ status: number; body: string }> {
  const response = await serveOwnData(new Request('https://heyi.example/'), {
    actor,
    params: { caseId: talk.caseId, format },
  })
  return { status: response.status, body: await response.text() }
}

test('自己说过的、答过的、投诉的、收到的都在里面', async () => {
  const { status, body } = await download(talk.applicant)
  expect(status).toBe(200)
  for (const own of [OWN_WORDS, '三万元可以', '您愿意调解吗？', '他说不签就不让走', '调解通知'])
    expect(body).toContain(own)
})

test('自己对方案的答复在里面，对方提的方案和对方的答复不在里面', async () => {
  const topicId = await openTopicIn(world, talk.caseId)
  const terms = { conditions: '先把墙修好再谈' }
  const offerId = await offerAs(talk.respondent, talk, topicId, terms)
  const refused = await answerOffer(talk.applicant, {
    caseId: talk.caseId,
    offerId,
    partyId: talk.applicantId,
    answer: 'refused',
  })
  expect(refused.ok).toBe(true)
  const { body } = await download(talk.applicant)
  expect(body).toContain('我对方案的答复')
  expect(body).toMatch(/答复方案[^\n]*\n?[^\n]*不同意/)
  expect(body).not.toContain(terms.conditions)
  expect((await download(talk.respondent)).body).not.toMatch(/答复方案/)
})

test('别人说的话、收到的通知不在里面；号码和地址一个完整的也没有', async () => {
  for (const format of ['text', 'json']) {
    const { body } = await download(talk.applicant, format)
    for (const word of [OTHERS_WORDS, '分期吧', '可以分两期吗', '调解终结通知', '方远'])
      expect([word, body.includes(word)]).toEqual([word, false])
    for (const clear of Object.values(CLEAR))
      expect([clear, body.includes(clear)]).toEqual([clear, false])
    expect(body).toContain('138****5678')
  }
})

test('页面上看到的和下载的是同样的内容；下载有记录，看页面没有', async () => {
  const count = async () => {
    const [row] = await asOwner<{ count: number }>(
      `SELECT count(*)::int AS count FROM events WHERE case_id = $1
        AND kind = 'own-data.downloaded'`,
      [talk.caseId],
    )
    return row!.count
  }
  const page = await getOwnData(talk.applicant, { caseId: talk.caseId })
  expect(await count()).toBe(0)
  const { body } = await download(talk.applicant, 'json')
  expect(await count()).toBe(1)
  expect(page).toMatchObject({ value: { sections: JSON.parse(body).sections } })
})

test('陪同帮忙的人只有自己说的，没有当事人的号码、地址和通知', async () => {
  const accountId = world.people.partyX.id
  await layPart('participants', talk.caseId, {
    kind: 'helper',
    party_id: talk.applicantId,
    name: '许静的女儿',
    account_id: accountId,
    joined_at: new Date(),
  })
  const rows = await withActor(world.people.partyX, async (db) => ({
    record: await findOwnRecord(db, talk.caseId),
    addresses: await findOwnAddresses(db, talk.caseId),
    notices: await findOwnNotices(db, talk.caseId),
  }))
  expect(rows).toMatchObject({
    record: [{ name: '许静的女儿', phone: null, document: null, residence: null }],
    addresses: [],
    notices: [],
  })
  const { body } = await download(world.people.partyX)
  expect(body).not.toContain(OWN_WORDS)
})

test('没有参加的人、工作人员、不存在的案件：都没有', async () => {
  const { partyX, mediatorA, adminA, clerkA } = world.people
  for (const actor of [partyX, mediatorA, adminA, clerkA])
    expect((await download(actor)).status).toBe(404)
  expect((await download(talk.applicant, 'pdf')).status).toBe(404)
  expect((await getOwnData(talk.applicant, { caseId: randomUUID() })).ok).toBe(false)
  for (const read of [findOwnRecord, findOwnAddresses, findOwnNotices])
    expect(await withActor<readonly unknown[]>(partyX, (db) => read(db, talk.caseId))).toEqual([])
})
