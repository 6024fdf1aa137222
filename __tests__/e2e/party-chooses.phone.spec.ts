import { expect, type Page } from '@playwright/test'
import { axeFindings } from './axe-findings'
import { answerAll, asParty, invitable, makeLetter } from './letters'
import { INSTITUTION, account, caseHref, findInList, referCase, signIn, test } from './stage'

// 双方共同选调解员 at 360 px, the parties without script; the institution opens, sees who has answered, and
// assigns with one tap.

async function accept(page: Page, caseNo: string): Promise<void> {
  const row = await findInList(page, 'accept', caseNo)
  await row.getByRole('button', { name: '受理', exact: true }).click()
  await expect(row).toHaveCount(0)
}

test('双方都选到同一人，机构一次分配；谁选了谁看不到', async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  const { caseNo } = await referCase(request)
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  await accept(page, caseNo)
  const href = await caseHref(page, caseNo)
  await page.goto(`${href}/choose`)
  const letters = []
  for (const card of await invitable(page).all()) letters.push(await makeLetter(page, card))
  expect(letters).toHaveLength(2)
  await page.getByRole('button', { name: '请双方共同选任' }).click()
  await expect(page.getByText(/双方正在共同选任，最迟.*已有 0 方答复/)).toBeVisible()

  const ownCase = `/party/cases/${href.split('/').at(-1)}`
  const phones = await Promise.all(
    [1, 2].map(async () => (await asParty(browser, baseURL!, false)).newPage()),
  )
  const [one, other] = phones as [Page, Page]
  for (const [index, phone] of phones.entries()) {
    await answerAll(phone, letters[index]!)
    await expect(phone.getByText(/选调解员，请在.*前选好/)).toBeVisible()
    await phone.getByRole('link', { name: '去选一选' }).tap()
  }
  const answers = await Promise.all(
    ['就选这几位', '由机构指定'].map((name) =>
      one.getByRole('button', { name, exact: true }).boundingBox(),
    ),
  )
  expect(answers[0]!.width).toBeCloseTo(answers[1]!.width, 0)
  expect(answers[0]!.height).toBeCloseTo(answers[1]!.height, 0)

  const names = await one.getByLabel('最想请').locator('option').allTextContents()
  const [wanted, second] = names.filter((name) => name && !name.startsWith('请选择'))
  await one.getByLabel('最想请').selectOption({ label: second! })
  await one.getByLabel('其次', { exact: false }).first().selectOption({ label: second! })
  await one.getByRole('button', { name: '就选这几位' }).tap()
  await expect(one.getByText('这一位已经选过，请换一位。').first()).toBeVisible()
  await expect(one.getByLabel('最想请').locator('option:checked')).toHaveText(second!)
  await one.getByLabel('其次', { exact: false }).first().selectOption({ label: wanted! })
  await one.getByRole('button', { name: '就选这几位' }).tap()
  await expect(one.getByText(`您现在选的是：${second}、${wanted}。`)).toBeVisible()

  await other.reload()
  await expect(other.getByText('您现在选的是')).toHaveCount(0)
  await page.reload()
  await expect(page.getByText(/已有 1 方答复/)).toBeVisible()

  await other.getByLabel('最想请').selectOption({ label: second! })
  await other.getByRole('button', { name: '就选这几位' }).tap()
  await expect(other.getByText(new RegExp(`你们都选了${second}`))).toBeVisible()
  await one.goto(ownCase)
  await expect(one.getByText(new RegExp(`你们都选了${second}`))).toBeVisible()

  await page.goto(`${href}/assign`)
  await expect(page.getByRole('radio', { name: new RegExp(second!) })).toBeChecked()
  await expect(page.getByText('双方选定')).toBeVisible()
  await page.getByRole('button', { name: `分配给${second}` }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/assign'))
  await page.goto(`${href}/progress`)
  await expect(page.getByText(new RegExp(`按双方共同选定，分配给${second}`))).toBeVisible()

  await page.goto(`${href}/choose`)
  expect(await axeFindings(page)).toEqual([])
  await Promise.all(phones.map((phone) => phone.context().close()))
})
