import { randomUUID } from 'node:crypto'
import { findPersonOfSession } from '@/lib/auth/find-signed-in'
import { rememberDevice } from '@/lib/auth/known-device'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { getMyAccount } from '@/lib/queries/account/get-my-account'
import { createAccount } from '@/lib/use-cases/account/create-account'
import { RIGHT, tryWith } from '../support/sign-in'
import { buildWorld, closeWorld, ownerClient, type World } from '../support/world'

const PHONE = '13800000021'
let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function createMediator(role: 'mediator' | 'institution_admin' = 'mediator') {
  await createAccount({
    role,
    name: '陈晓',
    phone: PHONE,
    institutionId: world.institutions.a,
    password: RIGHT,
    mustChange: false,
    ...(role === 'mediator' && {
      mediator: { specialties: [], caseloadCap: 5, rosterConfirmedOn: null, rosterExpiresOn: null },
    }),
  })
}

async function signIn(deviceCookie: string | null, device = 'wechat/android') {
  const outcome = await tryWith({ phone: PHONE, password: RIGHT, device, deviceCookie })
  if (!outcome.ok) throw new Error('refused')
  return outcome
}

/**
 * The person after so many minutes (and a second) without use; the cookie is that of the request.
 */
async function after(minutes: number, sessionId: string, deviceCookie: string | null) {
  await (
    await ownerClient()
  ).query(
    `UPDATE sessions SET last_seen_at = now() - make_interval(mins => $2, secs => 1) WHERE id = $1`,
    [sessionId, minutes],
  )
  return findPersonOfSession(sessionId, deviceCookie)
}

test('调解员本人的手机，第二次登录起可以放八小时；第一次是三十分钟', async () => {
  await createMediator()
  const first = await signIn(null)
  expect(await after(30, first.sessionId, first.deviceCookie)).toBeNull()
  const second = await signIn(first.deviceCookie)
  expect(await after(479, second.sessionId, second.deviceCookie)).toMatchObject({
    idleMinutes: 480,
  })
  expect(await after(480, second.sessionId, second.deviceCookie)).toBeNull()
})

test('会话和设备绑在一起：没有这台设备的标记，只有三十分钟', async () => {
  await createMediator()
  const { sessionId, deviceCookie } = await signIn((await signIn(null)).deviceCookie)
  const elsewhere = rememberDevice(null, fingerprintNumber('phone', PHONE), new Date())
  for (const other of [null, '', randomUUID(), elsewhere]) {
    expect(await after(29, sessionId, other)).toMatchObject({ idleMinutes: 30 })
    expect(await after(30, sessionId, other)).toBeNull()
  }
  expect(await after(30, sessionId, deviceCookie)).not.toBeNull()
})

test.each([
  ['电脑', 'mediator', 'chrome/windows'],
  ['管理员的手机', 'institution_admin', 'wechat/android'],
] as const)('%s：三十分钟', async (_what, role, device) => {
  await createMediator(role)
  const { sessionId, deviceCookie } = await signIn(
    (await signIn(null, device)).deviceCookie,
    device,
  )
  expect(await after(30, sessionId, deviceCookie)).toBeNull()
})

test('别人也登录过的手机不算本人的：三十分钟', async () => {
  await createMediator()
  const first = await signIn(null)
  const shared = rememberDevice(first.deviceCookie, 'b'.repeat(64), new Date())
  const { sessionId, deviceCookie } = await signIn(shared)
  expect(await after(30, sessionId, deviceCookie)).toBeNull()
})

test('登录设备里列出的，正是还能用的', async () => {
  await createMediator()
  const first = await signIn(null)
  const second = await signIn(first.deviceCookie)
  await after(60, first.sessionId, null)
  const person = (await after(60, second.sessionId, second.deviceCookie))!
  await after(60, second.sessionId, null)
  const account = await getMyAccount(person.actor, { sessionId: second.sessionId })
  expect(account.ok && account.value.sessions.map(({ id }) => id)).toEqual([second.sessionId])
  await after(480, second.sessionId, null)
  const later = await getMyAccount(person.actor, { sessionId: second.sessionId })
  expect(later.ok && later.value.sessions).toEqual([])
})
