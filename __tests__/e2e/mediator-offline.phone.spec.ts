import { expect, type Page } from '@playwright/test'
import { ACCOUNTS, INSTITUTION, account, signInByForm, test } from './stage'

// 线路断了照样登记：the contact stays on the phone, is no one else's, and arrives once.

// Its own in every run of the file, since what is noted stays on the stage.
const NOTE = `断网时所记：周五上午再谈（${Date.now().toString(36)}）`

/** What the browser's own database holds, which the page creates: keys of accounts, and items. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const name = 'heyi-device-queue'
    // Opening what does not exist would create it, empty, and the page would find it so.
    if (!(await indexedDB.databases()).some((known) => known.name === name))
      return { keys: 0, items: 0 }
    return new Promise<{ keys: number; items: number }>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onerror = () => reject(request.error)
      request.onsuccess = () => {
        const database = request.result
        const transaction = database.transaction(['keys', 'items'])
        const keys = transaction.objectStore('keys').count()
        const items = transaction.objectStore('items').count()
        transaction.oncomplete = () => {
          database.close()
          resolve({ keys: keys.result, items: items.result })
        }
      }
    })
  })

async function signOut(page: Page): Promise<void> {
  await page.goto('/account')
  await page.getByRole('button', { name: '退出' }).click()
  await page.waitForURL(/\/sign-in/)
}

test('断网时登记联系，刷新、关掉重开、换人登录都不丢也不泄露；联网后恰好登记一次', async ({
  page: first,
}) => {
  const context = first.context()
  const own = account('mediator', { institution: INSTITUTION, name: '谢岚' })
  const other = ACCOUNTS.find(
    ({ role, institution, name }) =>
      role === 'mediator' && institution === INSTITUTION && name !== own.name,
  )!
  await signInByForm(first, own)
  await first.getByRole('link', { name: '记录联系' }).first().click()
  await first.waitForURL(/\/contact/)
  const file = new URL(first.url()).pathname.replace(/\/contact$/, '')
  // What works without the line has been loaded.
  await expect.poll(() => stored(first)).toEqual({ keys: 1, items: 0 })
  await expect(first.locator('[data-queue-line]')).toBeAttached()

  // From the beginning: a page sends what it keeps as soon as the line returns.
  await context.route('**/api/mediator/items', (route) => route.abort())
  await context.setOffline(true)
  await expect(first.getByText('没有网络', { exact: false })).toBeVisible()
  await first.getByRole('group', { name: '联系对象' }).getByRole('radio').first().check()
  await first.getByRole('radio', { name: '无人接听' }).check()
  await first.getByLabel('联系内容').fill(NOTE)
  await first.getByRole('button', { name: '保存' }).click()
  await expect(first.getByText('已存在本机，联网后自动提交。')).toBeVisible()
  await expect(first.getByText(/还有 1 项只在本机，最早 \d{2}:\d{2}/)).toBeVisible()
  // A document outlives its page for a moment, both when that is read again and when the tab
  // closes, and its offline state and the route end with the page: what it still sends is from no
  // one.
  await context.clearCookies()
  await expect(first.reload()).rejects.toThrow()
  await first.close()

  // The line returns, but not to the address that takes what was kept.
  await context.setOffline(false)
  const page = await context.newPage()
  await signInByForm(page, own)
  await page.goto(file)
  const contacts = page.getByRole('region', { name: '联系记录' })
  await expect(contacts.getByText('待提交')).toBeVisible()
  await expect(contacts.getByText(NOTE)).toHaveCount(0)

  await signOut(page)
  await signInByForm(page, other)
  await page.goto('/mediator/cases')
  await page.getByRole('list', { name: '承办中' }).getByRole('link').first().click()
  await page.getByRole('link', { name: '记录联系' }).first().click()
  await page.waitForURL(/\/contact/)
  await expect.poll(() => stored(page)).toEqual({ keys: 2, items: 1 })
  await expect(page.getByText('只在本机')).toHaveCount(0)

  await signOut(page)
  await signInByForm(page, own)
  await page.goto(file)
  await page.getByRole('button', { name: '查看', exact: true }).click()
  const sheet = page.getByRole('dialog', { name: '只在本机的内容' })
  await sheet.getByText('本机所记').click()
  await expect(sheet.getByText(NOTE)).toBeVisible()
  await context.unroute('**/api/mediator/items')
  // What arrived cannot be shown, because the line drops again: the page is not left for the
  // browser's own.
  let readAgain = 0
  const isFile = (url: URL) => url.pathname === file
  await page.route(isFile, (route) => {
    readAgain += 1
    return route.abort()
  })
  await sheet.getByRole('button', { name: '立即提交' }).click()
  await expect(sheet.getByText('没有待提交的内容。')).toBeVisible()
  await expect.poll(() => readAgain).toBe(1)
  await sheet.getByRole('button', { name: '关闭' }).click()
  await expect(page.getByText('只在本机')).toHaveCount(0)
  await expect(contacts).toBeVisible()
  expect(readAgain).toBe(1)
  await page.unroute(isFile)
  await page.goto(file)
  await expect(contacts.getByText(NOTE)).toHaveCount(1)
  await expect(contacts.getByText('待提交')).toHaveCount(0)
  expect(await stored(page)).toMatchObject({ items: 0 })
})
