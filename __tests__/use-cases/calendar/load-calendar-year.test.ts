import { randomUUID } from 'node:crypto'
import { asSystem, withActor } from '@/lib/data/door'
import { findLoadedYears, getCalendar } from '@/lib/data/stores/deadline/calendar-store'
import type { Actor } from '@/lib/domain/access/roles'
import { natureOfDay } from '@/lib/domain/deadline/calendar'
import { toLocalDate, yearOf } from '@/lib/domain/time/local-date'
import { loadCalendarYear } from '@/lib/use-cases/calendar/load-calendar-year'
import { loadNotice } from '@/lib/use-cases/calendar/load-notice'
import { localDate } from '../../support/local-date'
import { buildWorld, closeWorld, ownerClient, type World } from '../../support/world'

// 载入放假安排：只有系统管理员可以；载入什么就按什么计算期限，谁在何时载入了哪些日期都记在链上。

const YEAR = yearOf(toLocalDate(new Date())) + 1
const SOURCE = '国务院办公厅关于部分节假日安排的通知'
const notice = (facts: Record<string, unknown> = {}) => ({
  year: String(YEAR),
  holidays: `${YEAR}-01-01\n${YEAR}-10-01..${YEAR}-10-03`,
  makeUpWorkdays: '',
  source: SOURCE,
  isComplete: 'yes',
  ...facts,
})

let world: World
beforeEach(async () => {
  world = await buildWorld()
  await (await ownerClient()).query('DELETE FROM calendar_years')
})
afterAll(closeWorld)

const loaded = () => asSystem('test', findLoadedYears)
async function recorded() {
  const { rows } = await (
    await ownerClient()
  ).query(`SELECT kind, actor_name, data FROM events WHERE chain = 'system' ORDER BY seq`)
  return rows
}

test('看来没有抄全的（只有一天、漏了节日）：没有确认就不载入，说明在哪一栏', async () => {
  const { isComplete: _, ...unconfirmed } = notice({ holidays: `${YEAR}-01-01` })
  expect(await loadCalendarYear(world.people.system, unconfirmed)).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields: { isComplete: 'CALENDAR_INCOMPLETE' } },
  })
  expect(await loaded()).toEqual([])
  expect(
    await loadCalendarYear(world.people.system, { ...unconfirmed, isComplete: 'yes' }),
  ).toMatchObject({ ok: true })
})

describe('不得', () => {
  test.each(['adminA', 'mediatorA', 'clerkA', 'judgeA', 'reviewerA', 'partyX', 'auditor'] as const)(
    '%s',
    async (who) => {
      const answer = await loadCalendarYear(world.people[who], notice())
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } })
      expect(await loaded()).toEqual([])
    },
  )

  test.each(['adminA', 'mediatorA', 'clerkA', 'auditor'] as const)(
    '%s，绕过权限表也不行：数据库拒绝',
    async (who) => {
      await expect(
        withActor(world.people[who], (db) =>
          db.calendarYear.create({
            data: {
              year: YEAR,
              holidays: [],
              makeUpWorkdays: [],
              source: 'x',
              loadedAt: new Date(),
              loadedBy: 'x',
            },
          }),
        ),
      ).rejects.toThrow()
    },
  )

  test('没有人可以删除', async () => {
    await expect(
      withActor(world.people.system, (db) => db.calendarYear.deleteMany()),
    ).rejects.toThrow()
  })
})

/** One more system administrator. */
async function systemAdmin(name: string): Promise<Actor> {
  const { system } = world.people
  const id = randomUUID()
  await (
    await ownerClient()
  ).query(
    `INSERT INTO accounts SELECT (jsonb_populate_record(a, $1)).* FROM accounts a WHERE a.id = $2`,
    [{ id, name, phone_hash: id }, system.id],
  )
  return { ...system, id, name }
}

test('不可能正确的通知按字段拒绝，什么也不改', async () => {
  const answer = await loadCalendarYear(
    world.people.system,
    notice({ holidays: 'x', source: '见网' }),
  )
  expect(answer).toMatchObject({
    ok: false,
    refusal: {
      code: 'INPUT_INVALID',
      fields: { holidays: 'CALENDAR_NOTICE', source: 'CALENDAR_NOTICE' },
    },
  })
  expect(await loaded()).toEqual([])
  expect(await recorded()).toMatchObject([
    { kind: 'act.refused', data: { act: 'calendar:load', code: 'INPUT_INVALID' } },
  ])
})

test('此后期限按它计算，事件链记下谁载入了哪些日子', async () => {
  expect(await loadCalendarYear(world.people.system, notice())).toMatchObject({
    ok: true,
    value: { year: YEAR },
  })
  const calendar = await withActor(world.people.adminA, getCalendar)
  expect(natureOfDay(calendar, localDate(`${YEAR}-01-01`))).toEqual({
    ok: true,
    value: { isWorking: false, isProvisional: false },
  })
  expect(await loaded()).toMatchObject([{ year: YEAR, source: SOURCE, loadedBy: '系统员' }])
  expect(await recorded()).toEqual([
    {
      kind: 'calendar.loaded',
      actor_name: '系统员',
      data: {
        year: YEAR,
        source: SOURCE,
        holidays: [`${YEAR}-01-01`, `${YEAR}-10-01`, `${YEAR}-10-02`, `${YEAR}-10-03`],
        makeUpWorkdays: [],
      },
    },
  ])
})

describe('同一年度的第二份通知', () => {
  test('对照第一份预览过的，可以替换它', async () => {
    await loadCalendarYear(world.people.system, notice())
    const replaces = (await loaded())[0]!.loadedAt.toISOString()
    expect(
      await loadCalendarYear(world.people.system, notice({ holidays: `${YEAR}-01-01`, replaces })),
    ).toMatchObject({ ok: true })
    expect((await loaded())[0]!.holidays).toEqual([`${YEAR}-01-01`])
    expect((await recorded()).map(({ kind }) => kind)).toEqual([
      'calendar.loaded',
      'calendar.loaded',
    ])
  })

  test('在第一份之前预览的，拒绝并说明谁已载入', async () => {
    await loadCalendarYear(world.people.system, notice())
    expect(
      await loadCalendarYear(await systemAdmin('另一位'), notice({ holidays: `${YEAR}-01-01` })),
    ).toMatchObject({
      ok: false,
      refusal: {
        code: 'CALENDAR_CHANGED_MEANWHILE',
        facts: { year: YEAR, by: '系统员', at: expect.any(String) },
      },
    })
    expect((await loaded())[0]!.holidays).toHaveLength(4)
  })

  test.each([null, 'loaded'])(
    '两人同时载入（原有：%s）：一人成功，另一人读到是谁',
    async (before) => {
      if (before) await loadCalendarYear(world.people.system, notice())
      const replaces = before ? (await loaded())[0]!.loadedAt.toISOString() : undefined
      const people = await Promise.all(['甲', '乙', '丙', '丁'].map(systemAdmin))
      const answers = await Promise.all(
        people.map((person) => loadCalendarYear(person, notice({ ...(replaces && { replaces }) }))),
      )
      const winners = answers.filter(({ ok }) => ok)
      expect(winners).toHaveLength(1)
      const [now] = await loaded()
      for (const answer of answers)
        if (!answer.ok)
          expect(answer.refusal).toMatchObject({
            code: 'CALENDAR_CHANGED_MEANWHILE',
            facts: { by: now!.loadedBy },
          })
    },
  )

  test('命令行受同样的条件约束', async () => {
    const read = {
      year: YEAR,
      holidays: [localDate(`${YEAR}-01-01`)],
      makeUpWorkdays: [],
      source: SOURCE,
    }
    expect(await loadNotice(read, '运维命令', null)).toBe(true)
    expect(await loadNotice(read, '运维命令', null)).toBe(false)
    expect(await loadNotice(read, '运维命令', (await loaded())[0]!.loadedAt)).toBe(true)
    expect((await recorded()).map(({ kind, actor_name }) => [kind, actor_name])).toEqual([
      ['calendar.loaded', ''],
      ['calendar.loaded', ''],
    ])
  })
})
