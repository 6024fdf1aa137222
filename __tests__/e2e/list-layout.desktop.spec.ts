import { expect, type Page } from '@playwright/test'
import { COURT, INSTITUTION, account, signIn, test } from './stage'

// The lists on the screens of offices, and on paper.

const admin = () => account('institution_admin', { institution: INSTITUTION, name: '林敏' })
const LISTS = ['/institution/cases', '/institution/cases?tab=all', '/institution/records']

/** Which element is at the middle of a cell, and whether it is of that cell. */
const isCovered = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const cell = document.querySelector(wanted)!
    const { left, top, width, height } = cell.getBoundingClientRect()
    return [0.1, 0.9].some((part) => {
      const shown = document.elementFromPoint(left + width * part, top + height / 2)
      return !shown || !cell.contains(shown)
    })
  }, selector)

test('1280×720：没有一列盖住期限，行高不过 48 像素', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await signIn(page, admin())
  for (const path of LISTS) {
    await page.goto(path)
    await expect(page.locator('[data-list-rows][data-fit]')).toBeVisible()
    const clock = await page.evaluate(
      () =>
        [...document.querySelectorAll('thead th')].findIndex((head) =>
          /期限/.test(head.textContent ?? ''),
        ) + 1,
    )
    expect([path, await isCovered(page, `thead th:nth-child(${clock})`)]).toEqual([path, false])
    const heights = await page
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height))
    expect([path, Math.max(...heights) <= 48.5]).toEqual([path, true])
    // As far from the card's edge at the right as at the left.
    const [left, right] = await page
      .locator('tbody tr')
      .first()
      .evaluate((row) => [
        getComputedStyle(row.firstElementChild!).paddingLeft,
        getComputedStyle(row.lastElementChild!).paddingRight,
      ])
    expect([path, right]).toEqual([path, left])
  }
})

test('滚动到底，列名仍在：只有一处在滚动', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await signIn(page, admin())
  await page.goto('/institution/cases?tab=all&size=50')
  await expect(page.locator('[data-list-rows][data-fit]')).toBeVisible()
  await page.mouse.move(640, 500)
  for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, 800)
  await expect(page.locator('tbody tr').last()).toBeInViewport()
  // The first columns are sticky by a rule of their own, the others by that of the headings.
  for (const name of ['联调编号', '引调时间'])
    await expect(page.getByRole('columnheader', { name })).toBeInViewport()
  for (const place of [3, 5])
    expect(await isCovered(page, `thead th:nth-child(${place})`)).toBe(false)
})

test('1920×1080：表格用到整个宽度', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await signIn(page, admin())
  await page.goto('/institution/cases')
  const table = await page.getByRole('table').first().boundingBox()
  expect(table!.x + table!.width).toBeGreaterThan(1880)
})

test('点列名排序，地址和读屏都说得出；再点反过来', async ({ page }) => {
  await signIn(page, admin())
  await page.goto('/institution/cases?tab=all')
  const head = page.getByRole('columnheader', { name: '引调时间' })
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await head.getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/order=oldest/)
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  const days = await page
    .locator('tbody td')
    .filter({ hasText: /^\d{4}-\d\d-\d\d$/ })
    .allTextContents()
  expect(new Set(days).size).toBeGreaterThan(1)
  expect(days).toEqual(days.toSorted())
})

/** The sizes of a PDF's sheets, in points. */
async function sheetsOf(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(
    ([, width, height]) => (Number(width) > Number(height) ? '横' : '竖'),
  )
}

test('打印：每一张都是横的，没有多出的空白页', async ({ page }) => {
  await signIn(page, admin())
  for (const path of ['/institution/cases?tab=all', '/institution/people', '/institution/report']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const sheets = await sheetsOf(page)
    expect([path, [...new Set(sheets)]]).toEqual([path, ['横']])
  }
})

test('法院的列表查错了栏：写明在哪一栏，点去就是', async ({ page }) => {
  await signIn(page, account('court_clerk', { court: COURT }))
  await page.goto('/court/cases?tab=all')
  const caseNo = (await page.locator('[data-row-link]').first().textContent())!
  await page.goto(`/court/cases?tab=returned&q=${encodeURIComponent(caseNo)}`)
  const way = page.getByRole('link', { name: '前往查看' })
  await expect(way).toBeVisible()
  await way.click()
  await expect(page.locator('[data-row-link]').first()).toHaveText(caseNo)
})

test('分配页：缺理由的一项不被操作栏盖住；页面够高时，操作栏就在表单末尾', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 620 })
  await signIn(page, admin())
  await page.goto('/institution/cases?tab=assign')
  await page.goto((await page.locator('a[href*="/assign"]').first().getAttribute('href'))!)
  // Not the recommended one: that needs a reason.
  await page.getByRole('radio').last().check()
  await page.getByRole('button', { name: /^分配给/ }).click()
  const wrong = page.locator('textarea[aria-invalid="true"]')
  await expect(wrong).toBeFocused()
  const edges = () =>
    page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect()
      const foot = document.querySelector('[data-sticky-foot]')!
      return {
        error: box('[id$="-error"]').bottom,
        foot: foot.getBoundingClientRect().top,
        gap:
          foot.getBoundingClientRect().top -
          foot.previousElementSibling!.getBoundingClientRect().bottom,
        shadow: getComputedStyle(foot).boxShadow,
      }
    })
  await expect.poll(async () => (await edges()).error <= (await edges()).foot).toBe(true)
  await page.setViewportSize({ width: 1280, height: 3000 })
  await expect.poll(async () => (await edges()).gap).toBeLessThan(24)
  expect((await edges()).gap).toBeGreaterThanOrEqual(0)
  expect((await edges()).shadow).toBe('none')
})
