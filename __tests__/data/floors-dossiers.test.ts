import { asSystem, withActor, type Db } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import { layVolume } from '../support/lay-volume'
import { layCoMediator } from '../support/lay-co-mediator'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../support/world'

// 已归档的卷宗在数据库里：看得到这件案件卷宗的人都看得到，别人一行也没有；人一行也写不进去。

const TABLES = [
  'dossier_volumes',
  'dossier_items',
  'dossier_bindings',
  'dossier_explanations',
  'material_texts',
  'material_recognitions',
] as const

let world: World
let caseId: string
beforeAll(async () => {
  world = await buildWorld()
  caseId = (await layCase(world, { status: 'archived' })).id
  const items = [{ slot: 'evidence', title: '收据', pages: 1 }] as const
  const [materialId] = (await layVolume(caseId, { items })).materials
  const [by, at] = ['林敏', new Date()]
  await asOwner(
    `INSERT INTO dossier_explanations (case_id, court_id, holder_id, slot, reason, explained_at,
       explained_by)
     SELECT id, court_id, holder_id, 'evidence', '没有证据', $2, $3 FROM cases WHERE id = $1`,
    [caseId, at, by],
  )
  await asOwner(
    `INSERT INTO dossier_bindings (case_id, court_id, holder_id, state, round, queued_at, queued_by,
       changed_at)
     SELECT id, court_id, holder_id, 'sealed', 1, $2, $3, $2 FROM cases WHERE id = $1`,
    [caseId, at, by],
  )
  await asOwner(
    `INSERT INTO material_texts (material_id, page, source, case_id, court_id, holder_id, text)
     SELECT $2, 1, 'text', id, court_id, holder_id, '今收到' FROM cases WHERE id = $1`,
    [caseId, materialId],
  )
  await asOwner(
    `INSERT INTO material_recognitions (material_id, case_id, court_id, holder_id, state, tries,
       tried_at)
     SELECT $2, id, court_id, holder_id, 'recognised', 1, $3 FROM cases WHERE id = $1`,
    [caseId, materialId, at],
  )
})
afterAll(closeWorld)

/** The tables of which this person sees the row. */
const tablesSeenBy = (actor: Actor) =>
  withActor(actor, async (db) => {
    const seen: string[] = []
    for (const table of TABLES) {
      const rows = await db.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM ${table}`)
      if (rows.length > 0) seen.push(table)
    }
    return seen
  })

test.each([
  ['本机构的管理员', () => world.people.adminA2],
  ['承办的调解员', () => world.people.mediatorA],
  ['引调法院的工作人员', () => world.people.clerkA],
  ['引调法院的法官', () => world.people.judgeA],
  ['引调法院的审阅人', () => world.people.reviewerA],
])('%s看得到', async (_, who) => expect(await tablesSeenBy(who())).toEqual(TABLES))

test.each<[string, () => Actor]>([
  ['别的机构的管理员', () => world.people.adminB],
  ['本机构别的调解员', () => world.people.mediatorA2],
  ['别的机构的调解员', () => world.people.mediatorB],
  ['别的法院的工作人员', () => world.people.clerkB],
  ['别的法院的审阅人', () => ({ ...world.people.reviewerA, courtId: world.courts.b })],
  ['别的法院的系统', () => world.people.courtSystemB],
  ['系统管理员', () => ({ ...world.people.system, institutionId: world.institutions.a })],
  ['审计员', () => ({ ...world.people.auditor, courtId: world.courts.a })],
])('%s一行也看不到', async (_, who) => expect(await tablesSeenBy(who())).toEqual([]))

test('当事人的角色连表都读不到', async () => {
  await expect(tablesSeenBy(world.people.partyX)).rejects.toThrow(/permission denied/)
})

test('协同调解员看得到，退出以后看不到', async () => {
  const { mediatorA2 } = world.people
  const entryId = await layCoMediator(world, caseId)
  expect(await tablesSeenBy(mediatorA2)).toEqual(TABLES)
  await asOwner('DELETE FROM case_co_mediators WHERE id = $1', [entryId])
  expect(await tablesSeenBy(mediatorA2)).toEqual([])
})

const WRITES = [
  'INSERT INTO dossier_volumes SELECT * FROM dossier_volumes',
  'INSERT INTO dossier_items SELECT * FROM dossier_items',
  'INSERT INTO material_texts SELECT * FROM material_texts',
  "UPDATE dossier_volumes SET code = 'HY-0000-0000'",
  'UPDATE dossier_volumes SET text_read_at = now()',
  'UPDATE dossier_items SET first_page = 2',
  'DELETE FROM dossier_volumes',
  'DELETE FROM dossier_items',
] as const

test.each(WRITES)('谁也不能 %s', async (statement) => {
  const write = (db: Db) => db.$executeRawUnsafe(statement)
  const { adminA, mediatorA, clerkA, reviewerA } = world.people
  for (const actor of [adminA, mediatorA, clerkA, reviewerA])
    await expect(withActor(actor, write)).rejects.toThrow(/permission denied|read-only/)
})

test.each(WRITES.filter((each) => !/^INSERT|text_read_at/.test(each)))(
  '系统也不能 %s',
  async (statement) => {
    const run = asSystem('try to change a bound dossier', (db) => db.$executeRawUnsafe(statement))
    await expect(run).rejects.toThrow(/permission denied/)
  },
)

test('系统能存入卷和件，记下文字已经读过', async () => {
  const asJob = (statement: string) =>
    asSystem('write a bound dossier', (db) => db.$executeRawUnsafe(statement))
  // The rows are there already: what refuses them is their key.
  for (const table of ['dossier_volumes', 'dossier_items', 'material_texts'])
    await expect(asJob(`INSERT INTO ${table} SELECT * FROM ${table}`)).rejects.toThrow(/23505/)
  expect(await asJob('UPDATE dossier_volumes SET text_read_at = now()')).toBe(1)
})
