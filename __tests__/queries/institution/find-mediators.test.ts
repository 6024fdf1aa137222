import { now } from '@/lib/platform/clock'
import { findMediators } from '@/lib/queries/institution/find-mediators'
import { READ_AT, refusalOf, setCase, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'
import { layPoint } from '@/__tests__/support/earned-points'
import { layPart } from '../../support/case-parts'
import { layMeeting } from '../../support/meetings'
import { sealInto } from '../../support/seal-into'

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

let world: World

beforeEach(async () => {
  jest.mocked(now).mockReturnValue(READ_AT)
  world = await buildWorld()
  await sealInto('accounts.phone_sealed', '13812345678')
})
afterAll(closeWorld)

const named = async (name: string) => {
  const found = (await viewOf(findMediators(world.people.adminA, {}))).rows.find(
    (row) => row.name === name,
  )
  if (!found) throw new Error(`${name} is not listed`)
  return found
}

test('调解员、法院不能打开服务人员列表；机构只看到自己的调解员，不含管理员', async () => {
  for (const who of ['mediatorA', 'clerkA', 'reviewerA', 'system'] as const)
    expect(await refusalOf(findMediators(world.people[who], {}))).toBe('NOT_FOUND')
  const names = async (who: 'adminA' | 'adminB') =>
    (await viewOf(findMediators(world.people[who], {}))).rows.map(({ name }) => name).sort()
  expect(await names('adminA')).toEqual(['王朗', '谢岚'])
  expect(await names('adminB')).toEqual(['陈启'])
  expect(await viewOf(findMediators(world.people.adminB, { q: '谢' }))).toMatchObject({
    rows: [],
    total: 0,
  })
})

test('按姓名排列就是按拼音，不按字码', async () => {
  await (
    await ownerClient()
  ).query(`UPDATE accounts SET name = '陈晓' WHERE id = $1`, [world.people.mediatorA.id])
  const { rows } = await viewOf(findMediators(world.people.adminA, {}))
  expect(rows.map(({ name }) => name)).toEqual(['陈晓', '王朗'])
})

test('本机构管理员看到自己调解员的完整手机号；别的机构、法院、调解员看不到这一列表', async () => {
  const view = await viewOf(findMediators(world.people.adminA, {}))
  expect(view.rows.map(({ phone }) => phone)).toEqual(['13812345678', '13812345678'])
  await sealInto('accounts.phone_sealed', '13700001111', [world.people.mediatorA.id])
  for (const who of [
    'adminB',
    'mediatorA2',
    'clerkA',
    'judgeA',
    'reviewerA',
    'system',
    'auditor',
  ] as const)
    expect(JSON.stringify(await findMediators(world.people[who], {}))).not.toContain('13700001111')
})

test('有在办案件的不能停用，说明还有几件', async () => {
  await layCase(world, { status: 'in_mediation' })
  await layCase(world, { status: 'pending_mediator' })
  await layCase(world, { status: 'closed' })
  expect(await named('谢岚')).toMatchObject({
    openCases: 2,
    disable: { allowed: false, why: expect.stringContaining('还有 2 件承办中的案件') },
  })
  expect(await named('王朗')).toMatchObject({
    openCases: 0,
    disable: { allowed: true },
    enable: { allowed: false },
  })
})

test('停用的写明谁在什么时候停用，可以重新启用', async () => {
  await (
    await ownerClient()
  ).query(
    `UPDATE accounts SET status = 'disabled', status_changed_at = '2026-11-23T06:05:00Z',
      status_changed_by_name = '林敏' WHERE id = $1`,
    [world.people.mediatorA2.id],
  )
  expect(await named('王朗')).toMatchObject({
    status: 'disabled',
    changed: { by: '林敏', at: '2026-11-23 14:05' },
    enable: { allowed: true },
    blocked: [],
  })
})

test.each([
  [
    '请假期间',
    { leave_from: '2026-11-20', leave_to: '2026-12-02' },
    { leave: '11月20日至12月2日', blocked: ['on_leave'] },
  ],
  [
    '请假未开始',
    { leave_from: '2026-12-10', leave_to: '2026-12-10' },
    { leave: '12月10日', blocked: [] },
  ],
  [
    '请假已结束',
    { leave_from: '2026-10-10', leave_to: '2026-10-12' },
    { leave: null, blocked: [] },
  ],
  [
    '未入册',
    { roster_confirmed_on: null },
    { roster: { words: '未入册', validity: 'none' }, blocked: ['not_on_roster'] },
  ],
  [
    '入册已届满',
    { roster_expires_on: '2026-11-23' },
    { roster: { words: '已于 2026-11-23 届满', validity: 'ended' }, blocked: ['not_on_roster'] },
  ],
  [
    '入册六十天内届满',
    { roster_expires_on: '2027-01-23' },
    { roster: { words: '至 2027-01-23', validity: 'ending' }, blocked: [] },
  ],
  [
    '入册六十天后届满',
    { roster_expires_on: '2027-01-24' },
    { roster: { words: '至 2027-01-24', validity: 'valid' }, blocked: [] },
  ],
  ['入册长期有效', {}, { roster: { words: '长期有效', validity: 'unlimited' }, blocked: [] }],
  [
    '证书已届满',
    { certificate_no: '示 1 号', certificate_ends_on: '2026-11-23' },
    { certificate: { words: '已于 2026-11-23 届满', validity: 'ended' }, blocked: [] },
  ],
  ['没有证书', {}, { certificate: { words: '未登记', validity: 'none' } }],
])('%s', async (_title, facts, seen) => {
  const owner = await ownerClient()
  for (const [column, value] of Object.entries(facts)) {
    await owner.query(`UPDATE mediator_profiles SET ${column} = $2 WHERE account_id = $1`, [
      world.people.mediatorA.id,
      value,
    ])
  }
  expect(await named('谢岚')).toMatchObject(seen)
})

describe('查找', () => {
  const found = async (query: object) =>
    (await viewOf(findMediators(world.people.adminA, query))).rows.map(({ name }) => name).sort()

  test('按姓名的一部分，按手机号后四位；完整号码不用来查找，免得留在地址里', async () => {
    await sealInto('accounts.phone_sealed', '13900004321', [world.people.mediatorA.id])
    expect(await found({ q: '岚' })).toEqual(['谢岚'])
    expect(await found({ q: '4321' })).toEqual(['谢岚'])
    expect(await found({ q: '5678' })).toEqual(['王朗'])
    expect(await found({ q: '0000' })).toEqual([])
    expect(await found({ q: '13900004321' })).toEqual([])
    expect(await found({ q: '%' })).toEqual([])
  })

  test('别的机构有同样尾号的人，也找不到', async () => {
    await sealInto('accounts.phone_sealed', '13900004321', [world.people.mediatorB.id])
    expect(await found({ q: '4321' })).toEqual([])
  })

  test('按状态和擅长领域', async () => {
    const owner = await ownerClient()
    await owner.query(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [
      world.people.mediatorA2.id,
    ])
    await owner.query(
      `UPDATE mediator_profiles SET specialties = '{labour}', leave_from = '2026-11-24',
        leave_to = '2026-11-24' WHERE account_id = $1`,
      [world.people.mediatorA.id],
    )
    expect(await found({ state: 'active' })).toEqual(['谢岚'])
    expect(await found({ state: 'disabled' })).toEqual(['王朗'])
    expect(await found({ state: 'on_leave' })).toEqual(['谢岚'])
    expect(await found({ state: 'off_roster' })).toEqual([])
    expect(await found({ type: 'labour' })).toEqual(['谢岚'])
    expect(await found({ type: 'tort', state: 'active' })).toEqual([])
    expect(await found({ state: 'unknown', type: 'unknown' })).toEqual(['王朗', '谢岚'])
  })
})

test('成功率和总积分只算已结案件；没有结案的不显示比率', async () => {
  await layCase(world, { status: 'closed' })
  const { id } = await layCase(world, { status: 'closed' })
  await layCase(world, { status: 'in_mediation' })
  const owner = await ownerClient()
  await owner.query(`UPDATE cases SET outcome = 'deadlock' WHERE id = $1`, [id])
  await layPoint(world, id, { part: 'operation', points: 7 })
  await layPoint(world, id, { part: 'time', points: 2 })
  await layPoint(world, id, { part: 'result', points: 1 })
  expect(await named('谢岚')).toMatchObject({
    closed: 2,
    succeeded: 1,
    rate: '50%',
    points: 10,
    openCases: 1,
  })
  expect(await named('王朗')).toMatchObject({ closed: 0, rate: null, points: 0 })
})

test('每人三个工作日内到期的件数和今天的调解会场数；别人的、暂停的、明天的都不算', async () => {
  const due = { accepted_at: '2026-10-28T02:00:00Z', mediation_due_on: '2026-11-27' }
  const { id } = await layCase(world, { status: 'in_mediation' })
  const paused = await layCase(world, { status: 'in_mediation' })
  const later = await layCase(world, { status: 'in_mediation' })
  await setCase(id, due)
  await setCase(paused.id, due)
  await layPart('clock_pauses', paused.id, {
    from_on: '2026-11-20',
    to_on: null,
    reason: 'appraisal',
  })
  await setCase(later.id, { ...due, mediation_due_on: '2026-11-30' })
  await layMeeting(id, new Date('2026-11-24T01:00:00Z'))
  await layMeeting(later.id, new Date('2026-11-24T15:00:00Z'))
  await layMeeting(id, new Date('2026-11-24T16:30:00Z'))
  await layMeeting(id, new Date('2026-11-24T03:00:00Z'), {
    state: 'cancelled',
    reason: '申请人临时不能到场',
  })
  expect(await named('谢岚')).toMatchObject({ dueSoon: 1, meetingsToday: 2 })
  expect(await named('王朗')).toMatchObject({ dueSoon: 0, meetingsToday: 0 })
})
