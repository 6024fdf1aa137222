import { expect, type Page } from '@playwright/test'
import { axeFindings } from './axe-findings'
import { asParty, invitable, knock, makeLetter } from './letters'
import { INSTITUTION, account, signIn, test } from './stage'

// 当事人在自己的手机上看文书、不签: at 360 px, without script; with script the page passes axe.

/** The first case whose parties have confirmed facts, of which there is a document to sign. */
async function findCase(page: Page): Promise<string> {
  await page.goto('/mediator/cases')
  const links = page.getByRole('list', { name: '承办中' }).getByRole('link')
  await expect(links.first()).toBeVisible()
  const cases = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
  for (const href of new Set(cases)) {
    await page.goto(`${href}/documents`)
    if (await page.locator('a[href*="/undisputed_facts"]').count()) return href
  }
  throw new Error('no case has confirmed facts')
}

test('没有脚本也能从头看到尾、写明理由不签；有脚本的页面没有障碍；调解员看得到拒签', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, account('mediator', { institution: INSTITUTION, name: '谢岚' }))
  const href = await findCase(page)
  await page.getByRole('link', { name: /无争议事实记载表/ }).click()
  await page.getByRole('button', { name: '定稿', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '定稿', exact: true }).click()
  await expect(page.getByText(/已定稿，编号 （\d{4}）调实字第\d+号/)).toBeVisible()
  const sheet = page.url()
  await page.goto(`${href}/invite`)
  const entrance = await makeLetter(page, invitable(page).first())

  const context = await asParty(browser, baseURL!, false)
  const plain = await context.newPage()
  await plain.goto('/join')
  await knock(plain, entrance)
  await plain.getByRole('link', { name: /要签的和签好的/ }).click()
  await plain.getByRole('link', { name: /无争议事实记载表/ }).click()
  await expect(plain.getByRole('heading', { name: '我签的是什么' })).toBeVisible()
  await expect(plain.getByRole('article')).toContainText('调实字第')
  await plain.getByRole('button', { name: '不签', exact: true }).click()
  await plain.getByLabel('为什么不签').fill('第一项的日期不对')
  await plain.getByRole('button', { name: '不签', exact: true }).click()
  await expect(plain.getByText('已经记下：您不签。')).toBeVisible()

  const scripted = await asParty(browser, baseURL!, true)
  await scripted.addCookies(await context.cookies())
  const own = await scripted.newPage()
  await own.goto(plain.url())
  await expect(own.getByText('谁要签，签了没有')).toBeVisible()
  expect(await axeFindings(own)).toEqual([])
  const width = await own.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
  await scripted.close()
  await context.close()

  await page.goto(sheet)
  await expect(page.getByText('理由：第一项的日期不对')).toBeVisible()
  await page.getByRole('button', { name: '作废', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('作废理由').fill('第一项的日期写错了')
  await dialog.getByRole('button', { name: '作废', exact: true }).click()
  await expect(page.getByRole('region', { name: '预览', exact: true })).toContainText('草稿预览')
})
