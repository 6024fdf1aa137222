import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { withActor } from '@/lib/data/door'
import { inDays, layChase, chaseRows } from '../support/chases'
import { layStage } from '../support/court-stages'
import { layOverdue } from '../support/returned-cases'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../support/world'

// 督办的地板：程序写错了，数据库也只让立案人员以自己的名义催办，只让催办对象阅读和答复，谁也不能改写.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const tried = async (work: () => Promise<{ count: number }>) => {
  try {
    return (await work()).count > 0 ? 'done' : 'unseen'
  } catch {
    return 'refused'
  }
}
const send = (actor: Actor, caseId: string, fields: object = {}) =>
  tried(() =>
    withActor(actor, (db) =>
      db.courtChase.createMany({
        data: {
          id: randomUUID(),
          caseId,
          courtId: world.courts.a,
          institutionId: world.institutions.a,
          institutionName: '甲调解中心',
          caseNo: '(2026) 测试号',
          node: 'acceptance',
          chasedAt: new Date(),
          chasedBy: actor.id,
          chasedByName: actor.name,
          answerDueOn: new Date(`${inDays(3)}T00:00:00Z`),
          ...fields,
        },
      }),
    ),
  )
const answerAs = (actor: Actor, chaseId: string, fields: object = {}) =>
  tried(() =>
    withActor(actor, (db) =>
      db.chaseAnswer.createMany({
        data: {
          chaseId,
          reasonCode: 'other',
          words: '正在办理',
          expectedOn: new Date(`${inDays(3)}T00:00:00Z`),
          answeredBy: actor.id,
          answeredByName: actor.name,
          answeredRole: actor.role,
          answeredAt: new Date(),
          ...fields,
        },
      }),
    ),
  )

test('只有本院立案人员催办本院的案件，以自己的名义，对现在的机构，在案件所处的环节', async () => {
  const { id } = await layOverdue(world)
  const { clerkA, clerkB, judgeA, adminA, mediatorA } = world.people
  for (const actor of [clerkB, judgeA, adminA, mediatorA])
    expect(await send(actor, id)).toBe('refused')
  expect(await send(clerkA, id, { chasedBy: judgeA.id })).toBe('refused')
  expect(await send(clerkA, id, { institutionId: world.institutions.b })).toBe('refused')
  expect(await send(clerkA, id, { node: 'mediation' })).toBe('refused')
  expect(await send(clerkA, id, { closedAt: new Date(), closedBecause: 'repeated' })).toBe(
    'refused',
  )
  expect(await send(clerkA, id)).toBe('done')
  for (const node of ['transfer', 'record', 'archive', 'performance'])
    expect(await send(clerkA, id, { node })).toBe('refused')
  // One is open for each case and point.
  expect(await send(clerkA, id)).toBe('refused')
})

test('结案以后只催欠着的：阶段、归档、回访，已经办了的不能催', async () => {
  const { id } = await layCase(world, { status: 'closed' })
  const { clerkA } = world.people
  await layStage(id, 'transfer_due')
  const sent = async (nodes: readonly string[]) => {
    const done = []
    for (const node of nodes) if ((await send(clerkA, id, { node })) === 'done') done.push(node)
    return done
  }
  const all = ['acceptance', 'mediation', 'transfer', 'record', 'archive', 'performance']
  expect(await sent(all)).toEqual(['transfer', 'archive', 'performance'])
  await asOwner(`UPDATE cases SET status = 'archived', performance = 'voluntary' WHERE id = $1`, [
    id,
  ])
  await layStage(id, 'filed')
  expect(await sent(all)).toEqual([])
})

test('只有催办对象答复，以自己的名义，在办结以前，一次', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const chaseId = await layChase(id, world.institutions.a)
  const { clerkA, judgeA, adminA, adminB, mediatorA, mediatorA2, mediatorB } = world.people
  for (const actor of [clerkA, judgeA, adminB, mediatorA2, mediatorB])
    expect(await answerAs(actor, chaseId)).toBe('refused')
  expect(await answerAs(adminA, chaseId, { answeredBy: mediatorA.id })).toBe('refused')
  expect(await answerAs(adminA, chaseId, { answeredRole: 'mediator' })).toBe('refused')
  expect(await answerAs(mediatorA, chaseId)).toBe('done')
  expect(await answerAs(adminA, chaseId)).toBe('refused')
  const closed = await layCase(world, { status: 'closed' })
  const over = await layChase(closed.id, world.institutions.a)
  await asOwner(
    `UPDATE court_chases SET closed_at = now(), closed_because = 'node_left' WHERE id = $1`,
    [over],
  )
  expect(await answerAs(adminA, over)).toBe('refused')
})

test('谁也不能改写、删除催办和答复；没有升级的，法院也不能让它结束', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const chaseId = await layChase(id, world.institutions.a)
  const { clerkA, adminA, mediatorA } = world.people
  for (const actor of [clerkA, adminA, mediatorA]) {
    const change = (data: object) =>
      tried(() =>
        withActor(actor, (db) => db.courtChase.updateMany({ where: { id: chaseId }, data })),
      )
    expect(await change({ note: '改写' })).toBe('refused')
    expect(await change({ answerDueOn: new Date() })).toBe('refused')
    expect(await change({ escalatedAt: new Date(), escalation: 'unanswered' })).toBe('refused')
    expect(await change({ closedAt: new Date(), closedBecause: 'repeated' })).toBe('unseen')
    expect(
      await tried(() =>
        withActor(actor, (db) => db.courtChase.deleteMany({ where: { id: chaseId } })),
      ),
    ).toBe('refused')
  }
  expect(await chaseRows(id)).toMatchObject([{ escalation: null, closed_because: null }])
})

test('当事人和法院的系统读不到一件', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await layChase(id, world.institutions.a)
  const { partyX, courtSystemA, clerkB, adminB } = world.people
  for (const actor of [courtSystemA, clerkB, adminB])
    expect(await withActor(actor, (db) => db.courtChase.count())).toBe(0)
  await expect(withActor(partyX, (db) => db.courtChase.count())).rejects.toThrow()
})
