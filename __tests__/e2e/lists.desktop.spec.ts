import { expect, type Page } from '@playwright/test'
import { INSTITUTION, account, pressEscapeIn, referCase, signIn, stageUrl, test } from './stage'

// The administrator's list as an instrument: the query is in the address, keys move the selection,
// and each person keeps their own view.

const rows = (page: Page) =>
  page
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.locator('[data-row-link]') })

/** Opens a list and waits until it answers to keys. */
async function openList(page: Page, path: string): Promise<void> {
  await page.goto(path)
  const search = page.getByRole('searchbox')
  await expect(async () => {
    // Pressed in the field, the key would be typed into it.
    const isFocused = await search.evaluate((field) => field === document.activeElement)
    if (!isFocused) await page.keyboard.press('/')
    await expect(search).toBeFocused({ timeout: 500 })
  }).toPass()
}

test('条件写在地址里：后退、刷新、粘贴链接看到的一样；点标签去掉一个条件', async ({
  page,
  request,
}) => {
  const { applicant, caseNo } = await referCase(request)
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  await openList(page, '/institution/cases?tab=all')
  const search = page.getByRole('searchbox')
  await search.fill(applicant)
  await search.press('Enter')
  const chip = page.getByRole('link', { name: `清除条件 “${applicant}”` })
  await expect(chip).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText(caseNo)
  await openList(page, page.url())
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('button', { name: '展开' }).click()
  await page.getByLabel('引调时间 从').fill('2090-01-01')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByText('没有符合条件的案件')).toBeVisible()
  await page.goBack()
  await expect(rows(page)).toHaveCount(1)
  await chip.click()
  await expect(page).not.toHaveURL(/q=/)
  await expect(rows(page).first()).toBeVisible()
})

test('只用键盘：搜索、移动、选择、查看按键、打开', async ({ page }) => {
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  await openList(page, '/institution/cases?tab=all')
  await page.getByRole('searchbox').blur()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const second = rows(page).nth(1)
  await expect(second.locator('[data-row-link]')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(second.getByRole('checkbox')).toBeChecked()
  await page.keyboard.press('?')
  await pressEscapeIn(page.getByRole('dialog', { name: '键盘操作' }))
  const href = await second.locator('[data-row-link]').getAttribute('href')
  await second.locator('[data-row-link]').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${href}`)
})

test('Ctrl-K 按案号打开案件，按名称打开页面', async ({ page, request }) => {
  const { caseNo } = await referCase(request)
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  await openList(page, '/institution/records')
  await page.getByRole('button', { name: /^跳转到/ }).click()
  const box = page.getByRole('combobox', { name: '输入案号、姓名或页面名称' })
  await box.fill(caseNo)
  await expect(page.getByRole('option', { name: caseNo })).toBeVisible()
  await box.press('Enter')
  await page.waitForURL(/\/institution\/cases\/[0-9a-f-]+$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(caseNo)
  await page.keyboard.press('Control+k')
  await box.fill('不受理')
  await page.getByRole('option', { name: /不受理与收回记录/ }).click()
  await page.waitForURL('**/institution/declines')
})

test('自己隐藏的列下次仍然隐藏，别人照样看得到', async ({ page, browser }) => {
  await signIn(page, account('institution_admin', { institution: INSTITUTION, name: '林敏' }))
  await openList(page, '/institution/cases?tab=all')
  const amount = page.getByRole('columnheader', { name: '标的额' })
  const choose = async (isShown: boolean) => {
    await page.getByRole('button', { name: '列与密度' }).click()
    await page.getByRole('dialog').getByRole('checkbox', { name: '标的额' }).setChecked(isShown)
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await choose(true)
  await expect(amount).toBeVisible()
  await choose(false)
  await expect(amount).toHaveCount(0)
  await openList(page, '/institution/cases?tab=all')
  await expect(amount).toHaveCount(0)
  const other = await browser.newPage({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    baseURL: stageUrl(),
  })
  await signIn(other, account('institution_admin', { institution: INSTITUTION, name: '周正' }))
  await other.goto('/institution/cases?tab=all')
  await expect(other.getByRole('columnheader', { name: '标的额' })).toBeVisible()
  await other.close()
  await choose(true)
  await expect(amount).toBeVisible()
})

test('案件调解记录：报表的数字点开就是它所数的案件，每一行打开调解进度', async ({ page }) => {
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  await openList(page, '/institution/records?result=success')
  await expect(page.getByText('统计数字对应的案件')).toBeVisible()
  const total = await page.getByText(/^共 [\d,]+ 件$/).textContent()
  const drawn = await rows(page).count()
  expect(Number(total!.replace(/\D/g, ''))).toBeGreaterThanOrEqual(drawn)
  expect(drawn).toBeGreaterThan(0)
  // Every row of them, not merely those that say so.
  await expect(rows(page).filter({ hasText: /已结案|已归档/ })).toHaveCount(drawn)
  await rows(page).first().locator('[data-row-link]').click()
  await page.waitForURL(/\/progress\?list=records$/)
})

test('案件从案件调解记录打开：菜单和面包屑都写案件调解记录，回去时条件、页次和那一行都在', async ({
  page,
}) => {
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  await openList(page, '/institution/records?tab=closed&order=oldest')
  const row = rows(page).nth(2).locator('[data-row-link]')
  const caseNo = (await row.textContent())!
  const menu = page.getByRole('navigation', { name: '主菜单' })
  const trail = page.getByRole('navigation', { name: '当前位置' })
  await row.click()
  await page.waitForURL(/\/progress\?list=records$/)
  await page.getByRole('link', { name: /^全部/ }).first().click()
  await page.waitForURL(/list=records&show=all$/)
  await page.getByRole('link', { name: '查看详情' }).click()
  await expect(trail).toContainText('案件详情')
  await expect(trail.getByRole('link')).toHaveText('案件调解记录')
  await expect(menu.getByRole('link', { name: '案件调解记录' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  // One path above the title, not two.
  await expect(page.getByRole('navigation', { name: '所在栏目' })).toBeHidden()
  await trail.getByRole('link').click()
  await expect(page).toHaveURL(/\/institution\/records\?tab=closed&order=oldest$/)
  await expect(page.locator('[data-row-link]:focus')).toHaveText(caseNo)
})

test('列表的行在 HTML 里，不等脚本；打开一件再返回，还是同一页列表', async ({ page }) => {
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  const document = await (await page.goto('/institution/cases?tab=all'))!.text()
  const caseNo = (await rows(page).first().locator('[data-row-link]').textContent())!
  expect(document).toContain(`>${caseNo}</a>`)
  await rows(page).first().locator('[data-row-link]').click()
  await expect(page).not.toHaveURL(/tab=all/)
  await page.goBack()
  await expect(page).toHaveURL(/tab=all/)
  await expect(rows(page).first()).toContainText(caseNo)
  await expect(rows(page).first().locator('[data-row-link]')).toBeFocused()
})

test('没有的案件在框架内说明，菜单完整', async ({ page }) => {
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  expect(
    (await page.goto('/institution/cases/00000000-0000-4000-8000-000000000000'))?.status(),
  ).toBe(404)
  await expect(page.getByRole('heading', { name: '没有找到这个案件' })).toBeVisible()
  await expect(
    page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '案件积分' }),
  ).toBeVisible()
})
