import { now } from '@/lib/platform/clock'
import { findCases } from '@/lib/queries/institution/find-cases'
import { countCases } from '@/lib/queries/institution/count-cases'
import { replaceMediator } from '@/lib/use-cases/case/replace-mediator'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { emptyCases, READ_AT, refusalOf, setCase, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

let world: World

beforeAll(async () => {
  jest.mocked(now).mockReturnValue(READ_AT)
  world = await buildWorld()
})
afterAll(closeWorld)

test('调解员不能读取机构的数字；别的机构读到的全是零', async () => {
  await layCase(world, { status: 'pending_acceptance' })
  expect(await refusalOf(countCases(world.people.mediatorA, {}))).toBe('NOT_FOUND')
  expect(await viewOf(countCases(world.people.adminB, {}))).toEqual({
    byStatus: {},
    accept: 0,
    assign: 0,
    all: 0,
    acceptOverdue: 0,
    acceptDueToday: 0,
    reassign: 0,
    disclosed: 0,
    late: 0,
    runningOut: 0,
    due: 0,
    red: 0,
    orange: 0,
    yellow: 0,
    paused: 0,
    changes: 0,
  })
})

test('过期、今天到期、待重新分配、披露、即将届满，各数各的；暂停计算的不算即将届满', async () => {
  const owner = await ownerClient()
  await emptyCases()
  const lay = async (
    status: Parameters<typeof layCase>[1]['status'],
    facts: Parameters<typeof setCase>[1],
  ) => {
    const { id } = await layCase(world, { status })
    await setCase(id, facts)
    return id
  }
  await lay('pending_acceptance', { acceptance_due_on: '2026-11-23' })
  await lay('pending_acceptance', { acceptance_due_on: '2026-11-24' })
  await lay('pending_acceptance', { acceptance_due_on: '2026-11-25' })
  await lay('in_mediation', { mediation_due_on: '2026-11-20' })
  await lay('pending_mediator', { mediation_due_on: '2026-11-27' })
  await lay('in_mediation', { mediation_due_on: '2026-11-30' })
  await lay('closed', { mediation_due_on: '2026-11-20' })
  const paused = await lay('in_mediation', { mediation_due_on: '2026-11-25' })
  await owner.query(
    `INSERT INTO clock_pauses (case_id, court_id, holder_id, reason, from_on)
      SELECT id, court_id, holder_id, 'appraisal', '2026-11-20' FROM cases WHERE id = $1`,
    [paused],
  )
  await lay('disclosure_review', { mediation_due_on: '2026-12-10' })
  const withdrawn = await lay('pending_assignment', { mediation_due_on: '2026-12-10' })
  const disclosed = await lay('pending_assignment', { mediation_due_on: '2026-12-10' })
  const replaced = await lay('pending_assignment', { mediation_due_on: '2026-12-10' })
  await lay('pending_assignment', { mediation_due_on: '2026-12-10' })
  for (const [id, because] of [
    [withdrawn, 'withdrawn'],
    [disclosed, 'replaced_after_disclosure'],
    [replaced, 'replaced_by_institution'],
  ]) {
    await owner.query(
      `INSERT INTO assignments (case_id, court_id, holder_id, mediator_id, mediator_name,
        assigned_at, assigned_by, rank, rank_score, ended_at, ended_because)
       SELECT id, court_id, holder_id, $2, '谢岚', accepted_at, '林敏', 1, 80, now(), $3 FROM cases
         WHERE id = $1`,
      [id, world.people.mediatorA.id, because],
    )
  }
  expect(await viewOf(countCases(world.people.adminA, {}))).toMatchObject({
    accept: 3,
    assign: 5,
    all: 13,
    acceptOverdue: 1,
    acceptDueToday: 1,
    reassign: 3,
    disclosed: 1,
    late: 1,
    runningOut: 1,
  })
  // Each number leads to a list of as many.
  for (const clock of ['running_late', 'running_out'])
    expect(await viewOf(findCases(world.people.adminA, { tab: 'all', clock }))).toMatchObject({
      total: 1,
      rows: [{}],
    })
  const again = await viewOf(findCases(world.people.adminA, { tab: 'assign', again: '1' }))
  expect([again.total, again.rows.map(({ cameBack }) => cameBack?.because).sort()]).toEqual([
    3,
    ['replaced_after_disclosure', 'replaced_by_institution', 'withdrawn'],
  ])
  expect((await viewOf(findCases(world.people.adminB, { tab: 'assign', again: '1' }))).total).toBe(
    0,
  )
})

test('机构更换调解员，与调解员提前终结一样数进待重新分配；再分配出去就不再数', async () => {
  await emptyCases()
  const { adminA, mediatorA, mediatorA2 } = world.people
  const [left, taken] = [
    await layCase(world, { status: 'in_mediation' }),
    await layCase(world, { status: 'in_mediation' }),
  ]
  const text = '近期住院治疗，不能继续'
  expect(
    [
      await withdrawCase(mediatorA, { caseId: left.id, reason: 'health', text }),
      await replaceMediator(adminA, { caseId: taken.id, reason: 'health', text }),
    ].map(({ ok }) => ok),
  ).toEqual([true, true])
  expect(await viewOf(countCases(adminA, {}))).toMatchObject({ assign: 2, reassign: 2 })
  const { rows } = await viewOf(findCases(adminA, { tab: 'assign', again: '1' }))
  expect(rows.map(({ caseId }) => caseId).sort()).toEqual([left.id, taken.id].sort())
  await (
    await ownerClient()
  ).query(
    `UPDATE cases SET status = 'pending_mediator', mediator_id = $2, mediator_name = '王朗'
      WHERE id = $1`,
    [taken.id, mediatorA2.id],
  )
  expect(await viewOf(countCases(adminA, {}))).toMatchObject({ assign: 1, reassign: 1 })
})

test('撤销了的分配等于没有过：之前的提前终结仍然等着重新分配，撤销的不算', async () => {
  await emptyCases()
  const owner = await ownerClient()
  const lay = async (...ends: readonly (readonly [because: string, at: string])[]) => {
    const { id } = await layCase(world, { status: 'pending_assignment' })
    for (const [because, at] of ends) {
      await owner.query(
        `INSERT INTO assignments (case_id, court_id, holder_id, mediator_id, mediator_name,
          assigned_at, assigned_by, rank, rank_score, ended_at, ended_because)
         SELECT id, court_id, holder_id, $2, '谢岚', $4::timestamptz - interval '1 minute', '林敏', 1,
           80, $4, $3 FROM cases WHERE id = $1`,
        [id, world.people.mediatorA.id, because, at],
      )
    }
  }
  await lay(['withdrawn', '2026-11-20T01:00:00Z'], ['undone', '2026-11-21T01:00:00Z'])
  await lay(['undone', '2026-11-21T01:00:00Z'])
  expect(await viewOf(countCases(world.people.adminA, {}))).toMatchObject({
    assign: 2,
    reassign: 1,
  })
})

test('各状态的数就是案件数，案件走到哪里数到哪里', async () => {
  await emptyCases()
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  expect((await viewOf(countCases(world.people.adminA, {}))).byStatus).toMatchObject({
    pending_acceptance: 1,
  })
  await (
    await ownerClient()
  ).query(`UPDATE cases SET status = 'pending_assignment', accepted_at = now() WHERE id = $1`, [id])
  expect(await viewOf(countCases(world.people.adminA, {}))).toMatchObject({
    accept: 0,
    assign: 1,
    all: 1,
  })
})
