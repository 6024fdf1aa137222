import { expect, type Page } from '@playwright/test'
import {
  DISPLAY_COOKIE,
  displayAttributes,
  parseDisplay,
  serializeDisplay,
} from '@/components/layout/display-cookie'
import { accountRole } from '@/lib/labels/zh-CN/case'
import { axeFindings } from './axe-findings'
import { account, signIn, test } from './stage'
import { PUBLIC_PATHS } from './public-paths'
import { SURFACES } from './surfaces'

// Every route of every role. What does not change with the display is checked once: everything axe
// knows in light on the desktop, in dark only the contrast, on the phone what gets too wide or too
// small to press, in 关怀版, where everything is larger, what gets too wide. The console is silent in
// all. A page is loaded once and switched to the other displays as its user would switch it; what
// is then found is judged on the page as the server gives it in that display.

test.describe.configure({ mode: 'parallel' })

type Check = (page: Page) => Promise<string[]>

const everything: Check = (page) => axeFindings(page)
const contrast: Check = (page) => axeFindings(page, { rules: ['color-contrast'] })

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

/** Checks by the value of the display cookie. */
const DESKTOP: Readonly<Record<string, readonly Check[]>> = {
  'light.normal': [everything, width, dates],
  'dark.normal': [contrast],
  'light.large': [width],
}
const PHONE: Readonly<Record<string, readonly Check[]>> = {
  'light.normal': [width, targets, dates],
  'light.large': [width],
}

/** Opens a page and waits until it is the page, not the shape it has while it is read. */
async function open(page: Page, path: string): Promise<string[]> {
  await page.goto(path)
  await expect(page.getByRole('status', { name: '正在读取' })).toHaveCount(0)
  const title = await page.getByRole('heading', { level: 1 }).first().textContent()
  return title?.includes('没有找到') ? ['not found'] : []
}

/** Shows the page in this display. */
const show = (page: Page, display: string) =>
  page.evaluate(
    (attributes) => {
      // Without transitions: in them colours are neither the old nor the new ones.
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('*, ::before, ::after { transition: none !important }')
      document.adoptedStyleSheets = [sheet]
      for (const [name, value] of Object.entries(attributes))
        document.documentElement.setAttribute(name, value)
    },
    displayAttributes(parseDisplay(display)),
  )

async function findings(page: Page, checks: readonly Check[]): Promise<string[]> {
  const found: string[] = []
  for (const check of checks) found.push(...(await check(page)))
  return found
}

for (const { role, where, paths } of SURFACES) {
  const word = accountRole[role as keyof typeof accountRole]
  const name = `${where?.institution ? `${where.institution}的` : ''}${word}${where?.name ?? ''}`
  test(`${name}：每一页没有无障碍缺陷，不横向溢出，控制台没有错误`, async ({
    page,
    context,
    baseURL,
  }, { project }) => {
    const problems: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !/404/.test(message.text()))
        problems.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => problems.push(`page: ${String(error)}`))
    await signIn(page, account(role, where))
    const list = await paths(page)
    const openIn = async (display: string, path: string) => {
      await context.addCookies([{ name: DISPLAY_COOKIE, value: display, url: baseURL! }])
      return open(page, path)
    }
    const displays = Object.entries(project.name === 'phone' ? PHONE : DESKTOP)
    const first = displays[0]![0]
    for (const path of list) {
      problems.push(...(await openIn(first, path)).map((problem) => `${path}: ${problem}`))
      for (const [display, checks] of displays) {
        await show(page, display)
        if ((await findings(page, checks)).length === 0) continue
        await openIn(display, path)
        const found = await findings(page, checks)
        problems.push(...found.map((problem) => `${display} ${path}: ${problem}`))
        await openIn(first, path)
      }
    }
    expect(problems).toEqual([])
  })
}

test('两个登录入口和核验页没有无障碍缺陷；服务器按保存的显示设置给出页面', async ({
  page,
  context,
  baseURL,
}) => {
  const chosen = parseDisplay('dark.large')
  await context.addCookies([
    { name: DISPLAY_COOKIE, value: serializeDisplay(chosen), url: baseURL! },
  ])
  for (const path of ['/sign-in', '/sign-in?entrance=party', '/verify']) {
    const html = await (await page.goto(path))!.text()
    for (const [name, value] of Object.entries(displayAttributes(chosen)))
      expect(html, path).toContain(`${name}="${value}"`)
    expect(await everything(page), path).toEqual([])
  }
})

test('公众页面没有无障碍缺陷，不横向溢出，控制台没有错误', async ({ page, context, baseURL }, {
  project,
}) => {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`page: ${String(error)}`))
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
  const displays = Object.entries(project.name === 'phone' ? PHONE : DESKTOP)
  for (const path of list)
    for (const [display, checks] of displays) {
      await context.addCookies([{ name: DISPLAY_COOKIE, value: display, url: baseURL! }])
      problems.push(...(await open(page, path)).map((problem) => `${path}: ${problem}`))
      const found = await findings(page, checks)
      problems.push(...found.map((problem) => `${display} ${path}: ${problem}`))
    }
  expect(problems).toEqual([])
})
