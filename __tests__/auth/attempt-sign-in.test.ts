import { FREE_PER_ACCOUNT, FREE_PER_ADDRESS, LOCK_AT } from '@/lib/domain/access/sign-in-throttle'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { createAccount } from '@/lib/use-cases/account/create-account'
import { createAdmin, PHONE, RIGHT, solved, tryAnswering, tryWith, WRONG } from '../support/sign-in'
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

async function failuresOf(phone: string): Promise<number> {
  const { rows } = await (
    await ownerClient()
  ).query<{ points: number }>('SELECT points FROM sign_in_counters WHERE key = $1', [
    `account:${fingerprintNumber('phone', phone)}`,
  ])
  return rows[0]?.points ?? 0
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

describe.each([
  ['有账号', PHONE],
  ['没有账号', '13899999999'],
])('连续失败（%s的手机号）', (_what, phone) => {
  test('五次以内直接核对密码，第六次先要求安全验证，并且不核对密码', async () => {
    for (let i = 1; i <= FREE_PER_ACCOUNT; i++) {
      expect(await tryWith({ phone, password: WRONG })).toEqual({
        ok: false,
        refusal: { code: 'REFUSED', failures: i },
      })
    }
    expect(await tryWith({ phone, password: RIGHT })).toMatchObject({
      refusal: { code: 'CHALLENGE' },
    })
    expect(await failuresOf(phone)).toBe(FREE_PER_ACCOUNT)
  })

  test('完成安全验证后可以再试，第十次失败后锁定三十分钟，正确密码也不行', async () => {
    for (let i = 1; i < LOCK_AT; i++) await tryAnswering({ phone, password: WRONG })
    expect(await tryAnswering({ phone, password: WRONG })).toEqual({
      ok: false,
      refusal: { code: 'LOCKED', minutes: 30 },
    })
    expect(await tryAnswering({ phone, password: RIGHT })).toEqual({
      ok: false,
      refusal: { code: 'LOCKED', minutes: 30 },
    })
  })
})

test('一次安全验证只能用一次', async () => {
  for (let i = 0; i < FREE_PER_ACCOUNT; i++) await tryWith({ phone: PHONE, password: WRONG })
  const challenged = await tryWith({ phone: PHONE, password: WRONG })
  if (challenged.ok || challenged.refusal.code !== 'CHALLENGE') throw new Error('no challenge')
  const answer = await solved(challenged.refusal.challenge)
  expect(await tryWith({ phone: PHONE, password: WRONG, answer })).toMatchObject({
    refusal: { code: 'REFUSED', failures: 6 },
  })
  expect(await tryWith({ phone: PHONE, password: RIGHT, answer })).toMatchObject({
    refusal: { code: 'CHALLENGE' },
  })
})

test('完成安全验证后密码正确，可以登录', async () => {
  for (let i = 0; i < FREE_PER_ACCOUNT; i++) await tryWith({ phone: PHONE, password: WRONG })
  expect(await tryAnswering({ phone: PHONE, password: RIGHT })).toMatchObject({ ok: true })
})

test('同一地址失败二十次后，换别的手机号也要先做安全验证；另一地址不受影响', async () => {
  for (let i = 0; i < FREE_PER_ADDRESS; i++)
    await tryWith({ phone: `137000000${String(i).padStart(2, '0')}`, password: WRONG })
  expect(await tryWith({ phone: PHONE, password: RIGHT })).toMatchObject({
    refusal: { code: 'CHALLENGE' },
  })
  expect(await tryWith({ phone: PHONE, password: RIGHT, address: '203.0.113.9' })).toMatchObject({
    ok: true,
  })
})

test('十五分钟后重新计数，锁定三十分钟后解除', async () => {
  for (let i = 0; i < LOCK_AT; i++) await tryAnswering({ phone: PHONE, password: WRONG })
  const owner = await ownerClient()
  const { rows } = await owner.query<{ expire: string }>(
    'SELECT expire FROM sign_in_counters WHERE points = $1',
    [LOCK_AT],
  )
  expect(Number(rows[0]!.expire) - Date.now()).toBeGreaterThan(29 * 60_000)
  await owner.query('UPDATE sign_in_counters SET expire = $1', [Date.now() - 1])
  expect(await tryWith({ phone: PHONE, password: RIGHT })).toMatchObject({ ok: true })
})

test('计数在服务重启后仍在：新加载的程序继续数下去', async () => {
  for (let i = 0; i < FREE_PER_ACCOUNT; i++) await tryWith({ phone: PHONE, password: WRONG })
  await jest.isolateModulesAsync(async () => {
    const { attemptSignIn } = await import('@/lib/auth/attempt-sign-in')
    const outcome = await attemptSignIn({
      phone: PHONE,
      password: RIGHT,
      answer: null,
      address: '198.51.100.7',
      device: 'other/other',
    })
    expect(outcome).toMatchObject({ refusal: { code: 'CHALLENGE' } })
  })
})

test('五十个同时发出的错误密码：只有五个核对了密码，其余都被要求安全验证', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => tryWith({ phone: PHONE, password: WRONG })),
  )
  const codes = outcomes.map((outcome) => (outcome.ok ? 'OK' : outcome.refusal.code))
  expect(codes.filter((code) => code === 'REFUSED')).toHaveLength(FREE_PER_ACCOUNT)
  expect(codes.filter((code) => code === 'CHALLENGE')).toHaveLength(50 - FREE_PER_ACCOUNT)
  expect(await failuresOf(PHONE)).toBe(FREE_PER_ACCOUNT)
})

test('五十个不同手机号从五十个地址同时失败：五十次都计入', async () => {
  const phones = Array.from({ length: 50 }, (_, i) => `136000000${String(i).padStart(2, '0')}`)
  await Promise.all(
    phones.map((phone, i) => tryWith({ phone, password: WRONG, address: `192.0.2.${i}` })),
  )
  const { rows } = await (
    await ownerClient()
  ).query<{ sum: string }>(`SELECT sum(points) FROM sign_in_counters WHERE key LIKE 'account:%'`)
  expect(Number(rows[0]!.sum)).toBe(50)
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
