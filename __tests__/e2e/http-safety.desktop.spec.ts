import { request as send, type IncomingMessage } from 'node:http'
import { expect } from '@playwright/test'
import { account, signIn, test } from './stage'

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
  await signIn(page, account('auditor'))
  await expect(page).toHaveURL(/\/audit$/)
  const cookies = await context.cookies()
  expect(cookies.map(({ name }) => name)).not.toContain('heyi.callback')
  expect(cookies.find(({ name }) => name === 'heyi.device')).toMatchObject({
    httpOnly: true,
    sameSite: 'Lax',
  })
})
