import { withActor } from '@/lib/data/door'
import { countLoggedEvents, findLoggedEvents } from '@/lib/data/stores/audit/event-log-store'
import {
  findActorNames,
  findCaseNumbers,
  findCasesStillHere,
  findTenantNames,
} from '@/lib/data/stores/audit/event-log-names-store'
import type { LogFilter } from '@/lib/data/stores/audit/event-log-conditions'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findCaseIdByNumber,
  findMeantCases,
  findNamesakes,
} from '@/lib/data/stores/audit/log-words-store'
import type { DomainEvent } from '@/lib/domain/audit/events'
import type { Actor } from '@/lib/domain/access/roles'
import { EVENT_EXAMPLES } from '@/__tests__/support/event-examples'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

// 操作日志与审计: 机构只看本机构的, 审计员看全部; 网络安全法 第23条 (日志留存六个月以上).

let world: World
let own: Awaited<ReturnType<typeof layCase>>
let foreign: Awaited<ReturnType<typeof layCase>>
const DAY = (day: number, hour = 2) => new Date(Date.UTC(2026, 10, day, hour))

async function record(
  actor: Actor,
  kind: keyof typeof EVENT_EXAMPLES,
  at: Date,
  caseId: string | null,
  data: object = EVENT_EXAMPLES[kind],
): Promise<void> {
  const courtId = caseId === null ? null : world.courts.a
  const subject = { caseId, courtId, institutionId: actor.institutionId }
  const event = { kind, data } as unknown as DomainEvent
  await withActor(actor, (db) => appendEvent(db, { event, subject, by: actor, at }))
}

beforeAll(async () => {
  world = await buildWorld()
  const { adminA, adminA2, adminB } = world.people
  own = await layCase(world, { status: 'pending_acceptance' })
  foreign = await layCase(world, {
    status: 'pending_acceptance',
    institutionId: world.institutions.b,
  })
  const referred = { ...EVENT_EXAMPLES['case.referred'], caseNo: own.caseNo }
  await record(adminA, 'case.referred', DAY(20), own.id, referred)
  await record(adminA, 'case.accepted', DAY(21), own.id)
  await record(adminA2, 'mediator.disabled', DAY(22), null)
  await record(adminA2, 'act.refused', DAY(23), own.id)
  await record(adminB, 'case.accepted', DAY(21), foreign.id)
})
afterAll(closeWorld)

const read = async (who: keyof World['people'], filter: LogFilter = {}, take = 50) => {
  const orderBy = [{ at: 'desc' }, { id: 'desc' }] as never[]
  const rows = await withActor(world.people[who], (db) =>
    findLoggedEvents(db, filter, { where: {}, orderBy, take }),
  )
  return rows.map(({ kind, actorName }) => `${kind} ${actorName}`)
}
const count = (who: keyof World['people'], filter: LogFilter, atMost = 100) =>
  withActor(world.people[who], (db) => countLoggedEvents(db, filter, atMost))

const ALL_OF_A = [
  'act.refused 周正',
  'mediator.disabled 周正',
  'case.accepted 林敏',
  'case.referred 林敏',
]

test('机构的管理员只读到本机构的记录，调解员、当事人、审阅人员读不到', async () => {
  expect(await read('adminA')).toEqual(ALL_OF_A)
  expect(await read('adminB')).toEqual(['case.accepted 何远'])
  for (const who of ['mediatorA', 'system', 'clerkB'] as const)
    expect([who, await read(who)]).toEqual([who, []])
})

test('审计员读到全部', async () => {
  expect(await read('auditor')).toHaveLength(5)
})

const FILTERS: readonly (readonly [string, () => LogFilter, number])[] = [
  ['不筛选', () => ({}), 4],
  ['本机构', () => ({ institutionId: world.institutions.a }), 4],
  ['别的机构', () => ({ institutionId: world.institutions.b }), 0],
  ['一种', () => ({ kinds: ['case.accepted'] }), 1],
  ['两种', () => ({ kinds: ['case.accepted', 'act.refused'] }), 2],
  ['没有的种类', () => ({ kinds: [] }), 0],
  ['除了两种', () => ({ exceptKinds: ['case.accepted', 'act.refused'] }), 2],
  ['按人', () => ({ actorNames: ['周正'] }), 2],
  ['按几个人', () => ({ actorNames: ['周正', '林敏', '没有的人'] }), 4],
  ['按账号', () => ({ actorIds: [world.people.adminA.id] }), 2],
  ['按案件', () => ({ caseIds: [own.id, foreign.id] }), 3],
  ['从某时起，含当时', () => ({ since: DAY(22) }), 2],
  ['到某时止，不含当时', () => ({ until: DAY(22) }), 2],
  ['几样合起来', () => ({ actorNames: ['林敏'], since: DAY(21), kinds: ['case.accepted'] }), 1],
]

test.each(FILTERS)('%s：读出的与数出的一致', async (_title, filter, expected) => {
  expect(await read('adminA', filter())).toHaveLength(expected)
  expect(await count('adminA', filter())).toBe(expected)
})

test('数到上限多一条为止：再多不必知道', async () => {
  expect(await count('adminA', {}, 2)).toBe(3)
  expect(await count('adminA', {}, 0)).toBe(1)
})

test('内容不合种类的一条照样列出，只是没有内容；种类不认识的停下来', async () => {
  const db = await ownerClient()
  const setData = (data: string, kind = 'mediator.disabled') =>
    db.query(
      `ALTER TABLE events DISABLE TRIGGER USER; UPDATE events SET data = '${data}', kind = '${kind}'
        WHERE kind IN ('mediator.disabled', 'mediator.vanished'); ALTER TABLE events ENABLE TRIGGER
          USER`,
    )
  const sound = JSON.stringify(EVENT_EXAMPLES['mediator.disabled'])
  await setData('{"a": 1}')
  const rows = await withActor(world.people.adminA, (tx) =>
    findLoggedEvents(tx, { kinds: ['mediator.disabled'] }, { where: {}, orderBy: [], take: 5 }),
  )
  expect(rows).toMatchObject([{ kind: 'mediator.disabled', event: null }])
  await setData(sound, 'mediator.vanished')
  await expect(read('adminA')).rejects.toThrow(/events.kind/)
  await setData(sound)
  expect(await read('adminA')).toEqual(ALL_OF_A)
})

test('记录里出现过的人，各列一次；机构只列本机构的', async () => {
  const names = (who: keyof World['people'], institutionId: string | null, atMost = 50) =>
    withActor(world.people[who], (db) => findActorNames(db, institutionId, atMost))
  expect([...(await names('adminA', world.institutions.a))].sort()).toEqual(['周正', '林敏'])
  expect(await names('adminA', world.institutions.b)).toEqual([])
  expect([...(await names('auditor', null))].sort()).toEqual(['何远', '周正', '林敏'])
  expect(await names('auditor', null, 2)).toHaveLength(2)
})

test('还在本机构的案件；案号以第一条记录为准', async () => {
  const { adminA, adminB } = world.people
  const here = (actor: Actor, institutionId: string) =>
    withActor(actor, (db) => findCasesStillHere(db, institutionId, [own.id, foreign.id]))
  expect([...(await here(adminA, world.institutions.a))]).toEqual([own.id])
  expect([...(await here(adminB, world.institutions.a))]).toEqual([])
  const numbers = (actor: Actor) => withActor(actor, (db) => findCaseNumbers(db, [own.id]))
  expect((await numbers(adminA)).get(own.id)).toBe(own.caseNo)
  expect((await numbers(adminB)).size).toBe(0)
})

test('法院和机构的名称：看得到的才有', async () => {
  const { adminA, auditor } = world.people
  const ids = [world.institutions.a, world.institutions.b]
  const names = (actor: Actor) =>
    withActor(actor, (db) => findTenantNames(db, [world.courts.a], ids))
  expect((await names(auditor)).size).toBe(3)
  const seen = await names(adminA)
  expect(seen.get(world.institutions.a)).toBe('甲调解中心')
  expect(seen.has(world.institutions.b)).toBe(false)
})

describe('用文字找记录', () => {
  test('案号的一部分找到本机构的案件，找不到别的机构的', async () => {
    const meant = (who: 'adminA' | 'adminB', institutionId: string, words: string) =>
      withActor(world.people[who], (db) => findMeantCases(db, institutionId, words))
    expect(await meant('adminA', world.institutions.a, own.caseNo)).toEqual([own.id])
    expect(await meant('adminA', world.institutions.a, foreign.caseNo)).toEqual([])
    expect(await meant('adminB', world.institutions.b, foreign.caseNo)).toEqual([foreign.id])
  })

  test('审计员按整个案号找到案件的编号；别的人用不了', async () => {
    const find = (who: keyof World['people'], caseNo: string) =>
      withActor(world.people[who], (db) => findCaseIdByNumber(db, caseNo))
    expect(await find('auditor', own.caseNo)).toBe(own.id)
    expect(await find('auditor', '(2026) 没有1号')).toBeNull()
    expect(await find('adminB', own.caseNo).catch(() => null)).toBeNull()
  })

  test('同名的人以手机末四位区分；不同名的不列', async () => {
    const db = await ownerClient()
    const find = () =>
      withActor(world.people.adminA, (tx) => findNamesakes(tx, world.institutions.a))
    expect(await find()).toEqual([])
    await db.query(`UPDATE accounts SET name = '林敏' WHERE id = $1`, [world.people.adminA2.id])
    const found = await find()
    expect(found.map(({ name, phoneTail }) => [name, phoneTail])).toEqual([
      ['林敏', '0000'],
      ['林敏', '0000'],
    ])
    await db.query(`UPDATE accounts SET name = '周正' WHERE id = $1`, [world.people.adminA2.id])
  })
})
