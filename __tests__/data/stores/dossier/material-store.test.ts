import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import {
  findDossier,
  findDossiersInList,
  findLastOpening,
} from '@/lib/data/stores/dossier/dossier-store'
import { addMaterial, voidMaterial } from '@/lib/data/stores/dossier/material-store'
import { findCaseMaterials, findMaterial } from '@/lib/data/stores/dossier/material-reads'
import { grantOf } from '@/__tests__/support/grants'
import { whileHeld } from '@/__tests__/support/held-row'
import { layPapers } from '@/__tests__/support/case-papers'
import { layVolume } from '@/__tests__/support/bound-dossier'
import { buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 电子卷宗的材料: domain.md 6 (锁卷, 只作废不删除, 同一份文件一份); 在线诉讼规则 第35条 (随案同步生成).

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']
const AT = new Date('2026-11-24T02:00:00Z')
const caseIn = async (status: 'in_mediation' | 'archived' = 'in_mediation') => {
  const { id } = await layCase(world, { status })
  return { id, courtId: world.courts.a, holderId: world.institutions.a }
}
type Of = Awaited<ReturnType<typeof caseIn>>
const material = (sha256: string = randomUUID()) => ({
  title: '租赁合同',
  fileName: '合同.pdf',
  mediaType: 'application/pdf',
  size: 10,
  sha256,
  storageKey: randomUUID(),
  slot: 'evidence' as const,
  note: null,
})
const add = (of: Of, file = material(), who: 'adminA' | 'adminA2' | 'adminB' = 'adminA') =>
  withActor(world.people[who], (db) =>
    addMaterial(db, grantOf(world.people[who], 'material:add'), of, file, AT),
  )
const all = (who: Who, caseId: string) =>
  withActor(world.people[who], (db) => findCaseMaterials(db, caseId))
const voidIt = (id: string, who: 'adminA' | 'adminA2' | 'adminB' = 'adminA') =>
  withActor(world.people[who], (db) =>
    voidMaterial(db, grantOf(world.people[who], 'material:void'), id, '传错了文件', AT),
  )
async function added(of: Of, file = material()): Promise<string> {
  const answer = await add(of, file)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.id
}

test('别的机构添加不进去，也读不到；本院、承办的调解员读得到', async () => {
  const of = await caseIn()
  expect(await add(of, material(), 'adminB')).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  const id = await added(of)
  for (const who of ['adminB', 'mediatorA2', 'clerkB'] as const) {
    expect(await all(who, of.id)).toEqual([])
    expect(await withActor(world.people[who], (db) => findMaterial(db, id))).toBeNull()
  }
  for (const who of ['adminA', 'mediatorA', 'clerkA', 'reviewerA'] as const)
    expect((await all(who, of.id)).map((each) => each.id)).toEqual([id])
})

test('归档以后还可以添加；同一份文件只有一份，作废了可以再添', async () => {
  expect(await add(await caseIn('archived'))).toMatchObject({ ok: true })
  const of = await caseIn()
  const id = await added(of, material('same'))
  expect(await add(of, material('same'))).toMatchObject({
    refusal: { code: 'MATERIAL_ALREADY_THERE', facts: { title: '租赁合同', by: '林敏' } },
  })
  expect(await voidIt(id)).toEqual({ ok: true, value: null })
  expect(await add(of, material('same'))).toMatchObject({ ok: true })
})

test('两人同时添加同一份：只有一份，另一人读到是谁添加的', async () => {
  const of = await caseIn()
  const lock = { sql: 'SELECT 1 FROM cases WHERE id = $1 FOR UPDATE', values: [of.id] }
  const answers = await whileHeld(lock, [
    () => add(of, material('twice')),
    () => add(of, material('twice'), 'adminA2'),
  ])
  const done = answers.findIndex(({ ok }) => ok)
  const late = answers[1 - done]!
  expect(!late.ok && late.refusal).toMatchObject({
    code: 'MATERIAL_ALREADY_THERE',
    facts: { by: ['林敏', '周正'][done] },
  })
  expect(await all('adminA', of.id)).toHaveLength(1)
})

test('依次编号，作废的也占着自己的号，不再给别的', async () => {
  const of = await caseIn()
  const ids = [await added(of), await added(of)]
  await voidIt(ids[1]!)
  await added(of)
  expect((await all('adminA', of.id)).map(({ position }) => position)).toEqual([1, 2, 3])
})

test('作废一次为止：第二次读到是谁作废的；别的机构作废不了；材料本身还在', async () => {
  const of = await caseIn()
  const id = await added(of)
  await voidIt(id, 'adminB').catch(() => undefined)
  expect((await all('adminA', of.id))[0]?.voided).toBeNull()
  await voidIt(id)
  expect(await voidIt(id, 'adminA2')).toMatchObject({
    refusal: { code: 'MATERIAL_ALREADY_VOIDED', facts: { by: '林敏', at: AT.toISOString() } },
  })
  expect(await all('adminA', of.id)).toMatchObject([
    { id, title: '租赁合同', voided: { at: AT, by: '林敏', reason: '传错了文件' } },
  ])
})

test('作废时刚刚编入卷宗：已经封存，材料不动；库里也改不动', async () => {
  const of = await caseIn()
  const id = await added(of)
  await layVolume(of.id, [id])
  expect(await voidIt(id)).toMatchObject({ refusal: { code: 'DOSSIER_CLOSED' } })
  const { count } = await withActor(world.people.adminA, (db) =>
    db.material.updateMany({ where: { id }, data: { voidedAt: AT } }),
  )
  expect(count).toBe(0)
})

describe('整个卷宗', () => {
  test('外人没有卷宗；有关的人看到案件留下的痕迹', async () => {
    const inserted = await layCase(world, { status: 'in_mediation' })
    await layPapers(inserted)
    const find = (who: Who) => withActor(world.people[who], (db) => findDossier(db, inserted.id))
    expect(await find('adminB')).toBeNull()
    expect(await find('adminA')).toMatchObject({
      isTaken: true,
      hasAgents: true,
      hadSession: false,
      isRecordReplaced: false,
      clockChanged: false,
      materials: [{ title: '起诉状' }],
    })
  })

  test('列表里只算有效的材料，看不到的案件不在其中', async () => {
    const [of, other] = [await caseIn(), await caseIn()]
    await voidIt(await added(of))
    await added(of)
    const list = (who: Who) =>
      withActor(world.people[who], (db) => findDossiersInList(db, [of.id, other.id]))
    const found = await list('adminA')
    expect(found.get(of.id)?.materials).toHaveLength(1)
    expect(found.get(other.id)).toMatchObject({ isTaken: true, materials: [] })
    expect((await list('adminB')).size).toBe(0)
  })

  test('上一次是什么时候打开的：只看自己的', async () => {
    const of = await caseIn()
    const { adminA, adminA2 } = world.people
    const last = (who: Who) =>
      withActor(world.people[who], (db) => findLastOpening(db, of.id, world.people[who].id))
    expect(await last('adminA')).toBeNull()
    await withActor(adminA, (db) =>
      appendEvent(db, {
        event: { kind: 'dossier.read', data: { materials: 0 } },
        subject: { caseId: of.id, courtId: of.courtId, institutionId: of.holderId },
        by: adminA,
        at: AT,
      }),
    )
    expect([await last('adminA'), await last('adminA2'), adminA2.id !== adminA.id]).toEqual([
      AT,
      null,
      true,
    ])
  })
})
