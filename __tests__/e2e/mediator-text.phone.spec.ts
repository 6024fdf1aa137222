import { expect, type Page } from '@playwright/test'
import { INSTITUTION, account, signIn, test } from './stage'
import { SURFACES } from './surfaces'

// 字号放大一倍 (WCAG 2.2 1.4.4): nothing gets wider than the phone, nothing is cut off.

const MEDIATOR = SURFACES.find(({ role }) => role === 'mediator')!

/** What sticks out of the page at the right, or of its own box. */
function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.checkVisibility() &&
        element.getBoundingClientRect().right > width + 1 &&
        !scrolls(element.parentElement),
    )
    const cut = [...document.querySelectorAll<HTMLElement>('a, button, h1, h2, h3')].filter(
      (element) =>
        element.checkVisibility() &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 1,
    )
    const name = (element: Element) =>
      `${element.tagName} ${(element.textContent ?? '').trim().slice(0, 24)}`
    const over = document.documentElement.scrollWidth - width
    return [...(over > 0 ? [`page +${over}`] : []), ...new Set([...wide, ...cut].map(name))]
  })
}

test('字号放大一倍，宽 390 和 360 的手机上每一页都不横向溢出，按钮和标题不被截掉', async ({
  page,
}) => {
  await signIn(page, account('mediator', { institution: INSTITUTION, name: '王朗' }))
  const problems: string[] = []
  for (const path of await MEDIATOR.paths(page)) {
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto(path)
    await page.evaluate(() =>
      document.documentElement.style.setProperty('font-size', '200%', 'important'),
    )
    await page.evaluate(() => document.fonts.ready)
    // The page is the same at both widths: style sheets alone tell them apart.
    for (const width of [390, 360]) {
      await page.setViewportSize({ width, height: 800 })
      problems.push(...(await findOverflow(page)).map((each) => `${width} ${path}: ${each}`))
    }
  }
  expect(problems).toEqual([])
})
