import { readAs } from '@/lib/data/door'
import { countPressingCases } from '@/lib/data/stores/case/waiting-store'
import { readOpen, type OpenCases } from '@/lib/data/stores/statistics/open-cases-store'
import type { ReportFilter } from '@/lib/data/stores/statistics/report-filter'
import type { CaseStatus } from '@/lib/domain/case/status'
import { layPart, setRow } from '@/__tests__/support/case-parts'
import { localDate } from '@/__tests__/support/local-date'
import {
  buildWorld,
  closeWorld,
  layCase,
  type CaseSpec,
  type World,
} from '@/__tests__/support/world'

// 在办: 各状态、各调解员手上几件, 几件到期未结, 几件三个工作日内到期; 暂停的不算 (操作手册 3.8; 在线调解规则 第24条).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']
const DAYS = {
  today: localDate('2026-11-24'),
  red: localDate('2026-11-25'),
  soon: localDate('2026-11-27'),
  yellow: localDate('2026-12-01'),
}
const lay = async (status: CaseStatus, dueOn: string | null, spec: Partial<CaseSpec> = {}) => {
  const { id } = await layCase(world, { status, ...spec })
  const column = status === 'pending_acceptance' ? 'acceptance_due_on' : 'mediation_due_on'
  await setRow('cases', id, { [column]: dueOn })
  return id
}
const pause = (caseId: string, to_on: string | null) =>
  layPart('clock_pauses', caseId, { from_on: '2026-11-01', to_on, reason: 'appraisal' })
const pressing = (who: Who = 'adminA', days = DAYS) =>
  readAs(world.people[who], 'test', (db) => countPressingCases(db, days))
const open = async (who: Who = 'adminA', filter: ReportFilter = {}, of: Who = who, days = DAYS) => {
  const { institutionId, courtId } = world.people[of]
  const tenant = institutionId ? { institutionId } : { courtId: courtId! }
  const rows = await readAs(world.people[who], 'test', (db) => readOpen(db, tenant, filter, days))
  return rows.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)))
}
const nameOf = ({ status, mediatorId }: OpenCases) => `${status} ${mediatorId}`
const row = (
  status: CaseStatus,
  mediator: Who | null,
  cases: number,
  late = 0,
  runningOut = 0,
  waitingLate = 0,
) => ({
  status,
  mediatorId: mediator && world.people[mediator].id,
  cases,
  waitingLate,
  late,
  runningOut,
})
const sorted = (rows: readonly OpenCases[]) =>
  rows.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)))
/** Late and running out of the cases in mediation, by the report and by the menu's own numbers. */
const bothCounts = async (days = DAYS) => {
  const rows = await open('adminA', {}, 'adminA', days)
  const inMediation = rows.find(({ status }) => status === 'in_mediation')
  const { late, red, orange } = await pressing('adminA', days)
  return [
    [inMediation?.late, inMediation?.runningOut],
    [late, red + orange],
  ]
}

test('没有在办的：报表没有行，各项紧迫的都是零', async () => {
  await layCase(world, { status: 'closed' })
  await layCase(world, { status: 'archived' })
  expect(await open()).toEqual([])
  expect(await pressing()).toEqual({
    acceptOverdue: 0,
    acceptDueToday: 0,
    reassign: 0,
    late: 0,
    red: 0,
    orange: 0,
    yellow: 0,
    paused: 0,
    changes: 0,
  })
})

test('机构：每种状态、每位调解员一行；结了的、退回的不算', async () => {
  const { mediatorA2 } = world.people
  await lay('pending_acceptance', '2026-11-25')
  await lay('pending_assignment', null)
  await lay('in_mediation', '2026-11-23')
  await lay('in_mediation', '2026-11-25')
  await lay('in_mediation', '2026-12-25', { mediator: mediatorA2 })
  await lay('disclosure_review', null)
  await lay('pending_mediator', null)
  await layCase(world, { status: 'closed' })
  await layCase(world, { status: 'returned' })
  expect(await open()).toEqual(
    sorted([
      row('pending_acceptance', null, 1),
      row('pending_assignment', null, 1),
      row('in_mediation', 'mediatorA', 2, 1, 1),
      row('in_mediation', 'mediatorA2', 1),
      row('disclosure_review', 'mediatorA', 1),
      row('pending_mediator', 'mediatorA', 1),
    ]),
  )
})

test('法院：不分调解员，退回本院的也在其中；两个机构的合在一起', async () => {
  const elsewhere = { institutionId: world.institutions.b, mediator: world.people.mediatorB }
  await lay('in_mediation', '2026-11-23')
  await lay('in_mediation', '2026-11-25', elsewhere)
  await layCase(world, { status: 'returned' })
  await layCase(world, { status: 'in_mediation', courtId: world.courts.b })
  expect(await open('judgeA')).toEqual(
    sorted([row('in_mediation', null, 2, 1, 1), row('returned', null, 1)]),
  )
})

test('别家的数读不到：机构读机构的、法院读法院的都没有', async () => {
  await lay('in_mediation', '2026-11-23')
  await lay('pending_acceptance', '2026-11-23')
  expect(await open('adminB', {}, 'adminA')).toEqual([])
  expect(await open('clerkB', {}, 'judgeA')).toEqual([])
  expect(await open('adminB', { disputeType: 'tort' }, 'adminA')).toEqual([])
})

test('待受理已逾期的另计一数：昨天到期的算，今天到期的不算，已经受理的不算', async () => {
  for (const dueOn of ['2026-11-20', '2026-11-23', '2026-11-24', null])
    await lay('pending_acceptance', dueOn)
  const accepted = await lay('pending_assignment', null)
  await setRow('cases', accepted, { acceptance_due_on: '2026-11-20' })
  for (const [who, filter] of [
    ['adminA', {}],
    ['judgeA', {}],
    ['adminA', { disputeType: 'tort' }],
  ] as const)
    expect((await open(who, filter)).filter(({ waitingLate }) => waitingLate > 0)).toEqual([
      row('pending_acceptance', null, 4, 0, 0, 2),
    ])
  expect(await open('adminA', { disputeType: 'labour' })).toEqual([])
})

test.each<[string, (people: World['people']) => ReportFilter, number[]]>([
  ['类型', () => ({ disputeType: 'tort' }), [1, 1]],
  ['没有的类型', () => ({ disputeType: 'maritime' }), [0, 0]],
  ['来源', () => ({ source: 'administrative' }), [1, 1]],
  ['类型和来源', () => ({ disputeType: 'tort', source: 'administrative' }), [0, 0]],
  ['调解员：没有分配的不是谁的', ({ mediatorA }) => ({ mediatorId: mediatorA.id }), [0, 2]],
])('按%s筛选，待受理的与调解中的按同样的条件', async (_title, filterOf, expected) => {
  for (const status of ['pending_acceptance', 'in_mediation'] as const) {
    await lay(status, null)
    await setRow('cases', await lay(status, null, { disputeType: 'labour' }), {
      source: 'administrative',
    })
  }
  const rows = await open('adminA', filterOf(world.people))
  const countOf = (wanted: CaseStatus) =>
    rows.reduce((sum, { status, cases }) => sum + (status === wanted ? cases : 0), 0)
  expect([countOf('pending_acceptance'), countOf('in_mediation')]).toEqual(expected)
})

test.each([
  ['昨天到期', '2026-11-23', [1, 0]],
  ['今天到期', '2026-11-24', [0, 1]],
  ['第三个工作日到期', '2026-11-27', [0, 1]],
  ['那一天的次日到期', '2026-11-28', [0, 0]],
  ['没有期限', null, [0, 0]],
])('%s：到期未结与将到期各是几件，报表与待办的数一致', async (_title, dueOn, expected) => {
  await lay('in_mediation', dueOn)
  expect(await bothCounts()).toEqual([expected, expected])
})

test.each([
  ['国庆后第一个工作日', '2026-10-08', [0, 1]],
  ['国庆后第二个工作日', '2026-10-09', [0, 0]],
])('国庆前数到节后第一天：%s到期的', async (_title, dueOn, expected) => {
  await lay('in_mediation', dueOn)
  const days = {
    today: localDate('2026-09-28'),
    red: localDate('2026-09-29'),
    soon: localDate('2026-10-08'),
    yellow: localDate('2026-10-10'),
  }
  expect(await bothCounts(days)).toEqual([expected, expected])
})

test.each([
  ['还没有恢复', null, [0, 0]],
  ['停到今天', '2026-11-24', [0, 0]],
  ['昨天恢复了', '2026-11-23', [1, 1]],
])('暂停的案件，%s：期限不走的既不算到期也不算将到期', async (_title, to, expected) => {
  await pause(await lay('in_mediation', '2026-11-20'), to)
  await pause(await lay('in_mediation', '2026-11-25'), to)
  expect(await bothCounts()).toEqual([expected, expected])
})

describe('待办的数', () => {
  test('待受理的：逾期的、今天到期的各计各的，以后到期的不计', async () => {
    await lay('pending_acceptance', '2026-11-22')
    await lay('pending_acceptance', '2026-11-23')
    await lay('pending_acceptance', '2026-11-24')
    await lay('pending_acceptance', '2026-11-25')
    await lay('in_mediation', '2026-12-25')
    expect(await pressing()).toMatchObject({ acceptOverdue: 2, acceptDueToday: 1, late: 0 })
  })

  test('待重新分配的：有人退出过或被更换过才算，撤销的、从没分配过的不算', async () => {
    const former = (caseId: string, ended_because: string) =>
      layPart('assignments', caseId, {
        mediator_id: world.people.mediatorA2.id,
        mediator_name: '王朗',
        assigned_at: '2026-11-20T02:00:00Z',
        assigned_by: '林敏',
        rank: 1,
        rank_score: 80,
        ended_at: '2026-11-21T02:00:00Z',
        ended_because,
      })
    await lay('pending_assignment', null)
    await former(await lay('pending_assignment', null), 'undone')
    await former(await lay('pending_assignment', null), 'withdrawn')
    await former(await lay('pending_assignment', null), 'replaced_by_institution')
    await former(await lay('in_mediation', null), 'withdrawn')
    expect((await pressing()).reassign).toBe(2)
  })

  test('只有机构管理员有待办的数，只数本机构的', async () => {
    await lay('pending_acceptance', '2026-11-22')
    await lay('in_mediation', '2026-11-22')
    expect(await pressing('adminA2')).toMatchObject({ acceptOverdue: 1, late: 1 })
    for (const who of ['adminB', 'mediatorA', 'clerkA'] as const)
      expect(await pressing(who)).toMatchObject({ acceptOverdue: 0, late: 0 })
  })
})
