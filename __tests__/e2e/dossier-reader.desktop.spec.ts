import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ACCOUNTS, INSTITUTION, account, pageFor, signIn, test } from './stage'

// 查阅卷宗: a bound volume of some thirty pages, read by keyboard and search; the pages that were read
// are in the 借阅记录.

/** The first closed case, bound. */
async function bindOne(page: Page): Promise<string> {
  await page.goto('/institution/dossiers?status=closed')
  const href = await page.locator('[data-row-link]').first().getAttribute('href')
  const caseId = href!.split('/').at(-1)!
  execFileSync(process.execPath, [
    '--conditions=react-server',
    '--import',
    'tsx',
    join('__tests__', 'support', 'bind-demo-volume.ts'),
    caseId,
  ])
  return caseId
}

/** The reviewer of the court that referred the case: which one is first depends on other tests. */
async function reviewerOf(page: Page) {
  const text = await page.locator('main').innerText()
  return ACCOUNTS.find(({ role, court }) => role === 'court_reviewer' && text.includes(court!))!
}

const isDrawn = (page: Page, label: string) =>
  expect(page.getByRole('group', { name: label }).locator('canvas')).toBeVisible()

test('按页查阅、键盘翻页、全文检索；地址带页码；审阅人在水印下查阅，借阅记录写明页码', async ({
  page,
  browser,
}) => {
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  const caseId = await bindOne(page)
  await page.goto(`/institution/dossiers/${caseId}/read`)
  await isDrawn(page, '封面')
  const total = await page.getByText(/^共 \d+ 页$/).textContent()
  const pages = Number(/\d+/.exec(total!)![0])
  const field = page.getByLabel(`转到页码（1 至 ${pages}）`)

  await page.getByRole('link', { name: /^第1份材料.*第 1–10 页$/ }).click()
  await expect(page).toHaveURL(/[?&]p=1(&|$)/)
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/[?&]p=2(&|$)/)
  await page.keyboard.press('End')
  await expect(page).toHaveURL(/[?&]p=b2(&|$)/)
  await field.fill('7')
  await field.press('Enter')
  await expect(page).toHaveURL(/[?&]p=7(&|$)/)
  await page.reload()
  await isDrawn(page, `第 7 页，共 ${pages} 页`)
  await expect(field).toHaveValue('7')

  await page.getByRole('region', { name: /^正卷的内容/ }).focus()
  await page.keyboard.press('/')
  await expect(page.getByPlaceholder('在本卷中检索')).toBeFocused()
  await page.keyboard.type('第1份材料')
  await page.keyboard.press('Enter')
  await expect(page.getByText('第 1 处，共 10 处')).toBeVisible()
  await page.getByRole('button', { name: '上一处' }).first().click()
  await expect(page.getByText('第 10 处，共 10 处')).toBeVisible()
  await expect(page).toHaveURL(/[?&]p=10(&|$)/)
  const mark = page.locator('[data-position="12"] .page-mark[data-current]')
  await expect(mark).toBeVisible()

  const who = await reviewerOf(page)
  const reviewer = await pageFor(browser, page, who)
  let isReported = false
  reviewer.on('response', (answer) => {
    if (answer.url().endsWith('/pages') && answer.status() === 204) isReported = true
  })
  await reviewer.clock.install()
  await reviewer.goto(`/court/dossiers/${caseId}/read?p=3`)
  await isDrawn(reviewer, `第 3 页，共 ${pages} 页`)
  await expect(reviewer.locator('[data-stamp] text').first()).toContainText(who.court!)
  // A page is read after a second, and reported within half a minute. Its clock begins with the
  // page in view, which a busy browser notices later than it draws.
  await expect
    .poll(async () => {
      await reviewer.clock.fastForward(31_000)
      return isReported
    })
    .toBe(true)

  await page.goto(`/institution/dossiers/${caseId}/readings`)
  const row = page.getByRole('row').filter({ hasText: '法院审阅人' }).first()
  await expect(row).toContainText('第 3 页')
})
