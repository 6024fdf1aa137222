import { asSystem, readAs } from '@/lib/data/door'
import { findEarliestMonth, readFlows } from '@/lib/data/stores/statistics/flow-store'
import type { ReportFilter } from '@/lib/data/stores/statistics/report-filter'
import { mergeShardsOfOneTenant } from '@/lib/data/stores/statistics/tally-shards-store'
import { parseMonth } from '@/lib/domain/statistics/month'
import { setRow } from '@/__tests__/support/case-parts'
import { localDate } from '@/__tests__/support/local-date'
import { buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 报表的月和日都是北京时间的; 一件案件在它发生的那个月里计一次 (操作手册 3.8).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const OCTOBER_ENDS = '2026-10-31T23:59:59.999+08:00'
const NOVEMBER_BEGINS = '2026-11-01T00:00:00+08:00'
const read = (from: string, to: string, filter: ReportFilter = {}) =>
  readAs(world.people.adminA, 'test', (db) =>
    readFlows(
      db,
      { institutionId: world.institutions.a },
      { from: parseMonth(from)!, to: parseMonth(to)! },
      filter,
    ),
  )
/** The same report by its three readings: from the coarse tallies, the fine ones, the cases. */
const readings = (): [string, ReportFilter][] => [
  ['coarse', {}],
  ['fine', { disputeType: 'tort' }],
  ['own cases', { mediatorId: world.people.mediatorA.id }],
]
const earliest = (who: 'adminA' | 'adminB' | 'clerkA', tenantOf = who) => {
  const { institutionId, courtId } = world.people[tenantOf]
  const tenant = institutionId ? { institutionId } : { courtId: courtId! }
  return readAs(world.people[who], 'test', (db) => findEarliestMonth(db, tenant))
}

test('月末最后一刻是这个月，零点整是下个月：引调、受理、结案都一样', async () => {
  const lay = async (referred: string, since: string) => {
    const { id } = await layCase(world, { status: 'closed' })
    await setRow('cases', id, { referred_at: referred, received_at: referred })
    await setRow('cases', id, { accepted_at: since, closed_at: since })
  }
  await lay(OCTOBER_ENDS, OCTOBER_ENDS)
  await lay(OCTOBER_ENDS, NOVEMBER_BEGINS)
  await lay(NOVEMBER_BEGINS, NOVEMBER_BEGINS)
  const expected = { '2026-10': [1, 1, 2], '2026-11': [2, 2, 1] }
  for (const [name, filter] of readings())
    for (const [month, counts] of Object.entries(expected)) {
      const { months } = await read(month, month, filter)
      const found = months.map(({ flow, key, sums }) => [flow, key, sums.cases]).toSorted()
      expect([name, found]).toEqual([
        name,
        ['accepted', 'closed', 'referred'].map((flow, index) => [flow, month, counts[index]]),
      ])
    }
})

test('到期当天不算迟，次日零点起才算', async () => {
  const [onTime, late] = [
    await layCase(world, { status: 'closed' }),
    await layCase(world, { status: 'closed' }),
  ]
  const due = {
    referred_at: '2026-11-02T09:00:00+08:00',
    received_at: '2026-11-02T09:00:00+08:00',
    acceptance_due_on: '2026-11-04',
    mediation_due_on: '2026-11-20',
  }
  await setRow('cases', onTime.id, {
    ...due,
    accepted_at: '2026-11-04T23:59:59+08:00',
    closed_at: '2026-11-20T23:59:59+08:00',
  })
  await setRow('cases', late.id, {
    ...due,
    accepted_at: '2026-11-05T00:00:00+08:00',
    closed_at: '2026-11-21T00:00:00+08:00',
  })
  for (const [name, filter] of readings()) {
    const { months } = await read('2026-11', '2026-11', filter)
    const found = months.map(({ flow, sums }) => [flow, sums.cases, sums.late]).toSorted()
    expect([name, found]).toEqual([
      name,
      [
        ['accepted', 2, 1],
        ['closed', 2, 1],
        ['referred', 2, 0],
      ],
    ])
  }
})

test.each([
  [7, 0],
  [8, 1],
  [15, 1],
  [16, 2],
  [30, 2],
  [31, 3],
  [60, 3],
  [61, 4],
  [90, 4],
  [91, 5],
])('用了 %d 天的结案，在第 %d 档（从零数起）', async (days, band) => {
  const { id } = await layCase(world, { status: 'closed' })
  await setRow('cases', id, { closed_at: NOVEMBER_BEGINS, closing_days: days })
  for (const [name, filter] of readings()) {
    const { months } = await read('2026-11', '2026-11', filter)
    const sums = months.find(({ flow }) => flow === 'closed')?.sums
    expect([name, sums?.days, sums?.bands]).toEqual([
      name,
      days,
      [0, 1, 2, 3, 4, 5].map((each) => Number(each === band)),
    ])
  }
})

test('没有案件：什么也没有，也没有最早的月份', async () => {
  for (const [, filter] of readings())
    expect(await read('2000-01', '2099-12', filter)).toEqual({
      months: [],
      types: [],
      sources: [],
      outcomes: [],
    })
  expect(await earliest('adminA')).toBeNull()
})

test('最早的月份看引调；退回法院的不再算机构的；别家的看不到', async () => {
  const [first, second] = [
    await layCase(world, { status: 'pending_acceptance' }),
    await layCase(world, { status: 'pending_acceptance' }),
  ]
  await setRow('cases', first.id, { referred_at: OCTOBER_ENDS })
  await setRow('cases', second.id, { referred_at: NOVEMBER_BEGINS })
  expect([await earliest('adminA'), await earliest('clerkA')]).toEqual(['2026-10', '2026-10'])
  expect([await earliest('adminB'), await earliest('adminB', 'adminA')]).toEqual([null, null])
  await setRow('cases', first.id, {
    status: 'returned',
    institution_id: null,
    holder_id: world.courts.a,
  })
  expect([await earliest('adminA'), await earliest('clerkA')]).toEqual(['2026-11', '2026-10'])
})

test('过去月份的分片合并之后，报表的数一个不变；没有可合并的就说没有', async () => {
  for (let count = 0; count < 12; count++) {
    const { id } = await layCase(world, { status: 'closed' })
    await setRow('cases', id, { referred_at: OCTOBER_ENDS, closed_at: OCTOBER_ENDS })
  }
  const merge = () => asSystem('test', (db) => mergeShardsOfOneTenant(db, localDate('2026-11-01')))
  const { disputeType } = { disputeType: 'tort' as const }
  const before = [
    await read('2026-10', '2026-10'),
    await read('2026-10', '2026-10', { disputeType }),
  ]
  // One call per tenant: the court and the institution.
  expect([await merge(), await merge(), await merge()]).toEqual([true, true, false])
  expect([
    await read('2026-10', '2026-10'),
    await read('2026-10', '2026-10', { disputeType }),
  ]).toEqual(before)
})
