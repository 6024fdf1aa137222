import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NextRequest } from 'next/server'
import { SONNER_STYLE_HASHES } from '@/lib/edge/security/security-headers'
import { refuseRequest } from '@/lib/edge/security/request-rules'
import { allowedHosts } from '@/lib/platform/allowed-hosts'
import { TOO_LARGE_PATH, UNREADABLE_PATH } from '@/lib/platform/unreadable-request'
import { config, proxy } from '@/proxy'

type RequestParts = { method?: string; headers?: Record<string, string>; path?: string }

function ask({
  method = 'GET',
  headers = {},
  path = '/institution/cases',
}: RequestParts = {}): Response {
  return proxy(
    new NextRequest(`http://heyi.test${path}`, {
      method,
      headers: { host: 'heyi.test', ...headers },
    }),
  )
}

const POST = { method: 'POST', headers: { origin: 'http://heyi.test', 'content-length': '10' } }
const isPassed = (response: Response) => response.headers.get('x-middleware-next') === '1'

describe('被拒绝的请求', () => {
  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s 方式：405', async (method) => {
    const response = ask({ method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST')
    expect(await response.json()).toMatchObject({ code: 'METHOD_NOT_ALLOWED' })
  })

  test.each([
    ['没有 Origin', {}],
    ['别的网站', { origin: 'https://evil.test' }],
    ['同名不同端口', { origin: 'http://heyi.test:8080' }],
    ['前缀相同的网站', { origin: 'http://heyi.test.evil.test' }],
    ['null', { origin: 'null' }],
  ])('从%s提交：403', (_what, headers) => {
    expect(ask({ method: 'POST', headers: { 'content-length': '10', ...headers } }).status).toBe(
      403,
    )
  })

  test.each([['1048577'], ['99999999999'], ['abc'], ['-1e99x']])('内容长度 %s：413', (length) => {
    expect(ask({ ...POST, headers: { ...POST.headers, 'content-length': length } }).status).toBe(
      413,
    )
  })

  test('报明的正文太大、正文没有读的：413', async () => {
    const response = ask({ path: TOO_LARGE_PATH })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'BODY_TOO_LARGE' })
  })

  test('没有说明长度：411', () => {
    expect(ask({ method: 'POST', headers: { origin: 'http://heyi.test' } }).status).toBe(411)
  })

  test('引调接口最多 42 MB，别的接口仍是 1 MB', () => {
    const size = (bytes: number) => ({
      method: 'POST',
      headers: { 'content-length': String(bytes) },
    })
    expect(ask({ ...size(43 * 1_048_576), path: '/api/v1/referrals' }).status).toBe(413)
    expect(ask({ ...size(2 * 1_048_576), path: '/api/v1/referrals/x' }).status).toBe(413)
    expect(isPassed(ask({ ...size(42 * 1_048_576), path: '/api/v1/referrals' }))).toBe(true)
  })

  test('运营方的回执不从页面来，最多 4 MB', () => {
    const path = '/api/v1/delivery-reports/token'
    const size = (bytes: number) => ({
      method: 'POST',
      headers: { 'content-length': String(bytes) },
      path,
    })
    expect(isPassed(ask(size(4 * 1_048_576)))).toBe(true)
    expect(ask(size(4 * 1_048_576 + 1)).status).toBe(413)
  })

  test('拒绝的回答也带全部安全头', () => {
    const response = ask({ method: 'PUT' })
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

test('从本站页面提交的放行；经过可信代理时以代理报告的主机名为准', () => {
  expect(isPassed(ask(POST))).toBe(true)
  expect(
    isPassed(
      ask({
        method: 'POST',
        headers: {
          'content-length': '1',
          origin: 'https://heyi.gov.test',
          'x-forwarded-host': 'heyi.gov.test',
        },
      }),
    ),
  ).toBe(true)
})

test('经 https 来的提交，页面也须是 https 的', () => {
  const from = (origin: string) =>
    ask({
      method: 'POST',
      headers: {
        'content-length': '1',
        origin,
        'x-forwarded-host': 'heyi.gov.test',
        'x-forwarded-proto': 'https',
      },
    })
  expect(isPassed(from('https://heyi.gov.test'))).toBe(true)
  expect(from('http://heyi.gov.test').status).toBe(403)
})

test('网址无法识别的：400，带全部安全头', async () => {
  const response = ask({ path: UNREADABLE_PATH })
  expect([response.status, (await response.json()).code]).toEqual([400, 'PATH_MALFORMED'])
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
})

describe('主机名', () => {
  const HOSTS = allowedHosts({
    NODE_ENV: 'production',
    HEYI_PUBLIC_URL: 'https://heyi.gov.test:8443/',
    HEYI_ALLOWED_HOSTS: ' Second.Test:3000 ,,third.test',
  })
  const refuse = (headers: Record<string, string>, path = '/sign-in') =>
    refuseRequest({ method: 'GET', path, headers: new Headers(headers) }, HOSTS)

  test.each([
    'heyi.gov.test',
    'HEYI.gov.test:8443',
    'second.test',
    'third.test:80',
    'localhost:3000',
    '127.0.0.1:3000',
    '[::1]:3000',
  ])('以 %s 打开：回答', (host) => expect(refuse({ host })).toBeNull())

  test.each(['evil.test', 'heyi.gov.test.evil.test', 'localhost.evil.test', '[::2]', '', ':3000'])(
    '以“%s”打开：421',
    async (host) => {
      const response = refuse({ host })
      expect([response?.status, (await response?.json())?.code]).toEqual([421, 'WRONG_HOST'])
    },
  )

  test('代理报告的主机名也要在内；没有主机名的不回答', () => {
    expect(refuse({ host: '127.0.0.1', 'x-forwarded-host': 'evil.test' })?.status).toBe(421)
    expect(refuse({ host: '127.0.0.1', 'x-forwarded-host': 'heyi.gov.test' })).toBeNull()
    expect(refuse({})?.status).toBe(421)
  })

  test('健康检查不受限制：探测的机器只知道编号', () => {
    expect(refuse({ host: '10.0.0.8:3000' }, '/api/health/ready')).toBeNull()
  })

  test('没有设置对外地址时只有本机；开发和测试时不限', () => {
    const settings = { NODE_ENV: 'production', HEYI_ALLOWED_HOSTS: '' }
    expect([...(allowedHosts(settings) ?? [])]).toEqual(['localhost', '127.0.0.1', '[::1]'])
    expect(allowedHosts({ ...settings, NODE_ENV: 'development' })).toBeNull()
  })
})

test('法院系统的接口用密钥，不看 Origin', () => {
  expect(
    isPassed(
      ask({ method: 'POST', path: '/api/v1/referrals', headers: { 'content-length': '10' } }),
    ),
  ).toBe(true)
})

describe('安全头', () => {
  const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? ''
  const nonceOf = (response: Response) => /'nonce-([A-Za-z0-9_-]+)'/.exec(policyOf(response))?.[1]

  test('脚本只认本次回答的一次性标记，没有 unsafe-inline', () => {
    const script = policyOf(ask())
      .split('; ')
      .find((part) => part.startsWith('script-src'))
    expect(script).toMatch(/^script-src 'self' 'nonce-[A-Za-z0-9_-]{22}' 'strict-dynamic'$/)
    expect(policyOf(ask()).replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe')
    for (const part of [
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "object-src 'none'",
      "form-action 'self'",
    ])
      expect(policyOf(ask())).toContain(part)
  })

  test('每个回答一个标记，交给页面的和写进回答的是同一个，客户端自带的不算', () => {
    const [first, second] = [ask({ headers: { 'x-nonce': 'mine' } }), ask()]
    expect(nonceOf(first)).not.toBe(nonceOf(second))
    expect(first.headers.get('x-middleware-request-x-nonce')).toBe(nonceOf(first))
    expect(first.headers.get('x-middleware-request-content-security-policy')).toBe(policyOf(first))
  })

  test('页面知道自己的地址；客户端自带的不算', () => {
    const pathOf = (path: string, headers = {}) =>
      ask({ path, headers }).headers.get('x-middleware-request-x-heyi-path')
    expect(pathOf('/institution/records?q=%E7%8E%8B&tab=closed&_rsc=1a2b')).toBe(
      '/institution/records?q=%E7%8E%8B&tab=closed',
    )
    expect(pathOf('/court/cases', { 'x-heyi-path': '/audit' })).toBe('/court/cases')
  })

  test('其余各项', () => {
    const { headers } = ask()
    expect(
      Object.fromEntries(
        [
          'x-content-type-options',
          'x-frame-options',
          'referrer-policy',
          'cross-origin-opener-policy',
          'cache-control',
        ].map((name) => [name, headers.get(name)]),
      ),
    ).toEqual({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(headers.get('permissions-policy')).toContain('camera=(self)')
  })

  test('只有经 https 的请求才有 HSTS', () => {
    expect(ask().headers.get('strict-transport-security')).toBeNull()
    expect(
      ask({ headers: { 'x-forwarded-proto': 'https' } }).headers.get('strict-transport-security'),
    ).toContain('max-age=31536000')
  })
})

test('登录与否不由这里决定：没有会话的请求照样放行给页面自己判断', () => {
  expect(isPassed(ask({ path: '/audit' }))).toBe(true)
  expect(readFileSync(join(__dirname, '../../../proxy.ts'), 'utf8')).not.toMatch(/session|cookie/i)
})

test('除框架的静态文件外，每个地址都经过这里', () => {
  const pattern = new RegExp(`^${config.matcher[0]}$`)
  for (const path of [
    '/',
    '/sign-in',
    '/api/v1/referrals',
    '/api/auth/csrf',
    '/icon.svg',
    '/_next/data/x',
  ])
    expect(path).toMatch(pattern)
  expect('/_next/static/chunks/a.js').not.toMatch(pattern)
})

test('toast 样式的散列值与装着的 sonner 一致', () => {
  const source = readFileSync(
    join(__dirname, '../../../node_modules/sonner/dist/index.mjs'),
    'utf8',
  )
  const css = JSON.parse(/^__insertCSS\((".*")\)/m.exec(source)![1]!) as string
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  expect(SONNER_STYLE_HASHES).toEqual([hash(''), hash(css)])
})
