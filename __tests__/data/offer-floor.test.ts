import { randomUUID } from 'node:crypto'
import { asSystem, withActor } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import { comeInFor, offerAs } from '../support/offers'
import { participantOf } from '../support/invitations'
import { layTalk, openTopicIn, type Talk } from '../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

// 方案的底线在数据库里：程序怎么写，谁也不能替人答复、答两次、收回已经答复的.

let world: World
let talk: Talk
let helper: Actor
let offerId: string
let topicId: string
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  helper = await comeInFor(world, talk, talk.respondentId, { kind: 'helper' }, '19900008009')
  topicId = await openTopicIn(world, talk.caseId)
  offerId = await offerAs(talk.applicant, talk, topicId)
})
afterAll(closeWorld)

type Answering = { readonly offer?: string; readonly party?: string; readonly part?: string }

/** An answer past every rule of the program. */
const insertAnswer = async (actor: Actor, { offer = offerId, party, part }: Answering = {}) => {
  const partyId = party ?? talk.respondentId
  const participantId = part ?? (await participantOf(talk.respondentId))
  return withActor(
    actor,
    (db) => db.$executeRaw`
      INSERT INTO offer_answers (offer_id, party_id, case_id, court_id, holder_id, audience,
        account_id, participant_id, author_name, answer, answered_at)
      SELECT ${offer}::uuid, ${partyId}::uuid, id, court_id, holder_id, 'case', ${actor.id}::uuid,
        ${participantId}::uuid, 'x', 'accepted', now() FROM cases WHERE id = ${talk.caseId}::uuid`,
  )
}

test('当事人答复对方的方案：数据库收下', async () => {
  expect(await insertAnswer(talk.respondent)).toBe(1)
})

test.each<[string, () => Promise<unknown>]>([
  ['调解员答复', () => insertAnswer(world.people.mediatorA)],
  [
    '帮忙的人答复',
    async () =>
      insertAnswer(helper, {
        part: (
          await asOwner<{ id: string }>('SELECT id FROM participants WHERE account_id = $1', [
            helper.id,
          ])
        )[0]!.id,
      }),
  ],
  ['对方替答', () => insertAnswer(talk.applicant)],
  [
    '冒用别人的身份',
    async () => insertAnswer(talk.applicant, { part: await participantOf(talk.respondentId) }),
  ],
  [
    '答复自己的方案',
    async () =>
      insertAnswer(talk.applicant, {
        party: talk.applicantId,
        part: await participantOf(talk.applicantId),
      }),
  ],
  ['答复不是方案的发言', () => insertAnswer(talk.respondent, { offer: randomUUID() })],
])('数据库不收：%s', async (_, insert) => {
  await expect(insert()).rejects.toThrow()
  expect(await asOwner('SELECT 1 FROM offer_answers')).toEqual([])
})

test('数据库不收：第二次答复、改答复、收回已经答复的方案', async () => {
  await insertAnswer(talk.respondent)
  await expect(insertAnswer(talk.respondent)).rejects.toThrow()
  await expect(
    withActor(talk.respondent, (db) => db.$executeRaw`UPDATE offer_answers SET answer = 'refused'`),
  ).rejects.toThrow()
  await expect(
    withActor(
      talk.applicant,
      (db) =>
        db.$executeRaw`UPDATE messages SET words = NULL, taken_back_at = now()
          WHERE id = ${offerId}::uuid`,
    ),
  ).rejects.toThrow(/answered/)
})

test('作业的角色知道谁答了，不知道答了什么，也读不到内容', async () => {
  await insertAnswer(talk.respondent)
  const read = (column: string) =>
    asSystem('test', (db) => db.$queryRawUnsafe(`SELECT ${column} FROM offer_answers`))
  expect(await read('party_id')).toEqual([{ party_id: talk.respondentId }])
  await expect(read('answer')).rejects.toThrow()
})
