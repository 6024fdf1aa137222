import { expect, type Page } from '@playwright/test'
import { COURT, INSTITUTION, MANUAL_INSTITUTION, account, pageFor, signIn, test } from './stage'

// 机构案件报表: figures first and without script, pictures later, every number the way to exactly its
// cases.

const administrator = () => account('institution_admin', { institution: INSTITUTION })

type Linked = { readonly href: string; readonly count: number }

/**
 * Every count of the page that is a link, once for each list it opens. A measure opens the cases it
 * was computed from, which it does not count.
 */
async function numbersOf(page: Page, path: string): Promise<Linked[]> {
  const links = await page
    .locator(`main a[href^="${path}?"]:not([aria-label*="，计入"])`)
    .evaluateAll((all) =>
      all.map((link) => ({
        href: link.getAttribute('href')!,
        count: Number(link.textContent!.replaceAll(',', '')),
      })),
    )
  return [
    ...new Map(
      links.filter(({ count }) => Number.isFinite(count)).map((link) => [link.href, link]),
    ).values(),
  ]
}

/** How many cases the foot of a list says it holds. */
async function totalOf(page: Page, href: string): Promise<number> {
  const answer = await page.request.get(href)
  expect(answer.status()).toBe(200)
  const text = (await answer.text()).replaceAll(/<!-- -->/g, '')
  return Number(/共\s*([\d,]+)\s*件/.exec(text)?.[1]?.replaceAll(',', ''))
}

test('每个数字点开的列表恰好有这么多件', async ({ page }) => {
  await signIn(page, administrator())
  await page.goto('/institution/report')
  await expect(page.getByRole('heading', { level: 1, name: '机构案件报表' })).toBeVisible()
  const numbers = await numbersOf(page, '/institution/records')
  expect(numbers.length).toBeGreaterThan(15)
  const wrong: string[] = []
  for (const { href, count } of numbers) {
    const total = await totalOf(page, href)
    if (total !== count) wrong.push(`${href}: ${count}, listed ${total}`)
  }
  expect(wrong).toEqual([])
})

test('图随后出现并说明内容，表格立即可见；获得焦点时显示定义，按 Esc 收起；打印时图不超出自己的一栏', async ({
  page,
}) => {
  await signIn(page, administrator())
  await page.goto('/institution/report')
  await expect(page.getByRole('table', { name: '收案与结案' })).toBeVisible()
  const picture = page.getByRole('img', { name: '收案与结案' })
  await expect(picture.locator('svg.recharts-surface').first()).toBeVisible()
  await expect(picture).toHaveAccessibleDescription(/柱状图/)

  await test.step('定义', async () => {
    const help = page.getByRole('button', { name: '调解成功率的口径' })
    await help.focus()
    const tip = page.getByRole('tooltip').filter({ hasText: '成功件数除以结案件数' })
    await expect(tip).toBeVisible()
    // what just opened may not listen for keys yet
    await expect(async () => {
      await page.keyboard.press('Escape')
      await expect(tip).toBeHidden({ timeout: 500 })
    }).toPass()
  })

  await test.step('在宽屏上画的图，打印', async () => {
    await page.emulateMedia({ media: 'print' })
    const [drawn, room] = await picture.evaluate((figure) => {
      figure.querySelector<HTMLElement>('.recharts-wrapper')!.style.width = '3000px'
      const svg = figure.querySelector('svg.recharts-surface')!
      // As of a column that is narrower on the screen than on paper.
      svg.setAttribute('width', '300')
      svg.setAttribute('height', '3000')
      return [svg.getBoundingClientRect(), figure.getBoundingClientRect()]
    })
    expect(drawn!.width).toBeGreaterThan(0)
    expect(drawn!.width).toBeLessThanOrEqual(room!.width)
    expect(drawn!.height).toBeGreaterThan(0)
    // The last half pixel is rounding.
    expect(drawn!.height).toBeLessThan(room!.height + 1)
  })
})

test('十二个月的图每个月都写出来，一月下面写着年份', async ({ page }) => {
  await signIn(page, account('institution_admin', { institution: MANUAL_INSTITUTION }))
  await page.goto('/institution/report?from=2019-07&to=2020-06')
  // By this class recharts finds the words, whose size decides how many fit.
  const ticks = page
    .getByRole('img', { name: '收案与结案' })
    .locator('.recharts-xAxis-tick-labels .recharts-cartesian-axis-tick-value')
  await expect(ticks).toHaveText([
    '7月19年',
    ...['8月', '9月', '10月', '11月', '12月'],
    '1月20年',
    ...['2月', '3月', '4月', '5月', '6月'],
  ])
  // It measures right after it sets a size; this reader has motion reduced.
  const [before, after] = await page.evaluate(() => {
    const word = document.body.appendChild(document.createElement('span'))
    return ['10px', '20px'].map((size) => {
      word.style.fontSize = size
      return getComputedStyle(word).fontSize
    })
  })
  expect([before, after]).toEqual(['10px', '20px'])
})

test('没有脚本时数字、表格和条件都可用', async ({ page, browser, baseURL }) => {
  await signIn(page, administrator())
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: baseURL!,
    storageState: await page.context().storageState(),
    locale: 'zh-CN',
  })
  const plain = await context.newPage()
  await plain.goto('/institution/report')
  await expect(plain.getByRole('table', { name: '收案与结案' })).toBeVisible()
  await plain.getByLabel('纠纷类型').selectOption('property_service')
  await plain.getByRole('button', { name: '查询', exact: true }).click()
  await expect(plain).toHaveURL(/type=property_service/)
  await expect(plain.getByRole('table', { name: '各类纠纷与成功率' }).getByRole('row')).toHaveCount(
    2,
  )
  await context.close()
})

test('报表可以下载；法院看到同样的报表，有查看人水印，没有可写的按钮', async ({
  page,
  browser,
}) => {
  await signIn(page, administrator())
  await page.goto('/institution/report')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^机构案件报表-\d{8}-\d{4}\.xlsx$/)

  const court = await pageFor(browser, page, account('court_reviewer', { court: COURT }))
  await court.goto('/court/report')
  await expect(court.getByRole('heading', { level: 1, name: '案件报表' })).toBeVisible()
  await expect(court.getByRole('link', { name: '导出' })).toHaveCount(0)
  await expect(court.getByRole('table', { name: '各调解员承办中' })).toHaveCount(0)
  const [first] = await numbersOf(court, '/court/cases')
  expect(await totalOf(court, first!.href)).toBe(first!.count)
  await court.context().close()
})

test('法院按调解员筛选报表：各状态案件保留已结案的，每个数字都能点开', async ({ page }) => {
  await signIn(page, account('court_reviewer', { court: COURT }))
  await page.goto('/court/report')
  await page.getByLabel('调解员', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('button', { name: '查询', exact: true }).click()
  await expect(page).toHaveURL(/mediator=/)
  await expect(page.getByText(/^已按调解员.+筛选/)).toBeVisible()
  await expect(
    page
      .getByRole('table', { name: '各状态案件' })
      .getByRole('row', { name: /^已结案（含已归档）/ }),
  ).toBeVisible()
  const numbers = await numbersOf(page, '/court/cases')
  expect(numbers.length).toBeGreaterThan(5)
  for (const { href, count } of numbers)
    expect([href, await totalOf(page, href)]).toEqual([href, count])
})

test('法院页面上的积分可以查到每一分的来由，只能阅读', async ({ page }) => {
  await signIn(page, account('court_reviewer', { court: COURT }))
  await page.goto('/court/scores/cases?status=closed')
  const row = page.getByRole('table', { name: '案件积分' }).getByRole('row').nth(1)
  const total = await row.getByRole('cell').last().textContent()
  await row.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/court\/cases\/[0-9a-f-]{36}\/score$/)
  await expect(page.getByText(`合计 ${total}`)).toBeVisible()
  await expect(page.getByText('每次查看都会留下记录。')).toBeVisible()
  await expect(page.locator('main form')).toHaveCount(0)
})
