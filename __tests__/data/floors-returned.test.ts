import type { Db } from '@/lib/data/door'
import { readAs } from '@/lib/data/door'
import { findMeasuredInstitutions } from '@/lib/data/stores/referral/institution-figures-store'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { layFormerReferral, layOverdue, setAcceptanceDue } from '../support/returned-cases'
import { tryEach } from '../support/tried-writes'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../support/world'

// What the database itself lets each role do with a referral that was not taken, whatever the
// application does (docs/decisions/0124-returned-cases.md).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const EVERYONE = ['mediatorA', 'adminB', 'clerkA', 'judgeA', 'clerkB', 'courtSystemA'] as const
const byEach = (write: (db: Db) => Promise<number>) => tryEach(world, EVERYONE, write)
const ONLY_CLERK = {
  mediatorA: 0,
  adminB: 0,
  clerkA: 1,
  judgeA: 'refused',
  clerkB: 0,
  courtSystemA: 'refused',
}
const NO_COURT = { ...ONLY_CLERK, clerkA: 'refused' }

const recall = (caseId: string) => (db: Db) =>
  db.$executeRaw`UPDATE cases SET status = 'returned', institution_id = NULL, holder_id = court_id
    WHERE id = ${caseId}::uuid`
const refer = (caseId: string, institutionId: string) => (db: Db) =>
  db.$executeRaw`UPDATE cases SET status = 'pending_acceptance',
    institution_id = ${institutionId}::uuid, holder_id = ${institutionId}::uuid
      WHERE id = ${caseId}::uuid`
const setStatus = (caseId: string, status: string) => (db: Db) =>
  db.$executeRaw`UPDATE cases SET status = ${status} WHERE id = ${caseId}::uuid`

test('收回：只有引调法院的书记员，只在受理期限之后', async () => {
  const { id } = await layOverdue(world)
  expect(await byEach(recall(id))).toEqual(ONLY_CLERK)
  await setAcceptanceDue(id, 0)
  expect(await byEach(recall(id))).toEqual(NO_COURT)
  const working = await layCase(world, { status: 'pending_assignment' })
  expect(await byEach(recall(working.id))).toMatchObject({ clerkA: 'refused' })
})

test('重新引调：只给本院邀请、本案没有退过的机构', async () => {
  const { id } = await layCase(world, { status: 'returned' })
  const { a, b } = world.institutions
  expect(await byEach(refer(id, b))).toEqual(ONLY_CLERK)
  await layFormerReferral(id, b)
  expect(await byEach(refer(id, b))).toEqual(NO_COURT)
  await asOwner('DELETE FROM institution_courts WHERE institution_id = $1 AND court_id = $2', [
    a,
    world.courts.a,
  ])
  expect(await byEach(refer(id, a))).toEqual(NO_COURT)
})

test('退回的案件只能引调或者办结；法院不能把案件改成别的状态', async () => {
  const { id } = await layCase(world, { status: 'returned' })
  expect(await byEach(setStatus(id, 'returned_settled'))).toEqual(ONLY_CLERK)
  const open = await layCase(world, { status: 'pending_acceptance' })
  expect(await byEach(setStatus(open.id, 'pending_assignment'))).toEqual(NO_COURT)
})

const record = (caseId: string, reason: string) => (db: Db) =>
  db.$executeRaw`INSERT INTO case_declines (institution_id, court_id, case_id, case_no,
    dispute_type, court_name, reason_code, reason_text, received_at, declined_at, declined_by)
    VALUES (${world.institutions.a}::uuid, ${world.courts.a}::uuid, ${caseId}::uuid, '(2026) 测试1号',
      'tort', '甲区法院', ${reason}, '三个工作日内未确认', now(), now(), '甲书记')`

test('逾期未确认的记录由书记员写，只在期满之后，不能写成机构的不受理', async () => {
  const people = ['adminA', 'clerkA', 'judgeA', 'clerkB'] as const
  const tried = (write: (db: Db) => Promise<number>) => tryEach(world, people, write)
  const { id } = await layOverdue(world)
  const refused = { adminA: 'refused', clerkA: 'refused', judgeA: 'refused', clerkB: 'refused' }
  expect(await tried(record(id, 'not_confirmed'))).toEqual({ ...refused, clerkA: 1 })
  expect(await tried(record(id, 'other'))).toEqual({ ...refused, adminA: 1 })
  await setAcceptanceDue(id, 0)
  expect(await tried(record(id, 'not_confirmed'))).toEqual(refused)
})

test('办结的记录只有本院读得到；写下以后不改', async () => {
  const { id } = await layCase(world, { status: 'returned_settled' })
  const write = (db: Db) =>
    db.$executeRaw`INSERT INTO returned_ends (case_id, court_id, holder_id, way, reason_code,
      reason_text, ended_on, recorded_at, recorded_by)
      SELECT id, court_id, holder_id, 'filing', 'other', '申请人坚持诉讼', '2026-11-20', now(), '甲书记'
        FROM cases WHERE id = ${id}::uuid`
  expect(await byEach(write)).toEqual({ ...ONLY_CLERK, clerkA: 1 })
  await asOwner(
    `INSERT INTO returned_ends (case_id, court_id, holder_id, way, reason_code, reason_text,
      ended_on, recorded_at, recorded_by)
     SELECT id, court_id, holder_id, 'filing', 'other', '申请人坚持诉讼', '2026-11-20', now(), '甲书记'
       FROM cases WHERE id = $1`,
    [id],
  )
  const read = (db: Db) => db.returnedEnd.count()
  expect(await byEach(read)).toEqual({
    mediatorA: 0,
    adminB: 0,
    clerkA: 1,
    judgeA: 1,
    clerkB: 0,
    courtSystemA: 1,
  })
  await expect(asOwner(`UPDATE returned_ends SET way = 'other'`)).rejects.toThrow('never changed')
})

test('选择机构的数字只给书记员，看的是本院邀请的机构', async () => {
  const today = toLocalDate(new Date())
  const counts: Record<string, number> = {}
  for (const who of ['clerkA', 'clerkB', 'judgeA', 'reviewerA', 'adminA', 'mediatorA'] as const)
    counts[who] = await readAs(world.people[who], 'test', async (db) => {
      try {
        return (await findMeasuredInstitutions(db, 'contract', today)).length
      } catch {
        return -1
      }
    }).catch(() => -1)
  // A reviewer's role may not even call the function.
  expect(counts).toEqual({
    clerkA: 2,
    clerkB: 2,
    judgeA: 0,
    reviewerA: -1,
    adminA: 0,
    mediatorA: 0,
  })
})
