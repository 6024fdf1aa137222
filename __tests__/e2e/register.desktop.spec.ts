import { expect, type Page } from '@playwright/test'
import { axeFindings } from './axe-findings'
import { account, COURT, findInList, INSTITUTION, newMark, pageFor, signIn, test } from './stage'

// 引调登记: a clerk refers a dispute in six steps, by keys and without a script, and the institution
// has the case.

const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click()
/** One of the cards of a question. */
const choose = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`).check()
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function begin(page: Page): Promise<void> {
  await page.goto('/court/refer')
  await page.getByRole('button', { name: '新登记一件' }).click()
  await page.waitForURL(/\/source$/)
}

async function addPeople(page: Page, applicant: string, respondent: string): Promise<void> {
  await page.getByRole('link', { name: '添加自然人' }).click()
  await choose(page, 'party.side', 'applicant')
  await page.getByLabel('姓名或名称').fill(applicant)
  await page.locator('[name="party.idNumber"]').fill('819999199003070014')
  await page.locator('[name="party.phone"]').fill('19900008001')
  await page.getByRole('button', { name: '保存这名当事人' }).click()
  await page.waitForURL(/\/parties$/)
  await page.getByRole('link', { name: '添加法人' }).click()
  await choose(page, 'party.side', 'respondent')
  await page.getByLabel('姓名或名称').fill(respondent)
  await page.getByLabel('法定代表人或负责人').fill('周宁')
  await page.getByRole('button', { name: '保存这名当事人' }).click()
  await page.waitForURL(/\/parties$/)
}

async function agree(page: Page): Promise<void> {
  for (const way of await page.getByLabel('书面').all()) await way.check()
}

async function writeDispute(page: Page): Promise<void> {
  await page.getByLabel('纠纷类型').selectOption({ label: '合同纠纷' })
  await page.getByLabel('案由', { exact: true }).fill('房屋租赁合同纠纷')
  await page.getByLabel('诉讼请求').fill('退还押金三千元。')
  await page.getByLabel('事实与理由').fill('租期届满，不退押金。')
}

test('六步登记一件委托调解：按键选择，缺同意的走不下去，引调后机构收到', async ({
  page,
  browser,
}) => {
  const mark = newMark()
  const [applicant, respondent] = [`登记甲${mark}`, `登记乙${mark}公司`]
  await signIn(page, account('court_clerk', { court: COURT }))
  await begin(page)
  // The digits choose once the page listens; the second group follows when the first has its
  // answer.
  await expect(async () => {
    await page.keyboard.press('2')
    await expect(page.getByLabel('委托（普通程序）')).toBeChecked({ timeout: 500 })
  }).toPass()
  await choose(page, 'suitability', 'suitable')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/parties$/)
  await addPeople(page, applicant, respondent)
  await next(page)
  await expect(
    page.getByText(`还缺少以下当事人的同意：${applicant}、${respondent}。`),
  ).toBeVisible()
  await agree(page)
  await next(page)
  await page.waitForURL(/\/dispute$/)
  await next(page)
  await expect(page.getByText('请填写此项。').first()).toBeVisible()
  await writeDispute(page)
  await next(page)
  await page.waitForURL(/\/materials$/)
  await page.getByLabel('材料名称').fill('起诉状')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '起诉状.txt', mimeType: 'text/plain', buffer: Buffer.from('x') })
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await expect(page.getByText('文件内容不是 PDF')).toBeVisible()
  // What was typed beside the refused file is there again.
  await expect(page.getByLabel('材料名称')).toHaveValue('起诉状')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '起诉状.png', mimeType: 'image/png', buffer: PNG })
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await expect(page.getByText('已添加。')).toBeVisible()
  await next(page)
  await page.waitForURL(/\/institution$/)
  await choose(page, 'institution', 'demo-inst-1')
  await next(page)
  await page.waitForURL(/\/review$/)
  expect(await axeFindings(page)).toEqual([])
  const review = page.url()
  // The draft waits in the list, and a colleague at another court finds nothing under its address.
  await page.goto('/court/refer')
  await expect(page.getByText(`${applicant} 与 ${respondent}`)).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  const other = await pageFor(
    browser,
    page,
    account('court_clerk', { court: '示例市中级人民法院' }),
  )
  await other.goto(review)
  await expect(other.getByText('没有找到这个页面')).toBeVisible()
  await other.context().close()
  await page.goto(review)
  await page.getByRole('button', { name: '确认引调' }).click()
  await page.waitForURL(/\/court\/cases\/[0-9a-f-]{36}\?referred=1$/)
  const landed = page.getByText(/已引调，编号 .*确认是否受理/)
  await expect(landed).toBeVisible()
  await expect(landed).toContainText(/\d{4}-\d{2}-\d{2}/)
  // Going back does not refer it again.
  await page.goto(review)
  await expect(page.getByText('这份登记已经引调。')).toBeVisible()
  const desk = await pageFor(
    browser,
    page,
    account('institution_admin', { institution: INSTITUTION }),
  )
  await expect(await findInList(desk, 'accept', applicant)).toBeVisible()
  await desk.context().close()
})

test('没有脚本也能登记；有不予引调的情形，登记后可以打印告知书', async ({ page, browser }) => {
  const who = account('court_clerk', { court: COURT })
  await signIn(page, who)
  const plain = await pageFor(browser, page, who, { javaScriptEnabled: false })
  await begin(plain)
  await next(plain)
  await expect(plain.getByText('请就是否适宜引调选择一项').first()).toBeVisible()
  await choose(plain, 'source', 'delegated_pre_filing')
  await choose(plain, 'suitability', 'suitable')
  await plain.getByLabel('法院案号').fill('没有括号')
  await next(plain)
  // Nothing typed is lost by a refusal.
  await expect(plain.getByLabel('法院案号')).toHaveValue('没有括号')
  await expect(plain.getByLabel('委派（立案前）')).toBeChecked()
  await plain.getByLabel('法院案号').fill('')
  await next(plain)
  await plain.waitForURL(/\/parties$/)
  const mark = newMark()
  await addPeople(plain, `无脚本甲${mark}`, `无脚本乙${mark}公司`)
  await plain.getByRole('link', { name: '来源与阶段' }).first().click()
  await choose(plain, 'suitability', 'not_online')
  await next(plain)
  await plain.waitForURL(/\/stop$/)
  await expect(plain.getByText(`无脚本甲${mark}：`)).toBeVisible()
  await plain.getByRole('button', { name: '登记不予引调' }).click()
  await expect(plain.getByText('请打印给申请人')).toBeVisible()
  await page.goto(plain.url())
  await expect(page.getByRole('button', { name: '打印告知书' })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await plain.context().close()
})
