import { now } from '@/lib/platform/clock'
import { getCourtReport } from '@/lib/queries/court/get-court-report'
import { getReport } from '@/lib/queries/institution/get-report'
import { READ_AT, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, ownerClient, type World } from '../../support/world'
import { insertKnownReport } from './known-report'

// 报表里的每一个数字：数的是哪些案件，点开时带着什么条件。

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

let world: World
beforeAll(async () => {
  jest.mocked(now).mockReturnValue(READ_AT)
  world = await buildWorld()
  await insertKnownReport(world)
})
afterAll(closeWorld)

const TWO_MONTHS = { from: '2026-10', to: '2026-11' }
const report = (query: Record<string, string> = TWO_MONTHS) =>
  viewOf(getReport(world.people.adminA, query))
const courtReport = (query: Record<string, string> = TWO_MONTHS) =>
  viewOf(getCourtReport(world.people.judgeA, query))

const referredIn = { referredFrom: '2026-10-01', referredTo: '2026-11-30' }
const acceptedIn = { acceptedFrom: '2026-10-01', acceptedTo: '2026-11-30' }
const happened = (what: string) => ({
  count: 0,
  cases: { happened: what, happenedFrom: '2026-10-01', happenedTo: '2026-11-30' },
})
const closedIn = { closedFrom: '2026-10-01', closedTo: '2026-11-30' }
const OPEN = 'pending_acceptance,pending_assignment,pending_mediator,disclosure_review,in_mediation'

test('主要指标逐项：期间内的按期间数，在办的按现在数，各带各的条件', async () => {
  expect((await report()).figures).toEqual({
    referred: { count: 7, cases: referredIn },
    accepted: { count: 7, cases: acceptedIn },
    closed: { count: 3, cases: closedIn },
    succeeded: { count: 2, cases: { result: 'success', ...closedIn } },
    failed: { count: 1, cases: { result: 'failure', ...closedIn } },
    rate: '66.67%',
    performance: {
      followed: { count: 0, cases: { performance: 'followed', ...closedIn } },
      voluntary: { count: 0, cases: { performance: 'voluntary', ...closedIn } },
      rate: null,
    },
    // 7, 29 and 15 days: 51 over 3.
    averageDays: 17,
    // 24, 1.5, 96, 24, 24, 24 hours, and 10 hours and a second, over seven.
    averageHours: '29.1',
    open: { count: 5, cases: { status: OPEN } },
    waitingLate: { count: 0, cases: { clock: 'waiting_late' } },
    late: { count: 1, cases: { clock: 'running_late' } },
    runningOut: { count: 2, cases: { clock: 'running_out' } },
    acceptedLate: { count: 1, cases: { clock: 'accepted_late', ...acceptedIn } },
    closedLate: { count: 1, cases: { clock: 'closed_late', ...closedIn } },
    withdrawn: happened('withdrawn'),
    declinedByMediator: happened('declined'),
    givenBack: happened('resigned'),
    extended: happened('extended'),
    paused: happened('paused'),
    declined: 2,
  })
})

test('每月一行，首尾的日子都算在内；没有的月份也列出，写 0', async () => {
  const { months } = await report({ from: '2026-09', to: '2026-11' })
  const inMonth = (part: string, month: string, lastDay: number) => ({
    [`${part}From`]: `${month}-01`,
    [`${part}To`]: `${month}-${lastDay}`,
  })
  expect(
    months.map(({ key, referred, accepted, closed, succeeded, rate, averageDays }) => [
      key,
      referred.count,
      accepted.count,
      closed.count,
      succeeded.count,
      rate,
      averageDays,
    ]),
  ).toEqual([
    ['2026-09', 1, 0, 0, 0, '0%', null],
    ['2026-10', 3, 3, 1, 1, '100%', 7],
    ['2026-11', 4, 4, 2, 1, '50%', 22],
  ])
  expect(months[1]).toMatchObject({
    referred: { cases: inMonth('referred', '2026-10', 31) },
    accepted: { cases: inMonth('accepted', '2026-10', 31) },
    closed: { cases: inMonth('closed', '2026-10', 31) },
    succeeded: { cases: { result: 'success', ...inMonth('closed', '2026-10', 31) } },
  })
})

test('类型按结案多少排列，没有案件的类型和来源不列；成功率只算结案的', async () => {
  const { types, sources } = await report()
  expect(
    types.map(({ key, referred, closed, rate }) => [key, referred.count, closed.count, rate]),
  ).toEqual([
    ['tort', 6, 2, '50%'],
    ['labour', 1, 1, '100%'],
  ])
  expect(types[1]!.closed.cases).toEqual({ type: 'labour', ...closedIn })
  expect(
    sources.map(({ key, referred, closed, averageDays }) => [
      key,
      referred.count,
      closed.count,
      averageDays,
    ]),
  ).toEqual([
    ['delegated_pre_filing', 6, 2, 11],
    ['entrusted_ordinary', 1, 1, 29],
  ])
  expect(sources[1]!.referred.cases).toEqual({ source: 'entrusted_ordinary', ...referredIn })
})

test('结果逐项列出，用时按档列出：15 天算在 8 至 15 天，占比是占结案的', async () => {
  const { outcomes, bands } = await report()
  expect(outcomes.map(({ key, cases, share }) => [key, cases.count, share])).toEqual([
    ['agreement', 1, '33.33%'],
    ['settled_withdrawn', 1, '33.33%'],
    ['unreachable', 0, '0%'],
    ['unwilling', 0, '0%'],
    ['deadlock', 1, '33.33%'],
    ['expired', 0, '0%'],
    ['refused_to_sign', 0, '0%'],
    ['other', 0, '0%'],
  ])
  expect(outcomes[4]!.cases.cases).toEqual({ outcome: 'deadlock', ...closedIn })
  expect(bands.map(({ key, cases }) => [key, cases.count])).toEqual([
    ['within_7', 1],
    ['within_15', 1],
    ['within_30', 1],
    ['within_60', 0],
    ['within_90', 0],
    ['beyond_90', 0],
  ])
  expect([bands[0]!, bands[1]!, bands[5]!].map(({ cases }) => cases.cases)).toEqual([
    { ...closedIn, daysTo: '7' },
    { ...closedIn, daysFrom: '8', daysTo: '15' },
    { ...closedIn, daysFrom: '91' },
  ])
})

test('现在各状态的件数加起来就是全部；机构没有退回法院的一行，法院有', async () => {
  const states = async (view: Awaited<ReturnType<typeof report>>) =>
    view.states.map(({ status, cases }) => [status, cases.count])
  expect(await states(await report())).toEqual([
    ['pending_acceptance', 1],
    ['pending_assignment', 0],
    ['pending_mediator', 2],
    ['disclosure_review', 0],
    ['in_mediation', 2],
    ['closed', 2],
    ['archived', 1],
  ])
  expect(await states(await courtReport())).toEqual([
    ['pending_acceptance', 1],
    ['pending_assignment', 0],
    ['pending_mediator', 2],
    ['disclosure_review', 0],
    ['in_mediation', 3],
    ['closed', 3],
    ['archived', 1],
    ['returned', 1],
    ['returned_settled', 0],
  ])
})

test('按条件筛选时，已结案与已归档合为一行，每个数字都带着条件', async () => {
  const mediator = world.people.mediatorA.id
  const { filter, states, figures } = await report({ ...TWO_MONTHS, type: 'tort', mediator })
  const own = { type: 'tort', mediator }
  expect(filter).toEqual({ type: 'tort', source: null, mediator: { id: mediator, name: '谢岚' } })
  expect(states).toEqual([
    ...(
      [
        ['pending_acceptance', 0],
        ['pending_assignment', 0],
        ['pending_mediator', 1],
        ['disclosure_review', 0],
        ['in_mediation', 2],
      ] as const
    ).map(([status, count]) => ({ status, cases: { count, cases: { ...own, status } } })),
    { status: 'settled', cases: { count: 2, cases: { ...own, status: 'closed,archived' } } },
  ])
  expect(figures).toMatchObject({
    referred: { count: 4, cases: { ...own, ...referredIn } },
    late: { count: 1, cases: { ...own, clock: 'running_late' } },
    // A referral is declined before anyone is assigned.
    declined: null,
  })
  expect((await report({ ...TWO_MONTHS, type: 'tort' })).figures.declined).toBe(1)
})

test('调解员按在办多少排列；停用的只在还有在办案件时列出', async () => {
  const { mediatorA, mediatorA2 } = world.people
  const [a, a2] = [{ mediator: mediatorA.id }, { mediator: mediatorA2.id }]
  const carried = 'pending_mediator,disclosure_review,in_mediation'
  expect((await report()).loads).toEqual([
    {
      mediatorId: mediatorA.id,
      name: '谢岚',
      isActive: true,
      cap: 1000,
      carried: { count: 3, cases: { ...a, status: carried } },
      untaken: { count: 1, cases: { ...a, status: 'pending_mediator' } },
      late: { count: 1, cases: { ...a, clock: 'running_late' } },
    },
    {
      mediatorId: mediatorA2.id,
      name: '王朗',
      isActive: false,
      cap: 1000,
      carried: { count: 1, cases: { ...a2, status: carried } },
      untaken: { count: 1, cases: { ...a2, status: 'pending_mediator' } },
      late: { count: 0, cases: { ...a2, clock: 'running_late' } },
    },
  ])
  const ofLabour = (await report({ ...TWO_MONTHS, type: 'labour' })).loads
  expect(ofLabour?.map(({ name, carried: { count } }) => [name, count])).toEqual([['谢岚', 0]])
})

test('期间写所选的，不裁到有案件的月份；没有案件的月份写 0；首件引调另写', async () => {
  const lastYear = await report({ from: '2025-01', to: '2025-12' })
  expect([lastYear.period, lastYear.firstMonth, lastYear.months.length]).toEqual([
    { from: '2025-01', to: '2025-12' },
    '2026-09',
    12,
  ])
  expect(lastYear.months.map(({ referred }) => referred.count)).toEqual(Array(12).fill(0))
  const thisYear = await report({ from: '2026-01', to: '2026-11' })
  expect(thisYear.months.map(({ referred }) => referred.count)).toEqual([
    ...Array(8).fill(0),
    1,
    3,
    4,
  ])
  expect((await report({ from: '2026-09', to: '2026-11' })).firstMonth).toBeNull()
  expect((await courtReport({ from: '2026-01', to: '2026-12' })).period).toEqual({
    from: '2026-01',
    to: '2026-12',
  })
})

test('受理期限已过而仍未受理的，机构和法院都在“待受理已逾期”里', async () => {
  const db = await ownerClient()
  const overdue = (day: string) =>
    db.query(`UPDATE cases SET acceptance_due_on = $1 WHERE status = 'pending_acceptance'`, [day])
  await overdue('2026-11-23')
  for (const view of [await report(), await courtReport()])
    expect(view.ofNow.find(({ key }) => key === 'waitingLate')?.value).toEqual({
      count: 1,
      cases: { clock: 'waiting_late' },
    })
  await overdue('2026-11-25')
})

test('常用期间以今天推算；地址里的期间与哪一个相同，就标出哪一个', async () => {
  const current = async (query: Record<string, string>) =>
    (await report(query)).quick.filter(({ isCurrent }) => isCurrent)
  expect(await current({})).toEqual([
    { name: 'last_twelve', period: { from: '2025-12', to: '2026-11' }, isCurrent: true },
  ])
  expect(await current({ from: '2026-10', to: '2026-10' })).toEqual([
    { name: 'last_month', period: { from: '2026-10', to: '2026-10' }, isCurrent: true },
  ])
  expect(await current({ from: '2026-09', to: '2026-11' })).toMatchObject([{ name: 'all' }])
  expect(await current(TWO_MONTHS)).toMatchObject([{ name: 'this_quarter' }])
  expect(await current({ from: '2026-09', to: '2026-10' })).toEqual([])
})
