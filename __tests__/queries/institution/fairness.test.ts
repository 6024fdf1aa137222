import { now } from '@/lib/platform/clock'
import { computeDifficulty } from '@/lib/domain/statistics/difficulty'
import { exportFairness } from '@/lib/queries/institution/export-fairness'
import { findRecords } from '@/lib/queries/institution/find-records'
import { getFairness } from '@/lib/queries/institution/get-fairness'
import { setLeave } from '@/lib/use-cases/mediator/set-leave'
import { layPart } from '../../support/case-parts'
import { openExport } from '../../support/exported'
import { emptyCases, READ_AT, refusalOf, setCase, viewOf } from '../../support/institution-list'
import { layCoMediator } from '../../support/lay-co-mediator'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 分案均衡：每人分到几件、难易如何、占比与在岗日数是否相称，每个数字点开恰好是这些案件。

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

let world: World
beforeEach(async () => {
  jest.mocked(now).mockReturnValue(READ_AT)
  world = await buildWorld()
  await emptyCases()
  await asOwner(`UPDATE accounts SET created_at = '2026-01-01'`)
})
afterAll(closeWorld)

type Who = 'mediatorA' | 'mediatorA2'
const NOVEMBER = { from: '2026-11', to: '2026-11' }

async function assign(caseId: string, who: Who, at: string, because: string | null = null) {
  await layPart('assignments', caseId, {
    mediator_id: world.people[who].id,
    mediator_name: '甲',
    assigned_at: at,
    assigned_by: '林敏',
    rank: 1,
    rank_score: 80,
    ended_at: because && at,
    ended_because: because,
  })
}

async function layAssigned(who: Who, at: string, facts: Parameters<typeof setCase>[1] = {}) {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await asOwner('DELETE FROM assignments WHERE case_id = $1', [id])
  await setCase(id, { source: 'delegated_pre_filing', amount: '0', ...facts })
  await assign(id, who, at)
  return id
}

test('数据库里算出的难易，就是规则算出的难易', async () => {
  const expected = new Map<string, string>()
  for (const source of ['delegated_pre_filing', 'entrusted_summary'] as const)
    for (const amount of ['99999.99', '100000', '1000000'])
      for (const extra of [0, 1, 4])
        for (const isReassigned of [false, true]) {
          const id = await layAssigned('mediatorA', '2026-11-10T02:00:00Z', { source, amount })
          if (isReassigned) await assign(id, 'mediatorA2', '2026-10-01T02:00:00Z', 'withdrawn')
          for (let no = 0; no < extra; no += 1)
            await asOwner(
              `INSERT INTO parties SELECT (jsonb_populate_record(p,
                jsonb_build_object('id', gen_random_uuid()))).*
               FROM parties p WHERE p.case_id = $1 LIMIT 1`,
              [id],
            )
          const [{ parties }] = (await asOwner<{ parties: number }>(
            'SELECT count(*)::int AS parties FROM parties WHERE case_id = $1',
            [id],
          )) as [{ parties: number }]
          expected.set(
            id,
            computeDifficulty({ parties, amount: Number(amount), source, isReassigned }),
          )
        }
  const { rows } = await viewOf(getFairness(world.people.adminA, NOVEMBER))
  const row = rows.find(({ mediatorId }) => mediatorId === world.people.mediatorA.id)!
  for (const level of ['ordinary', 'harder', 'hard'] as const) {
    const ids = [...expected].flatMap(([id, each]) => (each === level ? [id] : []))
    expect([level, row.levels[level].count]).toEqual([level, ids.length])
    const listed = await viewOf(
      findRecords(world.people.adminA, { ...row.levels[level].cases, size: '100' }),
    )
    expect(listed.rows.map(({ caseId }) => caseId).toSorted()).toEqual(ids.toSorted())
    expect(ids.length).toBeGreaterThan(2)
  }
})

test('期间内分配的才计；撤销的不计；退回以后归谁都计给当时分到的人；同一件只计一次', async () => {
  const first = await layAssigned('mediatorA', '2026-10-31T16:00:00Z')
  await layAssigned('mediatorA', '2026-10-31T15:59:00Z')
  const undone = await layAssigned('mediatorA2', '2026-11-05T02:00:00Z')
  await assign(undone, 'mediatorA', '2026-11-04T02:00:00Z', 'undone')
  const handedOn = await layAssigned('mediatorA2', '2026-11-06T02:00:00Z')
  await assign(handedOn, 'mediatorA', '2026-11-03T02:00:00Z', 'withdrawn')
  await assign(handedOn, 'mediatorA', '2026-11-02T02:00:00Z', 'withdrawn')
  const { rows } = await viewOf(getFairness(world.people.adminA, NOVEMBER))
  const counted = rows.map(({ name, assigned }) => [name, assigned.count])
  expect(Object.fromEntries(counted)).toEqual({ 谢岚: 2, 王朗: 2 })
  const own = rows.find(({ name }) => name === '谢岚')!
  const listed = await viewOf(findRecords(world.people.adminA, own.assigned.cases))
  expect(listed.rows.map(({ caseId }) => caseId).toSorted()).toEqual([first, handedOn].toSorted())
})

test('期间内开始的协同调解另计：首尾两日都算，同一件只计一次，不进占比', async () => {
  const coMediate = async (at: string, ended = false, of?: string) => {
    const id = of ?? (await layAssigned('mediatorA', '2026-10-10T02:00:00Z'))
    await layCoMediator(world, id, {
      added_at: at,
      ended_at: ended ? at : null,
      end_reason: ended ? 'not_needed' : null,
    })
    return id
  }
  await coMediate('2026-10-31T15:59:59Z')
  const first = await coMediate('2026-10-31T16:00:00Z', true)
  await coMediate('2026-11-20T02:00:00Z', false, first)
  const last = await coMediate('2026-11-30T15:59:59Z')
  await coMediate('2026-11-30T16:00:00Z')
  const view = await viewOf(getFairness(world.people.adminA, NOVEMBER))
  const numbers = view.rows.map((row) => [row.name, row.coMediated.count, row.weighted, row.share])
  expect(Object.fromEntries(numbers.map(([name, ...rest]) => [name, rest]))).toEqual({
    谢岚: [0, 0, '0%'],
    王朗: [2, 0, '0%'],
  })
  const { coMediated } = view.rows.find(({ name }) => name === '王朗')!
  const listed = await viewOf(findRecords(world.people.adminA, coMediated.cases))
  expect(listed.rows.map(({ caseId }) => caseId).toSorted()).toEqual([first, last].toSorted())
  expect(listed.total).toBe(coMediated.count)
  // 谢岚 presides in them and co-mediates none.
  const none = view.rows.find(({ name }) => name === '谢岚')!.coMediated
  expect((await viewOf(findRecords(world.people.adminA, none.cases))).total).toBe(0)
  const other = await viewOf(getFairness(world.people.adminB, NOVEMBER))
  expect(other.rows.map((row) => row.coMediated.count)).toEqual([0])
  const foreign = await viewOf(findRecords(world.people.adminB, coMediated.cases))
  expect(foreign.total).toBe(0)
})

test('应占比按在岗日数，请假扣除；偏离度是要调换的部分', async () => {
  for (const amount of ['0', '1000000'])
    await layAssigned('mediatorA', '2026-11-10T02:00:00Z', { amount })
  await layAssigned('mediatorA2', '2026-11-11T02:00:00Z')
  jest.mocked(now).mockReturnValue(new Date('2026-11-01T02:00:00Z'))
  await setLeave(world.people.adminA, {
    mediatorId: world.people.mediatorA2.id,
    from: '2026-11-01',
    to: '2026-11-12',
  })
  // The profile keeps this leave only: the one taken before is in the record.
  jest.mocked(now).mockReturnValue(new Date('2026-11-13T02:00:00Z'))
  await setLeave(world.people.adminA, {
    mediatorId: world.people.mediatorA2.id,
    from: '2026-12-01',
    to: '2026-12-02',
  })
  jest.mocked(now).mockReturnValue(READ_AT)
  const view = await viewOf(getFairness(world.people.adminA, NOVEMBER))
  expect(
    view.rows.map(({ name, weighted, days, share, due, apart }) => [
      name,
      weighted,
      days,
      share,
      due,
      apart,
    ]),
  ).toEqual([
    ['谢岚', 3, 24, '75%', '66.67%', 8.33],
    ['王朗', 1, 12, '25%', '33.33%', -8.33],
  ])
  expect(view).toMatchObject({ spread: '8.33%', assigned: 3, weighted: 4 })
})

test('只有本机构管理员可以看，只看到本机构的；导出与页面相同', async () => {
  await layAssigned('mediatorA', '2026-11-10T02:00:00Z')
  for (const who of ['mediatorA', 'clerkA', 'reviewerA', 'auditor'] as const)
    expect(await refusalOf(getFairness(world.people[who], {}))).toBe('NOT_FOUND')
  const other = await viewOf(getFairness(world.people.adminB, {}))
  expect([other.assigned, other.rows.map(({ name }) => name)]).toEqual([0, ['陈启']])
  const page = await viewOf(getFairness(world.people.adminA, {}))
  expect(page.period).toEqual({ from: '2026-09', to: '2026-11' })
  const { sheets } = await openExport(exportFairness(world.people.adminA, {}))
  expect(sheets['各调解员的分配与在岗']?.map((row) => row.map(String))).toEqual([
    page.table.columns,
    ...page.table.rows.map((row) =>
      row.map((cell) =>
        String(typeof cell === 'object' && cell && 'count' in cell ? cell.count : cell),
      ),
    ),
  ])
})
