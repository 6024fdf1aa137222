import { attemptSignIn } from '@/lib/auth/attempt-sign-in'
import { now } from '@/lib/platform/clock'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { createMediator } from '@/lib/use-cases/mediator/create-mediator'
import { disableMediator } from '@/lib/use-cases/mediator/disable-mediator'
import { resetMediatorPassword } from '@/lib/use-cases/mediator/reset-mediator-password'
import { setLeave } from '@/lib/use-cases/mediator/set-leave'
import { mediatorInput } from '../../support/mediator-input'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'
import { sealInto } from '../../support/seal-into'

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

const AT = new Date('2026-11-24T06:02:00Z')
let world: World
let mediatorId: string
let firstPassword: string

beforeEach(async () => {
  jest.mocked(now).mockReturnValue(AT)
  world = await buildWorld()
  const made = await createMediator(world.people.adminA, mediatorInput())
  if (!made.ok) throw new Error('no mediator')
  mediatorId = made.value.mediatorId
  firstPassword = made.value.initialPassword!
})
afterAll(closeWorld)

const signIn = (password: string) =>
  attemptSignIn({
    phone: '13900001234',
    password,
    answer: null,
    address: '192.0.2.1',
    device: 'test',
    deviceCookie: null,
  })
const eventsOf = async (kind: string) =>
  (
    await (
      await ownerClient()
    ).query<{ data: unknown }>('SELECT data FROM events WHERE kind = $1 ORDER BY seq', [kind])
  ).rows.map(({ data }) => data)

describe('重置密码', () => {
  const reset = (who: keyof World['people'] = 'adminA', version = '1') =>
    resetMediatorPassword(world.people[who], { mediatorId, version })

  test('别的机构、调解员、法院审阅不能重置', async () => {
    expect(await reset('adminB')).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
    expect(await reset('mediatorA')).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } })
    expect(await reset('reviewerA')).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } })
    expect(await signIn(firstPassword)).toMatchObject({ ok: true })
  })

  test('管理员的账号不是调解员，不能在这里重置', async () => {
    expect(
      await resetMediatorPassword(world.people.adminA, {
        mediatorId: world.people.adminA2.id,
        version: '1',
      }),
    ).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
  })

  test('旧密码和已登录的设备同时失效，新密码能登录，不进操作记录', async () => {
    await signIn(firstPassword)
    const answer = await reset()
    if (!answer.ok) throw new Error(answer.refusal.code)
    expect(answer.value).toMatchObject({
      signedOut: 1,
      phone: '139****1234',
      expiresAt: new Date('2026-11-25T06:02:00Z'),
    })
    expect(await signIn(firstPassword)).toMatchObject({ ok: false })
    expect(await signIn(answer.value.initialPassword!)).toMatchObject({ ok: true })
    const { rows } = await (
      await ownerClient()
    ).query<{ all: string }>('SELECT string_agg(e::text, chr(10)) AS all FROM events e')
    expect(rows[0]!.all).toContain('mediator.password-reset')
    expect(rows[0]!.all).not.toContain(answer.value.initialPassword)
  })

  test('两人同时重置：只发出一个密码，另一人被告知已有人重置', async () => {
    const answers = await Promise.all([reset(), reset('adminA2'), reset()])
    const done = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
    expect(done).toHaveLength(1)
    for (const answer of answers)
      if (!answer.ok)
        expect(answer.refusal).toMatchObject({
          code: 'PROFILE_CHANGED_MEANWHILE',
          facts: { what: '程新的账号' },
        })
    expect(await signIn(done[0]!.initialPassword!)).toMatchObject({ ok: true })
    expect(await reset('adminA', '2')).toMatchObject({ ok: true })
  })
})

describe('请假', () => {
  const leave = (days: object, who: keyof World['people'] = 'adminA') =>
    setLeave(world.people[who], { mediatorId, ...days })
  const stored = async () =>
    (
      await (
        await ownerClient()
      ).query(
        'SELECT leave_from::text, leave_to::text FROM mediator_profiles WHERE account_id = $1',
        [mediatorId],
      )
    ).rows[0]

  test('别的机构的管理员不能登记请假', async () => {
    expect(await leave({ from: '2026-11-24', to: '2026-11-25' }, 'adminB')).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_FOUND' },
    })
    expect(await stored()).toEqual({ leave_from: null, leave_to: null })
  })

  test('登记、改期、取消各留一条记录，写明前后', async () => {
    await leave({ from: '2026-11-24', to: '2026-11-28' })
    await leave({ from: '2026-11-24', to: '2026-11-30' })
    expect(await stored()).toEqual({ leave_from: '2026-11-24', leave_to: '2026-11-30' })
    await leave({ cancel: 'yes' })
    await leave({ cancel: 'yes' })
    expect(await stored()).toEqual({ leave_from: null, leave_to: null })
    expect(await eventsOf('mediator.leave-set')).toMatchObject([
      { from: '2026-11-24', to: '2026-11-28', beforeFrom: null },
      { to: '2026-11-30', beforeTo: '2026-11-28' },
      { from: null, to: null, beforeTo: '2026-11-30' },
    ])
  })

  test.each([
    ['结束早于开始', { from: '2026-12-02', to: '2026-12-01' }, { to: 'DAY_ORDER' }],
    ['已经过去', { from: '2026-11-01', to: '2026-11-23' }, { to: 'LEAVE_OVER' }],
    ['超过一年', { from: '2026-11-24', to: '2027-11-25' }, { to: 'LEAVE_TOO_LONG' }],
    ['只有开始', { from: '2026-11-24' }, { to: 'REQUIRED' }],
    ['不存在的日期', { from: '2026-11-31', to: '2026-12-01' }, { from: 'DAY_FORMAT' }],
  ])('%s：指出是哪一项，不登记', async (_title, days, fields) => {
    expect(await leave(days)).toMatchObject({
      ok: false,
      refusal: { code: 'INPUT_INVALID', fields },
    })
    expect(await stored()).toEqual({ leave_from: null, leave_to: null })
  })
})

test('停用和分配同时发生：不会有停用的人承办案件', async () => {
  await sealInto('accounts.phone_sealed', '13811112222')
  for (let round = 0; round < 12; round++) {
    const who = await createMediator(
      world.people.adminA,
      mediatorInput({ phone: `139000020${String(round).padStart(2, '0')}`, name: '测试员' }),
    )
    if (!who.ok) throw new Error(who.refusal.code)
    const { id: caseId } = await layCase(world, { status: 'pending_assignment' })
    const [assigned, disabled] = await Promise.all([
      assignMediator(world.people.adminA, {
        caseId,
        mediatorId: who.value.mediatorId,
        note: '同时办理的测试',
      }),
      disableMediator(world.people.adminA2, {
        mediatorId: who.value.mediatorId,
        reason: '同时办理的测试',
      }),
    ])
    expect([assigned.ok, disabled.ok].filter(Boolean)).toHaveLength(1)
    if (!disabled.ok)
      expect(disabled.refusal).toMatchObject({
        code: 'MEDIATOR_HAS_OPEN_CASES',
        facts: { open: 1 },
      })
  }
  const { rows } = await (
    await ownerClient()
  ).query(
    `SELECT 1 FROM cases c JOIN accounts a ON a.id = c.mediator_id WHERE a.status = 'disabled'
      AND c.status NOT IN ('closed', 'archived')`,
  )
  expect(rows).toEqual([])
})
