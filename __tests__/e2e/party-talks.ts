import { expect, type Browser, type Page } from '@playwright/test'
import { answerAll, asParty, invitable, makeLetter, makeLetters, type Entrance } from './letters'
import { dayFrom } from './stage'

// A case in which both parties have come in and talk, for the browser tests of who else joins them.

/** As the field of a day takes it: the last day to answer or to take part. */
export const IN_THREE_DAYS = dayFrom(3)

/**
 * Both parties come in by letter, on phones without script; a third phone is for the one who joins.
 * `href`: the case for the mediator; `ownCase`: for those who take part.
 */
export async function comeIn(page: Page, browser: Browser, baseURL: string) {
  const { href, letters } = await makeLetters(page)
  const phones = await Promise.all(
    [1, 2, 3].map(async () => (await asParty(browser, baseURL, false)).newPage()),
  )
  const [one, other, joining] = phones as [Page, Page, Page]
  await answerAll(one, letters[0]!)
  await answerAll(other, letters[1]!)
  return { href, ownCase: `/party/cases/${href.split('/').at(-1)}`, one, other, joining }
}

/** The mediator opens a topic in which all talk to all. */
export async function openTopic(
  page: Page,
  href: string,
  { title, question }: { title: string; question: string },
): Promise<void> {
  await page.goto(`${href}/talk`)
  await page.getByRole('link', { name: '发起议题' }).click()
  await page.getByLabel('议题').fill(title)
  await page.getByLabel('向各方提的问题').fill(question)
  await page.getByRole('radio').last().check()
  await page.getByRole('button', { name: '发给全体', exact: true }).click()
  await expect(page.getByRole('heading', { name: new RegExp(title) })).toBeVisible()
}

/**
 * The mediator records that the other party agreed too, and makes a letter for the one proposed.
 */
export async function recordAgreement(page: Page, href: string, name: string): Promise<Entrance> {
  await page.goto(`${href}/invited`)
  await page.getByText(/^登记.*的答复$/).click()
  await page.getByRole('radio', { name: '同意', exact: true }).check()
  await page.getByRole('radio', { name: '口头' }).check()
  await page.getByRole('button', { name: /^登记答复/ }).click()
  await page.getByRole('link', { name: '发邀请函或者短信' }).click()
  return makeLetter(page, invitable(page).filter({ hasText: name }))
}

/** The same person in a browser with script, for what only that can check. */
export async function withScript(browser: Browser, baseURL: string, person: Page): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    storageState: await person.context().storageState(),
    viewport: { width: 360, height: 780 },
  })
  return context.newPage()
}
