import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import { readPdf, textOfPages } from '../support/read-pdf'
import { INSTITUTION, account, signIn, withoutScript } from './stage'

// How a party comes in by a letter, for the browser tests of what parties see.

const WECHAT =
  'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0 Mobile Safari/537.36 XWEB/1160065 MicroMessenger/8.0.44'

/** A party's phone in a messenger's browser. */
export const asParty = (browser: Browser, baseURL: string, javaScriptEnabled = true) =>
  browser.newContext({
    baseURL,
    javaScriptEnabled,
    userAgent: WECHAT,
    viewport: { width: 360, height: 780 },
    hasTouch: true,
    isMobile: true,
  })

/** What is on a letter and in the telephone: both are needed at the door. */
export type Entrance = { readonly code: string; readonly digits: string }

/** Those who can get a letter, on the page 邀请当事人. */
export const invitable = (page: Page) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^生成邀请函/ }) })

/** Makes a letter for one person and reads it. */
export async function makeLetter(page: Page, card: Locator): Promise<Entrance> {
  const phone = await card.getByText(/\d{3}\*{4}\d{4}/).textContent()
  const link = card.getByRole('link', { name: /^打开邀请函/ })
  // An earlier letter that is still open is replaced.
  const earlier = (await link.count()) > 0 ? await link.getAttribute('href') : ''
  // A pointer that rests on a message keeps it there, over the button; a phone has none.
  await page.mouse.move(0, 0)
  await card.getByRole('button', { name: /^生成邀请函/ }).click()
  await expect(link).not.toHaveAttribute('href', earlier!)
  const letter = await page.request.get((await link.getAttribute('href'))!)
  expect(letter.headers()['content-type']).toBe('application/pdf')
  const text = textOfPages(await readPdf(await letter.body()))
  return {
    code: /邀请码\s*(\d{4}\s*\d{4})/.exec(text)![1]!,
    digits: /\d{4}$/.exec(phone!)![0],
  }
}

/** Where links lead. Playwright runs this without script as well. */
const hrefsOf = (links: Locator) =>
  links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!))

/** The first case of the mediator who is signed in, whose page 邀请当事人 is as wanted. */
async function openInviting(
  page: Page,
  isWanted: (invite: Page) => Promise<boolean>,
): Promise<string> {
  const seeking = await withoutScript(page)
  await seeking.goto('/mediator/cases')
  const cases = seeking.getByRole('list', { name: '承办中' }).getByRole('link')
  await expect(cases).not.toHaveCount(0)
  for (const href of await hrefsOf(cases)) {
    await seeking.goto(`${href}/invite`)
    if (!(await isWanted(seeking))) continue
    await seeking.context().close()
    await page.goto(`${href}/invite`)
    return href
  }
  throw new Error('no case with such people to invite')
}

/** The mediator makes a letter for the last one who can be invited in the first case. */
export async function makeAnyLetter(page: Page): Promise<Entrance> {
  await signIn(page, account('mediator', { institution: INSTITUTION, name: '谢岚' }))
  await openInviting(page, async (invite) => (await invitable(invite).count()) > 0)
  return makeLetter(page, invitable(page).last())
}

/** Types what is on the letter at the door and goes on. */
export async function knock(page: Page, { code, digits }: Entrance): Promise<void> {
  await page.getByLabel('邀请码').fill(code)
  await page.getByLabel('您手机号的最后四位').fill(digits)
  await page.getByRole('button', { name: '核对，往下看' }).click()
}

/**
 * The mediator makes a letter for everyone who can get one, in the first case with two of them.
 * @param mediator who has a case in mediation with two parties on file
 * @returns what is on the letters
 */
export async function makeLetters(
  page: Page,
  mediator = '谢岚',
): Promise<{ href: string; letters: readonly Entrance[] }> {
  await signIn(page, account('mediator', { institution: INSTITUTION, name: mediator }))
  const href = await openInviting(page, async (invite) => {
    const phones = invite.getByRole('main').getByText(/\d{3}\*{4}\d{4}/)
    return (await phones.count()) >= 2 && (await invitable(invite).count()) === 2
  })
  const letters: Entrance[] = []
  for (const card of await invitable(page).all()) letters.push(await makeLetter(page, card))
  return { href, letters }
}

/** Answers with yes what is open on the page of the own case. */
export async function answerOpen(page: Page): Promise<void> {
  const ask = page.getByRole('link', { name: '去回答' })
  while ((await ask.count()) > 0) {
    await ask.click()
    await page.getByRole('button', { name: /^(愿意|可以)$/ }).click()
    await expect(page.getByRole('heading', { name: '现在到了这一步' })).toBeVisible()
  }
}

/** Comes in with a letter and answers all questions with yes. */
export async function answerAll(page: Page, entrance: Entrance): Promise<void> {
  await page.goto('/join')
  await knock(page, entrance)
  await expect(page.getByRole('heading', { name: '现在到了这一步' })).toBeVisible()
  await answerOpen(page)
}
