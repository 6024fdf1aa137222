import { expect, type Page } from '@playwright/test'
import { firstLoadBytes } from '../../scripts/bench/requests.mjs'
import { axeFindings } from './axe-findings'
import { answerAll, asParty, makeLetters } from './letters'
import { test } from './stage'

// 异步调解 at 360 px: the parties without script, the mediator with the usual browser.

async function sayIn(page: Page, words: string, button: string): Promise<void> {
  await page.getByLabel('您的话').first().fill(words)
  await page.getByRole('button', { name: button }).first().click()
}

/**
 * One makes an offer, the other accepts it in three taps from the own case; the mediator takes it
 * into the draft.
 */
async function agreeOnOffer(one: Page, other: Page, mediator: Page): Promise<void> {
  await one.goto(`${new URL(one.url()).pathname.replace(/\/talk.*$/, '')}/talk`)
  const topic = one.getByRole('region', { name: '赔多少、什么时候付' })
  await topic.getByRole('link', { name: '提一个方案' }).click()
  await one.getByLabel('金额（元）').fill('29000')
  await one.getByRole('radio', { name: '被申请人一方' }).check()
  await one.getByLabel('付款方式').selectOption({ label: '银行转账' })
  await one.getByRole('radio').last().check()
  await one.getByRole('button', { name: '发给全体' }).click()
  await expect(one.getByText('29,000.00 元')).toBeVisible()

  const ownCase = new URL(other.url()).pathname.replace(/\/talk.*$/, '')
  await expect(async () => {
    await other.goto(`${ownCase}/talk`)
    await expect(other.getByText('29,000.00 元')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await other.goto(ownCase)
  await other.getByRole('link', { name: /和大家一起商量/ }).tap()
  await other.getByRole('link', { name: '同意', exact: true }).tap()
  await other.getByRole('button', { name: '确认同意' }).tap()
  await expect(other.getByText('各方已经同意')).toBeVisible()

  await mediator.reload()
  await mediator.getByRole('link', { name: '写入协议草稿' }).click()
  await expect(mediator.getByLabel('金额（元）')).toHaveValue('29000.00')
  await expect(mediator.getByText('已填入各方同意的方案')).toBeVisible()
}

test('各方在手机上没有脚本也能商量；只发给调解员的，对方一直没有', async ({
  page,
  browser,
  baseURL,
}) => {
  const { href, letters } = await makeLetters(page)
  // The message of a letter made covers the next person's button: a touch goes through it.
  const touched = await page.evaluate(() => {
    const toast = document.body.appendChild(document.createElement('li'))
    toast.dataset.sonnerToast = ''
    toast.append(document.createElement('button'))
    return [toast, toast.firstElementChild!].map((part) => getComputedStyle(part).pointerEvents)
  })
  expect(touched).toEqual(['none', 'auto'])
  const contexts = await Promise.all(letters.map(() => asParty(browser, baseURL!, false)))
  const [one, other] = await Promise.all(contexts.map((context) => context.newPage()))
  await answerAll(one!, letters[0]!)
  await answerAll(other!, letters[1]!)

  await page.goto(`${href}/talk`)
  await page.getByRole('link', { name: '发起议题' }).click()
  await page.getByLabel('议题').fill('赔多少、什么时候付')
  await page.getByLabel('向各方提的问题').fill('您能接受多少？不能接受的，想要多少？')
  await page.getByRole('radio').last().check()
  await page.getByRole('button', { name: '发给全体' }).click()
  await expect(page.getByRole('heading', { name: /赔多少、什么时候付/ })).toBeVisible()

  await one!.getByRole('link', { name: /和大家一起商量/ }).click()
  await expect(one!.getByText('全体可见').first()).toBeVisible()
  await sayIn(one!, '三万元可以，年底前付。', '发给全体')
  await expect(one!.getByText('10 秒内可以收回')).toBeVisible()
  await one!.getByRole('link', { name: '有话只想让调解员知道' }).click()
  await expect(one!.getByText('只有调解员可见').first()).toBeVisible()
  await sayIn(one!, '其实我最少要两万五。', '只发给调解员')
  await expect(one!.getByText('其实我最少要两万五。')).toBeVisible()

  const talkOfOther = `${new URL(other!.url()).pathname}/talk`
  await expect(async () => {
    await other!.goto(talkOfOther)
    await expect(other!.getByText('三万元可以，年底前付。')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await sayIn(other!, '说早了', '发给全体')
  await other!.getByRole('button', { name: /^收回/ }).first().click()
  await expect(other!.getByText('已经收回，没有人看到。')).toBeVisible()
  await sayIn(other!, '公司愿意付两万八。', '发给全体')

  await expect(async () => {
    await page.reload()
    await expect(page.getByText('公司愿意付两万八。')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(page.getByText('其实我最少要两万五。')).toBeVisible()
  await expect(page.getByText('说早了')).toHaveCount(0)
  await agreeOnOffer(one!, other!, page)

  for (const path of ['', '/talk', '/talk/mediator']) {
    const answer = await other!.goto(talkOfOther.replace(/\/talk$/, path))
    expect(await answer!.text()).not.toContain('两万五')
  }
  const storageState = await contexts[0]!.storageState()
  await Promise.all(contexts.map((context) => context.close()))

  const scripted = await browser.newContext({
    baseURL: baseURL!,
    storageState,
    viewport: { width: 360, height: 780 },
  })
  const phone = await scripted.newPage()
  const cookie = storageState.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  await phone.goto(talkOfOther)
  const offer = await phone.getByRole('link', { name: '提一个方案' }).first().getAttribute('href')
  for (const path of [talkOfOther, `${talkOfOther}/mediator`, offer!]) {
    await phone.goto(path)
    const overflow = await phone.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect([path, overflow, await axeFindings(phone)]).toEqual([path, 0, []])
    const weight = (await firstLoadBytes(new URL(path, baseURL).href, cookie)) / 1024
    // A page without scripts was not measured.
    expect(weight).toBeGreaterThan(80)
    expect(weight).toBeLessThanOrEqual(150)
  }
  await scripted.close()
})
