import { request as send, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { expect } from '@playwright/test'
import { account, signInByForm, test } from './stage'

// Requests that no browser sends, on the built application, and the names under which it answers.

type Raw = { path: string; method?: string; headers?: Record<string, string> }

async function ask(url: string, { path, method = 'GET', headers = {} }: Raw) {
  const { hostname, port, host } = new URL(url)
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    send({ hostname, port, path, method, headers: { host, ...headers } }, resolve)
      .on('error', reject)
      .end()
  })
  let text = ''
  for await (const chunk of response) text += String(chunk)
  return { status: response.statusCode, headers: response.headers, text }
}

const REFUSED: readonly (readonly [string, Raw, number])[] = [
  ['TRACE', { method: 'TRACE', path: '/institution/cases' }, 405],
  ['路径不是 UTF-8', { path: '/court/cases/%ff' }, 400],
  ['接口的路径不是 UTF-8', { path: '/api/v1/referrals/%ff%fe' }, 400],
  ['路径里的百分号不完整', { path: '/institution/%' }, 400],
  ['完整的别人的网址', { path: 'http://evil.test/' }, 400],
  ['别人的主机名', { path: '/sign-in', headers: { host: 'evil.test' } }, 421],
]

for (const [what, raw, status] of REFUSED) {
  test(`${what}：${status}，一句话说明，带全部安全头`, async ({ stage }) => {
    const answer = await ask(stage.url, raw)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.text).message).toMatch(/。$/)
    expect(answer.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    })
  })
}

/**
 * What hangs ends by then, not with the test. No answer that comes at once takes as long, on any
 * machine.
 */
const PATIENCE_MS = 30_000

/**
 * What comes back for these header lines until the server closes; the body that they announce never
 * comes.
 */
async function answerUntilClosed(url: string, lines: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  // what hangs throws here: the stream ends with the error
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('no answer, or it does not end')))
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  let text = ''
  for await (const chunk of socket) text += String(chunk)
  return text
}

const ANY_CASE = '/api/cases/00000000-0000-4000-8000-000000000001/materials'
for (const path of ['/api/imports/cases', '/api/imports/mediators', ANY_CASE, '/api/v1/referrals'])
  test(`${path} 报明有 1 GB，正文一直不来：立即 413，随即断开`, async ({ stage }) => {
    const { host, origin } = new URL(stage.url)
    const head = [`POST ${path} HTTP/1.1`, `host: ${host}`, `origin: ${origin}`]
    const answer = await answerUntilClosed(stage.url, [...head, 'content-length: 1073741824'])
    expect(answer).toMatch(/^HTTP\/1.1 413 /)
    expect(answer).toMatch(/^connection: close\r$/im)
  })

test('网站图标在浏览器自己会要的地址，不是没有这一页', async ({ stage }) => {
  const icon = await ask(stage.url, { path: '/favicon.ico' })
  expect([icon.status, icon.headers['content-type']]).toEqual([200, 'image/x-icon'])
})

test('健康检查不看主机名', async ({ stage }) => {
  const live = { path: '/api/health/live', headers: { host: '10.0.0.8' } }
  expect((await ask(stage.url, live)).status).toBe(200)
})

test('浏览器里被塞进坏的 heyi.callback，照样能登录，登录后它没有了，记住了本设备', async ({
  page,
  context,
  baseURL,
}) => {
  const bad = 'https://127.0.0.1.evil.example'
  await context.addCookies([{ name: 'heyi.callback', value: bad, url: baseURL! }])
  await signInByForm(page, account('auditor'))
  await expect(page).toHaveURL(/\/audit$/)
  const cookies = await context.cookies()
  expect(cookies.map(({ name }) => name)).not.toContain('heyi.callback')
  expect(cookies.find(({ name }) => name === 'heyi.device')).toMatchObject({
    httpOnly: true,
    sameSite: 'Lax',
  })
})
