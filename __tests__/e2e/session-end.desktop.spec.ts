import { expect, type Page } from '@playwright/test'
import {
  account,
  INSTITUTION,
  pageFor,
  pressEscapeIn,
  referCase,
  signInByForm,
  test,
  type Account,
} from './stage'

// What happens to a form when its session ends under it, and to a link opened without a session.

const admin = account('institution_admin', { institution: INSTITUTION })

/** Fills in the dialog over the page. */
async function signInAgain(page: Page, who: Account): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '重新登录' })
  await dialog.getByLabel('手机号').fill(who.phone)
  await dialog.getByLabel('密码', { exact: true }).fill(who.password)
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await expect(dialog).toBeHidden()
}

test('添加服务人员填好以后被别的设备下线：在原页登录，填写的都在，接着办成', async ({
  page,
  browser,
}) => {
  await signInByForm(page, admin)
  await page.goto('/institution/people/new')
  await page.getByLabel('姓名').fill('金丝雀丙')
  await page.getByLabel(/手机号/).fill('19900007731')
  await page.getByRole('checkbox', { name: '物业服务合同纠纷' }).check()
  await page.getByLabel('证书编号').fill('示例证书 7731')
  await page.getByLabel('发证日期').fill('2026-01-05')
  await page.getByRole('radio', { name: '女' }).check()
  await page.getByLabel('简介').fill('从事物业纠纷调解十年')

  const other = await pageFor(browser, page, admin)
  await other.goto('/account')
  await other.getByRole('button', { name: '下线其他设备' }).click()
  await other.getByRole('dialog').getByRole('button', { name: '下线其他设备' }).click()
  await expect(other.getByText('只有本机在登录。')).toBeVisible()

  await page.getByRole('button', { name: '添加', exact: true }).click()
  await expect(page.getByRole('dialog', { name: '重新登录' })).toBeVisible()
  await signInAgain(page, admin)
  await expect(page.getByText('金丝雀丙').first()).toBeVisible()
  await expect(page).toHaveURL(/\/institution\/people\/new/)
  await page.goto('/institution/people?q=金丝雀丙')
  await expect(page.getByRole('row').filter({ hasText: '金丝雀丙' })).toHaveCount(1)
})

test('不受理写好理由以后登录凭据没有了：在对话框上登录，选择和理由都在，案件退回', async ({
  page,
  request,
}) => {
  const { caseNo } = await referCase(request)
  await signInByForm(page, admin)
  await page.goto(`/institution/cases?q=${encodeURIComponent(caseNo)}`)
  await page
    .getByRole('row')
    .filter({ hasText: caseNo })
    .getByRole('button', { name: '不受理' })
    .click()
  const dialog = page.getByRole('dialog').first()
  await dialog.getByRole('radio', { name: '利益冲突' }).check()
  await dialog.getByRole('textbox').fill('本机构与被申请人有合作，不宜受理')
  await page.context().clearCookies({ name: /session/ })

  await dialog.getByRole('button', { name: '确认不受理' }).click()
  await pressEscapeIn(page.getByRole('dialog', { name: '重新登录' }))
  await expect(page.getByRole('alert')).toContainText('登录已失效，内容没有提交')
  await expect(dialog.getByRole('radio', { name: '利益冲突' })).toBeChecked()
  await expect(dialog.getByRole('textbox')).toHaveValue('本机构与被申请人有合作，不宜受理')

  await dialog.getByRole('button', { name: '确认不受理' }).click()
  await signInAgain(page, admin)
  await expect(page.getByRole('row').filter({ hasText: caseNo })).toHaveCount(0)
})

test('按 Esc、点旁边、刷新、标签页被关掉，不受理的选择和理由都还在，问过才填回', async ({
  page,
  request,
}) => {
  const { caseNo } = await referCase(request)
  await signInByForm(page, admin)
  const list = `/institution/cases?q=${encodeURIComponent(caseNo)}`
  const open = async (on: Page) => {
    await on
      .getByRole('row')
      .filter({ hasText: caseNo })
      .getByRole('button', { name: '不受理' })
      .click()
    return on.getByRole('dialog')
  }
  const expectKept = async (on: Page) => {
    const dialog = await open(on)
    await expect(dialog.getByText(/填写的内容没有提交。是否恢复？/)).toBeVisible()
    await expect(dialog.getByRole('textbox')).toHaveValue('')
    await dialog.getByRole('button', { name: '恢复' }).click()
    await expect(dialog.getByRole('radio', { name: '利益冲突' })).toBeChecked()
    await expect(dialog.getByRole('textbox')).toHaveValue('有合作关系，不宜受理')
    return dialog
  }
  await page.goto(list)
  const dialog = await open(page)
  await dialog.getByRole('radio', { name: '利益冲突' }).check()
  await dialog.getByRole('textbox').fill('有合作关系，不宜受理')
  await expect(dialog.getByText('草稿已保存在本机')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expectKept(page)
  await page.mouse.click(5, 300)
  await expect(dialog).toBeHidden()
  await expectKept(page)
  await page.reload()
  await expectKept(page)
  const context = page.context()
  await page.close()
  const again = await context.newPage()
  await again.goto(list)
  await expectKept(again)
  const stored = await again.evaluate(() => JSON.stringify(Object.entries(localStorage)))
  expect(stored).not.toContain('合作关系')
  await again.reload()
  const asking = await open(again)
  await asking.getByRole('button', { name: '放弃' }).click()
  await again.getByRole('button', { name: '放弃并删除' }).click()
  await expect(asking.getByText(/填写的内容没有提交/)).toBeHidden()
  await expect(asking.getByRole('textbox')).toHaveValue('')
  await expect(asking.getByRole('radio', { name: '利益冲突' })).not.toBeChecked()
})

test('没有登录时打开的链接，登录后就到；不是自己的端的，到自己的首页；别的网站不去', async ({
  page,
}) => {
  const records = '/institution/records?q=%E7%8E%8B&tab=closed'
  const enter = async (who: Account) => {
    await page.getByLabel('手机号').fill(who.phone)
    await page.getByLabel('密码', { exact: true }).fill(who.password)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.waitForURL((url) => url.pathname !== '/sign-in')
  }
  await page.goto(records)
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/)
  await expect(page.getByText('请先登录，登录后打开您要访问的页面。')).toBeVisible()
  await enter(admin)
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(records)

  for (const returnTo of [records, '//evil.example', '/\\evil.example', 'https://evil.example/']) {
    await page.context().clearCookies()
    await page.goto(`/sign-in?${new URLSearchParams({ returnTo })}`)
    await enter(account('auditor'))
    await expect(page).toHaveURL(/\/audit$/)
  }
})
