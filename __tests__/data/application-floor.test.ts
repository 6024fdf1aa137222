import { randomUUID } from 'node:crypto'
import { asVisitor, withAccess, withActor, type Db } from '@/lib/data/door'
import { findApplication } from '@/lib/data/stores/application/application-store'
import { acceptApplication } from '@/lib/use-cases/application/accept-application'
import { addFile, insertApplication, insertDraft, prove } from '../support/insert-application'
import { takeQuestions } from '../support/insert-consultation'
import { done } from '../support/sound-act'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

// 调解申请：数据库本身说明谁能看、谁能写。法院、审计、调解员一件也看不到。

let world: World
beforeEach(async () => {
  world = await buildWorld()
  await takeQuestions(world.institutions.a)
})
afterAll(closeWorld)

const ids = (db: Db) => db.application.findMany({ select: { id: true } })
const files = (db: Db) => db.applicationMaterial.findMany({ select: { id: true } })

test('各角色能写的列逐项列明', async () => {
  const rows = await asOwner<{ role: string; columns: string }>(`
    SELECT r.role, string_agg(c.column_name, ' ' ORDER BY c.column_name) AS columns
    FROM unnest(ARRAY['heyi_app', 'heyi_party', 'heyi_public', 'heyi_access',
      'heyi_reader']) r(role),
      information_schema.columns c
    WHERE c.table_name = 'applications' AND has_column_privilege(r.role, 'applications',
      c.column_name, 'UPDATE')
    GROUP BY 1`)
  expect(Object.fromEntries(rows.map(({ role, columns }) => [role, columns]))).toEqual({
    heyi_access: 'account_id',
    heyi_app: 'answer_words answered_at answered_by answered_by_name case_id ground state version',
    heyi_party:
      'answer_due_on answer_due_provisional consent_words proof_hash state submitted_at version withdrawn_at withdrawn_words',
    heyi_public:
      'account_id content_sealed field institution_id phone_hash phone_sealed saved_at version',
  })
})

test('草稿只给凭证对的设备看；机构看不到草稿，只看到提交给自己的', async () => {
  const draft = await insertDraft(world.institutions.a)
  await addFile(draft.own)
  const sent = await insertApplication(world.institutions.a)
  expect(await asVisitor(draft.own.proof, 'test', ids)).toHaveLength(1)
  for (const proof of [null, '', sent.own.proof])
    for (const read of [ids, files]) expect(await asVisitor(proof, 'test', read)).toEqual([])
  const { adminA, adminB, mediatorA, clerkA, partyX } = world.people
  expect(await withActor(adminA, ids)).toEqual([{ id: sent.applicationId }])
  expect(await withActor(adminA, files)).toHaveLength(1)
  for (const who of [adminB, mediatorA, clerkA, partyX])
    for (const read of [ids, files]) expect(await withActor(who, read)).toEqual([])
  expect(await withActor(sent.applicant, ids)).toEqual([{ id: sent.applicationId }])
  const [row] = await asOwner(
    `SELECT has_any_column_privilege('heyi_reader', 'applications', 'SELECT') AS reader`,
  )
  expect(row).toEqual({ reader: false })
})

test('验证号码的角色只能把草稿交给同一号码的当事人账号', async () => {
  const { own } = await insertDraft(world.institutions.a)
  const give = (accountId: string) =>
    withAccess(null, 'test', (db) => db.application.updateMany({ data: { accountId } }))
  await expect(give(world.people.partyX.id)).rejects.toThrow()
  await expect(give(world.people.adminA.id)).rejects.toThrow()
  const { actor } = await prove(own)
  await expect(give(actor.id)).resolves.toEqual({ count: 1 })
})

test('设备不能替自己验证号码，不能改成别的状态', async () => {
  const { own } = await insertDraft(world.institutions.a)
  const write = (data: object) =>
    asVisitor(own.proof, 'test', (db) => db.application.updateMany({ data }))
  await expect(write({ accountId: world.people.partyX.id })).rejects.toThrow()
  await expect(write({ state: 'submitted' })).rejects.toThrow()
  await expect(write({ savedAt: new Date() })).resolves.toEqual({ count: 1 })
})

test('申请人不能替机构受理，机构不能替申请人撤回；答复过的谁也不能再改', async () => {
  const { applicationId, applicant } = await insertApplication(world.institutions.a)
  const write = (who: typeof applicant, data: object) =>
    withActor(who, (db) => db.application.updateMany({ where: { id: applicationId }, data }))
  await expect(write(applicant, { state: 'accepted' })).rejects.toThrow()
  await expect(write(world.people.adminA, { state: 'withdrawn' })).rejects.toThrow()
  await asOwner(
    `UPDATE applications SET state = 'declined', ground = 'other', answer_words = 'x',
      answered_at = now(),
       answered_by = $1, answered_by_name = '林敏'`,
    [world.people.adminA.id],
  )
  await expect(write(applicant, { state: 'withdrawn' })).resolves.toEqual({ count: 0 })
  await expect(write(world.people.adminA, { answerWords: 'y' })).resolves.toEqual({ count: 0 })
  const read = await withActor(applicant, (db) => findApplication(db, applicationId))
  expect(read?.answerWords).toBe('x')
})

test('没有受理的申请，管理员插不进当事人申请的案件，也不能让谁参加', async () => {
  const { applicationId } = await insertApplication(world.institutions.a)
  const { adminA } = world.people
  const { caseId } = await done(
    acceptApplication(adminA, {
      applicationId,
      courtId: world.courts.a,
      jurisdiction: '被申请人住所地在辖区内',
      disputeType: 'contract',
      cause: '房屋租赁合同纠纷',
    }),
  )
  const [columns] = await asOwner<{ names: string }>(
    `SELECT string_agg(quote_ident(column_name), ', ') AS names FROM information_schema.columns
     WHERE table_name = 'cases' AND column_name NOT IN ('id', 'case_no', 'number_serial')
       AND is_generated = 'NEVER'`,
  )
  const copy = (of: string) =>
    `INSERT INTO cases (id, case_no, number_serial, ${columns!.names})
     SELECT '${of}'::uuid, '(2026) 多元化解99号', 99, ${columns!.names} FROM cases
       WHERE id = '${caseId}'::uuid`
  await expect(withActor(adminA, (db) => db.$executeRawUnsafe(copy(randomUUID())))).rejects.toThrow(
    'row-level security',
  )
  const waiting = await insertApplication(world.institutions.a)
  const [joined] = await withActor(
    adminA,
    (db) =>
      db.$queryRaw<
        { id: string | null }[]
      >`SELECT heyi_join_applicant(${waiting.applicationId}::uuid)::text AS id`,
  )
  expect(joined).toEqual({ id: null })
})
