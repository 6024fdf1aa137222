import { expect, type Page } from '@playwright/test'
import {
  DISPLAY_COOKIE,
  displayAttributes,
  parseDisplay,
  serializeDisplay,
} from '@/components/layout/display-cookie'
import { accountRole } from '@/lib/labels/zh-CN/case'
import { tries } from '../support/tries'
import { axeFindings, bringAxe, withoutRepeatedRows } from './axe-findings'
import { showDisplay } from './displays'
import { account, signIn, test, withoutScript } from './stage'
import { PUBLIC_PATHS } from './public-paths'
import { SURFACES } from './surfaces'

// Every route of every role. What does not change with the display is checked once: everything axe
// knows in light on the desk, on the phone what gets too wide or too small to press, in 关怀版,
// where all is larger, what gets too wide. The console is silent in all. Dark has the same pairs of
// colours, and tokens.test.tsx has each of them in both themes: on the pages their contrast in dark
// is measured in a long run (HEYI_TRIES). A page is loaded once, then put on the other displays as
// its user would switch it and on a phone as one: the server gives the same page to both, style
// sheets alone tell them apart. What is then found is judged on the page as the server gives it
// there.

test.describe.configure({ mode: 'parallel' })

type Check = (page: Page) => Promise<string[]>

const everything: Check = (page) => withoutRepeatedRows(page, () => axeFindings(page))
const contrast: Check = (page) =>
  withoutRepeatedRows(page, () => axeFindings(page, { rules: ['color-contrast'] }))

/**
 * A link that lies partly under a fixed column is reached by scrolling: how much of it shows
 * depends on the width of the other columns, so cells are measured where they stand in the table.
 */
const targets: Check = async (page) => {
  await placeCells(page, 'static')
  const found = await axeFindings(page, { rules: ['target-size'] })
  await placeCells(page, '')
  return found
}

/** The position of every cell; empty: as the style sheets have it. */
const placeCells = (page: Page, position: string) =>
  page.evaluate((value) => {
    for (const cell of document.querySelectorAll<HTMLElement>('th, td')) cell.style.position = value
  }, position)

const width: Check = async (page) => {
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }))
  return scrollWidth > clientWidth ? [`overflows by ${scrollWidth - clientWidth} px`] : []
}

/** Dates that a line breaks in the middle. */
const dates: Check = (page) =>
  page.evaluate(() => {
    const broken: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      for (const { 0: date, index } of node.nodeValue!.matchAll(/\d{4}-\d{2}-\d{2}/g)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + date.length)
        const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)))
        if (lines.size > 1)
          broken.push(`breaks ${date} in “${node.nodeValue!.trim().slice(0, 60)}”`)
      }
    return broken
  })

type View = {
  readonly on: 'desk' | 'phone'
  /** Value of the display cookie. */
  readonly display: string
  readonly checks: readonly Check[]
}

const FIRST: View = {
  on: 'desk',
  display: 'light.normal',
  checks: [everything, width, dates],
}
const DARK: View = { on: 'desk', display: 'dark.normal', checks: [contrast] }
/** Each is little apart from the one before: a page is then drawn again as seldom as can be. */
const VIEWS: readonly View[] = [
  FIRST,
  ...(tries(1) > 1 ? [DARK] : []),
  { on: 'desk', display: 'light.large', checks: [width] },
  { on: 'phone', display: 'light.large', checks: [width] },
  { on: 'phone', display: 'light.normal', checks: [width, targets, dates] },
]

const SCREENS = {
  desk: { width: 1440, height: 900, deviceScaleFactor: 1, mobile: false },
  phone: { width: 390, height: 844, deviceScaleFactor: 1, mobile: true },
} as const

/** Opens a page and waits until it is the page, not the shape it has while it is read. */
async function open(page: Page, path: string): Promise<string[]> {
  await page.goto(path)
  await expect(page.getByRole('status', { name: '正在读取' })).toHaveCount(0)
  const title = await page.getByRole('heading', { level: 1 }).first().textContent()
  return title?.includes('没有找到') ? ['not found'] : []
}

/** Puts a page on a phone and back, as the browser's own tools do it. */
async function onScreens(page: Page): Promise<(on: View['on']) => Promise<void>> {
  const devtools = await page.context().newCDPSession(page)
  let now: View['on'] | undefined
  return async (on) => {
    if (on === now) return
    now = on
    await devtools.send('Emulation.setDeviceMetricsOverride', SCREENS[on])
    await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: on === 'phone' })
  }
}

/** On another screen than it was put on, a page would pass for the wrong one. */
async function expectScreen(page: Page, on: View['on']): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.clientWidth))
    .toBe(SCREENS[on].width)
}

/** What is found on these pages in all views, and what the console said. */
async function problemsOf(page: Page, list: readonly string[], baseURL: string): Promise<string[]> {
  const problems: string[] = []
  await bringAxe(page)
  const putOn = await onScreens(page)
  const openIn = async ({ on, display }: View, path: string) => {
    await putOn(on)
    await page.context().addCookies([{ name: DISPLAY_COOKIE, value: display, url: baseURL }])
    return open(page, path)
  }
  for (const path of list) {
    problems.push(...(await openIn(FIRST, path)).map((problem) => `${path}: ${problem}`))
    for (const view of VIEWS) {
      if (view !== FIRST) {
        await putOn(view.on)
        await showDisplay(page, view.display)
      }
      await expectScreen(page, view.on)
      if ((await findings(page, view.checks)).length === 0) continue
      await openIn(view, path)
      const found = await findings(page, view.checks)
      problems.push(...found.map((problem) => `${view.on} ${view.display} ${path}: ${problem}`))
      await openIn(FIRST, path)
    }
  }
  return problems
}

/** The lines of errors on the console from now on, without those for what is not there. */
function listen(page: Page, isExpected: RegExp | null): string[] {
  const lines: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected?.test(message.text()))
      lines.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => lines.push(`page: ${String(error)}`))
  return lines
}

async function findings(page: Page, checks: readonly Check[]): Promise<string[]> {
  const found: string[] = []
  for (const check of checks) found.push(...(await check(page)))
  return found
}

for (const { role, where, paths } of SURFACES) {
  const word = accountRole[role as keyof typeof accountRole]
  const name = `${where?.institution ? `${where.institution}的` : ''}${word}${where?.name ?? ''}`
  test(`${name}：每一页没有无障碍缺陷，不横向溢出，控制台没有错误`, async ({ page, baseURL }) => {
    const said = listen(page, /404/)
    await signIn(page, account(role, where))
    const seeking = await withoutScript(page)
    const list = await paths(seeking)
    await seeking.context().close()
    const found = await problemsOf(page, list, baseURL!)
    expect([...said, ...found]).toEqual([])
  })
}

test('两个登录入口、核验页和失效的激活链接没有无障碍缺陷；服务器按保存的显示设置给出页面', async ({
  page,
  context,
  baseURL,
}) => {
  const chosen = parseDisplay('dark.large')
  await context.addCookies([
    { name: DISPLAY_COOKIE, value: serializeDisplay(chosen), url: baseURL! },
  ])
  const putOn = await onScreens(page)
  for (const path of [
    '/sign-in',
    '/sign-in?entrance=party',
    '/verify',
    '/activate/AAAAAAAAAAAAAAAAAAAAAA',
  ])
    for (const on of ['desk', 'phone'] as const) {
      await putOn(on)
      const html = await (await page.goto(path))!.text()
      for (const [name, value] of Object.entries(displayAttributes(chosen)))
        expect(html, path).toContain(`${name}="${value}"`)
      expect(await everything(page), `${on} ${path}`).toEqual([])
    }
})

test('公众页面没有无障碍缺陷，不横向溢出，控制台没有错误', async ({ page, baseURL }) => {
  const said = listen(page, null)
  const firstOf = async (path: string, within: string) => {
    await page.goto(path)
    const href = await page.locator(`main a[href^="${within}"]`).first().getAttribute('href')
    return href!
  }
  const list = [
    ...PUBLIC_PATHS,
    await firstOf('/roster', '/roster/'),
    await firstOf('/answers', '/answers/'),
  ]
  expect([...said, ...(await problemsOf(page, list, baseURL!))]).toEqual([])
})
