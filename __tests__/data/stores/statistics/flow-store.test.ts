import { readAs } from '@/lib/data/door'
import { readFlows } from '@/lib/data/stores/statistics/flow-store'
import type { ReportFilter } from '@/lib/data/stores/statistics/report-filter'
import type { Tenant } from '@/lib/data/stores/case/case-filter'
import type { FlowSums, KeyedFlow } from '@/lib/domain/statistics/flow'
import { parseMonth } from '@/lib/domain/statistics/month'
import { layReportCases } from '@/__tests__/support/report-world'
import { buildWorld, closeWorld, ownerClient, type World } from '@/__tests__/support/world'

// 报表的数从随案件变动的累计数读出; 这里从案件逐件另算一遍, 两边必须相同 (操作手册 3.8).

type Facts = {
  court_id: string
  institution_id: string | null
  mediator_id: string | null
  dispute_type: string
  source: string
  outcome: string | null
  referred_at: Date
  received_at: Date
  accepted_at: Date | null
  closed_at: Date | null
  closing_days: number
  acceptance_due: string | null
  mediation_due: string | null
}
type Happening = Omit<FlowSums, 'cases'> & { flow: KeyedFlow<string>['flow']; at: Date }

let world: World
let cases: Facts[]
beforeAll(async () => {
  world = await buildWorld()
  await layReportCases(world, 400, 7)
  const { rows } = await (
    await ownerClient()
  ).query<Facts>(
    `SELECT court_id, institution_id, mediator_id, dispute_type, source, outcome, referred_at,
       received_at, accepted_at, closed_at, closing_days, acceptance_due_on::text AS acceptance_due,
       mediation_due_on::text AS mediation_due FROM cases`,
  )
  cases = rows
})
afterAll(closeWorld)

const shanghaiDay = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
const isAfter = (at: Date, due: string | null) => Number(due !== null && shanghaiDay(at) > due)
const NOTHING = { succeeded: 0, late: 0, days: 0, seconds: 0, bands: [0, 0, 0, 0, 0, 0] }
const LAST_DAYS = [7, 15, 30, 60, 90, Infinity]

/** What happened to a case, each with what it adds to the sums. */
function happeningsOf(of: Facts): Happening[] {
  const found: Happening[] = [{ ...NOTHING, flow: 'referred', at: of.referred_at }]
  if (of.accepted_at)
    found.push({
      ...NOTHING,
      flow: 'accepted',
      at: of.accepted_at,
      late: isAfter(of.accepted_at, of.acceptance_due),
      seconds: Math.max(
        0,
        Math.round((of.accepted_at.getTime() - of.received_at.getTime()) / 1000),
      ),
    })
  if (of.closed_at) {
    const band = LAST_DAYS.findIndex((last) => of.closing_days <= last)
    found.push({
      ...NOTHING,
      flow: 'closed',
      at: of.closed_at,
      succeeded: Number(['agreement', 'settled_withdrawn'].includes(of.outcome!)),
      late: isAfter(of.closed_at, of.mediation_due),
      days: of.closing_days,
      bands: LAST_DAYS.map((_, index) => Number(index === band)),
    })
  }
  return found
}

type Period = { readonly from: string; readonly to: string }
/** Adds up, case by case, what the store reads from its tallies. */
function addUp(
  of: readonly Facts[],
  { from, to }: Period,
  keyOf: (facts: Facts, happening: Happening) => string | null,
): Map<string, FlowSums> {
  const sums = new Map<string, FlowSums>()
  for (const facts of of)
    for (const happening of happeningsOf(facts)) {
      const month = shanghaiDay(happening.at).slice(0, 7)
      const key = keyOf(facts, happening)
      if (key === null || month < from || month > to) continue
      const name = `${happening.flow} ${key}`
      const sum = sums.get(name) ?? { ...NOTHING, cases: 0 }
      sums.set(name, {
        cases: sum.cases + 1,
        succeeded: sum.succeeded + happening.succeeded,
        late: sum.late + happening.late,
        days: sum.days + happening.days,
        seconds: sum.seconds + happening.seconds,
        bands: sum.bands.map((band, index) => band + happening.bands[index]!),
      })
    }
  return sums
}
const byName = (flows: readonly KeyedFlow<string>[]) =>
  new Map(flows.map(({ flow, key, sums }) => [`${flow} ${key}`, { ...sums }]))
const monthOf = (_facts: Facts, { at }: Happening) => shanghaiDay(at).slice(0, 7)
const typeOf = (facts: Facts) => facts.dispute_type
const sourceOf = (facts: Facts) => facts.source
const outcomeOf = (facts: Facts, { flow }: Happening) => (flow === 'closed' ? facts.outcome : null)
/** The whole-period sums, without what only the months have where nothing narrows. */
const plain = (sums: ReadonlyMap<string, FlowSums>) =>
  new Map(
    [...sums].map(([name, { cases: n, succeeded, days }]) => [name, { cases: n, succeeded, days }]),
  )

type Reader = readonly [
  title: string,
  who: keyof World['people'],
  column: 'institution_id' | 'court_id',
]
const READERS: readonly Reader[] = [
  ['机构', 'adminA', 'institution_id'],
  ['另一个机构', 'adminB', 'institution_id'],
  ['法院', 'judgeA', 'court_id'],
  ['法院的审阅人', 'reviewerA', 'court_id'],
  ['另一个法院', 'clerkB', 'court_id'],
]
const ownCases = ([, who, column]: Reader) => {
  const { institutionId, courtId } = world.people[who]
  return cases.filter((facts) => facts[column] === (institutionId ?? courtId))
}
const flowsOf = ([, who]: Reader, period: Period, filter: ReportFilter = {}) => {
  const { institutionId, courtId } = world.people[who]
  const tenant: Tenant = institutionId ? { institutionId } : { courtId: courtId! }
  const months = { from: parseMonth(period.from)!, to: parseMonth(period.to)! }
  return readAs(world.people[who], 'test', (db) => readFlows(db, tenant, months, filter))
}
const monthsAgo = (months: number) =>
  shanghaiDay(new Date(Date.now() - months * 30 * 86_400_000)).slice(0, 7)
const ALL_TIME = { from: '2000-01', to: '2099-12' }
const periods = () => [ALL_TIME, { from: monthsAgo(14), to: monthsAgo(5) }]

test.each(READERS)(
  '不加条件，%s：每月的数等于逐件另算的，迟的和用时都在其中',
  async (...reader) => {
    for (const period of periods()) {
      const { months } = await flowsOf(reader, period)
      const expected = addUp(ownCases(reader), period, monthOf)
      expect(byName(months)).toEqual(expected)
      expect(expected.size).toBeGreaterThan(5)
    }
  },
)

test.each(READERS)('不加条件，%s：按类型、来源、结果的件数也等于逐件另算的', async (...reader) => {
  for (const period of periods()) {
    const { types, sources, outcomes } = await flowsOf(reader, period)
    const own = ownCases(reader)
    expect(plain(byName(types))).toEqual(plain(addUp(own, period, typeOf)))
    expect(plain(byName(sources))).toEqual(plain(addUp(own, period, sourceOf)))
    expect(plain(byName(outcomes))).toEqual(plain(addUp(own, period, outcomeOf)))
  }
})

const FILTERS: [string, (people: World['people']) => ReportFilter][] = [
  ['类型', () => ({ disputeType: 'tort' })],
  ['来源', () => ({ source: 'administrative' })],
  ['类型和来源', () => ({ disputeType: 'labour', source: 'entrusted_summary' })],
  ['调解员', ({ mediatorA }) => ({ mediatorId: mediatorA.id })],
  ['调解员和类型', ({ mediatorA2 }) => ({ mediatorId: mediatorA2.id, disputeType: 'other' })],
  ['别家的调解员', ({ mediatorB }) => ({ mediatorId: mediatorB.id })],
]

test.each(FILTERS)('按%s筛选：四个部分的每一个数都等于逐件另算的', async (_title, filterOf) => {
  const filter = filterOf(world.people)
  for (const reader of READERS)
    for (const period of periods()) {
      const own = ownCases(reader).filter(
        (facts) =>
          (!filter.disputeType || facts.dispute_type === filter.disputeType) &&
          (!filter.source || facts.source === filter.source) &&
          (!filter.mediatorId || facts.mediator_id === filter.mediatorId),
      )
      const flows = await flowsOf(reader, period, filter)
      expect(byName(flows.months)).toEqual(addUp(own, period, monthOf))
      expect(byName(flows.types)).toEqual(addUp(own, period, typeOf))
      expect(byName(flows.sources)).toEqual(addUp(own, period, sourceOf))
      expect(byName(flows.outcomes)).toEqual(addUp(own, period, outcomeOf))
    }
})

test('问别家的数，什么也没有：不加条件、加条件、点名调解员，都一样', async () => {
  const { adminB, clerkB, mediatorA } = world.people
  const period = { from: parseMonth('2000-01')!, to: parseMonth('2099-12')! }
  const nothing = { months: [], types: [], sources: [], outcomes: [] }
  const [institution, court] = [
    { institutionId: world.institutions.a },
    { courtId: world.courts.a },
  ]
  for (const filter of [{}, { disputeType: 'tort' as const }])
    for (const [who, tenant] of [
      [adminB, institution],
      [adminB, court],
      [clerkB, court],
      [clerkB, institution],
    ] as const)
      expect(await readAs(who, 'test', (db) => readFlows(db, tenant, period, filter))).toEqual(
        nothing,
      )
  expect(
    await readAs(adminB, 'test', (db) =>
      readFlows(db, institution, period, { mediatorId: mediatorA.id }),
    ),
  ).toEqual(nothing)
})
