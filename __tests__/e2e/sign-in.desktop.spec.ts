import { expect } from '@playwright/test'
import { accountRole } from '@/lib/labels/zh-CN/case'
import { ACCOUNTS, INSTITUTION, PHONE, account, signInByForm, test } from './stage'

// On a desk; 退出 is pressed at the width of a phone. On phones the form is filled in by every test
// there that signs in.

const LANDING: Readonly<Record<string, RegExp>> = {
  institution_admin: /\/institution\/cases$/,
  mediator: /\/mediator$/,
  court_clerk: /\/court\/desk$/,
  court_judge: /\/court\/desk$/,
  court_reviewer: /\/court\/desk$/,
  court_admin: /\/court-admin$/,
  system_admin: /\/system$/,
  security_admin: /\/security$/,
  auditor: /\/audit$/,
}

for (const role of Object.keys(LANDING)) {
  test(`${accountRole[role as keyof typeof accountRole]}登录后到自己的首页，退出后要重新登录`, async ({
    page,
  }) => {
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(String(error)))
    await signInByForm(page, account(role))
    await expect(page).toHaveURL(LANDING[role]!)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('没有找到')
    expect(errors).toEqual([])
    const menu = page.locator('nav[aria-label="主菜单"] a')
    const lines = await menu.allTextContents()
    await page.goto('/account')
    await expect(page.getByRole('heading', { level: 1, name: '我的账号' })).toBeVisible()
    expect(await menu.allTextContents()).toEqual(lines)
    expect(lines).not.toEqual([])
    await page.setViewportSize(PHONE)
    await page.getByRole('button', { name: /退出/ }).first().click()
    await page.waitForURL(/\/sign-in/)
    await page.goto('/account')
    await expect(page).toHaveURL(/\/sign-in/)
  })
}

test('演示数据有每一种登录身份，各人密码不同', () => {
  expect([...new Set(ACCOUNTS.map(({ role }) => role))].sort()).toEqual(Object.keys(LANDING).sort())
  expect(new Set(ACCOUNTS.map(({ password }) => password)).size).toBe(ACCOUNTS.length)
})

test('密码错误与手机号不存在的回答一样，手机号留在框里', async ({ page }) => {
  const sentences: string[] = []
  for (const phone of [account('auditor').phone, '19911112222']) {
    await page.goto('/sign-in')
    await page.getByLabel('手机号').fill(phone)
    await page.getByLabel('密码', { exact: true }).fill('Wrong-Password-1')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    const alert = page.getByRole('alert').filter({ hasText: /密码/ }).first()
    await expect(alert).toBeVisible()
    sentences.push((await alert.textContent()) ?? '')
    await expect(page.getByLabel('手机号')).toHaveValue(phone)
  }
  expect(sentences[0]).toBe(sentences[1])
})

test('当事人入口：第一次凭信，来过的凭手机号和验证码；没有密码登录，没有账号的号码答复一样', async ({
  page,
}) => {
  await page.goto('/sign-in')
  await page.getByText('忘记密码或没有账号？').click()
  await expect(page.getByText('代替图片验证码')).toBeVisible()
  await page.getByRole('link', { name: '当事人', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '当事人进入' })).toBeVisible()
  await expect(page.getByRole('link', { name: '用信上的邀请码进入' })).toBeVisible()
  await expect(page.getByRole('button', { name: '登录', exact: true })).toHaveCount(0)
  await page.getByLabel('手机号').fill('19900009999')
  await page.getByRole('button', { name: '发验证码给我' }).click()
  await expect(page.getByText('马上会收到六位验证码')).toBeVisible()
  await page.getByLabel('手机号').fill('19900009999')
  await page.getByLabel('验证码').fill('123456')
  await page.getByRole('button', { name: '进入', exact: true }).click()
  await expect(page.getByText('手机号和验证码对不上').first()).toBeVisible()
})

test('停用的调解员从下一次请求起退出，重新启用也不复活', async ({ page, browser }) => {
  const who = account('mediator', { institution: INSTITUTION, name: '贺新' })
  const context = await browser.newContext()
  const admin = await context.newPage()
  await signInByForm(page, who)
  await signInByForm(admin, account('institution_admin', { institution: INSTITUTION }))
  await admin.goto(`/institution/people?q=${encodeURIComponent('贺新')}`)
  const row = () => admin.getByRole('row').filter({ hasText: '贺新' })
  await row().getByRole('button', { name: '停用' }).click()
  const disabling = admin.getByRole('dialog', { name: '停用贺新' })
  await disabling.getByRole('textbox').fill('连续多次无正当理由拒接')
  await disabling.getByRole('button', { name: /停用/ }).click()
  await expect(row().getByRole('button', { name: '启用' })).toBeVisible()
  await page.goto('/mediator')
  await expect(page).toHaveURL(/\/sign-in/)
  await row().getByRole('button', { name: '启用' }).click()
  const enabling = admin.getByRole('dialog', { name: '启用贺新' })
  await enabling.getByRole('button', { name: /启用/ }).click()
  await expect(row().getByRole('button', { name: '停用' })).toBeVisible()
  await page.goto('/mediator')
  await expect(page).toHaveURL(/\/sign-in/)
})
