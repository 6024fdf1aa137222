// npm run bench:phone [-- --base http://localhost:3000]: what the mediator's pages weigh and how they appear on a slow phone.
// Needs a running application with the demonstration data (`npm start`); it only reads.
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { chromium } from '@playwright/test'
import { runCommand } from '../setup/steps.mjs'
import { inData } from '../setup/project.mjs'
import { chromiumPath } from '../testing/browser.mjs'
import { firstLoadBytes, signIn } from './requests.mjs'

const ROUNDS = 5
const CPU_SLOWDOWN = 4
/** “Slow 4G” as the developer tools of Chromium apply it: milliseconds for each request, bytes per second. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
}
/** The pages whose appearance is measured; of all the weight is. */
const LISTS = [
  '/mediator',
  '/mediator/cases',
  '/mediator/schedule',
  '/mediator/me',
  '/account/notices',
]
const FORMS = [
  ...['', '/contact', '/call', '/consent', '/identity', '/rights', '/address', '/meetings/new'],
  ...[
    '/unavailable',
    '/facts/record',
    '/notes/add',
    '/materials/add',
    '/service',
    '/agreement',
    '/agreement/review',
    '/close',
  ],
  ...['/extend', '/pause', '/change', '/withdraw', '/disclose'],
]

/** The first account of a mediator that has cases in mediation, with a session and one such case. */
async function findMediator(base) {
  const accounts = JSON.parse(readFileSync(inData('demo-accounts.json'), 'utf8'))
  for (const { phone, password } of accounts.filter(({ role }) => role === 'mediator')) {
    const cookie = await signIn(base, phone, password)
    const list = await (await fetch(`${base}/mediator/cases`, { headers: { cookie } })).text()
    const pages = new Set(list.match(/\/mediator\/cases\/[0-9a-f-]{36}/g))
    for (const page of pages) {
      const html = await (await fetch(base + page, { headers: { cookie } })).text()
      if (html.includes(`${page}/contact`)) return { cookie, page }
    }
  }
  throw new Error('演示数据里没有调解中的案件')
}

/** Opens a page once, with nothing cached. @returns milliseconds to the largest paint, and the shift of the layout */
async function appear(browser, base, cookie, path) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: base }
    }),
  )
  const page = await context.newPage()
  const tools = await context.newCDPSession(page)
  await tools.send('Network.emulateNetworkConditions', SLOW_4G)
  await tools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  await page.addInitScript(() => {
    window.seen = { paint: 0, shift: 0 }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.seen.paint = entry.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (!entry.hadRecentInput) window.seen.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const answer = await page.goto(base + path, { waitUntil: 'load' })
  if (answer?.status() !== 200) throw new Error(`${path} 的状态码是 ${answer?.status()}`)
  // The inbox is followed for as long as the page is open, so that the network is never idle.
  await page.waitForFunction(
    () =>
      performance.now() >
      performance.timing.loadEventEnd - performance.timing.navigationStart + 1500,
  )
  const seen = await page.evaluate(() => window.seen)
  await context.close()
  return seen
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

await runCommand(async () => {
  const at = process.argv.indexOf('--base')
  const base = at > 0 ? process.argv[at + 1] : 'http://localhost:3000'
  const { cookie, page } = await findMediator(base)
  console.log(`机器：${cpus()[0].model}，${cpus().length} 核；Node ${process.version}`)
  console.log('\n| 页面 | 首次加载 JS KB |\n|---|--:|')
  for (const path of [...LISTS, ...FORMS.map((form) => page + form)]) {
    const bytes = await firstLoadBytes(base + path, cookie)
    console.log(`| ${path.replace(page, '/…')} | ${(bytes / 1024).toFixed(1)} |`)
  }
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  console.log(
    `\n| 页面（CPU 慢 ${CPU_SLOWDOWN} 倍，慢速 4G，${ROUNDS} 次） | LCP 毫秒，中位数 | 各次 | CLS，最大 |\n|---|--:|---|--:|`,
  )
  for (const path of ['/mediator', page]) {
    const rounds = []
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await appear(browser, base, cookie, path))
    const paints = rounds.map(({ paint }) => Math.round(paint))
    const shift = Math.max(...rounds.map((each) => each.shift))
    console.log(
      `| ${path.replace(page, '/…')} | ${median(paints)} | ${paints.join(' ')} | ${shift.toFixed(3)} |`,
    )
  }
  await browser.close()
})
