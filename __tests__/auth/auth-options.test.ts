import type { CredentialsConfig } from 'next-auth/providers/credentials'
import { attemptSignIn } from '@/lib/auth/attempt-sign-in'
import { authOptions } from '@/lib/auth/auth-options'

const jar = new Map<string, Record<string, unknown>>()
jest.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (cookie: { name: string }) => jar.set(cookie.name, cookie),
  }),
}))
beforeEach(() => jar.clear())

jest.mock('@/lib/auth/attempt-sign-in', () => ({ attemptSignIn: jest.fn() }))
const attempt = jest.mocked(attemptSignIn)

function authorize(
  typed: Record<string, unknown>,
  headers: Record<string, string> = {},
  isSecure = false,
) {
  const provider = authOptions(isSecure).providers[0] as unknown as { options: CredentialsConfig }
  return provider.options.authorize(typed as Record<string, string>, {
    headers,
    body: {},
    query: {},
    method: 'POST',
  })
}

test('意外的错误不外传：浏览器只得到一个编号', async () => {
  attempt.mockRejectedValue(new Error('connection to 10.0.0.3 failed for password=secret'))
  await expect(authorize({ phone: '13800000001', password: 'x' })).rejects.toThrow(
    /^UNEXPECTED\.[0-9A-F]{10}$/,
  )
})

test('拒绝的理由变成一个词', async () => {
  attempt.mockResolvedValue({ ok: false, refusal: { code: 'REFUSED', failures: 7 } })
  await expect(authorize({ phone: '13800000001', password: 'x' })).rejects.toThrow(/^REFUSED\.7$/)
})

test('不是文字的输入当作没有填，过长的也是', async () => {
  attempt.mockResolvedValue({ ok: true, sessionId: 'id', deviceCookie: 'known' })
  expect(
    await authorize(
      { phone: ['1'], password: { a: 1 }, answer: 'x'.repeat(9000) },
      { 'user-agent': 'curl' },
    ),
  ).toEqual({ id: 'id' })
  expect(attempt).toHaveBeenLastCalledWith({
    phone: '',
    password: '',
    code: null,
    passkey: null,
    answer: null,
    address: 'unknown',
    device: 'other/other',
    deviceCookie: null,
  })
})

test.each([
  [true, '__Host-heyi.session'],
  [false, 'heyi.session'],
])(
  '经 https 为 %s：cookie 名为 %s，HttpOnly、SameSite=Lax，只在 https 时 Secure',
  (secure, name) => {
    const { cookies } = authOptions(secure)
    expect(cookies?.sessionToken).toEqual({
      name,
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
    })
    for (const cookie of [cookies?.csrfToken, cookies?.callbackUrl])
      expect(cookie?.options).toMatchObject({ httpOnly: true, sameSite: 'lax', secure })
  },
)

test('令牌里只有会话编号', async () => {
  const { jwt, session } = authOptions(false).callbacks!
  const token = await jwt!({
    token: { name: '林敏', sub: 'x' },
    user: { id: 'sid-1', name: '林敏' },
  } as never)
  expect(token).toEqual({ sid: 'sid-1' })
  expect(
    await session!({ session: { expires: 'never', user: { name: '林敏' } }, token } as never),
  ).toEqual({ expires: 'never', sid: 'sid-1' })
})

test.each([
  [true, '__Host-heyi.device'],
  [false, 'heyi.device'],
])('经 https 为 %s：登录成功后浏览器记住本设备（%s），脚本读不到', async (secure, name) => {
  attempt.mockResolvedValue({ ok: true, sessionId: 'id', deviceCookie: 'fresh' })
  jar.set(name, { name, value: 'brought' })
  await authorize({ phone: '13800000001', password: 'x' }, {}, secure)
  expect(attempt).toHaveBeenLastCalledWith(expect.objectContaining({ deviceCookie: 'brought' }))
  expect(jar.get(name)).toEqual({
    name,
    value: 'fresh',
    maxAge: 180 * 86_400,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
  })
})

test('登录失败不记住设备', async () => {
  attempt.mockResolvedValue({ ok: false, refusal: { code: 'REFUSED', failures: 1 } })
  await expect(authorize({ phone: '13800000001', password: 'x' })).rejects.toThrow()
  expect(jar.size).toBe(0)
})
