import { rm } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { DESK, INSTITUTION, PHONE, account, signIn, test } from './stage'
import {
  TEMPLATE_PAGE,
  addTemplate,
  chosenTemplate,
  sendTemplate,
  versionOf,
} from './word-template-page'

// 文书模板: a Word file with errors is not kept, and every error is listed with its place; a corrected
// one is tried.

/** What the page says now fits a phone and a desk, where it stays. */
async function expectToFit(page: Page): Promise<void> {
  for (const window of [PHONE, DESK]) {
    await page.setViewportSize(window)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(window.width)
  }
}

test('模板有错误的逐处列出位置，不保存；改正后保存，用示例案件试填', async ({ page }) => {
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  await page.goto(TEMPLATE_PAGE)
  const kept = await page.getByRole('link', { name: '下载模板' }).count()
  await sendTemplate(page, '案由：{案由', '受理于{受理日}', '{#当事人}', '{内容}')
  const refused = page.getByRole('alert').filter({ hasText: '有 3 处错误，没有保存' })
  await expect(refused.getByRole('listitem')).toHaveText([
    /缺少右括号.*正文：“案由：\{案由”/,
    /本文书没有“受理日”这一项。是否要写 \{受理日期\}？正文：“受理于\{受理日\}”/,
    /列表没有结束，缺少 \{\/当事人\}。正文：“\{#当事人\}”/,
  ])
  await expectToFit(page)
  await rm(chosenTemplate())
  await page.getByRole('button', { name: '检查并上传' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '请重新选择文件' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: '下载模板' })).toHaveCount(kept)

  const version = await addTemplate(page, '受理于{受理日期}', '{#当事人}', '{内容}', '{/当事人}')
  await versionOf(page, version).getByRole('link', { name: '试填' }).click()
  await expect(page.getByRole('heading', { name: `试填第 ${version} 版` })).toBeVisible()
  await expect(page.getByText(/^受理于\d{4}年\d+月\d+日$/)).toBeVisible()
  await expectToFit(page)
})
