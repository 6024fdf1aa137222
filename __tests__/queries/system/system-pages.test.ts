import { anchorChains } from '@/lib/jobs/anchor-chains'
import { toLocalDate, yearOf } from '@/lib/domain/time/local-date'
import { findCalendarYears } from '@/lib/queries/system/find-calendar-years'
import { getCalendarPreview } from '@/lib/queries/system/get-calendar-preview'
import { getSetUp } from '@/lib/queries/system/get-set-up'
import { getSystemState } from '@/lib/queries/system/get-system-state'
import { appendLooks, tamper } from '../../support/chains'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// 系统管理员看运行状态和工作日历；看不到任何案件和个人信息。

const NEXT = yearOf(toLocalDate(new Date())) + 1

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const others = [
  'adminA',
  'mediatorA',
  'clerkA',
  'judgeA',
  'reviewerA',
  'partyX',
  'auditor',
] as const

test.each(others)('%s 没有这些页面', async (who) => {
  const actor = world.people[who]
  for (const answer of [
    await getSystemState(actor, {}),
    await getSetUp(actor, {}),
    await findCalendarYears(actor, {}),
    await getCalendarPreview(actor, {}),
  ]) {
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
  }
})

async function state() {
  const answer = await getSystemState(world.people.system, {})
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
const check = async (key: string) => (await state()).checks.find((each) => each.key === key)

describe('运行状态', () => {
  test('系统正常时用文字说明', async () => {
    const { id } = await layCase(world, { status: 'pending_acceptance' })
    await appendLooks(world, id, 1)
    await anchorChains(new Date())
    const { checks } = await state()
    expect(checks.filter(({ key, isOk }) => !isOk && key !== 'calendar')).toEqual([])
    expect(checks.map(({ words }) => words).join()).toMatch(/PostgreSQL \d+.*共 1 条记录链/)
  })

  test('演示用的日历不算正常：写明是演示数据，非国务院公布', async () => {
    await (
      await ownerClient()
    ).query('UPDATE calendar_years SET source = $1 WHERE year = $2', [
      '演示日历：仅含周末和固定日期的节日，不是国务院公布的安排',
      NEXT,
    ])
    expect(await check('calendar')).toMatchObject({
      isOk: false,
      words: expect.stringContaining(`${NEXT} 年的放假安排是演示数据，非国务院公布`),
    })
  })

  test('尚未封存，或者封存停了，说明该怎么办', async () => {
    expect(await check('anchors')).toMatchObject({
      isOk: false,
      words: expect.stringContaining('尚未封存'),
    })
    await anchorChains(new Date(Date.now() - 4 * 3_600_000))
    expect(await check('anchors')).toMatchObject({
      isOk: false,
      words: expect.stringContaining('自动封存已中断'),
    })
  })

  test('账号按身份和状态计数，不列姓名', async () => {
    await tamper(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [
      world.people.mediatorB.id,
    ])
    const view = await state()
    expect(view).toMatchObject({ courts: 2, institutions: 2 })
    expect(view.accounts.find(({ role }) => role === 'mediator')).toMatchObject({
      active: 2,
      disabled: 1,
    })
    expect(JSON.stringify(view)).not.toMatch(/谢岚|林敏|sealed|phone-/)
  })
})

describe('初始设置', () => {
  const steps = async () => {
    const answer = await getSetUp(world.people.system, {})
    if (!answer.ok) throw new Error(answer.refusal.code)
    return Object.fromEntries(answer.value.steps.map((each) => [each.step, each]))
  }

  test('看得见法院、机构、账号、名册的数目；停用的账号不算', async () => {
    expect(await steps()).toMatchObject({
      court: { state: 'done' },
      court_access: { state: 'done', lacking: null },
      connection: { state: 'done' },
      mediator: { state: 'done', lacking: null },
      roster: { state: 'done' },
      administrators: { state: 'done' },
    })
    await tamper(`UPDATE accounts SET status = 'disabled' WHERE id = $1 OR id = $2`, [
      world.people.clerkB.id,
      world.people.mediatorB.id,
    ])
    await tamper(`UPDATE mediator_profiles SET roster_confirmed_on = NULL WHERE true`, [])
    expect(await steps()).toMatchObject({
      court_access: { state: 'done', lacking: '另有 1 家法院没有引调员和密钥' },
      mediator: { state: 'done', lacking: '另有 1 家机构没有调解员' },
      roster: { state: expect.stringMatching(/next|open/) },
    })
  })
})

async function years(query = {}) {
  const answer = await findCalendarYears(world.people.system, query)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

describe('工作日历', () => {
  test('随程序带的和载入的年度都写明来源，新的在前', async () => {
    await (
      await ownerClient()
    ).query(
      `INSERT INTO calendar_years VALUES ($1, $2, '{}', '某通知', now(), '司维') ON CONFLICT (year)
        DO UPDATE SET source = '某通知', loaded_by = '司维'`,
      [NEXT, [`${NEXT}-01-01`, `${NEXT}-10-01`]],
    )
    const view = await years({ done: String(NEXT) })
    expect(view.years.map(({ year }) => year)).toEqual(
      [...view.years.map(({ year }) => year)].sort((a, b) => b - a),
    )
    expect(view.years.find(({ year }) => year === NEXT)).toMatchObject({
      origin: 'loaded',
      source: '某通知',
      loaded: expect.stringContaining('司维'),
    })
    expect(view.years.find(({ year }) => year === 2025)).toMatchObject({
      origin: 'packaged',
      offWeekdays: 18,
      loaded: null,
    })
    expect(view.done).toBe(NEXT)
  })

  test('载入的年度取代随程序带的', async () => {
    await (
      await ownerClient()
    ).query(
      `INSERT INTO calendar_years VALUES (2025, '{2025-01-01}', '{}', '更正通知', now(), '司维')`,
    )
    expect((await years()).years.filter(({ year }) => year === 2025)).toMatchObject([
      { origin: 'loaded', replacesPackaged: true, offWeekdays: 1 },
    ])
  })

  test('只有确实存在的年度才显示“已载入”', async () => {
    expect((await years({ done: '1999' })).done).toBeNull()
    expect((await years({ done: '<b>' })).done).toBeNull()
  })
})

async function preview(query: Record<string, unknown>) {
  const answer = await getCalendarPreview(world.people.system, query)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

describe('预览', () => {
  const good = { year: String(NEXT), holidays: `${NEXT}-01-01`, source: '国务院办公厅的通知' }

  test('空的表单给出建议的年度，不报错', async () => {
    expect(await preview({})).toMatchObject({
      draft: { holidays: '', source: '' },
      mistakes: {},
      preview: null,
    })
  })

  test('整段通知贴进一栏：写明哪些日子移到哪一栏', async () => {
    const text = '2月1日放假，共1天。1月3日、2月28日上班。'
    const { mistakes } = await preview({ ...good, holidays: text, makeUpWorkdays: text })
    expect(mistakes).toMatchObject({
      holidays: '“1月3日”“2月28日上班”是上班的日子，请从“放假日期”移到“调休上班日”。',
      makeUpWorkdays: expect.stringContaining(
        '“2月1日放假”是放假的日子，请从“调休上班日”移到“放假日期”。',
      ),
    })
  })

  test('错误按字段说明，填过的内容还在', async () => {
    const view = await preview({ ...good, holidays: '元旦\n2月30日', source: '' })
    expect(view.preview).toBeNull()
    expect(view.mistakes).toEqual({
      holidays: '“元旦”“2月30日”不是日期，请删去，或者写成 2027-01-01、2027-01-01..2027-01-03。',
      source: '请写明通知的名称和文号，至少 5 个字。',
    })
    expect(view.draft.holidays).toBe('元旦\n2月30日')
  })

  test('还没有日历的年度全是新的，疑似手误的提醒', async () => {
    await (await ownerClient()).query('DELETE FROM calendar_years WHERE year = $1', [NEXT])
    const { preview: shown } = await preview(good)
    expect(shown).toMatchObject({
      standing: expect.stringContaining('暂定的届满日随之重新计算'),
      changes: null,
      replaces: null,
    })
    expect(shown?.doubts).toEqual([
      expect.stringMatching(/10月[123]日（周.）.*没有列为放假日/),
      expect.stringMatching(/^没有春节、清明节、端午节、中秋节的放假日/),
    ])
  })

  test('已有日历的年度只列出变化和被取代的', async () => {
    await (
      await ownerClient()
    ).query(
      `INSERT INTO calendar_years VALUES ($1, $2, '{}', '某通知', '2026-11-20T01:00:00Z', '司维')
       ON CONFLICT (year) DO UPDATE SET holidays = EXCLUDED.holidays,
         loaded_at = EXCLUDED.loaded_at, loaded_by = EXCLUDED.loaded_by`,
      [NEXT, [`${NEXT}-01-01`]],
    )
    const same = (await preview(good)).preview
    expect(same).toMatchObject({
      changes: [],
      replaces: '2026-11-20T01:00:00.000Z',
      standing: expect.stringContaining('由司维于 2026-11-20 09:00 载入'),
    })
    const other = (
      await preview({ ...good, holidays: `${NEXT}-01-01,${NEXT}-06-01..${NEXT}-06-10` })
    ).preview
    expect(other?.changes?.length).toBeGreaterThan(5)
    expect(other?.changes?.every(({ becomes }) => becomes === 'off')).toBe(true)
  })

  test.each([
    { year: '2027; DROP TABLE' },
    { year: ['2027'] },
    { holidays: 'x'.repeat(10_000) },
    { holidays: { a: 1 } },
    { source: '\u{1F600}'.repeat(300) },
  ])('不论地址里写什么，页面照样显示：%#', async (strange) => {
    expect((await preview({ ...good, ...strange })).draft).toBeDefined()
  })
})
