import { expect, type Page } from '@playwright/test'
import { axeFindings } from './axe-findings'
import { showDisplay } from './displays'
import { INSTITUTION, account, dayFrom, pressEscapeIn, signIn, stageUrl, test } from './stage'

// Days and months on a desk: our own pickers, typed or chosen, and no word in the computer's
// language.

const admin = () => account('institution_admin', { institution: INSTITUTION, name: '林敏' })
const calendar = (page: Page) => page.getByRole('dialog', { name: '选择日期' })
/** The present day in Shanghai, by parts. */
const today = () => {
  const text = dayFrom(0)
  const [year, month, day] = text.split('-').map(Number)
  return { year, month, day, text }
}

async function unfold(page: Page): Promise<void> {
  await page.goto('/institution/records')
  const folded = page.getByRole('button', { name: '展开' })
  // Before hydration a press does nothing; once it did something, the button has another name.
  await expect(async () => {
    if (await folded.isVisible()) await folded.click()
    await expect(page.getByLabel('引调时间 从')).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

test.beforeEach(async ({ page }) => signIn(page, admin()))

test('日历打开时才读取；选一天就是条件；输入中文日期也行', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await unfold(page)
  const loaded = scripts.length
  const from = page.getByLabel('引调时间 从')
  await from.press('ArrowDown')
  await expect(calendar(page)).toBeVisible()
  expect(scripts.length).toBeGreaterThan(loaded)
  const { text } = today()
  await calendar(page).getByRole('button', { name: '今天', exact: true }).click()
  await expect(from).toHaveValue(text)
  await expect(from).toBeFocused()
  await page.getByLabel('引调时间 到').fill('2099年1月5日')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page).toHaveURL(new RegExp(`referredFrom=${text}&referredTo=2099-01-05`))
})

test('写的不是日期：不查询，写的字还在，旁边说明', async ({ page }) => {
  await unfold(page)
  const from = page.getByLabel('引调时间 从')
  await from.fill('上周三')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByText('请填写真实存在的日期，格式如 2026-12-28。')).toBeVisible()
  await expect(from).toHaveValue('上周三')
  await expect(page).not.toHaveURL(/referredFrom/)
  await page.getByRole('button', { name: '收起' }).click()
  await page.getByRole('button', { name: '查询' }).click()
  await expect(from).toBeVisible()
})

test('打开的日历和月份在每种显示下没有无障碍缺陷，放得下', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await unfold(page)
  for (const [path, button, name] of [
    [null, '打开日历', '选择日期'],
    ['/institution/report', '打开月份选择', '选择月份'],
  ] as const) {
    if (path) await page.goto(path)
    // A panel finds its place when it opens: in each display it is opened again.
    for (const display of ['light.normal', 'dark.normal', 'light.large']) {
      await showDisplay(page, display)
      await page.getByRole('button', { name: button }).first().click()
      const panel = page.getByRole('dialog', { name })
      await expect(panel).toBeVisible()
      expect([display, await axeFindings(page, { within: '.picker-panel' })]).toEqual([display, []])
      const box = (await panel.boundingBox())!
      expect(box.x >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 720).toBe(true)
      await pressEscapeIn(panel)
      await expect(panel).toHaveCount(0)
    }
  }
})

test('对话框里也用得了：Esc 先关日历，再关对话框', async ({ page }) => {
  await page.goto('/institution/people')
  await page.locator('a.row-link').first().click()
  await page.getByRole('button', { name: '登记培训' }).click()
  const dialog = page.getByRole('dialog', { name: /培训/ })
  await dialog.getByRole('button', { name: '打开日历' }).click()
  await expect(calendar(page)).toBeVisible()
  const { year, month, day, text } = today()
  await expect(
    calendar(page).getByRole('button', { name: new RegExp(`^今天.*${year}年${month}月${day}日`) }),
  ).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('培训日期')).toHaveValue(text)
  // The key opens the calendar once the field has the focus again.
  await expect(dialog.getByLabel('培训日期')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await pressEscapeIn(calendar(page))
  await expect(calendar(page)).toHaveCount(0)
  await expect(dialog).toBeVisible()
})

test('窗口窄了，或者没有脚本，是浏览器自己的控件', async ({ page, browser }) => {
  await unfold(page)
  await expect(page.getByLabel('引调时间 从')).toHaveAttribute('type', 'text')
  await page.setViewportSize({ width: 900, height: 720 })
  await expect(page.getByLabel('引调时间 从')).toHaveAttribute('type', 'date')
  const plain = await browser.newPage({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    baseURL: stageUrl(),
  })
  await plain.goto('/institution/report')
  await expect(plain.getByLabel('起始月份')).toHaveAttribute('type', 'month')
})

test('选择文件：没有一个英文字，键盘到得了', async ({ page }) => {
  await page.goto('/institution/imports')
  await expect(page.getByText('未选择文件')).toBeVisible()
  const input = page.getByLabel('选择 Excel 文件')
  await input.focus()
  await expect(input).toBeFocused()
  await input.setInputFiles({ name: '名单.xlsx', mimeType: 'x', buffer: Buffer.from('x') })
  await expect(page.getByText('名单.xlsx')).toBeVisible()
})
