import { explain } from '@/scripts/bench/explain'
import { partsOf, recordStatements } from '@/scripts/bench/record-statements'
import { withActor } from '@/lib/data/door'
import { findLastMediatorChange } from '@/lib/data/stores/mediator/mediator-file-store'
import { getMediator } from '@/lib/queries/institution/get-mediator'
import { viewOf } from '../support/institution-list'
import { buildWorld, closeWorld, ownerClient, type World } from '../support/world'

// 一个调解员的履历，从他自己的记录里读：机构的记录再多，代价也不变。

const OTHERS = 6_000
let world: World

/** Events of an institution about a mediator, an hour apart, the newest an hour ago. */
async function layEvents(
  mediatorId: string,
  count: number,
  { kind = 'mediator.leave-set', institutionId = world.institutions.a } = {},
): Promise<void> {
  await (
    await ownerClient()
  ).query(
    `INSERT INTO events (chain, kind, at, actor_name, actor_role, institution_id, data)
     SELECT 'institution:' || $1::uuid, $4, now() - i * interval '1 hour', '林敏',
       'institution_admin', $1::uuid, jsonb_build_object('mediatorId', $2::text, 'mediator', '某人',
         'from', NULL, 'to', NULL, 'beforeFrom', NULL, 'beforeTo', NULL)
     FROM generate_series(1, $3::int) i`,
    [institutionId, mediatorId, count, kind],
  )
}

beforeAll(async () => {
  world = await buildWorld()
  for (const kind of ['mediator.leave-set', 'mediator.enabled'])
    await layEvents(world.people.mediatorA2.id, OTHERS / 2, { kind })
  await layEvents(world.people.mediatorA.id, 3)
  // The same mediator's id in another institution's record is none of this one's business.
  await layEvents(world.people.mediatorA.id, 5, {
    kind: 'mediator.enabled',
    institutionId: world.institutions.b,
  })
  await (
    await ownerClient()
  ).query(
    `INSERT INTO events (chain, kind, at, actor_name, actor_role, institution_id, data)
      VALUES ('institution:' || $1::uuid, 'mediator.enabled', now() - interval '90 days', '周正',
       'institution_admin', $1::uuid, jsonb_build_object('mediatorId', $2::text, 'mediator',
         '谢岚'))`,
    [world.institutions.a, world.people.mediatorA.id],
  )
  await (await ownerClient()).query('ANALYZE events')
})
afterAll(closeWorld)

/** Rows of events that these statements look at, as the database counts them. */
async function rowsLookedAt(work: () => Promise<unknown>): Promise<number> {
  const { entry, reads } = partsOf(await recordStatements(work))
  const ofEvents = reads.filter(({ text }) => /"events"/.test(text))
  expect(ofEvents.length).toBeGreaterThan(0)
  let most = 0
  for (const statement of ofEvents)
    most = Math.max(most, (await explain(await ownerClient(), entry!, statement, 1)).rows)
  return most
}

test('履历只有这个机构对这个人做过的事', async () => {
  const { history } = await viewOf(
    getMediator(world.people.adminA, { mediatorId: world.people.mediatorA.id }),
  )
  expect(history).toHaveLength(4)
})

test('谁最后改过', async () => {
  const { adminA, mediatorA, mediatorB } = world.people
  const lastOf = (mediatorId: string) =>
    withActor(adminA, (db) =>
      findLastMediatorChange(db, { mediatorId, institutionId: world.institutions.a }),
    )
  expect(await lastOf(mediatorA.id)).toMatchObject({ by: '周正' })
  expect(await lastOf(mediatorB.id)).toBeNull()
})

test('读履历和最后修改，看过的行数不随记录的多少增加', async () => {
  const { adminA, mediatorA } = world.people
  expect(
    await rowsLookedAt(() => viewOf(getMediator(adminA, { mediatorId: mediatorA.id }))),
  ).toBeLessThan(100)
  expect(
    await rowsLookedAt(() =>
      withActor(adminA, (db) =>
        findLastMediatorChange(db, {
          mediatorId: mediatorA.id,
          institutionId: world.institutions.a,
        }),
      ),
    ),
  ).toBeLessThan(100)
})

test('这一列由数据库从封存的内容得出，谁也写不进去', async () => {
  await expect(
    (await ownerClient()).query(
      `INSERT INTO events (chain, kind, at, actor_name, actor_role, data, about_mediator)
        VALUES ('system', 'calendar.loaded', now(), '', 'system', '{}', 'x')`,
    ),
  ).rejects.toThrow(/about_mediator/)
})
