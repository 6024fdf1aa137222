import { expect, type APIRequestContext, type Page } from '@playwright/test'
import {
  INSTITUTION,
  account,
  findInList,
  newMark,
  pageFor,
  referCase,
  signIn,
  test,
} from './stage'

// Many cases at once, as two administrators of one institution work: accepted, assigned, taken
// back, each row with its own answer.

/** Three cases that a search for their common applicant finds, and nothing else. */
async function referThree(
  request: APIRequestContext,
): Promise<{ applicant: string; numbers: string[] }> {
  const applicant = `批量甲${newMark()}`
  const numbers: string[] = []
  for (const respondent of ['被甲', '被乙', '被丙']) {
    const parties = [
      {
        side: '申请人',
        kind: 'natural',
        name: applicant,
        idNumber: '819999199003070014',
        phone: '19900008001',
      },
      {
        side: '被申请人',
        kind: 'natural',
        name: `${respondent}${newMark()}`,
        phone: '19900008002',
      },
    ]
    numbers.push((await referCase(request, { parties })).caseNo)
  }
  return { applicant, numbers }
}

async function selectFound(
  page: Page,
  tab: 'accept' | 'assign' | 'all',
  applicant: string,
  count: number,
): Promise<void> {
  await page.goto(`/institution/cases?tab=${tab}&q=${encodeURIComponent(applicant)}`)
  await page.getByRole('checkbox', { name: '选择本页全部' }).filter({ visible: true }).check()
  await expect(page.getByText(`已选 ${count} 件`)).toBeVisible()
}

test('三件一起受理，其中一件已被同事受理：两件办成，一件写明是谁；再一起分配，撤销其中一件；其余一起催办，排在调解员今日的最前', async ({
  page,
  browser,
  request,
}) => {
  const { applicant, numbers } = await referThree(request)
  await signIn(page, account('institution_admin', { institution: INSTITUTION, name: '林敏' }))
  await selectFound(page, 'accept', applicant, 3)

  const colleague = await pageFor(
    browser,
    page,
    account('institution_admin', { institution: INSTITUTION, name: '周正' }),
  )
  const row = await findInList(colleague, 'accept', numbers[1]!)
  await row.getByRole('button', { name: '受理', exact: true }).click()
  await expect(colleague.getByText(`已受理 ${numbers[1]}`).first()).toBeVisible()

  await page.getByRole('button', { name: '受理 3 件' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('3 件均可受理')
  await dialog.getByRole('button', { name: '确认受理 3 件' }).click()
  await expect(dialog.getByText('2 件已受理，1 件办理未成功。')).toBeVisible()
  await expect(dialog.getByRole('listitem').filter({ hasText: numbers[1]! })).toContainText(
    /由周正受理/,
  )
  await expect(dialog.getByRole('listitem').first()).toContainText(applicant)
  await dialog.getByRole('button', { name: '全部撤销（2 件）' }).click()
  await expect(dialog.getByText('0 件已受理，2 件已撤销，1 件办理未成功。')).toBeVisible()
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  await selectFound(page, 'accept', applicant, 2)
  await page.getByRole('button', { name: '受理 2 件' }).click()
  await dialog.getByRole('button', { name: '确认受理 2 件' }).click()
  await expect(dialog.getByText('2 件已受理。')).toBeVisible()
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  await expect(page.getByText('没有符合条件的案件')).toBeVisible()

  await selectFound(page, 'assign', applicant, 3)
  await page.getByRole('link', { name: '分配调解员 3 件' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '批量分配调解员' })).toBeVisible()
  await page.getByRole('button', { name: '确认分配 3 件' }).click()
  await expect(page.getByText('3 件已分配。')).toBeVisible()
  await page.getByRole('button', { name: `撤销分配 ${numbers[0]}` }).click()
  await expect(page.getByText('2 件已分配，1 件已撤销。')).toBeVisible()

  // As if it had never been assigned: the first assignment, not another one.
  const again = await findInList(page, 'assign', numbers[0]!)
  await expect(again.getByRole('link', { name: '分配调解员', exact: true })).toBeVisible()
  await expect(await findInList(page, 'assign', numbers[2]!)).toHaveCount(0)

  // The two that wait for their mediators are urged at once, and lead the mediator's day.
  await selectFound(page, 'all', applicant, 3)
  await page.getByRole('button', { name: '催办 2 件' }).click()
  await expect(dialog).toContainText('2 件可以催办，1 件不能催办。')
  await dialog.getByLabel('附言').fill(applicant)
  await dialog.getByRole('button', { name: '确认催办 2 件' }).click()
  await expect(dialog.getByText('2 件已催办。')).toBeVisible()
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  const urged = await findInList(page, 'all', numbers[2]!)
  await expect(urged.getByText(/^已催办 \d+月\d+日 \d\d:\d\d$/)).toBeVisible()
  const name = await urged.getByRole('cell').nth(-2).textContent()
  const mediator = account('mediator', { institution: INSTITUTION, name: name! })
  const phone = await pageFor(browser, page, mediator)
  await phone.goto('/mediator')
  await expect(
    phone.getByRole('region', { name: '优先办理' }).getByRole('article').first(),
  ).toContainText(`林敏催办：${applicant}`)
})

test('受理之后在提示里撤销；分配之后在列表上方和案件页上都可以撤销', async ({ page, request }) => {
  const { caseNo } = await referCase(request)
  await signIn(page, account('institution_admin', { institution: INSTITUTION, name: '林敏' }))
  const accept = async () => {
    await (
      await findInList(page, 'accept', caseNo)
    )
      .getByRole('button', { name: '受理', exact: true })
      .click()
  }
  await accept()
  await page.getByRole('button', { name: `撤销受理 ${caseNo}` }).click()
  await expect(page.getByText(`已撤销受理，${caseNo}`).first()).toBeVisible()
  await accept()
  await expect(page.getByText(`已受理 ${caseNo}`).first()).toBeVisible()

  await (
    await findInList(page, 'assign', caseNo)
  )
    .getByRole('link', { name: '分配调解员', exact: true })
    .click()
  await page.waitForURL(/\/assign$/)
  const caseId = new URL(page.url()).pathname.split('/').at(-2)
  await page.getByRole('button', { name: /^分配给/ }).click()
  await expect(page.getByRole('button', { name: `撤销分配 ${caseNo}` })).toBeVisible()
  await expect(page).not.toHaveURL(/done=/)
  await page.goto(`/institution/cases/${caseId}`)
  await expect(page.getByText(/林敏于 \d{2}:\d{2} 将本案分配给/)).toBeVisible()
  await page.getByRole('button', { name: `撤销分配 ${caseNo}` }).click()
  await expect(page.getByRole('button', { name: `撤销分配 ${caseNo}` })).toHaveCount(0)
  await expect(page.getByRole('link', { name: '分配调解员', exact: true })).toBeVisible()
})

test('分配之后、取消之后，列表的条件都在，焦点在原来的位置；批量分配也是', async ({
  page,
  request,
}) => {
  const { applicant } = await referThree(request)
  await signIn(page, account('institution_admin', { institution: INSTITUTION, name: '林敏' }))
  await selectFound(page, 'accept', applicant, 3)
  await page.getByRole('button', { name: '受理 3 件' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '确认受理 3 件' }).click()
  await expect(dialog.getByText('3 件已受理。')).toBeVisible()

  const address = `/institution/cases?tab=assign&q=${encodeURIComponent(applicant)}&order=newest`
  const links = page.getByRole('table').locator('[data-row-link]')
  await page.goto(address)
  const numbers = await links.allTextContents()
  const focused = page.locator('[data-row-link]:focus')
  const openSecond = async () => {
    const assign = page.getByRole('link', { name: '分配调解员', exact: true })
    await assign.filter({ visible: true }).nth(1).click()
    await page.waitForURL(/\/assign$/)
  }
  await openSecond()
  await page.getByRole('link', { name: '返回列表' }).click()
  await expect(page).toHaveURL(address)
  await expect(focused).toHaveText(numbers[1]!)

  await openSecond()
  await page.getByRole('button', { name: /^分配给/ }).click()
  await expect(page.getByRole('button', { name: `撤销分配 ${numbers[1]}` })).toBeVisible()
  await expect(page).toHaveURL(address)
  await expect(links).toHaveText([numbers[0]!, numbers[2]!])
  await expect(focused).toHaveText(numbers[2]!)

  const planThird = async () => {
    const box = page.getByRole('checkbox', { name: `选择 ${numbers[2]}` })
    await box.filter({ visible: true }).check()
    await page.getByRole('link', { name: '分配调解员 1 件' }).click()
  }
  await planThird()
  await page.getByRole('link', { name: '返回列表' }).click()
  await expect(page).toHaveURL(address)
  await expect(focused).toHaveText(numbers[2]!)
  await planThird()
  await page.getByRole('button', { name: '确认分配 1 件' }).click()
  await expect(page.getByText('1 件已分配。')).toBeVisible()
  await page.getByRole('link', { name: '返回列表' }).click()
  await expect(page).toHaveURL(address)
  await expect(links).toHaveText([numbers[0]!])
  await expect(focused).toHaveText(numbers[0]!)
})

test('选满一页后选择全部：只用键盘，别页的也一起受理；焦点不丢', async ({ page, request }) => {
  const applicant = `全选${newMark()}`
  for (let each = 0; each < 22; each += 1)
    await referCase(request, {
      parties: [
        {
          side: '申请人',
          kind: 'natural',
          name: applicant,
          idNumber: '819999199003070014',
          phone: '19900008001',
        },
        {
          side: '被申请人',
          kind: 'natural',
          name: `对方${newMark()}`,
          phone: '19900008002',
        },
      ],
    })
  await signIn(page, account('institution_admin', { institution: INSTITUTION, name: '林敏' }))
  await selectFound(page, 'accept', applicant, 20)
  const all = page.getByRole('link', { name: '选择全部 22 件' })
  await all.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('已选 22 件')).toBeVisible()
  await expect(page.getByRole('link', { name: '只选本页 20 件' })).toBeFocused()
  await page.getByRole('button', { name: '受理 22 件' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '确认受理 22 件' }).click()
  await expect(dialog.getByText('22 件已受理。')).toBeVisible()
  await dialog.getByRole('button', { name: '关闭' }).last().click()
  await expect(page.getByText('没有符合条件的案件')).toBeVisible()
  await expect(page).not.toHaveURL(/all=1/)

  await selectFound(page, 'assign', applicant, 20)
  await page.getByRole('link', { name: '选择全部 22 件' }).click()
  await page.getByRole('link', { name: '分配调解员 22 件' }).click()
  await expect(page.getByText('待分配的案件 22 件')).toBeVisible()
})

test('在一行里受理之后，焦点在顶替它位置的一行', async ({ page, request }) => {
  const { applicant } = await referThree(request)
  await signIn(page, account('institution_admin', { institution: INSTITUTION, name: '林敏' }))
  await page.goto(`/institution/cases?tab=accept&q=${encodeURIComponent(applicant)}`)
  const rows = page.locator('tbody tr')
  await expect(rows).toHaveCount(3)
  const next = (await rows.nth(1).locator('[data-row-link]').textContent())!
  await rows.first().getByRole('button', { name: '受理', exact: true }).click()
  await expect(rows).toHaveCount(2)
  await expect(page.locator('[data-row-link]:focus')).toHaveText(next)
})
