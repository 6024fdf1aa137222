import { requireActor, requireSignedIn } from '@/lib/auth/require-actor'
import { enterByInvitation } from '@/lib/auth/entry/enter-by-invitation'
import { atInstant, now } from '@/lib/platform/clock'
import { createAccount } from '@/lib/use-cases/account/create-account'
import { env } from '@/lib/platform/env'
import { enrolled, sessionOf } from '../support/second-factor'
import { RIGHT, tryWith } from '../support/sign-in'
import { invite, participantOf } from '../support/invitations'
import { buildWorld, closeWorld, layCase, type World } from '../support/world'

// The cookie is next-auth's business; tested here is what follows from the session's id in it.
const inCookie: { id: string | null } = { id: null }
jest.mock('@/lib/auth/session-cookie', () => ({ readSessionId: async () => inCookie.id }))
const path: { requested: string | null } = { requested: null }
jest.mock('next/headers', () => ({
  cookies: async () => new Map(),
  headers: async () =>
    new Headers(path.requested === null ? {} : { 'x-heyi-path': path.requested }),
}))
jest.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`redirect to ${to}`)
  },
}))

let world: World
beforeEach(async () => {
  world = await buildWorld()
  inCookie.id = null
  path.requested = null
})
afterAll(closeWorld)

async function comeIn(phone: string, password: string) {
  const outcome = await tryWith({ phone, password })
  if (!outcome.ok) throw new Error('refused')
  inCookie.id = outcome.sessionId
}

test('没有登录的，去登录页', async () => {
  await expect(requireActor()).rejects.toThrow(/redirect to \/sign-in$/)
})

test.each([
  ['/court/cases?q=%E7%8E%8B', '/sign-in?returnTo=%2Fcourt%2Fcases%3Fq%3D%25E7%258E%258B'],
  ['/', '/sign-in'],
  ['//evil.example', '/sign-in'],
])('没有登录就打开 %s 的，去 %s', async (requested, signIn) => {
  path.requested = requested
  await expect(requireActor()).rejects.toThrow(new Error(`redirect to ${signIn}`))
})

test('用初始密码登录的，除了改密码和退出什么都不能做', async () => {
  const { initialPassword } = await createAccount({
    role: 'auditor',
    name: '审计员',
    phone: '13800000001',
    mustChange: true,
  })
  await comeIn('13800000001', initialPassword)
  await expect(requireActor()).rejects.toThrow(/redirect to \/account\/first-password$/)
  path.requested = '/audit/events'
  await expect(requireActor()).rejects.toThrow(
    'redirect to /account/first-password?returnTo=%2Faudit%2Fevents',
  )
  expect((await requireActor({ allow: 'FIRST_PASSWORD' })).name).toBe('审计员')
})

test('须有两步验证而没有的，除了设置和退出什么都不能做；设置以后可以', async () => {
  await createAccount({
    role: 'auditor',
    name: '审计员',
    phone: '13800000001',
    password: RIGHT,
    mustChange: false,
  })
  await comeIn('13800000001', RIGHT)
  const required = jest.replaceProperty(env(), 'HEYI_SECOND_FACTOR', 'required')
  try {
    path.requested = '/audit/events'
    await expect(requireActor()).rejects.toThrow(
      'redirect to /account/second-factor?returnTo=%2Faudit%2Fevents',
    )
    await expect(requireActor({ allow: 'FIRST_PASSWORD' })).rejects.toThrow('/second-factor')
    const actor = await requireActor({ allow: 'SECOND_FACTOR' })
    await enrolled(actor)
    const next = await sessionOf(actor)
    inCookie.id = next
    expect(await requireActor()).toEqual(actor)
  } finally {
    required.restore()
  }
})

test('登录的人和他的会话', async () => {
  await createAccount({
    role: 'auditor',
    name: '审计员',
    phone: '13800000001',
    password: RIGHT,
    mustChange: false,
  })
  await comeIn('13800000001', RIGHT)
  expect(await requireSignedIn()).toMatchObject({
    actor: { name: '审计员', role: 'auditor' },
    sessionId: inCookie.id,
  })
})

test.each([
  [true, '/api/party/leave'],
  [false, '/sign-in?entrance=party&returnTo=%2Fparty%2Fcases%2Fc1'],
])('当事人的会话结束以后：公用设备（%s）去 %s', async (isShared, to) => {
  const { id, respondentId } = await layCase(world, { status: 'in_mediation' })
  const { link, digits } = await invite(world, id, await participantOf(respondentId))
  const from = { address: '203.0.113.5', device: 'wechat/android', isShared }
  const entered = await enterByInvitation({ link, digits, ...from })
  inCookie.id = entered.ok ? entered.sessionId : null
  path.requested = '/party/cases/c1'
  expect((await requireSignedIn()).isShared).toBe(isShared)
  await atInstant(new Date(now().getTime() + 8 * 86_400_000), async () => {
    await expect(requireActor()).rejects.toThrow(new Error(`redirect to ${to}`))
    // To the staff a device is not a shared one because a party used it.
    path.requested = '/court'
    await expect(requireActor()).rejects.toThrow(/redirect to \/sign-in\?returnTo/)
  })
})
