// What a request costs the web server, by its own processor time, and how many it answers a second.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const AT_ONCE = 4
const TICKS_PER_SECOND = 100

/** Processor seconds that the process has spent so far (Linux). */
function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}

/** Signs in as a browser does. @returns {Promise<string>} the Cookie header */
export async function signIn(base, phone, password) {
  const jar = new Map()
  const keep = (response) =>
    response.headers
      .getSetCookie()
      .forEach((line) => jar.set(line.split('=')[0], line.split(';')[0]))
  const cookies = () => [...jar.values()].join('; ')
  const asked = await fetch(`${base}/api/auth/csrf`)
  keep(asked)
  const { csrfToken } = await asked.json()
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
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
  keep(answer)
  if (![...jar.keys()].some((name) => name.endsWith('heyi.session')))
    throw new Error(`没有登录成功：${answer.status} ${await answer.text()}`)
  return cookies()
}

async function ask(url, cookie, isDataAlone) {
  // A browser says what it takes. Going on within the application it asks for the page's data, without its HTML.
  const response = await fetch(url, {
    headers: { cookie, ...(isDataAlone ? { rsc: '1' } : { accept: 'text/html,*/*;q=0.8' }) },
    redirect: 'manual',
  })
  const body = await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`${url} 回答 ${response.status}`)
  return body.byteLength
}

/** Next.js answers a request for data alone only at an address of its own, which it names by sending there. */
async function dataAddress(url, cookie) {
  const response = await fetch(url, { headers: { cookie, rsc: '1' }, redirect: 'manual' })
  await response.arrayBuffer()
  return new URL(response.headers.get('location') ?? url, url).href
}

/**
 * @param {{ pid: number, url: string, cookie: string, requests: number, isDataAlone?: boolean }} what
 * @returns {Promise<{ cpuMs: number, perSecond: number, bytes: number }>} processor milliseconds a request; requests a second, four at a time
 */
export async function measurePage({ pid, url, cookie, requests, isDataAlone = false }) {
  const at = isDataAlone ? await dataAddress(url, cookie) : url
  let bytes = 0
  for (let warm = 0; warm < 25; warm++) bytes = await ask(at, cookie, isDataAlone)
  const [cpuBefore, began] = [cpuSeconds(pid), performance.now()]
  let left = requests
  const worker = async () => {
    while (left-- > 0) await ask(at, cookie, isDataAlone)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const seconds = (performance.now() - began) / 1000
  return {
    cpuMs: ((cpuSeconds(pid) - cpuBefore) * 1000) / requests,
    perSecond: requests / seconds,
    bytes,
  }
}

/** First-load JavaScript of a page: every script its HTML asks for, compressed as it travels. @returns {Promise<number>} bytes */
export async function firstLoadBytes(base, path, cookie) {
  const html = await (await fetch(`${base}${path}`, { headers: { cookie } })).text()
  // Polyfills for browsers that know no modules are loaded by none of ours.
  const scripts = new Set(
    [...html.matchAll(/<script[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !/nomodule/i.test(tag))
      .flatMap((tag) => /src="([^"]+\.js[^"]*)"/.exec(tag)?.[1] ?? []),
  )
  let sum = 0
  for (const src of scripts)
    sum += gzipSync(Buffer.from(await (await fetch(new URL(src, base))).arrayBuffer()), {
      level: 6,
    }).length
  return sum
}
