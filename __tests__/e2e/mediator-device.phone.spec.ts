import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { INSTITUTION, account, meetingsOfToday, signInByForm, test } from './stage'

// 手机出了毛病也不丢、不重、不串：minutes and photos on a real browser's storage. The whole set of faults, with
// kills of the server and the database, is `npm run drill:device`.

const OWN = () => account('mediator', { institution: INSTITUTION, name: '王朗' })

/** How many items the browser's own database holds, and how many of them are drafts. */
const stored = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ items: number; drafts: number }>((resolve, reject) => {
        const request = indexedDB.open('heyi-device-queue')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const database = request.result
          if (database.objectStoreNames.length === 0) return resolve({ items: 0, drafts: 0 })
          const all = database.transaction('items').objectStore('items').getAll()
          all.onsuccess = () => {
            database.close()
            const states = (all.result as { state: string }[]).map(({ state }) => state)
            const drafts = states.filter((state) => state === 'draft').length
            resolve({ items: states.length - drafts, drafts })
          }
        }
      }),
  )
const NOTHING = { items: 0, drafts: 0 }

/** The minutes of today's meeting, opened if they are not yet. @returns their address */
async function openMinutes(page: Page): Promise<string> {
  await page.goto('/mediator')
  await meetingsOfToday(page).getByRole('link').first().click()
  const begin = page.getByRole('link', { name: '开始笔录' })
  const minutes = page.locator('a[href*="/minutes/"]')
  await begin.or(minutes).first().click()
  const press = page.getByRole('button', { name: '开始笔录' })
  await press
    .or(page.getByRole('form', { name: '记下' }))
    .first()
    .waitFor()
  if (await press.isVisible()) await press.click()
  await page.waitForURL(/\/minutes\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

const formOf = (page: Page) => page.getByRole('form', { name: '记下', exact: true })
const fieldOf = (page: Page) => formOf(page).getByLabel('内容')

test('笔录：没有听到答复的再送，只有一段；浏览器没了、又退出登录，写到一半的问过再恢复', async ({
  page: first,
}) => {
  const context = first.context()
  await signInByForm(first, OWN())
  const minutes = await openMinutes(first)
  const noted = '演练：交付后即有渗漏'
  let sent = 0
  let isUp = false
  await context.route('**/api/mediator/items', async (route) => {
    sent += 1
    if (isUp) return route.continue()
    // The server stores it; its answer is lost on the line.
    await route.fetch()
    return route.abort('connectionreset')
  })
  await first.goto(minutes)
  await expect(first.locator('[data-queue-line]')).toBeAttached()
  await fieldOf(first).fill(noted)
  await expect(formOf(first).getByText('尚未发送')).toBeVisible()
  await formOf(first).getByRole('button', { name: '记下', exact: true }).click()
  await expect(first.getByText(/还有 1 项只在本机/)).toBeVisible()
  await expect.poll(() => sent).toBeGreaterThan(0)
  expect(await stored(first)).toEqual({ items: 1, drafts: 0 })
  isUp = true
  const before = sent
  await first.reload()
  await expect.poll(() => stored(first)).toEqual(NOTHING)
  expect(sent).toBeGreaterThan(before)
  await first.goto(minutes)
  await expect(first.getByText(noted)).toHaveCount(1)

  const half = '演练：要求退还价款，并赔'
  await expect(first.locator('[data-queue-line]')).toBeAttached()
  await fieldOf(first).fill(half)
  await expect(formOf(first).getByText('尚未发送')).toBeVisible()
  // The page is killed: it cannot save anything more.
  const crashed = first.waitForEvent('crash')
  const cdp = await context.newCDPSession(first)
  void cdp.send('Page.crash').catch(() => undefined)
  await crashed
  await first.close()

  const page = await context.newPage()
  await page.goto('/account')
  await page.getByRole('button', { name: '退出' }).click()
  await page.waitForURL(/\/sign-in/)
  await signInByForm(page, OWN())
  await page.goto(minutes)
  await expect(page.getByText(half)).toBeVisible()
  await expect(fieldOf(page)).toHaveValue('')
  await page.getByRole('button', { name: '继续写' }).click()
  await expect(fieldOf(page)).toHaveValue(half)
  await fieldOf(page).fill(`${half}偿运费`)
  await formOf(page).getByRole('button', { name: '记下', exact: true }).click()
  await expect.poll(() => stored(page)).toEqual(NOTHING)
  await page.goto(minutes)
  await expect(page.getByText(`${half}偿运费`)).toHaveCount(1)
  await expect(page.getByText(half)).toHaveCount(1)
})

test('照片：第二段没有送到，再打开只送缺的一段，卷宗里只有一张', async ({ page }) => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const create = { width: 1500, height: 1500, channels: 3, background: '#808080', noise } as const
  const buffer = await sharp({ create }).jpeg({ quality: 95 }).toBuffer()
  const parts: string[] = []
  let isUp = false
  await signInByForm(page, OWN())
  const folder = (await openMinutes(page)).split('/').slice(0, 4).join('/')
  await page.route('**/api/mediator/uploads/*/parts/*', (route) => {
    parts.push(new URL(route.request().url()).pathname.split('/').at(-1)!)
    return isUp || parts.length === 1 ? route.continue() : route.abort('connectionreset')
  })
  await page.goto(`${folder}/materials/add`)
  const title = `演练照片${Date.now()}`
  await page
    .getByLabel('选取照片')
    .setInputFiles({ name: '家具.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByLabel('第1张的名称').fill(title)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect.poll(() => parts.length).toBeGreaterThan(1)
  isUp = true
  const before = parts.length
  await page.goto(folder)
  await expect.poll(() => stored(page)).toEqual(NOTHING)
  expect(parts.length).toBeGreaterThan(before)
  expect(parts).toEqual(['0', ...parts.slice(1).map(() => '1')])
  await page.goto(folder)
  await expect(page.getByRole('region', { name: '材料' }).getByText(title)).toHaveCount(1)
})
