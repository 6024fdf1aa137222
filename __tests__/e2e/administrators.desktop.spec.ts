import { expect } from '@playwright/test'
import { freshIdentity } from '../support/fresh-identity'
import { account, COURT, pageFor, signIn, signInByForm, test } from './stage'

// 三员分立：新管理员由一人提交、另一人确认，密码各得一段；安全管理员强退一处登录。

/** A phone that no other test and no earlier run uses. */
const freshPhone = () => `1992${String(Date.now()).slice(-7)}`

test('新审计管理员：系统管理员提交、安全管理员确认，两段密码合起来才能登录', async ({
  page,
  browser,
}) => {
  const phone = freshPhone()
  await signIn(page, account('system_admin'))
  await page.goto('/system/proposals')
  await page.getByRole('link', { name: '添加管理员' }).first().click()
  await page.getByRole('radio', { name: '审计管理员' }).check()
  await page.getByLabel('姓名', { exact: true }).fill('严正')
  await page.getByLabel('手机号', { exact: true }).fill(phone)
  await page.getByLabel('居民身份证号码').fill(freshIdentity())
  await page.getByLabel('理由').fill('原审计管理员调离本单位')
  await page.getByRole('button', { name: '提交复核' }).click()
  const front = (await page.locator('[data-once]').textContent())!
  expect(front).toMatch(/^\d{12}$/)
  await page.getByRole('link', { name: '已记录，返回双人复核' }).click()
  const own = page.getByRole('row').filter({ hasText: '添加审计管理员严正' }).first()
  await expect(own.getByText('待复核')).toBeVisible()
  await expect(own.getByRole('link', { name: '复核' })).toHaveCount(0)

  const security = await pageFor(browser, page, account('security_admin'))
  await security.goto('/security/proposals')
  const waiting = security.getByRole('row').filter({ hasText: '添加审计管理员严正' })
  await waiting.getByRole('link', { name: '复核' }).first().click()
  await expect(security.getByText(`${phone.slice(0, 3)}****${phone.slice(-4)}`)).toBeVisible()
  await security.getByRole('button', { name: '确认', exact: true }).click()
  const back = (await security.locator('[data-once]').textContent())!
  expect(back).toMatch(/^\S{16}$/)
  await security.getByRole('link', { name: '已交付，返回' }).click()
  await expect(waiting.getByText('已确认').first()).toBeVisible()

  const password = front + back
  const fresh = await pageFor(browser, page, { role: 'auditor', name: '严正', phone, password })
  await expect(fresh).toHaveURL(/first-password/)
})

test('强退：书记员的登录立即失效，记录里有理由', async ({ page, browser }) => {
  const clerk = account('court_clerk', { court: COURT })
  await signInByForm(page, clerk)
  const security = await pageFor(browser, page, account('security_admin'))
  await security.goto(`/security?q=${encodeURIComponent(clerk.name)}`)
  const title = `强制退出${clerk.name}的全部登录`
  await security.getByRole('button', { name: title }).first().click()
  const dialog = security.getByRole('dialog', { name: title })
  await dialog.getByLabel('理由').fill('设备遗失，正在核实')
  await dialog.getByRole('button', { name: '全部强退' }).click()
  await expect(security.getByText('没有符合条件的登录')).toBeVisible()
  await page.goto('/court/desk')
  await expect(page).toHaveURL(/sign-in/)
})
