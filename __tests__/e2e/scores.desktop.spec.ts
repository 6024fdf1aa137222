import { expect, type Page } from '@playwright/test'
import table from '../../prisma/seed/score-table-cases.json' with { type: 'json' }
import { MANUAL_INSTITUTION, account, signIn, test } from './stage'

// 操作手册 3.9: the two printed tables, read cell by cell from the pages themselves.

/**
 * The cells of a table's rows as they are printed: without the notes below them, and without the
 * rows that explain another.
 */
async function printedRows(page: Page, name: string): Promise<string[][]> {
  return page
    .getByRole('table', { name })
    .locator('tbody tr')
    .filter({ has: page.locator('td:nth-child(9)') })
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('td')].map((cell) => {
          const copy = cell.cloneNode(true) as HTMLElement
          for (const note of copy.querySelectorAll('[data-note]')) note.remove()
          return (copy.textContent ?? '').trim()
        }),
      ),
    )
}

test.beforeEach(async ({ page }) => {
  await signIn(page, account('institution_admin', { institution: MANUAL_INSTITUTION }))
})

test('调解员积分与手册逐格一致，每个数都能追到案件', async ({ page }) => {
  await page.goto('/institution/scores/mediators')
  await expect(page.getByRole('heading', { level: 1, name: '调解员积分' })).toBeVisible()
  const heads = await page
    .getByRole('table', { name: '调解员积分' })
    .getByRole('columnheader')
    .allTextContents()
  expect(heads).toEqual([
    '序号',
    '调解员',
    '成功率最高纠纷类型',
    '总积分',
    '平均结案时间',
    '调解成功率',
    '平均操作分',
    '平均时间分',
    '平均结果分',
  ])
  expect(await printedRows(page, '调解员积分')).toEqual(
    table.expectedMediatorTable.map((row) => Object.values(row).map(String)),
  )

  const scores = page.getByRole('table', { name: '调解员积分' })
  await scores.getByRole('link', { name: '王非', exact: true }).click()
  await expect(page.getByRole('heading', { name: '王非积分构成（664 分）' })).toBeVisible()
  await page.getByRole('link', { name: '11 件逐件查看' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '案件积分' })).toBeVisible()
  await expect(page.getByRole('table', { name: '案件积分' }).locator('tbody tr')).toHaveCount(11)
  const totals = (await printedRows(page, '案件积分')).map((cells) => Number(cells[8]))
  expect(totals.reduce((sum, total) => sum + total, 0)).toBe(664)
})

test('案件积分第 81 至 84 行与手册逐格一致', async ({ page }) => {
  await page.goto('/institution/scores/cases')
  // Waited for: the table is streamed behind the page's head.
  await expect(page.getByRole('table', { name: '案件积分' }).getByRole('columnheader')).toHaveText([
    '序号',
    '联调编号',
    '引调时间',
    '纠纷类型',
    '调解员',
    '操作分',
    '时间分',
    '结果分',
    '总分',
  ])
  for (const first of [21, 41, 61, 81]) {
    await page.getByRole('link', { name: '下一页' }).click()
    await expect(
      page
        .getByRole('table', { name: '案件积分' })
        .locator('tbody tr')
        .first()
        .locator('td')
        .first(),
    ).toHaveText(String(first))
  }
  expect(await printedRows(page, '案件积分')).toEqual(
    table.expectedOpenCaseRows.map((row) =>
      [
        row.seq,
        row.caseNo,
        row.referredAt,
        row.disputeType,
        row.mediator,
        row.operationScore,
        row.timeScore,
        row.resultScore,
        row.totalScore,
      ].map(String),
    ),
  )
})

test('一件案件的积分打开就是得分的事件，合计等于总分', async ({ page }) => {
  await page.goto('/institution/scores/cases?status=closed')
  const row = page.getByRole('table', { name: '案件积分' }).locator('tbody tr').first()
  const total = await row.locator('td').last().textContent()
  await row.getByRole('link').first().click()
  await expect(page.getByText(`合计 ${total}`)).toBeVisible()
  const points = await page
    .getByRole('table', { name: '积分明细' })
    .locator('tbody tr td:nth-child(5)')
    .allTextContents()
  expect(points.reduce((sum, text) => sum + Number(text.replace('+', '')), 0)).toBe(Number(total))
})
