import fc from 'fast-check'
import { asSystem, withActor, type Db } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import { findCommon } from '@/lib/domain/mediator-choice/find-common'
import { findOwnWishes, storeWishes } from '@/lib/data/stores/mediator-choice/choice-store'
import { mayAct } from '@/lib/domain/access/policy'
import { answerAs, layChoosing, letLapse, type Choosing } from '../support/choices'
import { participantOf } from '../support/invitations'
import { asOwner, buildWorld, closeWorld, ownerClient, type World } from '../support/world'

// 共同选任的底线在数据库里：谁也读不到名单；程序怎么写，谁也不能替人答复、过期答复、提名单以外的人.

let world: World
let choosing: Choosing
beforeEach(async () => {
  world = await buildWorld()
  choosing = await layChoosing(world)
})
afterAll(closeWorld)

const READING = [
  'SELECT mediator_id FROM choice_wishes',
  'SELECT count(*) FROM choice_wishes',
  'SELECT wished_id FROM mediator_choices',
] as const
const read = (sql: string) => (db: Db) => db.$queryRawUnsafe<object[]>(sql)

/** Rows, or null where the database refuses. */
const tryAs = async (actor: Actor, sql: string) =>
  withActor(actor, read(sql)).catch(() => null as object[] | null)

test('谁也读不到名单：当事人、机构、调解员、法院、审计、系统，结束以前和以后', async () => {
  const people = Object.values(world.people).filter(({ role }) => role !== 'court_system')
  const everyone = [...people, choosing.applicant, choosing.respondent]
  const check = async () => {
    for (const who of everyone)
      for (const sql of READING.slice(0, 2)) expect(await tryAs(who, sql)).toBeNull()
    for (const sql of READING)
      await expect(asSystem('test', read(sql))).rejects.toThrow(/permission denied/)
    for (const who of [choosing.applicant, choosing.respondent])
      expect(await tryAs(who, READING[2])).toBeNull()
  }
  const { mediatorA, mediatorA2 } = world.people
  await answerAs(choosing.applicant, choosing, choosing.applicantId, [mediatorA2.id])
  await check()
  expect(
    await withActor(choosing.respondent, (db) => findOwnWishes(db, choosing.choiceId)),
  ).toEqual(new Map())
  expect(await withActor(choosing.applicant, (db) => findOwnWishes(db, choosing.choiceId))).toEqual(
    new Map([[choosing.applicantId, [mediatorA2.id]]]),
  )
  await answerAs(choosing.respondent, choosing, choosing.respondentId, [mediatorA.id])
  await check()
  expect(await asOwner('SELECT 1 FROM choice_wishes')).toEqual([])
})

test('选任的行：当事人和本机构看得到；调解员、法院、别的机构、无关的人看不到', async () => {
  const sees = async (actor: Actor) =>
    ((await tryAs(actor, 'SELECT id FROM mediator_choices')) ?? []).length > 0
  const { adminA, adminB, mediatorA, clerkA, judgeA, partyX } = world.people
  for (const who of [choosing.applicant, choosing.respondent, adminA])
    expect(await sees(who)).toBe(true)
  for (const who of [adminB, mediatorA, clerkA, judgeA, partyX]) expect(await sees(who)).toBe(false)
})

type Given = { readonly part?: string; readonly wishes?: readonly string[]; readonly seen?: number }
const store = async (actor: Actor, { part, wishes, seen = 0 }: Given = {}) =>
  withActor(actor, async (db) =>
    storeWishes(db, mayAct(actor, 'choice:answer', { participantIds: [actor.id] })!, {
      choiceId: choosing.choiceId,
      participantId: part ?? (await participantOf(choosing.applicantId)),
      revision: seen,
      wishes: wishes ?? [world.people.mediatorA.id],
    }),
  )

test('越过程序直接写：替对方、名单以外、重复、超过三人、旧的页面、过期，一概不收', async () => {
  const { mediatorA, mediatorA2, mediatorB } = world.people
  const [a, b] = [mediatorA.id, mediatorA2.id]
  expect(await store(choosing.respondent)).toBeNull()
  expect(await store(choosing.applicant, { wishes: [mediatorB.id] })).toBeNull()
  expect(await store(choosing.applicant, { wishes: [a, a] })).toBeNull()
  expect(await store(choosing.applicant, { wishes: [a, b, a, b] })).toBeNull()
  expect(await store(choosing.applicant, { seen: 1 })).toBeNull()
  expect(await store(choosing.applicant)).toBe('waits')
  await letLapse(choosing.choiceId)
  expect(await store(choosing.applicant, { seen: 1 })).toBeNull()
})

test.each<[string, () => Promise<unknown>]>([
  ['机构改结果', () => tryAs(world.people.adminA, `UPDATE mediator_choices SET state = 'lapsed'`)],
  ['当事人改期限', () => tryAs(choosing.applicant, 'UPDATE mediator_choices SET due_at = now()')],
  ['机构替当事人答复', () => tryAs(world.people.adminA, 'DELETE FROM choice_answers RETURNING 1')],
  [
    '机构加别的机构的人',
    () =>
      tryAs(
        world.people.adminA,
        `INSERT INTO choice_candidates (choice_id, position, case_id, mediator_id, name,
          specialties)
         VALUES ('${choosing.choiceId}', 9, '${choosing.caseId}', '${world.people.mediatorB.id}',
           'x', '{}') RETURNING 1`,
      ),
  ],
  [
    '调解员提前结束',
    async () => {
      const end = `SELECT heyi_end_choice('${choosing.choiceId}', 'x') AS ended`
      const rows = await tryAs(world.people.mediatorA, end)
      return rows && JSON.stringify(rows).includes('true') ? rows : null
    },
  ],
])('%s：数据库拒绝', async (_title, attempt) => {
  expect(await attempt()).toBeNull()
})

test('数据库里的比较和程序里的规则逐一相同', async () => {
  const db = await ownerClient()
  const { rows: roster } = await db.query<{ id: string }>(
    `SELECT mediator_id AS id FROM choice_candidates WHERE choice_id = $1 ORDER BY position`,
    [choosing.choiceId],
  )
  for (let position = roster.length; position < 5; position += 1) {
    const { rows } = await db.query<{ id: string }>(
      `INSERT INTO choice_candidates (choice_id, position, case_id, mediator_id, name, specialties)
       VALUES ($1, $2, $3, gen_random_uuid(), 'x', '{}') RETURNING mediator_id AS id`,
      [choosing.choiceId, position, choosing.caseId],
    )
    roster.push(rows[0]!)
  }
  const ids = roster.map(({ id }) => id)
  const parties = [choosing.applicantId, choosing.respondentId]
  const part = await participantOf(choosing.applicantId)
  for (const party of parties)
    await db.query(
      `INSERT INTO choice_answers (choice_id, party_id, case_id, participant_id, revision,
        answered_at, answered_by_name)
       VALUES ($1, $2, $3, $4, 1, now(), 'x')`,
      [choosing.choiceId, party, choosing.caseId, part],
    )
  const list = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(fc.tuple(list, list), async (lists) => {
      await db.query('DELETE FROM choice_wishes WHERE choice_id = $1', [choosing.choiceId])
      for (const [index, wishes] of lists.entries())
        await db.query(
          `INSERT INTO choice_wishes (choice_id, party_id, place, case_id, mediator_id)
           SELECT $1, $2, w.place, $3, w.id FROM unnest($4::uuid[]) WITH ORDINALITY w(id, place)`,
          [choosing.choiceId, parties[index], choosing.caseId, wishes],
        )
      const { rows } = await db.query<{ common: string | null }>(
        'SELECT heyi_common_choice($1) AS common',
        [choosing.choiceId],
      )
      const named = lists.filter((wishes) => wishes.length > 0)
      expect(rows[0]!.common).toBe(findCommon(named, ids))
    }),
    { numRuns: 300 },
  )
})
