import { randomUUID } from 'node:crypto'
import { findPersonOfSession } from '@/lib/auth/find-signed-in'
import { createAccount } from '@/lib/use-cases/account/create-account'
import { createAdmin, PHONE, RIGHT, tryWith } from '../support/sign-in'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

let world: World
let accountId: string
let sessionId: string

beforeEach(async () => {
  world = await buildWorld()
  accountId = await createAdmin(world)
  const outcome = await tryWith({ phone: PHONE, password: RIGHT })
  if (!outcome.ok) throw new Error('refused')
  sessionId = outcome.sessionId
})
afterAll(closeWorld)

test('不存在的会话没有人', async () => {
  expect(await findPersonOfSession(randomUUID())).toBeNull()
})

test('有效的会话：是谁、什么角色、哪个单位，以账号现在的状态为准', async () => {
  expect(await findPersonOfSession(sessionId)).toEqual({
    actor: {
      id: accountId,
      role: 'institution_admin',
      name: '林敏',
      courtId: null,
      institutionId: world.institutions.a,
    },
    sessionId,
    idleMinutes: 30,
    usualIdleMinutes: 30,
    isShared: false,
    mustChangePassword: false,
    isPasswordOld: false,
    secondFactor: 'off',
    isSecondFactorDue: false,
    institutionName: '甲调解中心',
    courtName: null,
  })
})

test.each([
  ['已退出或被下线', `UPDATE sessions SET revoked_at = now() WHERE id = $1`],
  [
    '超过三十分钟没有操作',
    `UPDATE sessions SET last_seen_at = now() - interval '31 minutes' WHERE id = $1`,
  ],
  [
    '登录满八小时，即使一直在操作',
    `UPDATE sessions SET absolute_expires_at = now() - interval '1 minute', last_seen_at = now()
      WHERE id = $1`,
  ],
  [
    '账号已停用',
    `UPDATE accounts SET status = 'disabled' WHERE id = (SELECT account_id FROM sessions
      WHERE id = $1)`,
  ],
])('%s：下一次请求就不再是登录状态', async (_what, change) => {
  expect(await findPersonOfSession(sessionId)).not.toBeNull()
  await asOwner(change, [sessionId])
  expect(await findPersonOfSession(sessionId)).toBeNull()
})

test('二十九分钟没有操作仍然有效，绝对期限是登录后八小时', async () => {
  await asOwner(`UPDATE sessions SET last_seen_at = now() - interval '29 minutes' WHERE id = $1`, [
    sessionId,
  ])
  expect(await findPersonOfSession(sessionId)).not.toBeNull()
  expect(
    await asOwner(
      `SELECT extract(epoch FROM absolute_expires_at - created_at)::int AS seconds FROM sessions`,
    ),
  ).toEqual([{ seconds: 8 * 3600 }])
})

test('最近使用时间每分钟最多记一次', async () => {
  const seen = async () =>
    (
      (await asOwner('SELECT last_seen_at FROM sessions')) as { last_seen_at: Date }[]
    )[0]!.last_seen_at.getTime()
  const before = await seen()
  await findPersonOfSession(sessionId)
  expect(await seen()).toBe(before)
  await asOwner(`UPDATE sessions SET last_seen_at = now() - interval '61 seconds'`)
  await findPersonOfSession(sessionId)
  expect(await seen()).toBeGreaterThanOrEqual(before)
})

test('用初始密码登录的会话必须先改密码', async () => {
  const { initialPassword } = await createAccount({
    role: 'system_admin',
    name: '系统员',
    phone: '13800000009',
    mustChange: true,
  })
  const outcome = await tryWith({ phone: '13800000009', password: initialPassword })
  if (!outcome.ok) throw new Error('refused')
  expect((await findPersonOfSession(outcome.sessionId))?.mustChangePassword).toBe(true)
})

test.each([
  ['停用后又启用', [`status = 'disabled'`, `status = 'active'`]],
  ['改过角色又改回', [`role = 'mediator'`, `role = 'institution_admin'`]],
])('%s：原来的登录不会复活', async (_what, changes) => {
  for (const change of changes)
    await asOwner(`UPDATE accounts SET ${change} WHERE id = $1`, [accountId])
  expect(await findPersonOfSession(sessionId)).toBeNull()
  expect(await asOwner('SELECT revoked_reason FROM sessions WHERE id = $1', [sessionId])).toEqual([
    { revoked_reason: 'account_changed' },
  ])
  const again = await tryWith({ phone: PHONE, password: RIGHT })
  expect(again.ok && (await findPersonOfSession(again.sessionId))).not.toBeNull()
})

test('只改姓名，登录继续', async () => {
  await asOwner(`UPDATE accounts SET name = '林敏敏', version = version + 1 WHERE id = $1`, [
    accountId,
  ])
  expect((await findPersonOfSession(sessionId))?.actor.name).toBe('林敏敏')
})
