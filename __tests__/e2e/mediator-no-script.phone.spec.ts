import { expect } from '@playwright/test'
import { INSTITUTION, account, test } from './stage'

// 没有脚本的手机浏览器: lists, cases and acts are there.

test('没有脚本：今日、案件、我的和案件里的人、材料都在，更多办理事项是链接', async ({
  browser,
  page,
  baseURL,
}) => {
  const mediator = account('mediator', { institution: INSTITUTION, name: '王朗' })
  await page.goto('/sign-in')
  await page.getByLabel('手机号').fill(mediator.phone)
  await page.getByLabel('密码', { exact: true }).fill(mediator.password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => url.pathname === '/mediator')

  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    storageState: await page.context().storageState(),
    baseURL: baseURL!,
  })
  const plain = await context.newPage()
  await plain.goto('/mediator')
  await expect(plain.getByRole('heading', { level: 1, name: '今日待办' })).toBeVisible()
  await expect(plain.getByRole('article').first()).toBeVisible()
  await plain.getByRole('link', { name: /^我的/ }).click()
  await expect(plain.getByText(mediator.name).first()).toBeVisible()
  await plain.getByRole('link', { name: '案件', exact: true }).click()
  const cases = plain.getByRole('list', { name: '承办中' }).getByRole('link')
  await expect(cases.first()).toBeVisible()
  await cases.first().click()
  await expect(plain.getByRole('region', { name: '当事人' })).toBeVisible()
  await expect(plain.getByRole('button', { name: '更多' })).toBeHidden()

  await plain.getByRole('link', { name: /^拨打/ }).first().click()
  await plain.getByRole('button', { name: '拨打' }).click()
  await expect(plain.getByRole('link', { name: '拨打' })).toHaveAttribute('href', /^tel:\d+$/)
  await plain.getByRole('link', { name: '返回' }).click()

  await plain
    .getByRole('region', { name: '更多办理事项' })
    .getByRole('link', { name: /结案/ })
    .click()
  await expect(plain.getByRole('button', { name: '确认结案' })).toBeVisible()
  await plain.getByRole('radio', { name: /其他情形/ }).check()
  await plain.getByLabel('基本情况').fill('联系双方各两次')
  await plain.getByRole('button', { name: '确认结案' }).click()
  await expect(plain.getByText('调解不成的，须填写此项').first()).toBeVisible()
  await context.close()
})
