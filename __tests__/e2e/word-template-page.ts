import { writeFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { templateOf } from '../support/word-templates'
import { test } from './stage'

// The page of a document's Word template, as an administrator uses it.

export const TEMPLATE_PAGE = '/institution/templates/acceptance_form'

/** The file on the disk that is chosen on the page. */
export const chosenTemplate = () => test.info().outputPath('受理登记表.docx')

/** Sends a Word file of these paragraphs. */
export async function sendTemplate(page: Page, ...paragraphs: readonly string[]): Promise<void> {
  await writeFile(chosenTemplate(), await templateOf(...paragraphs))
  await page.getByLabel('Word 模板').setInputFiles(chosenTemplate())
  await page.getByRole('button', { name: '检查并上传' }).click()
}

/** Sends a Word file without errors; the number of its version. */
export async function addTemplate(page: Page, ...paragraphs: readonly string[]): Promise<number> {
  await page.goto(TEMPLATE_PAGE)
  await sendTemplate(page, ...paragraphs)
  const kept = await page.getByText(/^已保存为第 \d+ 版，没有错误/).textContent()
  return Number(/第 (\d+) 版/.exec(kept!)![1])
}

/** What the list of versions shows of one. */
export const versionOf = (page: Page, version: number) =>
  page
    .locator('main')
    .getByRole('listitem')
    .filter({ hasText: `第 ${version} 版` })

/** A version is used from today on. */
export async function useFromToday(page: Page, version: number): Promise<void> {
  await page.getByRole('button', { name: `设定第 ${version} 版的启用日期` }).click()
  await page.getByRole('dialog').getByRole('button', { name: '设定启用日期' }).click()
  await expect(versionOf(page, version)).toContainText(/使用中，\d{4}-\d{2}-\d{2} 起/)
}
