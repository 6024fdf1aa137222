import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Actor } from '@/lib/domain/access/roles'
import { sealValue } from '@/lib/platform/sealed-value'
import { whileHeld } from '../support/held-row'
import { layHelper, propose } from '../support/invited'
import { layTalk, openTopicIn, type Talk } from '../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

// 邀请调解：没有各方同意就没有参加人，受邀的人不能给自己扩大范围；程序写错了，数据库也不让.

let world: World
let talk: Talk
let topicId: string
let otherTopicId: string
let helper: Actor
let invitedId: string
let login: pg.Client
beforeAll(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  topicId = await openTopicIn(world, talk.caseId)
  otherTopicId = await openTopicIn(world, talk.caseId)
  ;({ helper, invitedId } = await layHelper(world, talk, [topicId]))
  login = new pg.Client({ connectionString: process.env.HEYI_JOB_DATABASE_URL })
  await login.connect()
})
afterAll(async () => {
  await login.end()
  await closeWorld()
})

/** Works under this database role as this person, in a transaction that is rolled back. */
async function actingAs<T>(
  dbRole: 'heyi_app' | 'heyi_party',
  { id, role, institutionId }: Actor,
  work: () => Promise<T>,
): Promise<T> {
  await login.query('BEGIN')
  try {
    await login.query(`SET LOCAL ROLE ${dbRole}`)
    for (const [name, value] of Object.entries({
      role,
      actor_id: id,
      institution_id: institutionId,
    }))
      await login.query('SELECT set_config($1, $2, true)', [`heyi.${name}`, value ?? ''])
    return await work()
  } finally {
    await login.query('ROLLBACK')
  }
}
const asHelper = <T>(work: () => Promise<T>) => actingAs('heyi_party', helper, work)
const asMediator = (sql: string, values: readonly unknown[]) =>
  actingAs('heyi_app', world.people.mediatorA, () => login.query(sql, [...values]))

const PERSON = `INSERT INTO invited_persons (id, case_id, court_id, holder_id, kind, name,
  phone_sealed, why, last_day, digest, proposed_by, proposed_by_name, proposed_at, participant_id,
    admitted_at)
  SELECT gen_random_uuid(), c.id, c.court_id, c.holder_id, 'expert', '甲', $3, '乙', current_date,
    'x', $2, '丙', now(), p.id, p.joined_at
  FROM cases c LEFT JOIN participants p ON p.case_id = c.id AND p.kind = 'party' AND $4
    WHERE c.id = $1`
const sealed = () => sealValue('19900008099', 'invited_persons.phone_sealed', randomUUID())

test('调解员不能跳过各方的同意，也不能以别人的名义提议', async () => {
  const { mediatorA, mediatorA2 } = world.people
  const add = (by: string, admitted: boolean) =>
    asMediator(PERSON, [talk.caseId, by, sealed(), admitted])
  await expect(add(mediatorA.id, true)).rejects.toThrow('row-level security')
  await expect(add(mediatorA2.id, false)).rejects.toThrow('row-level security')
  expect(await add(mediatorA.id, false)).toMatchObject({ rowCount: 1 })
  await expect(
    asMediator(`UPDATE invited_persons SET promised_at = now() WHERE case_id = $1`, [talk.caseId]),
  ).rejects.toThrow('permission denied')
  await expect(
    asMediator(
      `INSERT INTO participants (case_id, court_id, holder_id, kind, name, joined_at)
       SELECT id, court_id, holder_id, 'invited', '丁', now() FROM cases WHERE id = $1`,
      [talk.caseId],
    ),
  ).rejects.toThrow('permission denied')
})

test('受邀的人不能给自己扩大范围，不能提方案、写进别的议题', async () => {
  const own = await asOwner<{ court: string; holder: string; part: string }>(
    `SELECT t.court_id AS court, t.holder_id AS holder, t.id AS part FROM participants t
     WHERE t.account_id = $1`,
    [helper.id],
  )
  const { court, holder, part } = own[0]!
  const message = (topic: string, offer: string | null) =>
    asHelper(() =>
      login.query(
        `INSERT INTO messages (id, case_id, court_id, holder_id, topic_id, audience, account_id,
          participant_id, author_name, author_kind, words, digest, sent_at, visible_at, is_late,
            offer_until)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, 'case', $5, $6, '周敏', 'invited', '话', 'x',
           now(),
           now() + interval '10 seconds', false, $7)`,
        [talk.caseId, court, holder, topic, helper.id, part, offer],
      ),
    )
  expect(await message(topicId, null)).toMatchObject({ rowCount: 1 })
  await expect(message(otherTopicId, null)).rejects.toThrow('row-level security')
  await expect(message(topicId, new Date().toISOString())).rejects.toThrow()
  for (const sql of [
    `INSERT INTO invited_scope (invited_id, item_no, case_id, court_id, holder_id, topic_id, title)
     VALUES ('${invitedId}', 9, '${talk.caseId}', '${court}', '${holder}', '${otherTopicId}', 'x')`,
    `UPDATE invited_persons SET last_day = last_day + 30`,
    `UPDATE participants SET kind = 'party'`,
  ])
    await expect(asHelper(() => login.query(sql))).rejects.toThrow('permission denied')
})

const ANSWER = `INSERT INTO invited_answers (invited_id, party_id, participant_id, way, mediator_id,
  case_id, court_id, holder_id, party_name, answer, answered_on, recorded_by_name, recorded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'x', 'given', current_date, 'x', now())`
const keys = () => [talk.caseId, world.courts.a, world.institutions.a]

test('每一方只能用自己的参加，为自己答一次；受邀的人答不了，调解员不能冒充当事人在线答', async () => {
  const id = await propose(world, talk.caseId, [topicId], { phone: '19900008032' })
  const partOf = async (account: string) =>
    (
      await asOwner<{ id: string }>('SELECT id FROM participants WHERE account_id = $1', [account])
    )[0]!.id
  const own = await partOf(talk.applicant.id)
  const others = await partOf(talk.respondent.id)
  const answer = (actor: Actor, partyId: string, participantId: string) =>
    actingAs('heyi_party', actor, () =>
      login.query(ANSWER, [id, partyId, participantId, 'online', null, ...keys()]),
    )
  const { applicant, applicantId, respondentId } = talk
  expect(await answer(applicant, applicantId, own)).toMatchObject({ rowCount: 1 })
  const refused = 'row-level security'
  await expect(answer(applicant, respondentId, own)).rejects.toThrow(refused)
  await expect(answer(applicant, respondentId, others)).rejects.toThrow(refused)
  await expect(answer(applicant, applicantId, others)).rejects.toThrow(refused)
  await expect(answer(helper, applicantId, await partOf(helper.id))).rejects.toThrow(refused)
  const record = (way: string) =>
    asMediator(ANSWER, [id, applicantId, null, way, world.people.mediatorA.id, ...keys()])
  expect(await record('oral')).toMatchObject({ rowCount: 1 })
  await expect(record('online')).rejects.toThrow(refused)
})

test('两方同时同意，不靠程序加锁，数据库也正好请进一次', async () => {
  const id = await propose(world, talk.caseId, [topicId], { phone: '19900008033' })
  const given = (partyId: string) => [id, partyId, null, 'oral', randomUUID(), ...keys()]
  await whileHeld({ sql: ANSWER, values: given(talk.applicantId) }, [
    () => asOwner(ANSWER, given(talk.respondentId)),
  ])
  expect(
    await asOwner('SELECT 1 FROM invited_persons WHERE id = $1 AND participant_id IS NOT NULL', [
      id,
    ]),
  ).toHaveLength(1)
})
