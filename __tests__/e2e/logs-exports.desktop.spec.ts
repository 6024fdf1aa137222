import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import {
  INSTITUTION,
  OTHER_INSTITUTION,
  account,
  caseHref,
  referCase,
  signIn,
  stageUrl,
  test,
} from './stage'

const admin = () => account('institution_admin', { institution: INSTITUTION })

/** Presses 导出 and opens what the browser saved. */
async function exportHere(
  page: Page,
): Promise<{ name: string; rows: string[][]; about: string[][] }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出', exact: true }).click(),
  ])
  const book = new ExcelJS.Workbook()
  const bytes = readFileSync((await download.path())!)
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0])
  const textOf = (sheet: ExcelJS.Worksheet) => {
    const rows: string[][] = []
    sheet.eachRow((row) =>
      rows.push(
        Array.from({ length: sheet.columnCount }, (_, index) => row.getCell(index + 1).text),
      ),
    )
    return rows
  }
  return {
    name: download.suggestedFilename(),
    rows: textOf(book.worksheets[0]!),
    about: textOf(book.worksheets.at(-1)!),
  }
}

const column = async (page: Page, pattern: RegExp) =>
  (
    await page
      .getByRole('row')
      .getByRole('link', { name: pattern })
      .filter({ visible: true })
      .allInnerTexts()
  ).map((text) => text.trim())

test('导出案件分配列表：只有筛选出来的，与页面同样的次序，条件和导出人写在最后一页', async ({
  page,
  request,
}) => {
  const { caseNo, applicant } = await referCase(request)
  await signIn(page, admin())
  await page.goto(`/institution/cases?tab=accept&q=${encodeURIComponent(applicant)}`)
  await expect(page.getByText(caseNo).filter({ visible: true }).first()).toBeVisible()
  const one = await exportHere(page)
  expect(one.name).toMatch(/^案件分配列表-\d{8}-\d{4}\.xlsx$/)
  expect(one.rows.map((row) => row[1])).toEqual(['联调编号', caseNo])
  expect(one.rows[1]![4]).toBe(applicant)
  expect(one.about).toContainEqual(['筛选条件', `“${applicant}”`])
  expect(one.about.map(([item]) => item)).toEqual(
    expect.arrayContaining(['导出人', '导出时间', '行数', '保密提示']),
  )
  expect(JSON.stringify(one)).not.toContain('19900008001')

  await page.goto('/institution/cases?tab=all&size=100')
  // The list is there before it is read: nothing at all would be the beginning of anything.
  await expect(
    page.getByRole('row').getByRole('link', { name: /号$/ }).filter({ visible: true }),
  ).not.toHaveCount(0)
  const shown = [...new Set(await column(page, /号$/))]
  expect(shown.length).toBeGreaterThan(1)
  const all = await exportHere(page)
  expect(
    all.rows
      .slice(1)
      .map((row) => row[1])
      .slice(0, shown.length),
  ).toEqual(shown)
})

test('操作日志：查看号码和导出都在，理由写明，案件可以打开；登录日志有来源；别的机构看不到', async ({
  page,
  request,
  browser,
}) => {
  const { caseNo, applicant } = await referCase(request)
  await signIn(page, admin())
  const detail = await caseHref(page, caseNo)
  await page.goto(detail)
  await page
    .getByRole('button', { name: `查看完整号码：${applicant}的联系电话` })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '其他', exact: true }).click()
  await dialog.getByRole('textbox').fill('电话通知申请人补充材料')
  await dialog.getByRole('button', { name: '查看', exact: true }).click()
  await expect(dialog.getByText('19900008001')).toBeVisible()

  await page.goto(`/institution/logs/operations?caseNo=${encodeURIComponent(caseNo)}`)
  const line = page.getByRole('row').filter({ hasText: '查看完整号码' }).first()
  await expect(line).toContainText('理由：电话通知申请人补充材料')
  await expect(line).not.toContainText('19900008001')
  await expect(line.getByRole('link', { name: caseNo })).toHaveAttribute(
    'href',
    `${detail}?list=logs%2Foperations`,
  )
  const { rows } = await exportHere(page)
  expect(rows.slice(1).map((row) => row[2])).toContain('查看完整号码')

  await page.goto('/institution/logs/operations?group=look')
  await expect(page.getByRole('row').filter({ hasText: '导出“操作日志”' }).first()).toContainText(
    `联调编号：${caseNo}`,
  )
  await page.goto('/institution/logs/sign-ins')
  await expect(page.getByRole('row').filter({ hasText: '登录系统。' }).first()).toContainText(
    'Chrome 浏览器',
  )

  const stranger = await browser.newContext({
    baseURL: stageUrl(),
    locale: 'zh-CN',
  })
  const other = await stranger.newPage()
  await signIn(other, account('institution_admin', { institution: OTHER_INSTITUTION }))
  await other.goto(`/institution/logs/operations?caseNo=${encodeURIComponent(caseNo)}`)
  await expect(other.getByText('没有联调编号为')).toBeVisible()
  await stranger.close()
})

test('调解员和法院不能导出机构的列表：回答与不存在一样', async ({ page }) => {
  await signIn(page, account('mediator', { institution: INSTITUTION, name: '王朗' }))
  for (const list of ['cases', 'records', 'operations', 'sign-ins', 'audit']) {
    expect([list, (await page.request.get(`/api/exports/${list}`)).status()]).toEqual([list, 404])
  }
})
