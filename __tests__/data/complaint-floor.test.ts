import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { withActor } from '@/lib/data/door'
import { layComplaint } from '../support/complaints'
import { layTalk, type Talk } from '../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

// 投诉的地板：程序写错了，数据库也不让被投诉的人答复，不让别人代为投诉.

const WORDS = '他说不签字就不让我走'
let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
})
afterAll(closeWorld)

const file = (columns: object = {}) => layComplaint(world, talk.caseId, { ...columns })
const ABOUT_INSTITUTION = { about: 'institution', office: 'court' }

const inserted = async (actor: Actor, table: 'complaints' | 'answers', data: object) => {
  try {
    await withActor(actor, (db) =>
      table === 'complaints'
        ? db.complaint.createMany({ data: [data as never] })
        : db.complaintAnswer.createMany({ data: [data as never] }),
    )
    return 'inserted'
  } catch {
    return 'refused'
  }
}
const row = async (id: string) => {
  const [found] = await asOwner<{ court: string; holder: string; part: string }>(
    `SELECT court_id AS court, holder_id AS holder, participant_id AS part FROM complaints
      WHERE id = $1`,
    [id],
  )
  return found!
}
const answerRow = async (complaintId: string, by: Actor, change: object = {}) => {
  const { court, holder } = await row(complaintId)
  return {
    complaintId,
    caseId: talk.caseId,
    courtId: court,
    holderId: holder,
    office: 'institution',
    result: 'unfounded',
    words: '没有',
    isShown: false,
    answeredBy: by.id,
    answeredByName: by.name,
    answeredAt: new Date(),
    ...change,
  }
}

test('被投诉的调解员、别的机构、法官写不进答复；机构写不进法院的答复', async () => {
  const id = await file()
  const { mediatorA, adminB, judgeA, clerkA, adminA } = world.people
  for (const actor of [mediatorA, adminB, judgeA, clerkA])
    expect(await inserted(actor, 'answers', await answerRow(id, actor))).toBe('refused')
  const asCourt = await answerRow(id, adminA, { office: 'court' })
  expect(await inserted(adminA, 'answers', asCourt)).toBe('refused')
  const forAnother = await answerRow(id, mediatorA)
  expect(await inserted(adminA, 'answers', forAnother)).toBe('refused')
  expect(await inserted(adminA, 'answers', await answerRow(id, adminA))).toBe('inserted')
})

test('对机构的投诉，机构写不进答复', async () => {
  const id = await file(ABOUT_INSTITUTION)
  const { adminA } = world.people
  for (const office of ['institution', 'court'])
    expect(await inserted(adminA, 'answers', await answerRow(id, adminA, { office }))).toBe(
      'refused',
    )
})

const changed = (actor: Actor, id: string, data: object) =>
  withActor(actor, async (db) => (await db.complaint.updateMany({ where: { id }, data })).count)
const NOW = new Date()

test('撤回以后，谁也不能让它再等答复：改不回来，转不到法院，写不进答复', async () => {
  const id = await file({ account_id: talk.applicant.id })
  expect(await changed(talk.respondent, id, { withdrawnAt: NOW })).toBe(0)
  expect(await changed(talk.applicant, id, { withdrawnAt: NOW })).toBe(1)
  await expect(changed(talk.applicant, id, { withdrawnAt: null })).resolves.toBe(0)
  expect(await changed(talk.applicant, id, { takenToCourtAt: NOW, takenWords: '' })).toBe(0)
  const { adminA } = world.people
  await inserted(adminA, 'answers', await answerRow(id, adminA))
  expect(await asOwner('SELECT 1 FROM complaint_answers')).toEqual([])
})

test('没有答复的，转不到法院；已经答复的，撤不回；不能一次又撤又转', async () => {
  const id = await file({ account_id: talk.applicant.id })
  const taken = { takenToCourtAt: NOW, takenWords: '' }
  expect(await changed(talk.applicant, id, taken)).toBe(0)
  expect(await changed(talk.applicant, id, { ...taken, withdrawnAt: NOW })).toBe(0)
  const { adminA } = world.people
  expect(await inserted(adminA, 'answers', await answerRow(id, adminA))).toBe('inserted')
  expect(await changed(talk.applicant, id, { withdrawnAt: NOW })).toBe(0)
  expect(await changed(talk.applicant, id, { ...taken, withdrawnAt: NOW })).toBe(0)
  // Which offices answered is the database's to say.
  const [kept] = await asOwner<{ answered: string[] }>(
    'SELECT answered_offices AS answered FROM complaints WHERE id = $1',
    [id],
  )
  expect(kept!.answered).toEqual(['institution'])
  expect(await changed(talk.applicant, id, taken)).toBe(1)
})

test('投诉只能以自己的名义，投诉办过本案的人；不能改，不能撤', async () => {
  const id = await file()
  const { court, holder, part } = await row(id)
  const data = {
    id: randomUUID(),
    caseId: talk.caseId,
    courtId: court,
    holderId: holder,
    accountId: talk.applicant.id,
    participantId: part,
    partyId: talk.applicantId,
    complainantName: '许静',
    about: 'mediator',
    mediatorId: world.people.mediatorA.id,
    mediatorName: world.people.mediatorA.name,
    office: 'institution',
    ground: 'leaked',
    words: WORDS,
    digest: 'x',
    filedAt: new Date(),
  }
  expect(await inserted(talk.respondent, 'complaints', data)).toBe('refused')
  const aboutB = { ...data, mediatorId: world.people.mediatorB.id }
  expect(await inserted(talk.applicant, 'complaints', aboutB)).toBe('refused')
  const answered = { ...data, answeredOffices: ['institution'] }
  expect(await inserted(talk.applicant, 'complaints', answered)).toBe('refused')
  expect(await inserted(talk.applicant, 'complaints', data)).toBe('inserted')
  for (const change of [{ words: '没事了' }, { office: 'court' }])
    await expect(
      withActor(talk.applicant, (db) => db.complaint.updateMany({ where: { id }, data: change })),
    ).rejects.toThrow()
  await expect(
    withActor(talk.applicant, (db) => db.complaint.deleteMany({ where: { id } })),
  ).rejects.toThrow()
})
