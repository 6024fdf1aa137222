import { readAs, withActor } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { findMeantPeople, findPeopleOffered } from '@/lib/queries/log/log-people'
import { buildWorld, closeWorld, ownerClient, type World } from '@/__tests__/support/world'
import { sealInto } from '../../support/seal-into'

// 操作日志按人查找: 同名的两个人要分得清, 别的机构的人不出现.

let world: World
beforeEach(async () => {
  world = await buildWorld()
  for (const who of ['adminA', 'adminA2', 'adminB'] as const) {
    const actor = world.people[who]
    await withActor(actor, (db) =>
      appendEvent(db, {
        event: {
          kind: 'mediator.enabled',
          data: { mediatorId: world.people.mediatorA.id, mediator: '谢岚' },
        },
        subject: { institutionId: actor.institutionId },
        by: actor,
        at: new Date('2026-11-24T02:00:00Z'),
      }),
    )
  }
})
afterAll(closeWorld)

const meant = (who: 'adminA' | 'auditor', words: string) =>
  readAs(world.people[who], 'test', (db) =>
    findMeantPeople(db, who === 'auditor' ? null : world.institutions.a, words),
  )
const offered = () =>
  readAs(world.people.adminA, 'test', (db) => findPeopleOffered(db, world.institutions.a))

test('别的机构的人不可选，也找不到；审计员找得到全部', async () => {
  expect([...(await offered())].sort()).toEqual(['周正', '林敏'])
  expect(await meant('adminA', '何远')).toEqual({ actorNames: [] })
  expect(await meant('auditor', '何')).toEqual({ actorNames: ['何远'] })
})

test('姓名的一部分就找得到；没有的人谁也不是', async () => {
  expect(await meant('adminA', '林')).toEqual({ actorNames: ['林敏'] })
  expect(await meant('adminA', '不存在的人')).toEqual({ actorNames: [] })
})

test('两人同名：只写姓名指两个人，带手机末四位的指其中一个', async () => {
  const { adminA, adminA2 } = world.people
  const db = await ownerClient()
  await db.query(`UPDATE accounts SET name = '林敏' WHERE id = $1`, [adminA2.id])
  await sealInto('accounts.phone_sealed', '19900001234', [adminA2.id])
  expect([...(await offered())].sort()).toEqual(
    ['周正', '林敏', '林敏（手机尾号 0000）', '林敏（手机尾号 1234）'].sort(),
  )
  expect(await meant('adminA', '林敏')).toEqual({ actorNames: ['林敏'] })
  expect(await meant('adminA', '林敏（手机尾号 1234）')).toEqual({ actorIds: [adminA2.id] })
  expect(await meant('adminA', '林敏（手机尾号 0000）')).toEqual({ actorIds: [adminA.id] })
})
