// A party's way into a case: a letter that the mediator makes, read as it is printed, and the door
// at which it is typed in.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const WECHAT =
  'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0 Mobile Safari/537.36 XWEB/1160065 MicroMessenger/8.0.44'

/** A party's phone in a messenger's browser. */
export const partyPhone = (browser, baseURL, width = 360) =>
  browser.newContext({
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    userAgent: WECHAT,
    viewport: { width, height: 780 },
    hasTouch: true,
    isMobile: true,
  })

/** The text of a PDF, page after page. */
export async function textOfPdf(bytes) {
  const reader = { cMapUrl: 'node_modules/pdfjs-dist/cmaps/', cMapPacked: true, verbosity: 0 }
  const pdf = await getDocument({ data: new Uint8Array(bytes), ...reader }).promise
  const pages = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map(({ str }) => str).join(''))
  }
  await pdf.destroy()
  return pages.join('\n')
}

/**
 * The mediator makes a letter for this person.
 * @returns {Promise<{ code: string, digits: string }>} what opens the door
 */
export async function makeLetter(page, file, name) {
  await page.goto(`${file}/invite`)
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^生成邀请函/ }) })
    .filter({ hasText: name })
    .first()
  const phone = await card.getByText(/\d{3}\*{4}\d{4}/).textContent()
  const link = card.getByRole('link', { name: /^打开邀请函/ })
  const earlier = (await link.count()) > 0 ? await link.getAttribute('href') : null
  await card.getByRole('button', { name: /^生成邀请函/ }).click()
  const isNew =
    earlier === null ? link : card.locator(`a:not([href="${earlier}"])[href*="/invitations/"]`)
  await isNew.first().waitFor()
  const answer = await page.request.get(await isNew.first().getAttribute('href'))
  const text = await textOfPdf(await answer.body())
  return { code: /邀请码\s*(\d{4}\s*\d{4})/.exec(text)[1], digits: /\d{4}$/.exec(phone)[0] }
}

/** Types what is on the letter at the door and goes on. */
export async function enterByLetter(page, { code, digits }) {
  await page.goto('/join')
  await page.getByLabel('邀请码').fill(code)
  await page.getByLabel('您手机号的最后四位').fill(digits)
  await page.getByRole('button', { name: '核对，往下看' }).click()
  await page.waitForURL(/\/party/)
}
