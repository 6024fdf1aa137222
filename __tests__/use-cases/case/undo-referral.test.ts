import pg from 'pg'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { findDeclines } from '@/lib/queries/institution/find-declines'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getReferralUndo } from '@/lib/queries/court/get-referral-undo'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { endReturned } from '@/lib/use-cases/case/end-returned'
import { recallCase } from '@/lib/use-cases/case/recall-case'
import { referAgain } from '@/lib/use-cases/case/refer-again'
import { undoEndReturned } from '@/lib/use-cases/case/undo-end-returned'
import { undoRecall } from '@/lib/use-cases/case/undo-recall'
import { undoReferAgain } from '@/lib/use-cases/case/undo-refer-again'
import { caseRow, eventRows } from '../../support/case-rows'
import { refusalOf, viewOf } from '../../support/institution-list'
import { race } from '../../support/race'
import { layFormerReferral, layOverdue } from '../../support/returned-cases'
import { until } from '../../support/until'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 撤销收回、撤销重新引调、撤销办结：十分钟内、没有人办理过的；记录保留，另记一笔
// （docs/decisions/0131-after-mediation.md）。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const TEXT = '三个工作日内未确认接受'
const age = (caseId: string) =>
  asOwner(`UPDATE cases SET last_act_at = last_act_at - interval '11 minutes' WHERE id = $1`, [
    caseId,
  ])

test('撤销收回：原机构重新看到案件，可以受理；收回的记录保留，不再计入，可以再收回', async () => {
  const { id } = await layOverdue(world)
  const { adminA, clerkA } = world.people
  const before = await caseRow(id)
  expect((await recallCase(clerkA, { caseId: id, text: TEXT })).ok).toBe(true)
  expect((await viewOf(getReferralUndo(clerkA, { caseId: id }))).move).toBe('undo_recall')
  expect(await undoRecall(clerkA, { caseId: id })).toMatchObject({ ok: true })
  expect(await caseRow(id)).toMatchObject({
    status: 'pending_acceptance',
    institution_id: before.institution_id,
    holder_id: before.holder_id,
    last_act: 'case.recall-undone',
  })
  expect((await viewOf(findDeclines(adminA, {}))).rows).toEqual([])
  expect(
    await asOwner('SELECT reason_code FROM case_declines WHERE undone_at IS NOT NULL'),
  ).toEqual([{ reason_code: 'not_confirmed' }])
  expect((await eventRows(id)).map(({ kind }) => kind)).toEqual([
    'case.recalled',
    'case.recall-undone',
  ])
  expect((await recallCase(clerkA, { caseId: id, text: TEXT })).ok).toBe(true)
  expect((await undoRecall(clerkA, { caseId: id })).ok).toBe(true)
  expect((await acceptCase(adminA, { caseId: id })).ok).toBe(true)
  expect(await refusalOf(undoRecall(clerkA, { caseId: id }))).toBe('UNDO_NOTHING_DONE')
})

test('撤销重新引调：新机构看不到，引调时间复原；已受理的、过了十分钟的不能撤销', async () => {
  const { adminB, clerkA } = world.people
  const lay = async () => {
    const { id } = await layCase(world, { status: 'returned', acceptedDaysAgo: 20 })
    await layFormerReferral(id, world.institutions.a)
    const refer = { caseId: id, institutionId: world.institutions.b, text: '该中心受理同类纠纷' }
    return { id, refer: () => referAgain(clerkA, refer) }
  }
  const { id, refer } = await lay()
  const receivedAt = () =>
    asOwner('SELECT received_at, referred_at FROM cases WHERE id = $1', [id]).then(([row]) => row)
  const [declined] = await asOwner<{ received_at: Date }>(
    'SELECT received_at FROM case_declines WHERE case_id = $1',
    [id],
  )
  const former = declined!.received_at
  expect((await refer()).ok).toBe(true)
  expect((await undoReferAgain(clerkA, { caseId: id })).ok).toBe(true)
  expect(await caseRow(id)).toMatchObject({ status: 'returned', institution_id: null })
  expect(await receivedAt()).toEqual({ received_at: former, referred_at: former })
  expect(await refusalOf(getCaseFile(adminB, { caseId: id }))).toBe('NOT_FOUND')
  // The institution is not barred by it.
  expect((await refer()).ok).toBe(true)
  await age(id)
  expect(await refusalOf(undoReferAgain(clerkA, { caseId: id }))).toBe('UNDO_TOO_LATE')
  const other = await lay()
  await other.refer()
  const { winners } = await race([
    () => acceptCase(adminB, { caseId: other.id }),
    () => undoReferAgain(clerkA, { caseId: other.id }),
  ])
  expect(winners).toHaveLength(1)
  expect((await caseRow(other.id)).status).toBe(
    winners[0] === 0 ? 'pending_assignment' : 'returned',
  )
})

/** Who waits for a lock in this database. */
const waiting = async () => {
  const [row] = await asOwner<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  return row!.count
}

test('看着案件受理时，法院撤销了重新引调：没有生效，不说成重新引调，以后看不到', async () => {
  const { adminB, clerkA } = world.people
  const { id } = await layCase(world, { status: 'returned', acceptedDaysAgo: 20 })
  await layFormerReferral(id, world.institutions.a)
  const refer = { caseId: id, institutionId: world.institutions.b, text: '该中心受理同类纠纷' }
  expect((await referAgain(clerkA, refer)).ok).toBe(true)
  const holder = new pg.Client({ connectionString: process.env.HEYI_TEST_OWNER_URL })
  await holder.connect()
  await holder.query('BEGIN')
  await holder.query('SELECT FROM cases WHERE id = $1 FOR UPDATE', [id])
  const undone = undoReferAgain(clerkA, { caseId: id })
  await until(async () => (await waiting()) === 1)
  const accepted = acceptCase(adminB, { caseId: id })
  await until(async () => (await waiting()) === 2)
  await holder.query('COMMIT')
  await holder.end()
  expect((await undone).ok).toBe(true)
  const refused = await accepted
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'CASE_CHANGED_MEANWHILE' } })
  expect(!refused.ok && refusalSentence(refused.refusal, new Date())).toMatch(
    /^该案件的状态刚刚发生了变化，您的这次操作没有生效/,
  )
  expect((await caseRow(id)).status).toBe('returned')
  expect((await eventRows(id)).at(-1)).toMatchObject({
    kind: 'act.refused',
    actor_name: adminB.name,
    data: { act: 'case:accept', code: 'CASE_CHANGED_MEANWHILE' },
  })
  expect(await refusalOf(acceptCase(adminB, { caseId: id }))).toBe('NOT_FOUND')
})

test('撤销办结：案件等待重新引调，再办结的以后一次为准', async () => {
  const { id } = await layCase(world, { status: 'returned' })
  const { clerkA, judgeA } = world.people
  const end = (way: string) =>
    endReturned(clerkA, {
      caseId: id,
      end: way,
      reason: 'party_unwilling',
      text: '申请人坚持诉讼',
      on: toLocalDate(new Date()),
    })
  expect((await end('other')).ok).toBe(true)
  expect(await refusalOf(undoEndReturned(judgeA, { caseId: id }))).toBe('FORBIDDEN')
  expect((await undoEndReturned(clerkA, { caseId: id })).ok).toBe(true)
  expect((await caseRow(id)).status).toBe('returned')
  expect((await end('filing')).ok).toBe(true)
  expect(await asOwner('SELECT end_no, way FROM returned_ends ORDER BY end_no')).toEqual([
    { end_no: 1, way: 'other' },
    { end_no: 2, way: 'filing' },
  ])
})
