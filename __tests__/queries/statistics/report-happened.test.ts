import { now } from '@/lib/platform/clock'
import { findCourtCases } from '@/lib/queries/court/find-court-cases'
import { getCourtReport } from '@/lib/queries/court/get-court-report'
import { findRecords } from '@/lib/queries/institution/find-records'
import { getReport } from '@/lib/queries/institution/get-report'
import { layPart } from '../../support/case-parts'
import { emptyCases, READ_AT, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 婉拒与退回、延长、暂停：数的是期间内发生的，一件只计一次，点开恰好是这些案件。

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

let world: World
beforeAll(async () => {
  jest.mocked(now).mockReturnValue(READ_AT)
  world = await buildWorld()
})
beforeEach(emptyCases)
afterAll(closeWorld)

const OCTOBER = { from: '2026-10', to: '2026-10' }

async function layWithdrawn(endedAt: string, acceptedAt: string | null, id?: string) {
  const caseId = id ?? (await layCase(world, { status: 'in_mediation' })).id
  await layPart('assignments', caseId, {
    mediator_id: world.people.mediatorA.id,
    mediator_name: '谢岚',
    assigned_at: '2026-09-01T02:00:00Z',
    assigned_by: '林敏',
    rank: 1,
    rank_score: 80,
    accepted_at: acceptedAt,
    ended_at: endedAt,
    ended_because: 'withdrawn',
    end_reason: 'health',
  })
  return caseId
}

const TAKEN = '2026-09-02T02:00:00Z'

test('婉拒在接收之前，退回在接收之后；两种都有的合计一件；期间按上海的日子，首尾都算', async () => {
  const first = await layWithdrawn('2026-09-30T16:00:00Z', null)
  const last = await layWithdrawn('2026-10-31T15:59:00Z', TAKEN)
  await layWithdrawn('2026-09-30T15:59:00Z', null)
  await layWithdrawn('2026-10-31T16:00:00Z', TAKEN)
  await layWithdrawn('2026-10-12T02:00:00Z', TAKEN, first)
  const untaken = await layWithdrawn('2026-10-13T02:00:00Z', null)
  const { figures } = await viewOf(getReport(world.people.adminA, OCTOBER))
  expect(figures).toMatchObject({
    withdrawn: { count: 3 },
    declinedByMediator: { count: 2 },
    givenBack: { count: 2 },
  })
  const { rows } = await viewOf(findRecords(world.people.adminA, figures.withdrawn!.cases))
  expect(rows.map(({ caseId }) => caseId).toSorted()).toEqual([first, last, untaken].toSorted())
})

test('延长按各方同意之日，暂停按开始之日；几次都计一件', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const other = await layCase(world, { status: 'in_mediation' })
  for (const agreed_on of ['2026-10-01', '2026-10-31'])
    await layPart('clock_extensions', id, { days: 5, agreed_on })
  for (const agreed_on of ['2026-09-30', '2026-11-01'])
    await layPart('clock_extensions', other.id, { days: 5, agreed_on })
  await layPart('clock_pauses', other.id, {
    from_on: '2026-10-31',
    to_on: '2026-11-05',
    reason: 'appraisal',
  })
  await layPart('clock_pauses', id, {
    from_on: '2026-09-30',
    to_on: '2026-10-05',
    reason: 'appraisal',
  })
  const { adminA, judgeA } = world.people
  const october = { tab: 'all' } as const
  const [ours, courts] = [
    (await viewOf(getReport(adminA, OCTOBER))).figures,
    (await viewOf(getCourtReport(judgeA, OCTOBER))).figures,
  ]
  for (const { extended, paused } of [ours, courts])
    expect([extended.count, paused.count]).toEqual([1, 1])
  const idsOf = (rows: readonly { readonly caseId: string }[]) => rows.map(({ caseId }) => caseId)
  for (const [what, expected] of [
    ['extended', [id]],
    ['paused', [other.id]],
  ] as const) {
    const own = await viewOf(findRecords(adminA, { ...october, ...ours[what].cases }))
    const atCourt = await viewOf(findCourtCases(judgeA, { ...october, ...courts[what].cases }))
    expect([idsOf(own.rows), idsOf(atCourt.rows)]).toEqual([expected, expected])
  }
})

test('别的机构、别的法院的不计；按调解员筛选时不计婉拒与退回，延长照计', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await layPart('clock_extensions', id, { days: 5, agreed_on: '2026-10-09' })
  await layWithdrawn('2026-10-12T02:00:00Z', TAKEN, id)
  const other = await viewOf(getReport(world.people.adminB, OCTOBER))
  expect([other.figures.extended.count, other.figures.withdrawn?.count]).toEqual([0, 0])
  const ofOne = await viewOf(
    getReport(world.people.adminA, { ...OCTOBER, mediator: world.people.mediatorA.id }),
  )
  expect(ofOne.figures.withdrawn).toBeNull()
  expect(ofOne.figures.extended.count).toBe(1)
})
