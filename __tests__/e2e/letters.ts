import { expect, type Locator, type Page } from '@playwright/test'
import { readPdf, textOfPages } from '../support/read-pdf'

/** What stands on a letter and in the telephone: both are needed at the door. */
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

/** Types what stands on the letter at the door and goes on. */
export async function knock(page: Page, { code, digits }: Entrance): Promise<void> {
  await page.getByLabel('邀请码').fill(code)
  await page.getByLabel('您手机号的最后四位').fill(digits)
  await page.getByRole('button', { name: '核对，往下看' }).click()
}
