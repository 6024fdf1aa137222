import { NextRequest } from 'next/server'
import { GET, POST } from '@/app/api/auth/[...nextauth]/route'

// Without a database: how the two endpoints treat what a request says about where to go.

const brought = new Map<string, string>()
const sent = new Map<string, { value: string; maxAge?: number }>()
jest.mock('next/headers', () => ({
  headers: async () => new Headers({ host: 'heyi.test' }),
  cookies: async () => ({
    has: (name: string) => brought.has(name),
    get: (name: string) => brought.has(name) && { name, value: brought.get(name) },
    getAll: () => [...brought].map(([name, value]) => ({ name, value })),
    set: ({ name, ...cookie }: { name: string; value: string; maxAge?: number }) => {
      brought.set(name, cookie.value)
      sent.set(name, cookie)
    },
  }),
}))

beforeEach(() => {
  brought.clear()
  sent.clear()
})

const EVIL = 'https://heyi.test.evil.example'
const context = (...nextauth: string[]) => ({ params: Promise.resolve({ nextauth }) })
const csrf = (query = '') =>
  GET(new NextRequest(`http://heyi.test/api/auth/csrf${query}`), context('csrf'))
const setCookies = (response: Response) => response.headers.getSetCookie().join()

test.each([EVIL, 'javascript:alert(1)', '%ff', '//', 'http://[', '/institution/cases'])(
  '网址里的 callbackUrl“%s”不起作用',
  async (url) => {
    const response = await csrf(`?callbackUrl=${encodeURIComponent(url)}`)
    expect([response.status, Object.keys(await response.json())]).toEqual([200, ['csrfToken']])
    expect(setCookies(response)).not.toContain('heyi.callback')
  },
)

test.each([EVIL, 'javascript:alert(1)', '%ff', 'no address at all'])(
  'cookie 里的“%s”不起作用，并且清掉',
  async (value) => {
    brought.set('heyi.callback', value)
    const response = await csrf()
    expect(response.status).toBe(200)
    expect(sent.get('heyi.callback')).toMatchObject({ value: '', maxAge: 0 })
    expect(setCookies(response)).toContain('heyi.csrf=')
    expect(setCookies(response)).not.toContain('heyi.callback')
  },
)

test.each([EVIL, 'javascript:alert(1)', 'http://['])(
  '提交的 callbackUrl“%s”不起作用',
  async (callbackUrl) => {
    const first = await csrf()
    const { csrfToken } = await first.json()
    const [cookie = ''] = first.headers.getSetCookie()
    brought.set('heyi.csrf', decodeURIComponent(/heyi\.csrf=([^;]*)/.exec(cookie)?.[1] ?? ''))
    const response = await POST(
      new NextRequest('http://heyi.test/api/auth/callback/credentials', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          phone: '1',
          password: 'x',
          csrfToken,
          callbackUrl,
          json: 'true',
        }),
      }),
      context('callback', 'credentials'),
    )
    const { url } = await response.json()
    expect([response.status, new URL(url).host]).toEqual([401, 'heyi.test'])
    expect(new URL(url).searchParams.get('error')).toBe('MALFORMED.phone')
    expect(setCookies(response)).not.toContain('heyi.callback')
  },
)
