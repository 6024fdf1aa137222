// What hands do on a phone in a conversation: type in one place, press where the button was, take
// up again what was typed.

/** The places to write in: the box and its button. */
export const PLACES = {
  /** A party's topic. */
  topic: (page, title) => inside(page.getByRole('region', { name: title }), '您的话', '发给全体'),
  /** A party's conversation with the mediator. */
  own: (page) =>
    inside(page.getByRole('region', { name: '单独和调解员说' }), '您的话', '只发给调解员'),
  /** The mediator's conversation with one party. */
  one: (page, name) =>
    inside(
      page.getByRole('region', { name: new RegExp(name) }),
      `写给${name}`,
      `只发给这一方，收件人：${name}`,
    ),
  /** The mediator's topic. */
  all: (page, title) =>
    inside(
      page
        .getByRole('article')
        .filter({ has: page.getByRole('heading', { name: title }) })
        .first(),
      '写给全体',
      '发给全体',
    ),
}

const inside = (part, label, button) => ({
  part,
  box: part.getByLabel(label, { exact: true }).first(),
  button: part.getByRole('button', { name: button, exact: true }).first(),
})

/** What was said on this page: not what is typed in a field. */
const saidOn = (page, words) => page.locator('li[id^="m-"]').filter({ hasText: words }).first()

export async function isSaid(page, words, timeout = 15_000) {
  await saidOn(page, words).waitFor({ timeout })
}

/** Types, presses the button, waits until it is said. */
export async function say(page, place, words) {
  await place.box.fill(words)
  await place.button.click()
  await isSaid(page, words)
}

/** Where a finger would press now; what moves afterwards does not move the finger. */
export async function aimAt({ button }) {
  await button.scrollIntoViewIfNeeded()
  const { x, y, width, height } = await button.boundingBox()
  return { x: x + width / 2, y: y + height / 2 }
}

/** Waits until the page says by itself that something has arrived. */
export const untilNews = (page) =>
  page
    .getByRole('status')
    .getByText(/条新的/)
    .first()
    .waitFor({ timeout: 40_000 })

/**
 * Presses where the button was. Who sees that nothing was said comes back, takes up what was typed
 * and presses the button by its name.
 * @returns {Promise<boolean>} did the first press say it?
 */
export async function pressWhereItWas(page, at, { path, words, place }) {
  await page.touchscreen.tap(at.x, at.y)
  try {
    await isSaid(page, words, 4_000)
    return true
  } catch {
    await takeUp(page, { path, words, place })
    return false
  }
}

/** Opens the page again, takes up what was typed there, and says it. */
export async function takeUp(page, { path, words, place }) {
  await page.goto(path)
  if ((await saidOn(page, words).count()) > 0) return
  const restore = place.part.getByRole('button', { name: '恢复', exact: true })
  await restore
    .first()
    .or(place.box.filter({ hasText: words }))
    .first()
    .waitFor()
  if ((await restore.count()) > 0) await restore.first().click()
  const typed = await place.box.inputValue()
  if (typed !== words) throw new Error(`恢复的是“${typed}”，写的是“${words}”`)
  await place.button.click()
  await isSaid(page, words)
}
