import { expect, type Page } from '@playwright/test'
import { INSTITUTION, account, dayFrom, signIn, test } from './stage'

// The mediator's own phone: materials on the page, calling from today's card, the phone's own Back.

/** Opens 今日 of a mediator. */
async function openToday(page: Page): Promise<void> {
  await signIn(page, account('mediator', { institution: INSTITUTION, name: '王朗' }))
  await page.goto('/mediator')
}

const openFirst = async (page: Page) => {
  await page
    .getByRole('article')
    .filter({ hasText: '拨打电话' })
    .first()
    .getByRole('heading')
    .click()
  await page.waitForURL(/\/mediator\/cases\/[0-9a-f-]{36}$/)
}

// What fits the narrowest phone fits a wider one; at 390 px routes.desktop.spec.ts draws all pages.
test.use({ viewport: { width: 360, height: 800 } })

test('材料在页面上打开，不下载；图片和 PDF 都能看到', async ({ page }) => {
  await openToday(page)
  await openFirst(page)
  const materials = page.getByRole('region', { name: '材料' }).getByRole('link')
  await expect(materials.first()).toBeVisible()
  page.on('download', () => {
    throw new Error('a download')
  })
  const viewed = page.waitForResponse((answer) => answer.url().endsWith('/view'))
  await materials.first().click()
  expect((await viewed).headers()['content-disposition']).toBe('inline')
  await expect(
    page
      .getByRole('region', { name: /^材料“/ })
      .locator('canvas, img')
      .first(),
  ).toBeVisible()
  await expect(page.locator('a[href^="/api/materials/"]')).toHaveCount(0)
})

test('从今日的卡片两次按下就拨出；随后的记录已经选好这个人和电话', async ({ page }) => {
  // This machine has no telephone: the browser would begin to leave the page for it.
  await page.addInitScript(() =>
    document.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a[href^="tel:"]'))
        event.preventDefault()
    }),
  )
  await openToday(page)
  await page.getByRole('link', { name: '拨打电话' }).first().click()
  const name = await page
    .locator('form p')
    .first()
    .evaluate((line) => line.firstChild!.textContent!)
  await page.getByRole('button', { name: '拨打' }).click()
  await expect(page.getByRole('link', { name: '拨打' })).toHaveAttribute('href', /^tel:\d+$/)
  await page.getByRole('link', { name: '记录本次联系' }).click()
  await expect(page.getByRole('radio', { name: new RegExp(`^${name}`) })).toBeChecked()
  await expect(page.getByRole('radio', { name: '电话' })).toBeChecked()
})

test('手机的返回关闭打开的窗口；返回链接回到打开案件的地方', async ({ page }) => {
  await openToday(page)
  await openFirst(page)
  const file = page.url()
  await page.getByRole('button', { name: '更多' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(page.url()).toBe(file)

  await page.getByRole('button', { name: '更多' }).click()
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /^提前终结/ })
    .click()
  await page.waitForURL(/\/withdraw$/)
  await page.goBack()
  await expect(page.getByRole('button', { name: '更多' })).toBeVisible()
  expect(page.url()).toBe(file)
  await expect(page.getByRole('dialog')).toBeHidden()

  await page.getByRole('link', { name: '返回' }).click()
  await expect(page).toHaveURL(/\/mediator$/)

  await page.getByRole('link', { name: '案件', exact: true }).click()
  await page.getByRole('list', { name: '承办中' }).getByRole('link').first().click()
  await page.waitForURL(/\/mediator\/cases\/[0-9a-f-]{36}$/)
  await page.getByRole('link', { name: '返回' }).click()
  await expect(page).toHaveURL(/\/mediator\/cases$/)
})

test('约定再联系要写日期和时间，写了到那一天才列入今日', async ({ page }) => {
  await openToday(page)
  await page.getByRole('link', { name: '记录联系' }).first().click()
  await page.waitForURL(/\/contact/)
  await expect(page.getByLabel('约定再联系的时间')).toBeHidden()
  await page.getByRole('group', { name: '联系对象' }).getByRole('radio').first().check()
  await page.getByRole('radio', { name: '约定再联系' }).check()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('请填写约定再联系的日期和时间。').first()).toBeVisible()
  await page.getByLabel('约定再联系的时间').fill(`${dayFrom(3)}T10:30`)
  await page.getByRole('button', { name: '保存' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/contact'))
  await expect(page.getByText(/约定 .+ 10:30 再联系/).first()).toBeVisible()
})

/** Which share of the height bars take that stay where they are while the page is scrolled. */
const shareOfBars = (page: Page) =>
  page.evaluate(() => {
    const bars = [...document.querySelectorAll('header, [data-bottom-bar], [data-action-bar]')]
    const fixed = bars.filter(
      (bar) => bar.checkVisibility() && /fixed|sticky/.test(getComputedStyle(bar).position),
    )
    const covered = fixed.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0)
    return covered / window.innerHeight
  })

test('手机横过来，固定的栏不超过五分之一的高度，页面不横向溢出', async ({ page }) => {
  await page.setViewportSize({ width: 780, height: 360 })
  await openToday(page)
  const check = async () => {
    expect(await shareOfBars(page)).toBeLessThanOrEqual(0.2)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over).toBeLessThanOrEqual(0)
  }
  await check()
  await page.getByRole('article').first().getByRole('heading').click()
  await page.waitForURL(/\/mediator\/cases\/[0-9a-f-]{36}$/)
  await check()
  await page.goto(`${page.url()}/contact`)
  await check()
})
