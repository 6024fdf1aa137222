import { withActor, type Db } from '@/lib/data/door'
import { layPart } from '../support/case-parts'
import { layCoMediator } from '../support/lay-co-mediator'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../support/world'

// What the database itself lets a co-mediator do, whatever the application does
// (docs/decisions/0071-co-mediators.md). 谢岚 (mediatorA) presides, 王朗 (mediatorA2) joins.

let world: World
let caseId: string
let entryId: string
beforeEach(async () => {
  world = await buildWorld()
  caseId = (await layCase(world, { status: 'in_mediation' })).id
  entryId = await layCoMediator(world, caseId)
})
afterAll(closeWorld)

type Who = keyof World['people']
/** Rows that a statement touched, or that it was refused. */
const touched = async (who: Who, work: (db: Db) => Promise<number>): Promise<number | 'refused'> =>
  withActor(world.people[who], work).catch(() => 'refused')
const declared = () =>
  asOwner('UPDATE case_co_mediators SET declared_at = now() WHERE id = $1', [entryId])
const addContact = (who: Who) =>
  touched(
    who,
    (db) => db.$executeRaw`
      INSERT INTO contacts (id, case_id, court_id, holder_id, mediator_id, channel, person_kind,
        person_id, person_name, result, happened_at, recorded_at)
      SELECT gen_random_uuid(), c.id, c.court_id, c.holder_id, ${world.people[who].id}::uuid,
        'phone', 'party', c.id, '许静',
        'reached', now(), now() FROM cases c WHERE c.id = ${caseId}::uuid`,
  )

test('声明之后才能写入联系记录；别的调解员什么也写不进', async () => {
  expect(await addContact('mediatorA2')).toBe('refused')
  await declared()
  expect(await addContact('mediatorA2')).toBe(1)
  expect(await addContact('mediatorB')).toBe(0)
})

test('主持调解员的事写不进；协同调解员能存入的表只有三张', async () => {
  await declared()
  expect(
    await asOwner(
      `SELECT tablename::text AS name FROM pg_policies
        WHERE policyname = 'app_insert_by_co_mediator' ORDER BY 1`,
    ),
  ).toEqual([{ name: 'contacts' }, { name: 'party_unavailabilities' }, { name: 'score_points' }])
  const pause = (who: Who) =>
    touched(
      who,
      (
        db,
      ) => db.$executeRaw`INSERT INTO clock_pauses (case_id, court_id, holder_id, reason, from_on)
        SELECT c.id, c.court_id, c.holder_id, 'appraisal', now()::date FROM cases c
          WHERE c.id = ${caseId}::uuid`,
    )
  expect(await pause('mediatorA2')).toBe('refused')
  expect(await pause('mediatorA')).toBe(1)
})

test('案件只能停在调解中：协同调解员不能改变它的状态，也不能自任主持或者换成别人', async () => {
  await declared()
  const set = (status: string) =>
    touched(
      'mediatorA2',
      (db) => db.$executeRaw`UPDATE cases SET status = ${status} WHERE id = ${caseId}::uuid`,
    )
  const preside = (id: string | null) =>
    touched(
      'mediatorA2',
      (db) => db.$executeRaw`UPDATE cases SET mediator_id = ${id}::uuid WHERE id = ${caseId}::uuid`,
    )
  expect(await preside(world.people.mediatorA2.id)).toBe('refused')
  expect(await preside(world.people.mediatorB.id)).toBe('refused')
  expect(await preside(null)).toBe('refused')
  expect(await set('pending_mediator')).toBe('refused')
  expect(await set('in_mediation')).toBe(1)
})

test('本人只能声明，不能自行结束，也不能再声明；结束的保持原样', async () => {
  const declare = () =>
    touched(
      'mediatorA2',
      (db) =>
        db.$executeRaw`UPDATE case_co_mediators SET declared_at = now()
          WHERE id = ${entryId}::uuid`,
    )
  const end = (who: Who) =>
    touched(
      who,
      (db) => db.$executeRaw`UPDATE case_co_mediators SET ended_at = now(), end_reason = 'other'
        WHERE id = ${entryId}::uuid`,
    )
  expect(await end('mediatorA2')).toBe('refused')
  expect(await declare()).toBe(1)
  expect(await declare()).toBe(0)
  expect(await end('adminB')).toBe(0)
  expect(await end('adminA')).toBe(1)
  expect(await end('adminA')).toBe(0)
})

test('只有本机构的管理员可以增加；谁也不能删除', async () => {
  const insert = (who: Who) =>
    touched(
      who,
      (db) => db.$executeRaw`
        INSERT INTO case_co_mediators (case_id, court_id, holder_id, mediator_id, mediator_name,
          basis, presiding_name, presiding_by, added_at, added_by)
        SELECT c.id, c.court_id, c.holder_id, ${world.people.mediatorA.id}::uuid, '何伟', 'difficult',
          '谢岚', 'institution', now(), '林敏'
        FROM cases c WHERE c.id = ${caseId}::uuid`,
    )
  expect(await insert('mediatorA')).toBe('refused')
  expect(await insert('mediatorA2')).toBe('refused')
  expect(await insert('clerkA')).toBe('refused')
  expect(await insert('adminB')).toBe(0)
  expect(await insert('adminA')).toBe(1)
  expect(await touched('adminA', (db) => db.$executeRaw`DELETE FROM case_co_mediators`)).toBe(
    'refused',
  )
})

test('看得到的：两名调解员、本机构、引调法院；别的机构和法院一行也看不到', async () => {
  const seen = (who: Who) => withActor(world.people[who], (db) => db.caseCoMediator.count())
  const counts = Object.fromEntries(
    await Promise.all(
      (
        ['mediatorA', 'mediatorA2', 'adminA', 'clerkA', 'mediatorB', 'adminB', 'clerkB'] as const
      ).map(async (who) => [who, await seen(who)]),
    ),
  )
  expect(counts).toEqual({
    mediatorA: 1,
    mediatorA2: 1,
    adminA: 1,
    clerkA: 1,
    mediatorB: 0,
    adminB: 0,
    clerkB: 0,
  })
})

test('协同调解员看到这一件的各部分，看不到别的案件；结束之后一行也看不到', async () => {
  await declared()
  const another = await layCase(world, { status: 'in_mediation' })
  expect(await addContact('mediatorA2')).toBe(1)
  await layPart('contacts', another.id, {
    mediator_id: world.people.mediatorA.id,
    channel: 'phone',
    person_kind: 'party',
    person_id: another.applicantId,
    person_name: '许静',
    result: 'reached',
    happened_at: new Date(),
    recorded_at: new Date(),
  })
  const seen = (who: Who) =>
    withActor(world.people[who], async (db) => ({
      cases: await db.case.count(),
      parties: await db.party.count(),
      contacts: await db.contact.count(),
    }))
  expect(await seen('mediatorA')).toEqual({ cases: 2, parties: 4, contacts: 2 })
  expect(await seen('mediatorA2')).toEqual({ cases: 1, parties: 2, contacts: 1 })
  await asOwner(`UPDATE case_co_mediators SET ended_at = now(), end_reason = 'other'`)
  expect(await seen('mediatorA2')).toEqual({ cases: 0, parties: 0, contacts: 0 })
})
