import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { axeFindings } from './axe-findings'
import { asParty, knock, makeLetters } from './letters'
import { test } from './stage'

// 公用设备：进来时打一个勾；用完退出，设备上什么都不留，按“后退”也看不到本案。有没有脚本都一样。

const NOTHING = '这台设备上没有留下您的内容。'

async function sessionCookie(context: BrowserContext) {
  return (await context.cookies()).find(({ name }) => name.endsWith('heyi.session'))
}

/** Leaves by the bar at the top, and does not come back by the browser's button. */
async function leave(phone: Page, context: BrowserContext): Promise<void> {
  await phone.getByRole('button', { name: '退出', exact: true }).tap()
  await phone.waitForURL(/\/left$/)
  await expect(phone.getByText(NOTHING)).toBeVisible()
  expect(await sessionCookie(context)).toBeUndefined()
  await phone.goBack()
  await expect(phone).toHaveURL(/\/sign-in\?entrance=party/)
  await expect(phone.getByRole('heading', { name: '现在到了这一步' })).toHaveCount(0)
}

/**
 * The session ends while the page is open: the next page is the one after leaving, and the router
 * kept nothing to go back to.
 */
async function endElsewhere(
  browser: Browser,
  baseURL: string,
  context: BrowserContext,
  phone: Page,
): Promise<void> {
  await phone.goto('/party')
  await phone.waitForURL(/\/party\/cases\//)
  const other = await asParty(browser, baseURL)
  await other.addCookies(await context.cookies())
  const copy = await other.newPage()
  await copy.goto('/party')
  await leave(copy, other)
  await other.close()
  await phone.evaluate(() => document.documentElement.setAttribute('data-before', ''))
  await phone.getByRole('link', { name: '我的权利' }).tap()
  // the words are announced as well, until the page has been loaded again
  await expect(phone.getByRole('heading', { name: '已经自动退出' })).toBeVisible()
  await expect(phone.locator('html[data-before]')).toHaveCount(0)
  expect(await sessionCookie(context)).toBeUndefined()
  await phone.goBack()
  await expect(phone).toHaveURL(/\/sign-in\?entrance=party/)
}

test('公用设备：写到一半的不留在设备上，退出以后后退也看不到；没有脚本也一样', async ({
  page,
  browser,
  baseURL,
}) => {
  const { letters } = await makeLetters(page)
  const context = await asParty(browser, baseURL!)
  const phone = await context.newPage()
  await phone.goto('/join')
  await phone.getByLabel(/这是公用设备/).check()
  await knock(phone, letters[0]!)
  await phone.waitForURL(/\/party\/cases\/[0-9a-f-]{36}$/)
  await expect(phone.getByText('公用设备 · 用完请退出')).toBeVisible()
  expect((await sessionCookie(context))!.expires).toBe(-1)
  expect(await axeFindings(phone)).toEqual([])
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  // A form that keeps a draft elsewhere keeps none here.
  await phone.goto(`${phone.url()}/rights/complaints/new`)
  await phone.getByRole('link', { name: /来查$/ }).first().tap()
  await phone.waitForURL(/about=/)
  const draftKey = phone.locator('meta[name="heyi-draft-key"]')
  await expect(phone.locator('meta[name="heyi-person"]')).toHaveCount(1)
  await expect(draftKey).toHaveCount(0)
  await phone.getByLabel('发生了什么？').fill('他说不签字就不让我走')
  await phone.getByLabel('发生了什么？').blur()
  const kept = () =>
    phone.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])
  expect((await kept()).filter((name) => name.startsWith('heyi-draft'))).toEqual([])
  await phone.getByLabel('发生了什么？').fill('')
  await endElsewhere(browser, baseURL!, context, phone)
  await context.close()

  const plain = await asParty(browser, baseURL!, false)
  const old = await plain.newPage()
  await old.goto('/join?shared=1')
  await expect(old.getByLabel(/这是公用设备/)).toBeChecked()
  await knock(old, letters[1]!)
  await old.waitForURL(/\/party\/cases\/[0-9a-f-]{36}$/)
  expect((await sessionCookie(plain))!.expires).toBe(-1)
  await leave(old, plain)
  await plain.close()
})
