import { exportRecords } from '@/lib/queries/institution/export-records'
import { atInstant } from '@/lib/platform/clock'
import { openExport } from '../../support/exported'
import { setCase } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

test('案件调解记录：届满日在尚未公布放假安排的年度的，标明暂定；已确定的、已结案的不标', async () => {
  const { id: uncertain } = await layCase(world, { status: 'in_mediation' })
  const { id: certain } = await layCase(world, { status: 'in_mediation' })
  for (const [id, day] of [
    [uncertain, '2033-12-20'],
    [certain, '2026-11-20'],
  ] as const)
    await setCase(id, { received_at: `${day}T01:00:00Z`, accepted_at: `${day}T02:00:00Z` })
  await layCase(world, { status: 'closed' })
  const { sheets } = await atInstant(new Date('2033-12-21T02:00:00Z'), () =>
    openExport(exportRecords(world.people.adminA, { tab: 'all' })),
  )
  const [head, ...rows] = sheets['案件调解记录']!
  const mark = head!.indexOf('届满日暂定')
  const standing = head!.indexOf('期限情况')
  const { rows: found } = await (
    await ownerClient()
  ).query<{ case_no: string }>('SELECT case_no FROM cases WHERE id = $1', [uncertain])
  const marked = rows.filter((row) => row[mark] === '暂定')
  expect(marked.map((row) => row[1])).toEqual([found[0]!.case_no])
  expect(marked[0]![standing]).toMatch(/（暂定）$/)
})
