import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { withActor } from '@/lib/data/door'
import { findComplaintsOfCase } from '@/lib/data/stores/complaint/complaint-store'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { findComplaints } from '@/lib/queries/complaint/find-complaints'
import { getComplaint } from '@/lib/queries/complaint/get-complaint'
import { getCaseProgress } from '@/lib/queries/institution/get-case-progress'
import { findInbox } from '@/lib/queries/notice/find-inbox'
import { getOwnComplaints } from '@/lib/queries/party/get-own-complaints'
import { getOwnRights } from '@/lib/queries/party/get-own-rights'
import { answerComplaint } from '@/lib/use-cases/complaint/answer-complaint'
import { answerComplaintAsCourt } from '@/lib/use-cases/complaint/answer-complaint-as-court'
import { fileComplaint } from '@/lib/use-cases/complaint/file-complaint'
import { takeToCourt } from '@/lib/use-cases/complaint/take-to-court'
import { withdrawComplaint } from '@/lib/use-cases/complaint/withdraw-complaint'
import { layTalk, type Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 投诉（在线调解规则第29条）：被投诉的人不能答复，也看不到，除非答复写明告知他。

const WORDS = '他说不签字就不让我走'
let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
})
afterAll(closeWorld)

const input = (change: object = {}) => ({
  caseId: talk.caseId,
  complaintId: randomUUID(),
  partyId: talk.applicantId,
  about: 'mediator',
  mediatorId: world.people.mediatorA.id,
  office: 'institution',
  ground: 'forced',
  words: WORDS,
  ...change,
})
const ABOUT_INSTITUTION = { about: 'institution', mediatorId: '', office: 'court' }

async function file(change: object = {}): Promise<string> {
  const filed = await fileComplaint(talk.applicant, input(change))
  if (!filed.ok) throw new Error(JSON.stringify(filed.refusal))
  return filed.value.complaintId
}
const answer = (complaintId: string, shown: 'yes' | 'no' = 'no') => ({
  complaintId,
  result: 'unfounded',
  words: '调取了记录，没有发现',
  shown,
})

/** The words of all complaints of the case that the database gives this person. */
async function wordsFor(actor: Actor): Promise<string[]> {
  const complaints = await withActor(actor, (db) => findComplaintsOfCase(db, talk.caseId))
  return complaints.map(({ words }) => words)
}
const eventsFor = async (actor: Actor) => {
  const rows = await withActor(actor, (db) =>
    db.event.findMany({ where: { caseId: talk.caseId }, select: { kind: true } }),
  )
  return rows.map(({ kind }) => kind)
}
const inboxOf = async (actor: Actor) => {
  const inbox = await findInbox(actor, {})
  return inbox.ok ? inbox.value.rows.map(({ title }) => title) : []
}
const others = () => {
  const { mediatorA, mediatorA2, adminA, adminB, clerkA, clerkB, judgeA } = world.people
  return { mediatorA, mediatorA2, adminA, adminB, clerkA, clerkB, judgeA, other: talk.respondent }
}
/** Who reads the complaint, besides the complainant. */
async function readers(): Promise<string[]> {
  const read = []
  for (const [who, actor] of Object.entries(others()))
    if ((await wordsFor(actor)).length > 0) read.push(who)
  return read
}

test('向机构投诉调解员：只有投诉人和机构管理员看得到', async () => {
  await file()
  expect(await wordsFor(talk.applicant)).toEqual([WORDS])
  expect(await readers()).toEqual(['adminA'])
})

test('向法院投诉的，只有投诉人和书记员看得到；投诉机构也一样', async () => {
  await file({ office: 'court' })
  await file(ABOUT_INSTITUTION)
  expect(await readers()).toEqual(['clerkA'])
})

test('被投诉的调解员在案件的记录、消息里都不知道有投诉；机构不知道有对它的投诉', async () => {
  await file()
  await file(ABOUT_INSTITUTION)
  // A refused attempt is no trace either.
  await fileComplaint(talk.applicant, input({ mediatorId: randomUUID() }))
  await workOutbox(new Date())
  const seen = async (actor: Actor) =>
    (await eventsFor(actor)).filter(
      (kind) => kind.startsWith('complaint.') || kind === 'act.refused',
    )
  expect(await seen(world.people.mediatorA)).toEqual([])
  expect(await seen(world.people.adminA)).toEqual(['complaint.filed'])
  expect(await inboxOf(world.people.mediatorA)).not.toContain('投诉待答复')
  expect(await inboxOf(world.people.adminA)).toEqual(['投诉待答复'])
  expect(await inboxOf(world.people.clerkA)).toEqual(['投诉待答复'])
  const progress = await getCaseProgress(world.people.adminA, { caseId: talk.caseId })
  expect(JSON.stringify(progress)).not.toContain(WORDS)
})

test('机构答复：投诉人看到答复和理由，收到短信；不告知的，调解员仍然看不到', async () => {
  const id = await file()
  expect(await answerComplaint(world.people.adminA, answer(id))).toMatchObject({ ok: true })
  const own = await getOwnComplaints(talk.applicant, { caseId: talk.caseId })
  expect(own).toMatchObject({
    value: {
      complaints: [
        { status: 'answered', mayTakeToCourt: true, answers: [{ words: '调取了记录，没有发现' }] },
      ],
    },
  })
  await workOutbox(new Date())
  const sent = await asOwner<{ document: string }>(
    `SELECT document FROM deliveries WHERE account_id = $1 AND document = 'talk_news'`,
    [talk.applicant.id],
  )
  expect(sent).toHaveLength(1)
  expect(await wordsFor(world.people.mediatorA)).toEqual([])
  expect(await inboxOf(world.people.mediatorA)).not.toContain('投诉已告知')
})

test('答复写明告知的，被投诉的调解员看到投诉，别的调解员仍然看不到', async () => {
  await answerComplaint(world.people.adminA, answer(await file(), 'yes'))
  await workOutbox(new Date())
  expect(await readers()).toEqual(['mediatorA', 'adminA'])
  expect(await inboxOf(world.people.mediatorA)).toContain('投诉已告知')
})

test('答复以后可以转请法院：书记员看到投诉和机构的答复，机构不能再答复', async () => {
  const id = await file()
  const taking = { caseId: talk.caseId, complaintId: id, words: '没有问过我' }
  expect(await takeToCourt(talk.applicant, taking)).toMatchObject({
    refusal: { code: 'COMPLAINT_NOT_ANSWERED' },
  })
  await answerComplaint(world.people.adminA, answer(id))
  expect(await readers()).toEqual(['adminA'])
  expect(await takeToCourt(talk.applicant, taking)).toMatchObject({ ok: true })
  expect(await takeToCourt(talk.applicant, taking)).toMatchObject({ ok: true })
  expect(await getComplaint(world.people.clerkA, { complaintId: id })).toMatchObject({
    value: { answers: [{ result: '不属实' }], takenWords: '没有问过我', answerable: {} },
  })
  expect(await answerComplaint(world.people.adminA, answer(id))).toMatchObject({
    refusal: { code: 'COMPLAINT_ANSWERED' },
  })
  expect(await answerComplaintAsCourt(world.people.clerkA, answer(id))).toMatchObject({ ok: true })
  const own = await getOwnComplaints(talk.applicant, { caseId: talk.caseId })
  expect(own).toMatchObject({
    value: { complaints: [{ answers: [{}, {}], mayTakeToCourt: false }] },
  })
  expect((await eventsFor(world.people.mediatorA)).join()).not.toContain('complaint')
})

test('两人同时答复，一人成功，另一人知道是谁、什么时候', async () => {
  const id = await file()
  const both = [world.people.adminA, world.people.adminA2].map((admin) =>
    answerComplaint(admin, answer(id)),
  )
  const answers = await Promise.all(both)
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    refusal: { code: 'COMPLAINT_ANSWERED', facts: { by: expect.any(String) } },
  })
})

test('同一份表单交两次是一件；相同的还在等，不再收', async () => {
  const same = input()
  const [first, second] = await Promise.all([
    fileComplaint(talk.applicant, same),
    fileComplaint(talk.applicant, same),
  ])
  expect([first, second]).toMatchObject([{ ok: true }, { ok: true }])
  expect(await wordsFor(talk.applicant)).toHaveLength(1)
  expect(await fileComplaint(talk.applicant, input())).toMatchObject({
    refusal: { code: 'COMPLAINT_WAITS' },
  })
})

const withdraw = (complaintId: string, actor = talk.applicant) =>
  withdrawComplaint(actor, { caseId: talk.caseId, complaintId })

test('撤回：承办人仍看得到全文和撤回的时间，不再等答复，答复不了；交两次是一次', async () => {
  const id = await file()
  expect(await withdraw(id, talk.respondent)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  expect(await withdraw(id)).toMatchObject({ ok: true })
  expect(await withdraw(id)).toMatchObject({ ok: true })
  const { adminA } = world.people
  expect(await readers()).toEqual(['adminA'])
  expect(await getComplaint(adminA, { complaintId: id })).toMatchObject({
    value: { words: WORDS, withdrawn: expect.stringContaining('撤回'), answerable: null },
  })
  expect(await answerComplaint(adminA, answer(id))).toMatchObject({
    refusal: { code: 'COMPLAINT_WITHDRAWN' },
  })
  expect(await findComplaints(adminA, {})).toMatchObject({ value: { total: 0, waiting: 0 } })
  expect(await findComplaints(adminA, { state: 'all' })).toMatchObject({
    value: { rows: [{ state: 'withdrawn' }] },
  })
  expect((await eventsFor(adminA)).filter((kind) => kind === 'complaint.withdrawn')).toHaveLength(1)
  expect((await eventsFor(world.people.mediatorA)).join()).not.toContain('complaint')
  await workOutbox(new Date())
  expect(await inboxOf(adminA)).toContain('投诉已撤回')
  const own = await getOwnComplaints(talk.applicant, { caseId: talk.caseId })
  expect(own).toMatchObject({
    value: { complaints: [{ status: 'withdrawn', mayWithdraw: false, mayTakeToCourt: false }] },
  })
  // The same may be complained of once more: another complaint, beside the one that was taken back.
  await file()
  expect(await wordsFor(adminA)).toHaveLength(2)
})

test('撤回向法院的投诉，书记员知道，机构不知道', async () => {
  const id = await file({ office: 'court' })
  expect(await withdraw(id)).toMatchObject({ ok: true })
  await workOutbox(new Date())
  expect(await inboxOf(world.people.clerkA)).toContain('投诉已撤回')
  expect(await inboxOf(world.people.adminA)).not.toContain('投诉已撤回')
  expect((await eventsFor(world.people.adminA)).join()).not.toContain('complaint')
})

test('撤回和答复同时：一个成功，另一个知道是谁、什么时候', async () => {
  const id = await file()
  const both = await Promise.all([withdraw(id), answerComplaint(world.people.adminA, answer(id))])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const refused = both.find(({ ok }) => !ok)
  const at = expect.any(String)
  expect([
    { code: 'COMPLAINT_CLOSED', facts: { by: world.people.adminA.name, at } },
    { code: 'COMPLAINT_WITHDRAWN', facts: { at } },
  ]).toContainEqual(refused && !refused.ok ? refused.refusal : null)
})

test('别的机构、别的法院、法官、复核人打不开，也答复不了', async () => {
  const id = await file()
  for (const who of ['adminB', 'clerkA', 'clerkB', 'judgeA', 'mediatorA', 'reviewerA'] as const) {
    expect(await getComplaint(world.people[who], { complaintId: id })).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
    expect((await answerComplaint(world.people[who], answer(id))).ok).toBe(false)
    expect((await answerComplaintAsCourt(world.people[who], answer(id))).ok).toBe(false)
  }
})

test('列表：待答复的在前，件数与行数一致；机构的列表里没有对机构的投诉', async () => {
  const id = await file()
  await file({ ground: 'leaked' })
  await file(ABOUT_INSTITUTION)
  await answerComplaint(world.people.adminA, answer(id))
  const { adminA, clerkA } = world.people
  expect(await findComplaints(adminA, {})).toMatchObject({
    value: { total: 1, waiting: 1, rows: [{ state: 'waiting' }] },
  })
  expect(await findComplaints(adminA, { state: 'all' })).toMatchObject({ value: { total: 2 } })
  expect(await findComplaints(adminA, { state: 'answered', ground: 'leaked' })).toMatchObject({
    value: { total: 0 },
  })
  expect(await findComplaints(clerkA, {})).toMatchObject({
    value: { total: 1, rows: [{ about: '机构' }] },
  })
})

test('我的权利：有几件在等答复，材料存多久，还能不能退出', async () => {
  await file()
  expect(await getOwnRights(talk.applicant, { caseId: talk.caseId })).toMatchObject({
    value: {
      complaints: { all: 1, waiting: 1 },
      kept: ['谈成的，全部材料保存 30 年。', '没谈成的，全部材料保存 10 年。'],
      mayLeave: true,
    },
  })
  expect((await getOwnRights(world.people.partyX, { caseId: talk.caseId })).ok).toBe(false)
})
