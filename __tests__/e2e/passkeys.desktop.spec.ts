import { expect, type Page } from '@playwright/test'
import { account, DESK, PHONE, test } from './stage'
import { axeFindings } from './axe-findings'

// 通行密钥 with Chromium's own virtual authenticator. Browsers know them for names and not for
// addresses of machines, so that this page is opened as localhost.

test.use({
  baseURL: ({ stage }, provide) => provide(stage.url.replace('127.0.0.1', 'localhost')),
})

// Another test signs no one in by this name.
const who = account('mediator', { name: '巫倩' })

async function withAuthenticator(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('WebAuthn.enable')
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

async function typePassword(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('手机号').fill(who.phone)
  await page.getByLabel('密码', { exact: true }).fill(who.password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

test('添加通行密钥、用它登录、移除', async ({ page }) => {
  await withAuthenticator(page)
  await typePassword(page)
  await page.waitForURL(/\/mediator/)
  await page.goto('/account/second-factor')
  await page.getByLabel('名称').fill('办公室电脑')
  await page.getByRole('button', { name: '添加通行密钥' }).click()
  await expect(page.locator('[data-once] li')).toHaveCount(10)
  await page.getByRole('link', { name: '已保存，继续' }).click()
  await expect(page.getByText('办公室电脑')).toBeVisible()
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size)
    expect(await axeFindings(page)).toEqual([])
  }

  await page.getByRole('button', { name: /退出/ }).first().click()
  await page.waitForURL(/\/sign-in/)
  await typePassword(page)
  const passkey = page.getByRole('button', { name: '使用通行密钥' })
  await expect(passkey).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await expect(page).toHaveURL(/\/sign-in/)
  await passkey.click()
  await page.waitForURL(/\/mediator/)

  await page.goto('/account/second-factor')
  await page.getByRole('button', { name: '移除“办公室电脑”' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('这是唯一的验证方式')).toBeVisible()
  await dialog.getByLabel('当前密码').fill(who.password)
  await dialog.getByRole('button', { name: '移除', exact: true }).click()
  await expect(page.getByRole('heading', { name: '方式二：通行密钥' })).toBeVisible()
})
