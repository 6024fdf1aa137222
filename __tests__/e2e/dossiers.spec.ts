import { expect, type Page } from '@playwright/test'
import { samplePdf, samplePng } from '../../prisma/seed/sample-files'
import { COURT, INSTITUTION, account, pageFor, referCase, signIn, test } from './stage'

// 电子卷宗: materials are added by slot, read on the page without a download, and the court's reviewer
// reads under a watermark.

const serial = () => Math.floor(Math.random() * 1_000_000)

async function openDossier(
  page: Page,
  surface: 'institution' | 'court',
  caseNo: string,
): Promise<void> {
  await page.goto(`/${surface}/dossiers?q=${encodeURIComponent(caseNo)}`)
  await page
    .getByRole('link', { name: `查看详情：${caseNo} 的电子卷宗` })
    .filter({ visible: true })
    .first()
    .click()
  await page.waitForURL(/dossiers\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(caseNo)
}

async function add(
  page: Page,
  slot: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await page.getByRole('button', { name: `添加“${slot}”` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type="file"]').setInputFiles(file)
  await dialog.getByRole('button', { name: '开始上传' }).click()
  await expect(dialog.getByText('已添加 1 份，共 1 份')).toBeVisible()
  await dialog.getByRole('button', { name: '完成', exact: true }).click()
}

test('管理员补齐卷宗并在页面上阅读，缺件随之减少；审阅人在水印下阅读，不能下载', async ({
  page,
  browser,
  request,
}) => {
  const { caseNo } = await referCase(request)
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  await openDossier(page, 'institution', caseNo)
  await expect(page.getByText('缺少 2 项必备材料')).toBeVisible()

  const number = serial()
  await add(page, '委派 / 委托调解函', {
    name: '委派调解函.pdf',
    mimeType: 'application/pdf',
    buffer: samplePdf(number, '委派调解函', 2),
  })
  await expect(page.getByText('缺少 1 项必备材料')).toBeVisible()
  await add(page, '当事人身份证明', {
    name: '身份证照片.png',
    mimeType: 'image/png',
    buffer: samplePng(number),
  })
  await expect(page.getByText('必备材料已齐全。')).toBeVisible()

  await page.getByRole('button', { name: '身份证照片', exact: true }).click()
  const image = page.getByRole('img', { name: '材料“身份证照片”的图片' })
  await expect(image).toBeVisible()
  expect(
    await image.evaluate((element: HTMLImageElement) =>
      element.decode().then(() => element.naturalWidth),
    ),
  ).toBeGreaterThan(100)
  await page.getByRole('button', { name: '委派调解函', exact: true }).click()
  await expect(page.getByRole('img', { name: '第 1 页，共 2 页' })).toBeVisible()
  await expect(page.getByText('第 1 / 2 页')).toBeVisible()
  await expect(page.locator('canvas').first()).toBeVisible()

  await page.getByRole('button', { name: '添加“证据材料及清单”' }).click()
  await page
    .getByRole('dialog')
    .locator('input[type="file"]')
    .setInputFiles({
      name: '网页.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('<html></html>'),
    })
  await page.getByRole('dialog').getByRole('button', { name: '开始上传' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
    '按内容识别，改扩展名无效',
  )

  const reviewer = await pageFor(browser, page, account('court_reviewer', { court: COURT }))
  await openDossier(reviewer, 'court', caseNo)
  await expect(reviewer.getByRole('button', { name: '添加材料' })).toHaveCount(0)
  await reviewer.getByRole('button', { name: '身份证照片', exact: true }).click()
  await expect(reviewer.getByRole('img', { name: '材料“身份证照片”的图片' })).toBeVisible()
  const { name } = account('court_reviewer', { court: COURT })
  for (const mark of ['[data-watermark]', '[data-stamp]']) {
    const words = reviewer.locator(`${mark} text`).first()
    await expect(words).toHaveText(new RegExp(`^${COURT} ${name} \\d{4}-\\d{2}-\\d{2} `))
    // A line that is longer than its tile is cut.
    const lengths = await words.evaluate((line: SVGTextElement) => ({
      line: line.getComputedTextLength(),
      tile: Number(line.closest('pattern')!.getAttribute('width')),
    }))
    expect(lengths.line).toBeLessThan(lengths.tile)
    expect(lengths.line).toBeGreaterThan(lengths.tile / 2)
  }
  await expect(reviewer.locator('a[href^="/api/materials/"]')).toHaveCount(0)
  const [materialId] = new URL(reviewer.url()).searchParams.getAll('m')
  expect((await reviewer.request.get(`/api/materials/${materialId}`)).status()).toBe(404)
})

test('演示的委托案件，入卷的是委托调解函', async ({ page }) => {
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  await page.goto('/institution/cases?tab=all&source=entrusted_summary')
  const href = await page.locator('a.row-link').first().getAttribute('href')
  await page.goto(href!.replace('/cases/', '/dossiers/').replace('/progress', ''))
  await expect(page.getByRole('button', { name: '委托调解函', exact: true })).toBeVisible()
  await expect(page.getByText('委派调解函', { exact: true })).toHaveCount(0)
})
