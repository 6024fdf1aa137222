import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import { countAwaiting, findAwaitingPeople } from '@/lib/data/stores/mediator/awaiting-people-store'
import { findPeopleIds, readPeople } from '@/lib/data/stores/mediator/people-store'
import { wherePeople, type PeopleFilter } from '@/lib/data/stores/mediator/people-conditions'
import {
  addTraining,
  findTraining,
  findTrainings,
  revokeTraining,
} from '@/lib/data/stores/mediator/training-store'
import {
  countCarried,
  findMonthlyWork,
  findWorkTotals,
} from '@/lib/data/stores/mediator/mediator-work-store'
import { grantOf } from '@/__tests__/support/grants'
import { localDate } from '@/__tests__/support/local-date'
import { setCase } from '@/__tests__/support/institution-list'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'
import { sealInto } from '@/__tests__/support/seal-into'

// 服务人员列表, 培训, 办案数字: 操作手册 3.7, 3.9; 特邀规定 第7条 (培训), 第10条 (业绩档案).

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const as = <T>(who: keyof World['people'], work: Parameters<typeof withActor<T>>[1]) =>
  withActor(world.people[who], work)
const TODAY = localDate('2026-11-24')

describe('人员的筛选', () => {
  const names = async (filter: PeopleFilter, who: keyof World['people'] = 'adminA') =>
    as(who, async (db) => {
      const where = await wherePeople(db, world.institutions.a, filter, TODAY)
      const ids = await findPeopleIds(db, where)
      const people = await readPeople(db, world.institutions.a, ids)
      return people.map(({ name }) => name).sort()
    })

  test('别的机构、当事人一个人也看不到', async () => {
    for (const who of ['adminB', 'clerkB'] as const)
      expect([who, await names({}, who).catch(() => [])]).toEqual([who, []])
  })

  test('只有调解员，没有管理员；停用的也在', async () => {
    expect(await names({})).toEqual(['王朗', '谢岚'])
  })

  test.each<[PeopleFilter, string[]]>([
    [{ name: '谢' }, ['谢岚']],
    [{ name: '林敏' }, []],
    [{ name: '%' }, []],
    [{ name: '_' }, []],
    [{ name: '\\' }, []],
    [{ specialty: 'tort' }, ['王朗', '谢岚']],
    [{ specialty: 'labour' }, []],
    [{ state: 'active' }, ['王朗', '谢岚']],
    [{ state: 'disabled' }, []],
    [{ phoneTail: '0000', name: '谢' }, ['谢岚']],
    [{ phoneTail: '1234' }, []],
  ])('%j', async (filter, expected) => expect(await names(filter)).toEqual(expected))

  test.each<[string, PeopleFilter['state'], string, string]>([
    ['今天是请假第一天', 'on_leave', "leave_from = '2026-11-24', leave_to = '2026-11-30'", '谢岚'],
    [
      '今天是请假最后一天',
      'on_leave',
      "leave_from = '2026-11-01', leave_to = '2026-11-24'",
      '谢岚',
    ],
    ['昨天请假结束', 'on_leave', "leave_from = '2026-11-01', leave_to = '2026-11-23'", ''],
    ['入册昨天到期', 'off_roster', "roster_expires_on = '2026-11-23'", '谢岚'],
    ['入册今天到期', 'off_roster', "roster_expires_on = '2026-11-24'", ''],
    ['入册明天才确认', 'off_roster', "roster_confirmed_on = '2026-11-25'", '谢岚'],
    ['没有入册', 'off_roster', 'roster_confirmed_on = NULL', '谢岚'],
  ])('%s', async (_title, state, change, expected) => {
    const { id } = world.people.mediatorA
    await asOwner(`UPDATE mediator_profiles SET ${change} WHERE account_id = $1`, [id])
    expect(await names({ state })).toEqual(expected ? [expected] : [])
    await asOwner(
      `UPDATE mediator_profiles SET leave_from = NULL, leave_to = NULL,
        roster_confirmed_on = '2025-01-01', roster_expires_on = NULL WHERE account_id = $1`,
      [id],
    )
  })

  test('手机封存着，也能按末四位找到', async () => {
    await sealInto('accounts.phone_sealed', '13912348765', [world.people.mediatorA2.id])
    expect(await names({ phoneTail: '8765' })).toEqual(['王朗'])
    expect(await names({ phoneTail: '0000' })).toEqual(['谢岚'])
  })

  test('按所给的次序读；不是本机构的、不是调解员的略去', async () => {
    const { mediatorA, mediatorA2, mediatorB, adminA } = world.people
    const ids = [mediatorB.id, mediatorA2.id, adminA.id, mediatorA.id, randomUUID()]
    const people = await as('adminA', (db) => readPeople(db, world.institutions.a, ids))
    expect(people.map(({ name }) => name)).toEqual(['王朗', '谢岚'])
  })
})

describe('等待首次登录的人', () => {
  test('发过初始密码、还没有登录、没有停用的才算；别的机构数不到', async () => {
    const { mediatorA, mediatorA2 } = world.people
    const read = (who: 'adminA' | 'adminB') =>
      as(who, async (db) => [
        await countAwaiting(db, world.institutions.a, null),
        (await findAwaitingPeople(db, world.institutions.a, null, 10)).map(({ name }) => name),
      ])
    expect(await read('adminA')).toEqual([0, []])
    await asOwner('UPDATE accounts SET must_change_password = true WHERE id = ANY ($1)', [
      [mediatorA.id, mediatorA2.id],
    ])
    expect(await read('adminA')).toEqual([2, ['王朗', '谢岚']])
    expect(await read('adminB')).toEqual([0, []])
    await asOwner(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [mediatorA2.id])
    expect(await read('adminA')).toEqual([1, ['谢岚']])
    await asOwner(`UPDATE accounts SET status = 'active', must_change_password = false`, [])
  })

  test('没有这次导入，就没有它建的人', async () => {
    await asOwner('UPDATE accounts SET must_change_password = true WHERE id = $1', [
      world.people.mediatorA.id,
    ])
    expect(await as('adminA', (db) => countAwaiting(db, world.institutions.a, randomUUID()))).toBe(
      0,
    )
    await asOwner('UPDATE accounts SET must_change_password = false', [])
  })
})

describe('培训', () => {
  const AT = new Date('2026-11-24T02:00:00Z')
  const training = (title: string, heldOn: string) => ({
    title,
    organiser: '甲区法院',
    heldOn: localDate(heldOn),
    hours: 8,
  })
  const add = async (title: string, heldOn: string) => {
    const id = randomUUID()
    const { adminA, mediatorA } = world.people
    await as('adminA', (db) =>
      addTraining(
        db,
        grantOf(adminA, 'training:record'),
        mediatorA.id,
        id,
        training(title, heldOn),
        AT,
      ),
    )
    return id
  }

  test('别的机构读不到，也撤销不了', async () => {
    const id = await add('入册培训', '2026-01-10')
    const { adminB, mediatorA } = world.people
    expect(await as('adminB', (db) => findTraining(db, id))).toBeNull()
    expect(await as('adminB', (db) => findTrainings(db, mediatorA.id))).toEqual([])
    expect(
      await as('adminB', (db) => revokeTraining(db, grantOf(adminB, 'training:revoke'), id, AT)),
    ).toBe(false)
  })

  test('近的在前；撤销的留着，写明谁撤销的，只撤销一次', async () => {
    const { mediatorA } = world.people
    await asOwner('TRUNCATE mediator_trainings')
    await add('入册培训', '2026-01-10')
    const id = await add('年度培训', '2026-06-10')
    await add('秋季培训', '2026-09-10')
    const grant = grantOf(world.people.adminA, 'training:revoke')
    const revoke = () => as('adminA', (db) => revokeTraining(db, grant, id, AT))
    expect([await revoke(), await revoke()]).toEqual([true, false])
    const found = await as('adminA', (db) => findTrainings(db, mediatorA.id))
    expect(found.map(({ title, revokedBy }) => [title, revokedBy])).toEqual([
      ['秋季培训', null],
      ['年度培训', '林敏'],
      ['入册培训', null],
    ])
    expect(await as('adminA', (db) => findTraining(db, id))).toMatchObject({
      mediator: '谢岚',
      title: '年度培训',
      heldOn: '2026-06-10',
      recordedBy: '林敏',
      revokedAt: AT,
    })
  })
})

describe('办了多少', () => {
  test('没有结案的人不在其中；各机构各算，用时与件数相加', async () => {
    const { mediatorA, mediatorA2 } = world.people
    const first = await layCase(world, { status: 'closed' })
    const second = await layCase(world, { status: 'closed' })
    await asOwner(
      `UPDATE cases SET outcome = 'deadlock', closing_days = 9,
        closed_at = '2026-10-15T10:00:00+08:00' WHERE id = $1`,
      [first.id],
    )
    await setCase(second.id, { closed_at: '2026-11-15T10:00:00+08:00' })
    await layCase(world, { status: 'in_mediation', mediator: mediatorA2 })
    const ids = [mediatorA.id, mediatorA2.id]
    const totals = (who: 'adminA' | 'adminB', institutionId: string) =>
      as(who, (db) => findWorkTotals(db, institutionId, ids))
    expect([...(await totals('adminA', world.institutions.a))]).toEqual([
      [mediatorA.id, { closed: 2, succeeded: 1, points: 0, days: 12 }],
    ])
    expect((await totals('adminB', world.institutions.a)).size).toBe(0)
    const months = await as('adminA', (db) =>
      findMonthlyWork(db, world.institutions.a, mediatorA.id, '2026-11'),
    )
    expect(months).toEqual([{ month: '2026-11', closed: 1, succeeded: 1, points: 0 }])
    const carried = (who: 'adminA' | 'adminB') =>
      as(who, (db) => countCarried(db, world.institutions.a, ids))
    expect([...(await carried('adminA'))]).toEqual([[mediatorA2.id, 1]])
    expect((await carried('adminB')).size).toBe(0)
  })
})
