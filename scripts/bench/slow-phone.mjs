// How a page appears on a slow phone: a processor four times slower, a slow line, nothing cached.

const ROUNDS = 5
const CPU_SLOWDOWN = 4
/**
 * “Slow 4G” as the developer tools of Chromium apply it: milliseconds for each request, bytes per
 * second.
 */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
}

/**
 * Opens a page once, with nothing cached. @returns milliseconds to the largest paint, and the shift
 * of the layout
 */
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
    cookie
      .split('; ')
      .filter(Boolean)
      .map((pair) => {
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

/**
 * Opens each page several times and prints a line for each: the largest paint and the shift of the
 * layout.
 * @param {{ name: string, path: string, cookie: string }[]} pages
 */
export async function printAppearance(browser, base, pages) {
  console.log(
    `\n| 页面（CPU 慢 ${CPU_SLOWDOWN} 倍，慢速 4G，${ROUNDS} 次） | LCP 毫秒，中位数 | 各次 | CLS，最大 |\n|---|--:|---|--:|`,
  )
  for (const { name, path, cookie } of pages) {
    const rounds = []
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await appear(browser, base, cookie, path))
    const paints = rounds.map(({ paint }) => Math.round(paint))
    const shift = Math.max(...rounds.map((each) => each.shift))
    console.log(`| ${name} | ${median(paints)} | ${paints.join(' ')} | ${shift.toFixed(3)} |`)
  }
}
