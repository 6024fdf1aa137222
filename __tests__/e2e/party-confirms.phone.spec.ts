import { expect, type Browser, type Page } from '@playwright/test'
import { firstLoadBytes } from '../../scripts/bench/requests.mjs'
import { axeFindings } from './axe-findings'
import { callToHearing, hearByVideo } from './hear-by-video'
import { lastCode } from './last-code'
import { asParty, invitable, knock, makeLetter, type Entrance } from './letters'
import { writeName } from './write-name'
import { COURT, OTHER_INSTITUTION, account, pageFor, signIn, test } from './stage'

// 双方各在自己的手机上签名确认申请司法确认，法院收到，用视频共同核实：at 360 px. A phone without a script reads the
// text and how else to sign. The hearing is here: no other test has an application to hear.

/** The case in mediation whose agreement is in effect. */
async function findAgreed(page: Page): Promise<string> {
  await page.goto('/mediator/cases')
  const links = page.getByRole('list', { name: '承办中' }).getByRole('link')
  await expect(links.first()).toBeVisible()
  const cases = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
  for (const href of new Set(cases)) {
    await page.goto(href)
    if (await page.getByText(/各方均已签署/).count()) return href
  }
  throw new Error('no case has an agreement in effect')
}

/** The mediator saw the document of this person of the case today. */
async function recordIdentity(page: Page, href: string, whom: number): Promise<void> {
  await page.goto(`${href}/identity`)
  await page.getByRole('group', { name: '核验的人' }).getByRole('radio').nth(whom).check()
  for (const choice of ['视频出示证件核对', '居民身份证', '相符'])
    await page.getByRole('radio', { name: choice, exact: true }).check()
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.waitForURL((at) => !at.pathname.endsWith('/identity'))
}

async function comeIn(phone: Page, entrance: Entrance): Promise<void> {
  await phone.goto('/join')
  await knock(phone, entrance)
  await phone.waitForURL(/\/party\/cases\/[0-9a-f-]{36}$/)
}

/** From the own case to the text of its application. */
async function openApplication(phone: Page): Promise<void> {
  await expect(phone.getByText(/^还有 \d+ 天，最晚/).first()).toBeVisible()
  await phone.getByRole('link', { name: /请法院确认协议/ }).click()
  await expect(phone.locator('#application').getByText('此致')).toBeVisible()
}

/** One tick, one sentence, the name, and one tap. */
async function confirm(phone: Page, answer: string): Promise<void> {
  await phone.getByLabel('我看过了，以上都属实。').check()
  await phone.getByRole('radio', { name: '我自己从头看到了最后，自愿签' }).check()
  await writeName(phone)
  await phone.getByRole('button', { name: '签名并确认申请', exact: true }).click()
  await expect(phone.getByText(answer).first()).toBeVisible()
}

async function measure(phone: Page, baseURL: string, mostKilobytes = 150): Promise<void> {
  const overflow = await phone.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect([overflow, await axeFindings(phone)]).toEqual([0, []])
  const cookies = await phone.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const { pathname } = new URL(phone.url())
  const weight = (await firstLoadBytes(new URL(pathname, baseURL).href, cookie)) / 1024
  // A page without scripts was not measured.
  expect(weight).toBeGreaterThan(80)
  expect(weight).toBeLessThanOrEqual(mostKilobytes)
}

/**
 * One proposes a clause without script, the other signs it with a code, and the first takes it back
 * before signing.
 */
async function supplement(plain: Page, scripted: Page, baseURL: string, databaseUrl: string) {
  const ownCase = plain.url().replace(/\/confirm.*$/, '')
  await plain.goto(`${ownCase}/supplement/write`)
  const added = plain.getByLabel(/^再加一条/)
  await added.fill('双方尽快处理其他的事。')
  await plain.getByRole('button', { name: '发给各方签' }).click()
  // What is unclear comes back at its clause, with what was typed.
  await expect(plain.getByText(/还没有写清楚/).first()).toBeVisible()
  await expect(added).toHaveValue('双方尽快处理其他的事。')
  await plain.getByLabel('没写清楚的地方，我也照这样发').check()
  await plain.getByRole('button', { name: '发给各方签' }).click()
  await expect(plain.getByText('已经发给各方，等各方签字。您也要签。')).toBeVisible()

  await scripted.reload()
  await scripted.getByRole('link', { name: /补充协议等各方签/ }).click()
  await scripted.waitForURL(/\/supplement$/)
  // The pen is on it.
  await measure(scripted, baseURL, 155)
  await scripted.getByRole('button', { name: '发送验证码' }).tap()
  await expect(scripted.getByText('验证码已经发出，请看短信。')).toBeVisible()
  await scripted.getByRole('textbox', { name: '验证码' }).fill(await lastCode(databaseUrl, 'sign'))
  await writeName(scripted)
  await scripted.getByRole('radio', { name: '我自己从头看到了最后，自愿签' }).tap()
  await scripted.getByRole('button', { name: '签字', exact: true }).tap()
  await expect(scripted.getByText('已经签好，等其他人签。')).toBeVisible()

  await plain.getByText('撤回这份补充协议').click()
  await plain.getByRole('button', { name: '确定撤回' }).click()
  await expect(plain.getByText('补充协议已撤回。')).toBeVisible()
  await scripted.goto(new URL(ownCase).pathname)
}

const openPhone = async (browser: Browser, baseURL: string, hasScript: boolean) =>
  (await asParty(browser, baseURL, hasScript)).newPage()

test('双方在两部手机上提补充协议、签字、撤回，再签名确认，没有脚本的看得到怎么签；法院收到申请，打得开申请书；法官用视频核实', async ({
  page,
  browser,
  baseURL,
  stage,
}) => {
  await signIn(page, account('mediator', { institution: OTHER_INSTITUTION, name: '袁野' }))
  const href = await findAgreed(page)
  for (const whom of [0, 1]) await recordIdentity(page, href, whom)
  await page.goto(`${href}/invite`)
  const first = await makeLetter(page, invitable(page).first())
  const last = await makeLetter(page, invitable(page).last())

  const plain = await openPhone(browser, baseURL!, false)
  await comeIn(plain, first)
  await openApplication(plain)
  await expect(plain.getByText(/这个浏览器不能手写/)).toBeVisible()
  const again = await openPhone(browser, baseURL!, true)
  await again.context().addCookies(await plain.context().cookies())
  await again.goto(plain.url())
  await confirm(again, '已经记下，等对方确认。')
  const scripted = await openPhone(browser, baseURL!, true)
  await comeIn(scripted, last)
  await supplement(plain, scripted, baseURL!, stage.jobDatabaseUrl)
  await openApplication(scripted)
  await confirm(scripted, '各方都已确认，申请已交给法院。')
  await measure(scripted, baseURL!)
  const paper = await scripted.getByRole('link', { name: '看申请书（PDF）' }).getAttribute('href')
  expect((await scripted.request.get(paper!)).headers()['content-type']).toBe('application/pdf')

  const clerk = await pageFor(browser, page, account('court_clerk', { court: COURT }))
  await clerk.goto('/court/confirmations')
  await clerk.locator('[data-row-link]').first().click()
  await expect(clerk.getByRole('link', { name: '司法确认申请书' })).toBeVisible()
  await expect(clerk.getByText(/在手机上确认并手写签名/)).toHaveCount(2)

  const path = new URL(clerk.url()).pathname
  const desk = { viewport: { width: 1440, height: 900 } }
  const judge = await pageFor(browser, page, account('court_judge', { court: COURT }), desk)
  await callToHearing(clerk, judge, path)
  const ownApplication = new URL(scripted.url()).pathname
  await hearByVideo(judge, path, [again, scripted], ownApplication)
  for (const each of [plain, again, scripted, clerk, judge]) await each.context().close()
})
