// Requests as a browser makes them.
import { gzipSync } from 'node:zlib'

/** Signs in. @returns {Promise<string>} the Cookie header */
export async function signIn(base, phone, password) {
  const jar = new Map()
  const keep = (response) =>
    response.headers
      .getSetCookie()
      .forEach((line) => jar.set(line.split('=')[0], line.split(';')[0]))
  const cookies = () => [...jar.values()].join('; ')
  const tokenResponse = await fetch(`${base}/api/auth/csrf`)
  keep(tokenResponse)
  const { csrfToken } = await tokenResponse.json()
  const response = await fetch(`${base}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: cookies(),
      origin: base,
    },
    body: new URLSearchParams({
      phone,
      password,
      answer: '',
      csrfToken,
      callbackUrl: '/',
      json: 'true',
    }),
  })
  keep(response)
  if (![...jar.keys()].some((name) => name.endsWith('heyi.session')))
    throw new Error(`没有登录成功：${response.status} ${await response.text()}`)
  return cookies()
}

/**
 * Requests a page. `isDataOnly`: without its HTML, as when going on within the application.
 * @returns {Promise<number>} bytes
 */
export async function request({ url, cookie, isDataOnly = false }) {
  const response = await fetch(url, {
    headers: { cookie, ...(isDataOnly ? { rsc: '1' } : { accept: 'text/html,*/*;q=0.8' }) },
    redirect: 'manual',
  })
  const body = await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`${url} 的状态码是 ${response.status}`)
  return body.byteLength
}

/** Next.js gives a page's data only at an address of its own, to which it redirects. */
export async function dataAddress(url, cookie) {
  const response = await fetch(url, { headers: { cookie, rsc: '1' }, redirect: 'manual' })
  await response.arrayBuffer()
  return new URL(response.headers.get('location') ?? url, url).href
}

/**
 * First-load JavaScript of a page: every script its HTML loads, compressed as it travels. @returns
 * {Promise<number>} bytes
 */
export async function firstLoadBytes(url, cookie) {
  const html = await (await fetch(url, { headers: { cookie } })).text()
  // Polyfills are for browsers that know no modules: none that we support loads them.
  const scripts = new Set(
    [...html.matchAll(/<script[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !/nomodule/i.test(tag))
      .flatMap((tag) => /src="([^"]+\.js[^"]*)"/.exec(tag)?.[1] ?? []),
  )
  let sum = 0
  for (const src of scripts) {
    const script = await (await fetch(new URL(src, url))).arrayBuffer()
    sum += gzipSync(Buffer.from(script), { level: 6 }).length
  }
  return sum
}
