import { CHASE_NODES, type ChaseNode } from '@/lib/domain/chase/chase'
import { monthOf } from '@/lib/domain/statistics/month'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { CHASE_SHEET } from '@/lib/labels/zh-CN/chase-sheet'
import { findChaseList } from '@/lib/queries/chase/find-chases'
import { countUnansweredChases } from '@/lib/queries/chase/count-unanswered'
import { exportChaseSheet } from '@/lib/queries/court/export-chase-sheet'
import { findCourtDesk } from '@/lib/queries/court/find-court-desk'
import { getChasePlan } from '@/lib/queries/court/get-chase-plan'
import { getChaseSheet } from '@/lib/queries/court/get-chase-sheet'
import { answerChase } from '@/lib/use-cases/chase/answer-chase'
import { answerInput, inDays, layChase, setDues } from '../../support/chases'
import { openExport } from '../../support/exported'
import { refusalOf, viewOf } from '../../support/institution-list'
import { layOverdue } from '../../support/returned-cases'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 催办记录、引调与督办中的催办、督办月报: docs/decisions/0127-court-calls-for-late-cases.md.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** One of institution A that was answered, one that was not, and one of institution B. */
async function layThree() {
  const [first, second, other] = [
    await layCase(world, { status: 'in_mediation' }),
    await layOverdue(world),
    await layOverdue(world, { institutionId: world.institutions.b }),
  ]
  const answered = await layChase(first.id, world.institutions.a)
  await answerChase(
    world.people.mediatorA,
    answerInput({ caseId: first.id, chaseId: answered, expectedOn: inDays(1) }),
  )
  await layChase(second.id, world.institutions.a, { node: 'acceptance' })
  await layChase(other.id, world.institutions.b, { node: 'acceptance' })
  return { first, second, other }
}

test('法院看到全部，机构只看到自己的，各有各的件数；按环节、机构和月份筛选', async () => {
  const { first, second, other } = await layThree()
  const { clerkA, clerkB, adminA, adminB } = world.people
  const list = async (who: typeof clerkA, query = {}) => {
    const view = await viewOf(findChaseList(who, query))
    return { numbers: view.rows.map(({ caseNo }) => caseNo).sort(), counts: view.counts }
  }
  const all = [first, second, other].map(({ caseNo }) => caseNo).sort()
  expect(await list(clerkA)).toMatchObject({
    numbers: all,
    counts: { open: 3, unread: 2, answered: 1, closed: 0, all: 3 },
  })
  expect((await list(clerkA, { state: 'answered' })).numbers).toEqual([first.caseNo])
  expect(
    (await list(clerkA, { node: 'acceptance', institution: world.institutions.b })).numbers,
  ).toEqual([other.caseNo])
  expect((await list(clerkA, { month: '2020-01' })).numbers).toEqual([])
  expect((await list(adminA)).numbers).toEqual([first.caseNo, second.caseNo].sort())
  expect((await list(adminB)).numbers).toEqual([other.caseNo])
  expect((await list(clerkB)).numbers).toEqual([])
  expect(await viewOf(countUnansweredChases(adminA, {}))).toBe(1)
})

test('机构的案件被收回以后，催办留在它的记录里，但打不开案件', async () => {
  const { second } = await layThree()
  await asOwner(
    `UPDATE cases SET status = 'returned', institution_id = NULL, holder_id = court_id
      WHERE id = $1`,
    [second.id],
  )
  const view = await viewOf(findChaseList(world.people.adminA, { state: 'closed' }))
  expect(view.rows).toMatchObject([{ caseNo: second.caseNo, isGone: true }])
})

test('引调与督办：上次催办和可以催办的案件；退回的不能催，不是立案人员的不能催', async () => {
  const { first, second } = await layThree()
  await setDues(first.id, -1)
  const row = async (who: 'clerkA' | 'judgeA', caseNo: string) =>
    (await viewOf(findCourtDesk(world.people[who], { tab: 'all' }))).rows.find(
      (each) => each.caseNo === caseNo,
    )
  expect((await row('clerkA', first.caseNo))?.chased?.words).toContain('已答复')
  expect((await row('clerkA', second.caseNo))?.mayChase).toBe(false)
  const fresh = await layOverdue(world)
  expect(await row('clerkA', fresh.caseNo)).toMatchObject({ chased: null, mayChase: true })
  expect(await row('judgeA', fresh.caseNo)).toMatchObject({ mayChase: false })
})

test('发出以前：每件写明依据，不能催的写明原因，别的法院的案件不在其中', async () => {
  const { second } = await layThree()
  const fresh = await layOverdue(world)
  const foreign = await layOverdue(world, { courtId: world.courts.b })
  const view = await viewOf(
    getChasePlan(world.people.clerkA, { case: [fresh.id, second.id, foreign.id, 'nonsense'] }),
  )
  expect(view.planned).toMatchObject([{ caseNo: fresh.caseNo, isOverdue: true }])
  expect(view.planned[0]!.law).toContain('在线调解规则第12条')
  expect(view.cannot).toMatchObject([{ caseNo: second.caseNo }])
  expect(view.cannot[0]!.why).toContain('齐正')
  expect(await refusalOf(getChasePlan(world.people.judgeA, { case: fresh.id }))).toBe('NOT_FOUND')
})

test('月报与导出是同样的数字；审阅人看得到，不能导出，机构没有', async () => {
  await layThree()
  const month = monthOf(toLocalDate(new Date()))
  const { clerkA, reviewerA, adminA } = world.people
  const view = await viewOf(getChaseSheet(clerkA, {}))
  expect(view).toMatchObject({ month, isRunning: true, total: { sent: 3, answered: 1 } })
  expect(view.rows.map(({ institution, sent }) => [institution, sent])).toEqual([
    ['甲调解中心', 2],
    ['乙调解中心', 1],
  ])
  const rest = await viewOf(getChaseSheet(clerkA, { after: world.institutions.a, from: '2' }))
  expect(rest).toMatchObject({ institutions: 2, from: 2, next: null, total: { sent: 3 } })
  expect(rest.rows.map(({ institution }) => institution)).toEqual(['乙调解中心'])
  expect(rest.total.institution).toBe(CHASE_SHEET.totalOf(2))
  expect((await viewOf(getChaseSheet(reviewerA, { month: '2020-01' }))).rows).toEqual([])
  expect(await refusalOf(getChaseSheet(adminA, {}))).toBe('NOT_FOUND')
  const { sheets } = await openExport(exportChaseSheet(clerkA, {}))
  expect(sheets[CHASE_SHEET.title]!.slice(1).map((cells) => cells.slice(0, 2))).toEqual([
    ['甲调解中心', 2],
    ['乙调解中心', 1],
    ['合计', 3],
  ])
  expect(await refusalOf(exportChaseSheet(reviewerA, {}))).toBe('NOT_FOUND')
})

test('月报的数：按时答复看答复期限，中位数取中间，再次催办而结束的不算办结', async () => {
  const { first, second, other } = await layThree()
  const at = (moment: string) => `2026-03-${moment}:00+08:00`
  const change = (caseId: string, chased: string, closed: string | null, because: string | null) =>
    asOwner(
      `UPDATE court_chases SET chased_at = $2, answer_due_on = '2026-03-25', closed_at = $3,
         closed_because = $4,
         escalation = CASE WHEN $4 = 'repeated' THEN 'unanswered' END,
         escalated_at = CASE WHEN $4 = 'repeated' THEN $3::timestamptz END
       WHERE case_id = $1`,
      [caseId, chased, closed, because],
    )
  await change(first.id, at('20T10:00'), at('24T00:30'), 'node_left')
  await change(second.id, at('21T10:00'), at('30T09:00'), 'repeated')
  await change(other.id, at('22T10:00'), null, null)
  await asOwner(`UPDATE chase_answers SET answered_at = $1`, [at('25T23:59')])
  for (const [caseId, moment] of [
    [first.id, at('20T16:00')],
    [second.id, at('21T12:00')],
  ])
    await asOwner(
      `INSERT INTO chase_reads (chase_id, reader_id, reader_name, reader_role, read_at)
       SELECT id, gen_random_uuid(), '林敏', 'institution_admin', $2 FROM court_chases
       WHERE case_id = $1 ON CONFLICT (chase_id) DO UPDATE SET read_at = $2`,
      [caseId, moment],
    )
  const sheet = () => viewOf(getChaseSheet(world.people.clerkA, { month: '2026-03' }))
  const { rows, total } = await sheet()
  const node = (name: ChaseNode) => CHASE_NODES.indexOf(name)
  expect(rows[0]).toMatchObject({
    institution: '甲调解中心',
    sent: 2,
    read: 2,
    hoursToRead: '4',
    answered: 1,
    answeredInTime: 1,
    unanswered: 1,
    lateAgain: 0,
    closed: 1,
    daysToClose: '4',
  })
  expect(rows[0]!.byNode[node('mediation')]).toBe(1)
  expect(total).toMatchObject({ sent: 3, read: 2, closed: 1, hoursToRead: '4' })
  expect(total.byNode[node('acceptance')]).toBe(2)
  await asOwner(`UPDATE chase_answers SET answered_at = $1`, [at('26T00:01')])
  expect((await sheet()).total).toMatchObject({ answered: 1, answeredInTime: 0 })
  expect(
    (await viewOf(getChaseSheet(world.people.clerkA, { month: '2020-01' }))).total,
  ).toMatchObject({ sent: 0, hoursToRead: null, daysToClose: null })
})
