import { expect, type Page } from '@playwright/test'
import { soundPng } from '../support/upload-files'
import { axeFindings } from './axe-findings'
import { asParty, invitable, knock, makeLetter } from './letters'
import { account, INSTITUTION, signIn, test } from './stage'

// 授权委托书 at 360 px: the agent without script, the mediator with the usual browser.

/**
 * The first case of the mediator that has an agent, by its page of 授权委托书.
 * @returns path of the case
 */
async function findCaseWithAgent(page: Page): Promise<string> {
  await page.goto('/mediator/cases')
  const cases = page.getByRole('list', { name: '承办中' }).getByRole('link')
  await expect(cases.first()).toBeVisible()
  const hrefs = await cases.evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  for (const href of hrefs) {
    await page.goto(href)
    const isOpen = (await page.getByRole('link', { name: '邀请当事人' }).count()) > 0
    if (isOpen && (await page.getByRole('link', { name: '授权委托书' }).count()) > 0) return href
  }
  throw new Error('no case with an agent')
}

test('代理人不用脚本也能拍照、写明、提交；调解员核对以后，代理人看到能办什么', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, account('mediator', { institution: INSTITUTION, name: '王朗' }))
  const href = await findCaseWithAgent(page)
  await page.goto(`${href}/invite`)
  const letter = await makeLetter(page, invitable(page).filter({ hasText: '代理人' }).first())

  const phone = await (await asParty(browser, baseURL!, false)).newPage()
  await phone.goto('/join')
  await knock(phone, letter)
  await expect(phone.getByText('还没有交授权委托书')).toBeVisible()
  await phone.getByRole('link', { name: /拍照提交授权委托书/ }).tap()
  await expect(phone.getByText('还没有发照片')).toBeVisible()
  const photo = { name: '委托书.png', mimeType: 'image/png', buffer: await soundPng(7) }
  await phone.getByLabel('拍照或者选文件').setInputFiles(photo)
  await phone.getByRole('button', { name: '发这一页' }).tap()
  await expect(phone.getByText('这一页收到了')).toBeVisible()
  const scripted = await (await asParty(browser, baseURL!)).newPage()
  await scripted.context().addCookies(await phone.context().cookies())
  await scripted.goto(phone.url())
  await expect(scripted.getByRole('button', { name: '交给调解员核对' })).toBeVisible()
  expect(await axeFindings(scripted)).toEqual([])
  await phone.getByRole('radio', { name: /^特别授权/ }).check()
  await phone.getByRole('checkbox', { name: /^替本人签调解协议/ }).check()
  await phone.getByLabel('纸上还写了别的').fill('代为交换证据')
  await phone.getByRole('button', { name: '交给调解员核对' }).tap()
  // What was typed stays beside the sentence about what is missing.
  await expect(phone.getByText('特别授权要写明和解、签协议两项').first()).toBeVisible()
  await expect(phone.getByLabel('纸上还写了别的')).toHaveValue('代为交换证据')
  await phone.getByRole('checkbox', { name: /^替本人调解、和解/ }).check()
  await phone.getByRole('button', { name: '交给调解员核对' }).tap()
  await expect(phone.getByText('调解员正在核对')).toBeVisible()

  await page.goto(href)
  await page.getByRole('link', { name: /授权委托书.*1份待核对/ }).click()
  await expect(page.getByText(/写的是特别授权：.*代为交换证据/)).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('radio', { name: '核对无误，按特别授权' }).check()
  await page.getByRole('button', { name: /^登记核对结果/ }).click()
  await expect(page.getByText('现在有效')).toBeVisible()

  await phone.reload()
  await expect(phone.getByText('核对通过了。您能替本人和解、签协议。')).toBeVisible()
})
