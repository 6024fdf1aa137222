import { recountClocks } from '@/lib/jobs/recount-clocks'
import { verifyChains } from '@/lib/jobs/verify-chains'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { loadCalendarYear } from '@/lib/use-cases/calendar/load-calendar-year'
import { actAt, eventRows } from '../../support/case-rows'
import { setCase } from '../../support/institution-list'
import { layCourtKey, readState, referral, sendJson } from '../../support/referral-api'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// 岁末：下一年度的放假安排还没有公布，引调和受理照常，届满日暂定；通知载入或者更正之后重新计算、存下、记入各案（domain.md 决定2；民诉法第85条）。

const at = (moment: string) => new Date(`${moment}:00+08:00`)
const NOTICE = '国务院办公厅关于2027年部分节假日安排的通知'
const notice = (facts: Record<string, unknown> = {}) => ({
  year: '2027',
  holidays: '2027-01-01..2027-01-03\n2027-02-05..2027-02-11',
  makeUpWorkdays: '',
  source: NOTICE,
  isComplete: 'yes',
  ...facts,
})

let world: World
let key: string
beforeEach(async () => {
  world = await buildWorld()
  key = await layCourtKey(world.courts.a)
  await query('DELETE FROM calendar_years')
})
afterAll(closeWorld)

async function query<Row extends object>(sql: string, values: readonly unknown[] = []) {
  return (await (await ownerClient()).query<Row>(sql, [...values])).rows
}

type Stored = {
  readonly acceptance: string
  readonly mediation: string | null
  readonly marks: readonly [boolean, boolean]
}
async function stored(id: string): Promise<Stored> {
  const [row] = await query<Stored>(
    `SELECT acceptance_due_on::text AS acceptance, mediation_due_on::text AS mediation,
       ARRAY[acceptance_due_provisional, mediation_due_provisional] AS marks FROM cases
         WHERE id = $1`,
    [id],
  )
  return row!
}
const mark = (id: string) =>
  query('UPDATE cases SET mediation_due_provisional = true WHERE id = $1', [id])
const recountedEvents = async (id: string) =>
  (await eventRows(id)).filter(({ kind }) => kind === 'clock.recounted')

/** Every number of the reports that is not zero. */
async function tallies() {
  return [
    await query(`SELECT to_jsonb(t) AS row FROM flow_tallies t WHERE cases <> 0 ORDER BY 1`),
    await query(
      `SELECT to_jsonb(t) AS row FROM report_tallies t WHERE referred + accepted + closed <> 0
        ORDER BY 1`,
    ),
    await query(`SELECT to_jsonb(t) AS row FROM case_counts t WHERE cases <> 0 ORDER BY 1`),
  ]
}
async function expectTalliesAsRecounted() {
  const kept = await tallies()
  await query('SELECT heyi_recount()')
  expect(kept).toEqual(await tallies())
}

async function refer(moment: string, source = '委派') {
  const day = moment.slice(0, 10)
  const sent = await actAt(
    () => sendJson(referral({ source, referredAt: day }), { key }),
    at(moment),
  )
  const [row] = await query<{ id: string }>('SELECT id FROM cases WHERE case_no = $1', [
    sent.body.caseNo,
  ])
  return { ...sent, id: row!.id, caseNo: sent.body.caseNo! }
}
const accept = (caseId: string, moment: string) =>
  actAt(() => acceptCase(world.people.adminA, { caseId }), at(moment))
const load = (moment: string, facts: Record<string, unknown> = {}) =>
  actAt(() => loadCalendarYear(world.people.system, notice(facts)), at(moment))

test('没有通知：十二月三十日照收引调、照常受理，届满日标为暂定，答复不是 422', async () => {
  const referred = await refer('2026-12-30T09:00')
  expect(referred).toMatchObject({
    status: 201,
    body: { acceptanceDueOn: '2027-01-05', provisional: true },
  })
  expect(await accept(referred.id, '2026-12-30T10:00')).toMatchObject({
    ok: true,
    value: { dueOn: '2027-01-29' },
  })
  expect(await stored(referred.id)).toEqual({
    acceptance: '2027-01-05',
    mediation: '2027-01-29',
    marks: [true, true],
  })
  expect((await readState(referred.caseNo, key)).body).toMatchObject({
    mediationDueOn: '2027-01-29',
    provisional: true,
  })
  expect(await eventRows(referred.id)).toMatchObject([
    { kind: 'case.referred', data: { provisional: true } },
    { kind: 'case.accepted', data: { provisional: true } },
  ])
})

test('通知已经载入：同一天引调、受理的不是暂定', async () => {
  await load('2026-11-20T09:00')
  const referred = await refer('2026-12-30T09:00')
  expect(referred.body).toMatchObject({ acceptanceDueOn: '2027-01-05', provisional: false })
  await accept(referred.id, '2026-12-30T10:00')
  expect((await stored(referred.id)).marks).toEqual([false, false])
})

test('载入通知之后：两个期限都重新计算并存下，每件改变的案件记一条，链条完好，报表的数等于重数', async () => {
  const pending = await refer('2026-12-30T09:00')
  const accepted = await refer('2026-12-04T09:00')
  // 2027-01-03 是周日，通知之前不顺延
  await accept(accepted.id, '2026-12-04T10:00')
  const early = await refer('2026-11-20T09:00')
  await accept(early.id, '2026-11-20T10:00')
  expect(await stored(accepted.id)).toMatchObject({ mediation: '2027-01-03' })

  await load('2026-12-31T09:00', { holidays: '2027-01-01..2027-01-04' })
  expect(await recountClocks(at('2026-12-31T09:00'))).toBe(2)

  expect(await stored(pending.id)).toEqual({
    acceptance: '2027-01-06', // 12月31日、1月5日、6日
    mediation: null,
    marks: [false, false],
  })
  expect(await stored(accepted.id)).toMatchObject({
    mediation: '2027-01-05',
    marks: [false, false],
  })
  expect(await recountedEvents(early.id)).toEqual([])
  expect(await recountedEvents(accepted.id)).toMatchObject([
    {
      actor_name: '',
      basis: 'civil_procedure_85',
      data: {
        year: 2027,
        source: NOTICE,
        clocks: [
          {
            clock: 'mediation',
            before: '2027-01-03',
            after: '2027-01-05',
            provisionalBefore: true,
            provisionalAfter: false,
          },
        ],
      },
    },
  ])
  expect((await readState(pending.caseNo, key)).body).toMatchObject({
    acceptanceDueOn: '2027-01-06',
    provisional: false,
  })
  expect((await verifyChains()).faults).toEqual([])
  await expectTalliesAsRecounted()
})

test('期限日期不变、只是确定下来，也存下并记一条；再算一遍什么也没有', async () => {
  const referred = await refer('2026-12-30T09:00')
  await load('2026-12-31T09:00', { holidays: '2027-01-01' })
  expect(await recountClocks(at('2026-12-31T09:00'))).toBe(1)
  expect(await stored(referred.id)).toMatchObject({
    acceptance: '2027-01-05',
    marks: [false, false],
  })
  expect(await recountClocks(at('2026-12-31T09:30'))).toBe(0)
  expect(await recountedEvents(referred.id)).toHaveLength(1)
})

test('受理迟早随通知改变的，报表里的逾期受理数跟着改', async () => {
  // 收到 12月31日：暂计至 1月6日；1月7日受理算迟。通知放假到1月5日，则至 1月8日，不迟。
  const referred = await refer('2026-12-31T09:00')
  await accept(referred.id, '2027-01-07T09:00')
  const late = async () =>
    (
      await query<{ late: number }>(
        `SELECT sum(late)::int AS late FROM flow_tallies WHERE flow = 'accepted' AND home_id = $1`,
        [world.institutions.a],
      )
    )[0]!.late
  expect(await late()).toBe(1)
  await load('2027-01-08T09:00', { holidays: '2027-01-01..2027-01-05' })
  await recountClocks(at('2027-01-08T09:00'))
  expect(await stored(referred.id)).toMatchObject({ acceptance: '2027-01-08' })
  expect(await late()).toBe(0)
  await expectTalliesAsRecounted()
})

test('2020 年 1 月 27 日的更正：存下的 01-31 改为 02-03，当天还不能以期限届满结案', async () => {
  const first = {
    year: '2020',
    holidays: '2020-01-24..2020-01-30',
    makeUpWorkdays: '2020-02-01',
    source: '原通知（国办发明电〔2019〕16号）',
    isComplete: 'yes',
  }
  const moment = at('2020-01-20T09:00')
  await actAt(() => loadCalendarYear(world.people.system, first), moment)
  const { id } = await layCase(world, { status: 'in_mediation' })
  await setCase(id, {
    referred_at: '2020-01-01T09:00:00+08:00',
    received_at: '2020-01-01T09:00:00+08:00',
    accepted_at: '2020-01-01T10:00:00+08:00',
    mediation_due_on: '2020-01-31',
  })
  await recountClocks(moment)
  expect(await recountedEvents(id)).toEqual([])

  const corrected = {
    ...first,
    holidays: '2020-01-24..2020-02-02',
    makeUpWorkdays: '',
    source: '关于延长2020年春节假期的通知',
    replaces: moment.toISOString(),
  }
  await actAt(() => loadCalendarYear(world.people.system, corrected), at('2020-01-27T09:00'))
  await recountClocks(at('2020-01-27T09:00'))
  expect(await stored(id)).toMatchObject({ mediation: '2020-02-03' })
  const closed = await actAt(
    () =>
      closeCase(world.people.mediatorA, {
        caseId: id,
        outcome: 'expired',
        account: '期满未能达成协议',
        failureReason: '分歧较大',
        costRaising: '无',
        courtNotes: '无',
      }),
    at('2020-02-03T09:00'),
  )
  expect(closed).toMatchObject({
    ok: false,
    refusal: { code: 'OUTCOME_TOO_EARLY', facts: { dueOn: '2020-02-03' } },
  })
})

test('已经结案、退回的不重新计算，答复里也不再是暂定', async () => {
  const { id, caseNo } = await layCase(world, { status: 'closed' })
  await setCase(id, {
    accepted_at: '2026-12-04T10:00:00+08:00',
    mediation_due_on: '2027-01-03',
  })
  await mark(id)
  await load('2026-12-31T09:00')
  expect(await recountClocks(at('2026-12-31T09:00'))).toBe(0)
  expect(await stored(id)).toMatchObject({ mediation: '2027-01-03' })
  expect((await readState(caseNo, key)).body.provisional).toBe(false)
})
