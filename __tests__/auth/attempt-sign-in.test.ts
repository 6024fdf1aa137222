import { createAccount } from '@/lib/use-cases/account/create-account'
import { createAdmin, failuresOf, PHONE, RIGHT, tryWith, WRONG } from '../support/sign-in'
import { buildWorld, closeWorld, ownerClient, type World } from '../support/world'

let world: World
let accountId: string

beforeEach(async () => {
  world = await buildWorld()
  accountId = await createAdmin(world)
})
afterAll(closeWorld)

async function events(kind: string) {
  const { rows } = await (
    await ownerClient()
  ).query<{ chain: string; actor_id: string | null; data: Record<string, unknown> }>(
    'SELECT chain, actor_id, data FROM events WHERE kind = $1 ORDER BY at, seq',
    [kind],
  )
  return rows
}

async function setAccount(change: string) {
  await (await ownerClient()).query(`UPDATE accounts SET ${change} WHERE id = $1`, [accountId])
}

/** 记下从哪台设备、哪个地址登录。 */
const FROM = { device: 'chrome/windows', address: '198.51.100.7' }

describe('四种不能登录的情形，回答完全一样', () => {
  const refusal = { ok: false, refusal: { code: 'REFUSED', failures: 1 } }

  test('没有账号的手机号', async () => {
    expect(await tryWith({ phone: '13899999999', password: RIGHT })).toEqual(refusal)
    expect(await events('account.sign-in-refused')).toEqual([
      { chain: 'system', actor_id: null, data: { because: 'unknown_phone', ...FROM } },
    ])
  })

  test('密码错误', async () => {
    expect(await tryWith({ phone: PHONE, password: WRONG })).toEqual(refusal)
    expect((await events('account.sign-in-refused'))[0]).toEqual({
      chain: `institution:${world.institutions.a}`,
      actor_id: accountId,
      data: { because: 'wrong_password', ...FROM },
    })
  })

  test('账号已停用，密码正确', async () => {
    await setAccount(`status = 'disabled'`)
    expect(await tryWith({ phone: PHONE, password: RIGHT })).toEqual(refusal)
    expect((await events('account.sign-in-refused'))[0]?.data).toEqual({
      because: 'disabled',
      ...FROM,
    })
  })

  test('初始密码超过 24 小时，密码正确', async () => {
    await setAccount(
      `must_change_password = true, initial_password_expires_at = now() - interval '1 second'`,
    )
    expect(await tryWith({ phone: PHONE, password: RIGHT })).toEqual(refusal)
    expect((await events('account.sign-in-refused'))[0]?.data).toEqual({
      because: 'initial_password_expired',
      ...FROM,
    })
  })

  test('都不留下会话', async () => {
    await tryWith({ phone: '13899999999', password: RIGHT })
    await tryWith({ phone: PHONE, password: WRONG })
    const { rows } = await (await ownerClient()).query('SELECT 1 FROM sessions')
    expect(rows).toHaveLength(0)
  })
})

test('手机号和密码正确：开启会话并在同一事务记录事件，失败计数归零', async () => {
  await tryWith({ phone: PHONE, password: WRONG })
  const outcome = await tryWith({ phone: '138 0000 0001', password: RIGHT })
  if (!outcome.ok) throw new Error('refused')
  const { rows } = await (
    await ownerClient()
  ).query('SELECT account_id, device, address FROM sessions WHERE id = $1', [outcome.sessionId])
  expect(rows).toEqual([
    { account_id: accountId, device: 'chrome/windows', address: '198.51.100.7' },
  ])
  expect(
    (await events('account.signed-in')).map(({ actor_id, data }) => ({ actor_id, data })),
  ).toEqual([{ actor_id: accountId, data: { sessionId: outcome.sessionId, ...FROM } }])
  expect(await failuresOf(PHONE)).toBe(0)
})

test.each([
  ['12345', RIGHT, 'phone'],
  [PHONE, '   ', 'password'],
  [PHONE, 'x'.repeat(201), 'password'],
])('填写不完整（%s）不计失败，指出是哪一项', async (phone, password, field) => {
  expect(await tryWith({ phone, password })).toEqual({
    ok: false,
    refusal: { code: 'MALFORMED', field },
  })
  expect(await failuresOf(PHONE)).toBe(0)
})

test('初始密码只能登录一次，两次同时登录也只有一次成功', async () => {
  const phone = '13800000002'
  const { initialPassword } = await createAccount({
    role: 'auditor',
    name: '审计员',
    phone,
    mustChange: true,
  })
  const outcomes = await Promise.all([
    tryWith({ phone, password: initialPassword }),
    tryWith({ phone, password: initialPassword }),
  ])
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await tryWith({ phone, password: initialPassword })).toMatchObject({ ok: false })
})
