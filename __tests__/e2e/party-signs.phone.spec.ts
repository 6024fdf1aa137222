import { expect, type Browser, type Page } from '@playwright/test'
import { axeFindings } from './axe-findings'
import { answerAll, asParty, invitable, knock, makeLetter, type Entrance } from './letters'
import { lastCode } from './last-code'
import { writeName } from './write-name'
import { INSTITUTION, account, signIn, test } from './stage'

// 当事人在自己的手机上签字，按四次: at 360 px; 看文书、不签 without script; with script the page passes axe.

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

/** The mediator saw the document of the first person of the case. */
async function recordIdentity(page: Page, href: string): Promise<void> {
  await page.goto(`${href}/identity`)
  await page.getByRole('group', { name: '核验的人' }).getByRole('radio').first().check()
  for (const choice of ['视频出示证件核对', '居民身份证', '相符'])
    await page.getByRole('radio', { name: choice, exact: true }).check()
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.waitForURL((at) => !at.pathname.endsWith('/identity'))
}

/**
 * From the own case: the document, a code, one sentence, 签字. Typing and writing the name are no
 * taps.
 */
async function signInFourTaps(phone: Page, databaseUrl: string): Promise<void> {
  await phone.getByRole('link', { name: '去看一看' }).tap()
  await phone.getByRole('button', { name: '发送验证码' }).tap()
  await expect(phone.getByText('验证码已经发出，请看短信。')).toBeVisible()
  await phone.getByRole('textbox', { name: '验证码' }).fill(await lastCode(databaseUrl, 'sign'))
  await writeName(phone)
  await phone.getByRole('radio', { name: '我自己从头看到了最后，自愿签' }).tap()
  await phone.getByRole('button', { name: '签字', exact: true }).tap()
  await expect(phone.getByText('您的签字已经收到。')).toBeVisible()
}

async function comeInAndSign(
  { browser, baseURL }: { browser: Browser; baseURL: string | undefined },
  entrance: Entrance,
  databaseUrl: string,
): Promise<void> {
  const context = await asParty(browser, baseURL!)
  const phone = await context.newPage()
  await answerAll(phone, entrance)
  await signInFourTaps(phone, databaseUrl)
  await context.close()
}

test('一方按四次签字；另一方没有脚本也能从头看到尾、写明理由不签；有脚本的页面没有障碍；调解员看得到拒签', async ({
  page,
  browser,
  baseURL,
  stage,
}) => {
  await signIn(page, account('mediator', { institution: INSTITUTION, name: '谢岚' }))
  const href = await findCase(page)
  await page.getByRole('link', { name: /无争议事实记载表/ }).click()
  await page.getByRole('button', { name: '定稿', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '定稿', exact: true }).click()
  await expect(page.getByText(/已定稿，编号 （\d{4}）调实字第\d+号/)).toBeVisible()
  const sheet = page.url()
  await recordIdentity(page, href)
  await page.goto(`${href}/invite`)
  const signing = await makeLetter(page, invitable(page).first())
  const entrance = await makeLetter(page, invitable(page).last())
  await comeInAndSign({ browser, baseURL }, signing, stage.jobDatabaseUrl)

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
