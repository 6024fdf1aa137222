import { randomUUID } from 'node:crypto'
import { withActor, type Db } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import { registerReferral } from '@/lib/use-cases/referral/register-referral'
import { addFile, layDraft } from '../support/referral-draft'
import { done } from '../support/sound-act'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../support/world'

// 引调登记的草稿与由它引调的案件：数据库本身说明谁能看、谁能写。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const drafts = (db: Db) => db.referralDraft.findMany({ select: { id: true } })
const files = (db: Db) => db.referralDraftMaterial.findMany({ select: { id: true } })

test('草稿和材料只有本人看得到：同院的立案人员、法官、评查人员、机构、审计都看不到', async () => {
  const { people, institutions } = world
  const { draftId } = await layDraft(people.clerkA, institutions.a)
  await done(addFile(people.clerkA, draftId))
  expect(await withActor(people.clerkA, drafts)).toEqual([{ id: draftId }])
  expect(await withActor(people.clerkA, files)).toHaveLength(1)
  const colleague: Actor = { ...people.clerkA, id: people.judgeA.id }
  const moved: Actor = { ...people.clerkA, courtId: world.courts.b }
  const { clerkB, judgeA, adminA, mediatorA, system, courtSystemA } = people
  for (const who of [colleague, moved, clerkB, judgeA, adminA, mediatorA, system, courtSystemA])
    for (const read of [drafts, files]) expect(await withActor(who, read)).toEqual([])
  for (const who of [people.reviewerA, people.auditor, people.partyX])
    await expect(withActor(who, drafts)).rejects.toThrow('permission denied')
})

test('立案人员能改的列逐项列明，什么都不能删', async () => {
  const [row] = await asOwner(`
    SELECT string_agg(c.column_name, ' ' ORDER BY c.column_name) AS columns
      FROM information_schema.columns c
    WHERE c.table_name = 'referral_drafts' AND has_column_privilege('heyi_app', 'referral_drafts',
      c.column_name, 'UPDATE')`)
  expect(row).toEqual({ columns: 'case_id content_sealed ended_at ground saved_at state version' })
  const { clerkA } = world.people
  await layDraft(clerkA, world.institutions.a)
  await expect(withActor(clerkA, (db) => db.referralDraft.deleteMany({}))).rejects.toThrow(
    'permission denied',
  )
})

test('不能替别人写草稿，不能写别院的；结束的不能再改', async () => {
  const { clerkA, judgeA, adminA } = world.people
  const row = { state: 'open', contentSealed: 'x', startedAt: new Date(), savedAt: new Date() }
  const add = (who: Actor, fields: object) =>
    withActor(who, (db) =>
      db.referralDraft.createMany({
        data: [{ ...row, id: randomUUID(), courtId: world.courts.a, accountId: who.id, ...fields }],
      }),
    )
  await expect(add(clerkA, { accountId: judgeA.id })).rejects.toThrow()
  await expect(add(clerkA, { courtId: world.courts.b })).rejects.toThrow()
  for (const who of [judgeA, adminA]) await expect(add(who, {})).rejects.toThrow()
  await expect(add(clerkA, {})).resolves.toEqual({ count: 1 })
  await asOwner(
    `UPDATE referral_drafts SET state = 'stopped', ground = 'not_online', ended_at = now()`,
  )
  await expect(
    withActor(clerkA, (db) => db.referralDraft.updateMany({ data: { savedAt: new Date() } })),
  ).resolves.toEqual({ count: 0 })
})

test('没有自己的草稿指向它，立案人员插不进案件、当事人和同意', async () => {
  const { people, institutions } = world
  const { clerkA, judgeA } = people
  const { draftId } = await layDraft(clerkA, institutions.a)
  const { caseId } = await done(registerReferral(clerkA, { draftId }))
  const copyOf = async (table: string, changed: Readonly<Record<string, string>>) => {
    const [columns] = await asOwner<{ names: string }>(
      `SELECT string_agg(quote_ident(column_name), ', ') AS names FROM information_schema.columns
       WHERE table_name = $1 AND NOT (column_name = ANY ($2)) AND is_generated = 'NEVER'`,
      [table, Object.keys(changed)],
    )
    const where = table === 'cases' ? 'id' : 'case_id'
    return `INSERT INTO ${table} (${Object.keys(changed).join()}, ${columns!.names})
      SELECT ${Object.values(changed).join()}, ${columns!.names} FROM ${table}
        WHERE ${where} = '${caseId}' LIMIT 1`
  }
  const insert = (who: Actor, statement: string) =>
    withActor(who, async (db) => {
      await db.$executeRawUnsafe('SET CONSTRAINTS ALL DEFERRED')
      await db.$executeRawUnsafe(statement)
    })
  const free = `'${randomUUID()}'::uuid`
  const newCase = await copyOf('cases', {
    id: free,
    case_no: `'(2026) 多元化解99号'`,
    number_serial: '99',
  })
  const people2 = await copyOf('parties', { id: free, case_id: free })
  const consent = await copyOf('consents', { id: free, case_id: free })
  for (const statement of [newCase, people2, consent])
    for (const who of [clerkA, judgeA])
      await expect(insert(who, statement)).rejects.toThrow('row-level security')
  // 已有的案件，法院也不能再补写同意。
  const late = await copyOf('consents', { id: free, entry_no: '9' })
  await expect(insert(clerkA, late)).rejects.toThrow('row-level security')
  const waiting = await layCase(world, { status: 'pending_acceptance' })
  const other = await copyOf('consents', {
    id: free,
    case_id: `'${waiting.id}'::uuid`,
    entry_no: '9',
  })
  await expect(insert(clerkA, other)).rejects.toThrow('row-level security')
})

test('回执只有登记的人看得到，法院系统看得到本院的', async () => {
  const { people, institutions } = world
  const { draftId } = await layDraft(people.clerkA, institutions.a)
  await done(registerReferral(people.clerkA, { draftId }))
  const receipts = (db: Db) => db.referralReceipt.findMany({ select: { idempotencyKey: true } })
  for (const who of [people.clerkA, people.courtSystemA])
    expect(await withActor(who, receipts)).toEqual([{ idempotencyKey: `register:${draftId}` }])
  for (const who of [people.judgeA, people.clerkB, people.adminA, people.courtSystemB])
    expect(await withActor(who, receipts)).toEqual([])
})
