import { readAs } from '@/lib/data/door'
import { countCaseList } from '@/lib/data/stores/case/case-count-store'
import type { CaseFilter, DayRange } from '@/lib/data/stores/case/case-filter'
import { readCaseList } from '@/lib/data/stores/case/case-list-store'
import type { CaseOrder, CaseSlice } from '@/lib/data/stores/case/case-order'
import { findSearchMatches } from '@/lib/data/stores/case/case-search'
import type { CaseStatus } from '@/lib/domain/case/status'
import { addDays, toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { layPart } from '@/__tests__/support/case-parts'
import { localDate } from '@/__tests__/support/local-date'
import { layReportCases } from '@/__tests__/support/report-world'
import { buildWorld, closeWorld, ownerClient, type World } from '@/__tests__/support/world'

// 案件列表的条件、次序和翻页; 每一种条件都从案件逐件另筛一遍, 两边必须相同 (操作手册 3.3).

type Facts = {
  id: string
  number_serial: number
  court_id: string
  institution_id: string | null
  mediator_id: string | null
  status: CaseStatus
  dispute_type: string
  source: string
  outcome: string | null
  amount: string | null
  received_at: Date
  referred_at: Date
  accepted_at: Date | null
  closed_at: Date | null
  last_act_at: Date
  closing_days: number | null
  acceptance_due: LocalDate | null
  due: LocalDate | null
}

let world: World
let cases: Facts[]
let today: LocalDate
/** As before a long holiday. */
let soon: LocalDate
let red: LocalDate
let yellow: LocalDate
/** Cases whose clock is paused, and cases that a mediator gave back. */
let paused: Set<string>
let returned: Set<string>
beforeAll(async () => {
  world = await buildWorld()
  today = toLocalDate(new Date())
  ;[red, soon, yellow] = [addDays(today, 9), addDays(today, 11), addDays(today, 12)]
  await layReportCases(world, 300, 42)
  const db = await ownerClient()
  // Some open cases are due on days around the two days of the list: 3 before today to 13 after it.
  await db.query(
    `UPDATE cases SET amount = nullif(number_serial % 90, 0)::numeric + 0.5,
    mediation_due_on = CASE
      WHEN closed_at IS NULL AND number_serial % 4 = 1
        THEN $1::date + (number_serial % 20)::int - 4
      WHEN number_serial % 5 <> 0 THEN mediation_due_on
      ELSE heyi_day(closed_at) END,
    acceptance_due_on = CASE WHEN number_serial % 7 <> 0 THEN acceptance_due_on
      ELSE heyi_day(accepted_at) END`,
    [today],
  )
  const { rows } = await db.query<Facts>(
    `SELECT id, number_serial, court_id, institution_id, mediator_id, status, dispute_type, source,
      outcome, amount, received_at, referred_at, accepted_at, closed_at, last_act_at, closing_days,
       acceptance_due_on::text AS acceptance_due, mediation_due_on::text AS due FROM cases`,
  )
  cases = rows
  const some = (statuses: readonly CaseStatus[]) =>
    rows.filter(({ status }, index) => statuses.includes(status) && index % 2 === 0)
  paused = new Set(some(['in_mediation']).map(({ id }) => id))
  returned = new Set(some(['pending_assignment']).map(({ id }) => id))
  for (const id of paused)
    await layPart('clock_pauses', id, { from_on: '2020-01-01', to_on: null, reason: 'appraisal' })
  for (const id of returned)
    await layPart('assignments', id, {
      mediator_id: world.people.mediatorA.id,
      mediator_name: '谢岚',
      assigned_at: new Date(),
      assigned_by: '林敏',
      rank: 1,
      rank_score: 80,
      ended_at: new Date(),
      ended_because: 'withdrawn',
    })
})
afterAll(closeWorld)

type Who = keyof World['people']
const tenantOf = (who: Who) => {
  const { institutionId, courtId } = world.people[who]
  return institutionId ? { institutionId } : { courtId: courtId! }
}
const ownCases = (who: Who) => {
  const { institutionId, courtId } = world.people[who]
  return cases.filter((facts) =>
    institutionId ? facts.institution_id === institutionId : facts.court_id === courtId,
  )
}
const WHOLE: CaseSlice = { cursor: null, isBackwards: false, take: 1000 }
const read = (
  who: Who,
  filter: CaseFilter,
  order: CaseOrder = 'newest',
  slice: CaseSlice = WHOLE,
  of: Who = who,
) =>
  readAs(world.people[who], 'test', async (db) => {
    const query = { tenant: tenantOf(of), filter, order, days: { today, red, soon, yellow } }
    const matches = await findSearchMatches(db, query, slice)
    const [rows, counted] = [
      await readCaseList(db, query, matches, slice),
      await countCaseList(db, query, matches),
    ]
    return { ids: rows.map(({ id }) => id), rows, counted }
  })

const RUNNING: readonly CaseStatus[] = [
  'pending_assignment',
  'pending_mediator',
  'disclosure_review',
  'in_mediation',
]
const runs = ({ id, status }: Facts) => RUNNING.includes(status) && !paused.has(id)
const LONG_AGO = localDate('2000-01-01')
const isDue = (facts: Facts, from: LocalDate, to: LocalDate) =>
  runs(facts) && facts.due !== null && facts.due >= from && facts.due <= to
const dayOf = (at: Date | null) => at && toLocalDate(at)
const isIn = (at: Date | null, { from, to }: DayRange) => {
  const day = dayOf(at)
  return day !== null && (!from || day >= from) && (!to || day <= to)
}
/** A day on which something happened to a case of institution A, about in the middle of all. */
function middleDay(column: 'referred_at' | 'accepted_at' | 'closed_at'): LocalDate {
  const days = ownCases('adminA').flatMap((facts) => dayOf(facts[column]) ?? [])
  return days.toSorted()[Math.floor(days.length / 2)]!
}
const referredDays = () => {
  const to = middleDay('referred_at')
  return { from: addDays(to, -150), to }
}
const isAfterDue = (at: Date | null, due: LocalDate | null) =>
  at !== null && due !== null && toLocalDate(at) > due

type Sieve = (facts: Facts) => boolean
const FILTERS: [string, () => CaseFilter, Sieve][] = [
  ['不加条件', () => ({}), () => true],
  ['一种状态也没有选', () => ({ statuses: [] }), () => false],
  ['一种状态', () => ({ statuses: ['closed'] }), ({ status }) => status === 'closed'],
  [
    '几种状态',
    () => ({ statuses: ['closed', 'in_mediation'] }),
    ({ status }) => status === 'closed' || status === 'in_mediation',
  ],
  ['一种类型', () => ({ disputeTypes: ['tort'] }), ({ dispute_type }) => dispute_type === 'tort'],
  [
    '几种类型和来源',
    () => ({ disputeTypes: ['tort', 'labour'], sources: ['administrative', 'party_application'] }),
    ({ dispute_type, source }) =>
      ['tort', 'labour'].includes(dispute_type) &&
      ['administrative', 'party_application'].includes(source),
  ],
  [
    '终结事由',
    () => ({ outcomes: ['agreement', 'deadlock'] }),
    ({ outcome }) => outcome === 'agreement' || outcome === 'deadlock',
  ],
  [
    '调解员',
    () => ({ mediatorId: world.people.mediatorA.id }),
    ({ mediator_id }) => mediator_id === world.people.mediatorA.id,
  ],
  ['法院', () => ({ courtId: world.courts.a }), ({ court_id }) => court_id === world.courts.a],
  [
    '引调的日子',
    () => ({ referred: referredDays() }),
    ({ referred_at }) => isIn(referred_at, referredDays()),
  ],
  [
    '受理不早于',
    () => ({ accepted: { from: middleDay('accepted_at') } }),
    ({ accepted_at }) => isIn(accepted_at, { from: middleDay('accepted_at') }),
  ],
  [
    '结案不晚于',
    () => ({ closed: { to: middleDay('closed_at') } }),
    ({ closed_at }) => isIn(closed_at, { to: middleDay('closed_at') }),
  ],
  [
    '用时',
    () => ({ closingDays: { from: 10, to: 40 } }),
    ({ closing_days }) => closing_days !== null && closing_days >= 10 && closing_days <= 40,
  ],
  [
    '标的额',
    () => ({ amount: { from: '10.50', to: '60.50' } }),
    ({ amount }) => amount !== null && Number(amount) >= 10.5 && Number(amount) <= 60.5,
  ],
  [
    '到期未结',
    () => ({ clock: 'running_late' }),
    (facts) => isDue(facts, LONG_AGO, addDays(today, -1)),
  ],
  ['三个工作日内到期', () => ({ clock: 'running_out' }), (facts) => isDue(facts, today, soon)],
  ['红色', () => ({ clock: 'red' }), (facts) => isDue(facts, today, red)],
  ['橙色', () => ({ clock: 'orange' }), (facts) => isDue(facts, addDays(red, 1), soon)],
  ['黄色', () => ({ clock: 'yellow' }), (facts) => isDue(facts, addDays(soon, 1), yellow)],
  ['即将到期', () => ({ clock: 'warned' }), (facts) => isDue(facts, LONG_AGO, yellow)],
  [
    '暂停中',
    () => ({ clock: 'paused' }),
    ({ accepted_at, closed_at, id }) =>
      accepted_at !== null && closed_at === null && paused.has(id),
  ],
  [
    '逾期受理',
    () => ({ clock: 'accepted_late' }),
    ({ accepted_at, acceptance_due }) => isAfterDue(accepted_at, acceptance_due),
  ],
  [
    '逾期结案',
    () => ({ clock: 'closed_late' }),
    ({ closed_at, due }) => isAfterDue(closed_at, due),
  ],
  ['待重新分配', () => ({ isToReassign: true }), ({ id }) => returned.has(id)],
]

test.each(FILTERS)('按%s筛选：案件和件数都等于逐件另筛的', async (_title, filterOf, sieve) => {
  for (const who of ['adminA', 'judgeA', 'adminB'] as const) {
    const expected = ownCases(who).filter(sieve)
    const { ids, counted } = await read(who, filterOf())
    expect(ids.toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
    expect(counted).toEqual({ total: expected.length, isMore: false })
  }
})

type Order = readonly [
  title: string,
  order: CaseOrder,
  keyOf: (facts: Facts) => Date | null,
  direction: 1 | -1,
  statuses: readonly CaseStatus[] | null,
]
const ORDERS: readonly Order[] = [
  ['最近引调的在前', 'newest', ({ referred_at }) => referred_at, -1, null],
  ['最早引调的在前', 'oldest', ({ referred_at }) => referred_at, 1, null],
  ['最早收到的在前', 'received', ({ received_at }) => received_at, 1, ['pending_acceptance']],
  ['最早到期的在前', 'due', ({ due }) => due && new Date(due), 1, RUNNING],
  ['最近结案的在前', 'closed', ({ closed_at }) => closed_at, -1, ['closed', 'archived']],
  ['最近办过的在前', 'moved', ({ last_act_at }) => last_act_at, -1, null],
]

test.each(ORDERS)('%s：往后翻到底、再往前翻回来，都不漏不重', async (_title, ...line) => {
  const [order, keyOf, direction, statuses] = line
  const filter = statuses ? { statuses } : {}
  const keys = new Map(cases.map((facts) => [facts.id, keyOf(facts)]))
  const place = (facts: Facts) =>
    `${keyOf(facts)?.toISOString() ?? '9999'} ${String(facts.number_serial).padStart(9, '0')} ${facts.id}`
  const expected = ownCases('adminA')
    .filter(({ status }) => !statuses || statuses.includes(status))
    .toSorted((a, b) => (place(a) < place(b) ? -direction : direction))
    .map(({ id }) => id)
  const behind = (id: string | undefined, isBackwards: boolean): CaseSlice => {
    return { cursor: id ? { value: keys.get(id)!, id } : null, isBackwards, take: 13 }
  }
  const walk = async (isBackwards: boolean, start?: string) => {
    const found: string[] = []
    let last = start
    for (;;) {
      const { ids } = await read('adminA', filter, order, behind(last, isBackwards))
      found.push(...ids)
      last = ids.at(-1)
      if (ids.length < 13) return found
    }
  }
  expect(expected.length).toBeGreaterThan(14)
  expect(await walk(false)).toEqual(expected)
  expect(await walk(true, expected.at(-1))).toEqual(expected.slice(0, -1).toReversed())
})

test('别家的案件：列不出来，也数不出来', async () => {
  for (const filter of [{}, { statuses: ['closed' as const] }, { disputeTypes: ['tort' as const] }])
    for (const [who, of] of [
      ['adminB', 'adminA'],
      ['clerkB', 'clerkA'],
    ] as const)
      expect(await read(who, filter, 'newest', WHOLE, of)).toMatchObject({
        ids: [],
        counted: { total: 0 },
      })
})
