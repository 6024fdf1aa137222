import { expect, type Page } from '@playwright/test'
import { INSTITUTION, account, signIn, test } from './stage'
import { writeName } from './write-name'

// 文书: read as a draft, finalised, read again, a name written on it, voided; on a mediator's phone.

/** The list of documents of a case whose parties have confirmed facts. */
async function openDocuments(page: Page): Promise<void> {
  await page.goto('/mediator/cases')
  const links = page.locator('main a[href^="/mediator/cases/"]')
  await expect(links.first()).toBeVisible()
  const cases = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
  for (const href of new Set(cases)) {
    await page.goto(`${href}/documents`)
    if (await page.locator('a[href*="/undisputed_facts"]').count()) return
  }
  throw new Error('no case has confirmed facts')
}

/** As when another application covers the browser: the page has no size for a while. */
async function hideForAWhile(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (const display of ['none', '']) {
      document.body.style.display = display
      await nextFrame()
      await nextFrame()
    }
  })
}

test('无争议事实记载表：看过草稿再定稿，取得编号，在页面上可读；写了一半的名字不因页面被遮住而丢失；作废以后留在历次文书里，打开时标明作废', async ({
  page,
}) => {
  await signIn(page, account('mediator', { institution: INSTITUTION, name: '谢岚' }))
  await openDocuments(page)
  await page.getByRole('link', { name: /无争议事实记载表/ }).click()
  const sheet = page.getByRole('region', { name: '预览', exact: true })
  await expect(sheet).toContainText('草稿预览')
  await expect(sheet.locator('canvas').first()).toBeVisible()
  await page.getByRole('button', { name: '定稿', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '定稿', exact: true }).click()
  await expect(page.getByText(/已定稿，编号 （\d{4}）调实字第\d+号/)).toBeVisible()
  await expect(sheet).toContainText(/调实字第\d+号，.*由谢岚定稿/)
  await expect(sheet.locator('canvas').first()).toBeVisible()
  await page.locator('a[href*="/sign?"]').first().click()
  await expect(page.getByText('还没有写')).toBeVisible()
  await writeName(page)
  await expect(page.getByText('已写 1 笔')).toBeVisible()
  const written = page.locator('input[name="drawing"]')
  const before = await written.inputValue()
  await hideForAWhile(page)
  await expect(written).toHaveValue(before)
  await page.goBack()
  await page.getByRole('button', { name: '作废', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('作废理由').fill('第一项事实的日期写错')
  await dialog.getByRole('button', { name: '作废', exact: true }).click()
  await expect(sheet).toContainText('草稿预览')
  await expect(page.getByText(/由谢岚作废，理由：第一项事实的日期写错/)).toBeVisible()
  await page.getByRole('link', { name: /^查看作废件 （\d{4}）调实字第\d+号$/ }).click()
  await expect(page.getByText(/调实字第\d+号 已作废，仅供查阅/)).toBeVisible()
  await expect(sheet.locator('canvas').first()).toBeVisible()
  await expect(sheet.locator('svg text').first()).toHaveText('已作废')
  await expect(sheet.getByRole('link')).toHaveCount(0)
  await page.getByRole('link', { name: '返回现行文书' }).click()
  await expect(sheet).toContainText('草稿预览')
})
