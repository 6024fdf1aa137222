import { disableStaffAccount } from '@/lib/use-cases/account/disable-staff-account'
import { enableStaffAccount } from '@/lib/use-cases/account/enable-staff-account'
import { createStaffAccountAsOperator } from '@/lib/use-cases/account/create-staff-account'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { whileHeld } from '../../support/held-row'
import { buildWorld, closeWorld, OTHER_ROLES, ownerClient, type World } from '../../support/world'

// 停用账号、启用账号：法院用户、机构管理员、三类管理员，由安全管理员办理。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const reason = '已调离本单位'
const rows = async (sql: string, ...values: unknown[]) =>
  (await (await ownerClient()).query(sql, values)).rows
const stateOf = async (id: string) =>
  (await rows('SELECT status, status_changed_by_name AS by FROM accounts WHERE id = $1', id))[0]
const liveSessions = async (id: string) =>
  (await rows('SELECT 1 FROM sessions WHERE account_id = $1 AND revoked_at IS NULL', id)).length

async function openSession(id: string) {
  await rows(
    `INSERT INTO sessions (id, account_id, device, address, created_at, last_seen_at,
      absolute_expires_at)
     VALUES (gen_random_uuid(), $1, 'chrome', '127.0.0.1', now(), now(),
       now() + interval '8 hours')`,
    id,
  )
}

test('停用：已登录的设备退出，重新启用也不复活；两次都记在其单位的链上', async () => {
  const { id } = world.people.clerkA
  await openSession(id)
  expect(await disableStaffAccount(world.people.security, { accountId: id, reason })).toMatchObject(
    {
      ok: true,
      value: { name: world.people.clerkA.name },
    },
  )
  expect(await stateOf(id)).toEqual({ status: 'disabled', by: world.people.security.name })
  expect(await liveSessions(id)).toBe(0)
  expect(await enableStaffAccount(world.people.security, { accountId: id })).toMatchObject({
    ok: true,
  })
  expect(await stateOf(id)).toMatchObject({ status: 'active' })
  expect(await liveSessions(id)).toBe(0)
  const chain = `court:${world.courts.a}`
  expect(await rows('SELECT kind, data FROM events WHERE chain = $1 ORDER BY seq', chain)).toEqual([
    { kind: 'account.disabled', data: expect.objectContaining({ accountId: id, reason }) },
    { kind: 'account.enabled', data: expect.objectContaining({ accountId: id }) },
  ])
})

test('没有写明理由的，不停用', async () => {
  const { id } = world.people.judgeA
  expect(
    await disableStaffAccount(world.people.security, { accountId: id, reason: '离' }),
  ).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields: { reason: expect.any(String) } },
  })
  expect(await stateOf(id)).toMatchObject({ status: 'active' })
})

test('自己的账号不能停用；调解员由其机构停用，这里查无此人', async () => {
  const disable = (accountId: string) =>
    disableStaffAccount(world.people.security, { accountId, reason })
  expect(await disable(world.people.security.id)).toMatchObject({
    refusal: { code: 'OWN_ACCOUNT' },
  })
  expect(await disable(world.people.mediatorA.id)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
})

test.each(['adminA', ...OTHER_ROLES.filter((who) => who !== 'security')] as const)(
  '%s 不得停用，也不得启用',
  async (who) => {
    const { id } = world.people.reviewerA
    expect(await disableStaffAccount(world.people[who], { accountId: id, reason })).toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    })
    expect(await enableStaffAccount(world.people[who], { accountId: id })).toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    })
    expect(await stateOf(id)).toMatchObject({ status: 'active' })
  },
)

test('两人同时停用一个账号：一人办成，另一人知道是谁在何时办的', async () => {
  const accountId = world.people.clerkA.id
  const second = await secondAdministrator()
  const held = { sql: 'SELECT 1 FROM accounts WHERE id = $1 FOR UPDATE', values: [accountId] }
  const answers = await whileHeld(
    held,
    [world.people.security, second].map(
      (who) => () => disableStaffAccount(who, { accountId, reason }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const lost = answers.find((answer) => !answer.ok)
  if (!lost || lost.ok) throw new Error('both did it')
  const { by } = await stateOf(accountId)
  expect(refusalSentence(lost.refusal, new Date())).toMatch(
    new RegExp(`^${world.people.clerkA.name}已于 .*\\d{2}:\\d{2} 由${by}停用`),
  )
})

test('两名安全管理员同时互相停用：总有一名留下', async () => {
  const first = world.people.security
  const second = await secondAdministrator()
  // Their events are of one chain: there the first waits, having decided and not yet committed.
  const held = { sql: `SELECT 1 FROM chain_heads WHERE chain = 'system' FOR UPDATE`, values: [] }
  const answers = await whileHeld(held, [
    () => disableStaffAccount(first, { accountId: second.id, reason }),
    () => disableStaffAccount(second, { accountId: first.id, reason }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'LAST_ADMINISTRATOR' } })
  expect(
    await rows(`SELECT 1 FROM accounts WHERE role = 'security_admin' AND status = 'active'`),
  ).toHaveLength(1)
})

async function secondAdministrator() {
  const added = await createStaffAccountAsOperator({
    role: 'security_admin',
    name: '白露',
    phone: '13800000009',
  })
  if (!added.ok) throw new Error(added.refusal.code)
  return { ...world.people.security, id: added.value.accountId, name: '白露' }
}
