import ExcelJS from 'exceljs'
import { expect, type Page } from '@playwright/test'
import { CASE_COLUMNS, type CaseColumn } from '@/lib/domain/import/case-columns'
import { CASE_HEADERS, TEMPLATE } from '@/lib/labels/zh-CN/import-columns'
import { axeFindings } from './axe-findings'
import {
  COURT,
  INSTITUTION,
  OTHER_INSTITUTION,
  account,
  newMark,
  pageFor,
  signIn,
  test,
} from './stage'

// 案件补录: a list is checked, read, made and made only once; a file that is none is refused in a
// sentence.

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function listOf(
  mark: string,
  change: Partial<Record<CaseColumn, string>>[] = [],
): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(TEMPLATE.sheet.cases)
  sheet.addRow(CASE_COLUMNS.map((column) => CASE_HEADERS[column]))
  for (const [index, changed] of change.entries()) {
    const line: Partial<Record<CaseColumn, string>> = {
      court: COURT,
      source: '委派',
      disputeType: '合同纠纷',
      cause: '买卖合同纠纷',
      referredAt: '2026-03-02',
      acceptedAt: '2026-03-03',
      claim: `请求支付货款 ${mark} ${index}`,
      applicantName: `补录甲${mark}`,
      applicantNumber: '819999199003070014',
      applicantPhone: '19900008001',
      respondentName: `补录乙${mark}`,
      ...changed,
    }
    sheet.addRow(CASE_COLUMNS.map((column) => line[column] ?? null))
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/institution/imports')
  await page.getByLabel('选择 Excel 文件').setInputFiles({ name, mimeType: XLSX, buffer })
  await page.getByRole('button', { name: '上传并检查' }).click()
}

test.beforeEach(async ({ page }) => {
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
})

test('不是工作簿的文件以一句话拒绝，什么也不留', async ({ page }) => {
  await upload(page, '名单.xlsx', Buffer.from('姓名,证件号码'))
  await expect(page.getByText('这个文件的内容不是 Excel 工作簿')).toBeVisible()
  await expect(page).toHaveURL(/\/institution\/imports$/)
})

test('名单逐行检查，只导入一次，可以打开各案；别人看不到', async ({ page, browser }) => {
  const mark = newMark()
  const bytes = await listOf(mark, [{}, {}, { applicantNumber: '819999199003070015' }])
  await upload(page, `补录${mark}.xlsx`, bytes)
  await page.waitForURL(/\/institution\/imports\/[0-9a-f-]{36}$/)
  const report = page.url()
  await expect(page.getByText('M4 申请人证件号码：').filter({ visible: true })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '开始导入 2 行' }).click()
  await expect(page.getByText('导入完成：已导入 2 行。').first()).toBeVisible()
  await page.getByRole('link', { name: '查看导入的案件' }).click()
  await expect(page).toHaveURL(/\/institution\/records\?import=/)
  await expect(page.getByText(`补录甲${mark}`).filter({ visible: true }).first()).toBeVisible()

  await upload(page, `补录${mark}.xlsx`, bytes)
  await page.waitForURL(/\/institution\/imports\/[0-9a-f-]{36}$/)
  await expect(page.getByText('没有可以导入的行')).toBeVisible()
  await expect(
    page.getByText('内容相同的一行此前已经导入。').filter({ visible: true }).first(),
  ).toBeVisible()

  await upload(page, `再补${mark}.xlsx`, await listOf(mark, [{}, {}]))
  await page.waitForURL(/\/institution\/imports\/[0-9a-f-]{36}$/)
  await expect(page.getByText('这 2 行此前均已导入，不再重复导入。')).toBeVisible()

  const elsewhere = await pageFor(
    browser,
    page,
    account('institution_admin', { institution: OTHER_INSTITUTION }),
  )
  expect((await elsewhere.goto(report))?.status()).toBe(404)
  await expect(elsewhere.getByText(`补录${mark}.xlsx`)).toHaveCount(0)
  expect(
    (
      await elsewhere.request.get(`/api/exports/import-result?import=${report.split('/').at(-1)}`)
    ).status(),
  ).toBe(404)
  await elsewhere.goto('/institution/imports')
  await expect(elsewhere.getByText(`补录${mark}.xlsx`)).toHaveCount(0)
  await elsewhere.context().close()
})

test('补录页上没有列与密度，也没有打印', async ({ page }) => {
  await page.goto('/institution/imports')
  await expect(page.getByRole('button', { name: '上传并检查' })).toBeVisible()
  await expect(page.getByRole('button', { name: /列与密度|打印/ })).toHaveCount(0)
})

test('模板可以直接填写后上传', async ({ page }) => {
  await page.goto('/institution/imports')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '案件补录模板' }).click()
  expect((await download).suggestedFilename()).toBe('案件补录模板.xlsx')
})
