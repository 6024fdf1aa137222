import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { linesOfWord } from '../support/read-word'
import { INSTITUTION, account, signIn, test } from './stage'
import { TEMPLATE_PAGE, addTemplate, useFromToday, versionOf } from './word-template-page'

// 文书模板 in use: a document is made with the version of its day and keeps it.

/** The addresses of 受理登记表 of two cases whose form can be finalised. */
async function findForms(page: Page): Promise<readonly string[]> {
  await page.goto('/institution/cases?tab=all&status=in_mediation')
  const links = page.locator('a.row-link')
  await expect(links.first()).toBeVisible()
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
  const found: string[] = []
  for (const id of new Set(hrefs.map((href) => /cases\/([0-9a-f-]{36})/.exec(href)![1]))) {
    await page.goto(`/institution/cases/${id}/documents`)
    const form = page.locator('a[href$="/acceptance_form"]').filter({ hasText: '可以定稿' })
    if (await form.count()) found.push((await form.getAttribute('href'))!)
    if (found.length === 2) return found
  }
  throw new Error('no two cases have an acceptance form to finalise')
}

/** Finalises the document at this address; the text of its Word file. */
async function finalise(page: Page, form: string): Promise<readonly string[]> {
  await page.goto(form)
  await page.getByRole('button', { name: '定稿', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '定稿', exact: true }).click()
  await expect(page.getByText(/已定稿，编号 （\d{4}）调受字第\d+号/)).toBeVisible()
  return readOwnWord(page)
}

/** The text of the Word file that was made of the institution's template. */
async function readOwnWord(page: Page): Promise<readonly string[]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载本机构版式的 Word 文件' }).click(),
  ])
  return linesOfWord(await readFile(await file.path()))
}

test('设定启用日期以后定稿的文书用新的一版，以前定稿的保留原来的一版', async ({ page }) => {
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  const [earlier, later] = await findForms(page)
  const first = await addTemplate(page, '甲版', '编号：{文书编号}', '案由：{案由}')
  await useFromToday(page, first)
  const before = await finalise(page, earlier!)
  expect(before).toContain('甲版')
  expect(before).toContainEqual(expect.stringMatching(/^编号：（\d{4}）调受字第\d+号$/))

  const second = await addTemplate(page, '乙版', '编号：{文书编号}')
  await useFromToday(page, second)
  await expect(versionOf(page, first)).toContainText('已由后一版代替')
  expect(await finalise(page, later!)).toContain('乙版')
  await expect(page.getByText(`本机构模板第 ${second} 版`)).toBeVisible()
  await page.goto(earlier!)
  await expect(page.getByText(`本机构模板第 ${first} 版`)).toBeVisible()
  expect(await readOwnWord(page)).toEqual(before)

  await page.goto(TEMPLATE_PAGE)
  await page.getByRole('button', { name: `停用第 ${second} 版` }).click()
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await expect(versionOf(page, second)).toContainText(/已于 \d{4}-\d{2}-\d{2} 停用/)
})
