import { expect, type Locator, type Page } from '@playwright/test'
import { firstLoadBytes } from '../../scripts/bench/requests.mjs'
import {
  INSTITUTION,
  account,
  assignTo,
  dayFrom,
  findInList,
  meetingsOfToday,
  pageFor,
  referCase,
  signIn,
  test,
} from './stage'

// How many taps the usual acts take from 今日, and what the phone's pages weigh.

/** Taps counted from 今日; typing is none. */
class Taps {
  count = 0
  constructor(readonly page: Page) {}
  async tap(target: Locator): Promise<void> {
    await target.tap()
    this.count += 1
  }
}

async function fromToday(page: Page): Promise<Taps> {
  await page.goto('/mediator')
  await expect(page.getByRole('heading', { level: 1, name: '今日待办' })).toBeVisible()
  return new Taps(page)
}

const cardOf = (page: Page, name: string) =>
  page.getByRole('article').filter({ hasText: name }).first()
const leaves = (page: Page, path: RegExp) => page.waitForURL((url) => !path.test(url.pathname))

test('从今日起的次数：接收不超过三次，记录联系四次，打开案件一次，延长四次', async ({
  page,
  browser,
  request,
}) => {
  const { caseNo, applicant } = await referCase(request)
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  const waiting = await findInList(page, 'accept', caseNo)
  await waiting.getByRole('button', { name: '受理', exact: true }).click()
  await expect(page.getByText(`已受理 ${caseNo}`).first()).toBeVisible()
  await assignTo(page, '分配调解员', caseNo, '周启')
  const phone = await pageFor(
    browser,
    page,
    account('mediator', { institution: INSTITUTION, name: '周启' }),
    { hasTouch: true },
  )

  const accepting = await fromToday(phone)
  await accepting.tap(cardOf(phone, applicant).getByRole('link', { name: '接收案件' }))
  await accepting.tap(phone.getByLabel(/我与本案没有上述情形/))
  await accepting.tap(phone.getByRole('button', { name: '接收案件' }))
  await leaves(phone, /\/accept$/)
  expect(accepting.count).toBeLessThanOrEqual(3)

  const calling = await fromToday(phone)
  await calling.tap(cardOf(phone, applicant).getByRole('link', { name: '记录联系' }))
  await calling.tap(phone.getByRole('radio', { name: new RegExp(`^${applicant}`) }))
  await calling.tap(phone.getByRole('radio', { name: '已联系上' }))
  await calling.tap(phone.getByRole('button', { name: '保存' }))
  await leaves(phone, /\/contact$/)
  expect(calling.count).toBeLessThanOrEqual(4)

  const opening = await fromToday(phone)
  await opening.tap(phone.getByRole('article').first().getByRole('heading'))
  await phone.waitForURL(/\/mediator\/cases\/[0-9a-f-]{36}$/)
  expect(opening.count).toBe(1)

  const extending = await fromToday(phone)
  await extending.tap(cardOf(phone, applicant).getByRole('heading'))
  await extending.tap(phone.getByRole('link', { name: '延长期限' }))
  await extending.tap(
    phone.getByRole('group', { name: '各方均同意' }).getByRole('button', { name: '口头' }),
  )
  await extending.tap(phone.getByRole('button', { name: '登记延长', exact: true }))
  await leaves(phone, /\/extend$/)
  expect(extending.count).toBeLessThanOrEqual(4)
})

test('从今日起三次以内开始写笔录：当天的调解会就在今日', async ({ page }) => {
  await signIn(page, account('mediator', { institution: INSTITUTION, name: '周启' }))
  const starting = await fromToday(page)
  await starting.tap(meetingsOfToday(page).getByRole('link').first())
  await starting.tap(page.getByRole('link', { name: '开始笔录' }))
  await starting.tap(page.getByRole('button', { name: '开始笔录' }))
  await page.waitForURL(/\/minutes\/[0-9a-f-]{36}/)
  expect(starting.count).toBeLessThanOrEqual(3)
  expect(await weightOf(page, page.url())).toBeLessThanOrEqual(MOST_KIB)
})

const MOST_KIB = 150

/** First-load JavaScript of a page as this reader gets it, in KiB. */
async function weightOf(page: Page, path: string): Promise<number> {
  const cookies = await page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const weight = (await firstLoadBytes(new URL(path, page.url()).href, cookie)) / 1024
  // A page without scripts was not measured.
  expect(weight).toBeGreaterThan(100)
  return weight
}

/** A call that was not answered, so many days ago, by one of the ways. */
async function recordAttempt(page: Page, file: string, daysAgo: number, way: string) {
  await page.goto(`${file}/contact`)
  await page.getByRole('group', { name: '联系对象' }).getByRole('radio').nth(1).check()
  await page.getByRole('radio', { name: '无人接听' }).check()
  await page.getByRole('radio', { name: way }).check()
  await page.getByLabel('联系时间').fill(`${dayFrom(-daysAgo)}T10:00`)
  await page.getByRole('button', { name: '保存' }).click()
  await leaves(page, /\/contact$/)
}

test('联系记录齐备以后，从今日起六次以内以无法联系结案', async ({ page }) => {
  await signIn(page, account('mediator', { institution: INSTITUTION, name: '周启' }))
  await page.goto('/mediator')
  const heading = cardOf(page, '劳动争议').getByRole('heading')
  const file = (await heading.getByRole('link').getAttribute('href'))!
  await recordAttempt(page, file, 2, '微信')
  await recordAttempt(page, file, 1, '电话')

  const closing = await fromToday(page)
  await closing.tap(cardOf(page, '劳动争议').getByRole('heading'))
  await closing.tap(
    page.getByRole('region', { name: '调解程序' }).getByRole('link', { name: /结案/ }),
  )
  await expect(page.getByRole('radio', { name: /无法联系/ })).toBeChecked()
  await closing.tap(page.getByRole('button', { name: '下一步：核对' }))
  await closing.tap(page.getByRole('button', { name: '确认结案' }))
  await leaves(page, /\/close$/)
  expect(closing.count).toBeLessThanOrEqual(6)
})

test('各页首次加载的脚本不超过 150 KiB', async ({ page }) => {
  await signIn(page, account('mediator', { institution: INSTITUTION, name: '王朗' }))
  await page.goto('/mediator/cases')
  const file = await page
    .getByRole('list', { name: '承办中' })
    .getByRole('link')
    .first()
    .getAttribute('href')
  const folder = file!.split('?')[0]!
  const paths = [
    ...['/mediator', '/mediator/cases', '/mediator/schedule', '/mediator/me', '/account/notices'],
    ...['', '/contact', '/call', '/consent', '/identity', '/rights', '/address', '/agreement'],
    ...['/meetings/new', '/unavailable', '/facts/record', '/notes/add', '/close', '/extend'],
    ...['/pause', '/change', '/withdraw', '/disclose', '/materials/add', '/service'],
  ].map((path) =>
    path.startsWith('/mediator') || path.startsWith('/account') ? path : folder + path,
  )
  const heavy: string[] = []
  for (const path of paths) {
    const weight = await weightOf(page, path)
    if (weight > MOST_KIB) heavy.push(`${path.replace(folder, '/…')} ${weight.toFixed(1)}`)
  }
  expect(heavy).toEqual([])
})
