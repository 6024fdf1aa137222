// A person of the walk at a browser: fills in forms by the words on them, and takes pictures of
// what is seen.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1440, height: 900 }

/** How else a page is looked at, besides as its person has it. */
const LOOKS = {
  dark: { viewport: PHONE, display: 'dark.normal' },
  large: { viewport: PHONE, display: 'light.large' },
  wide: { viewport: DESK, display: 'light.normal' },
  'wide-dark': { viewport: DESK, display: 'dark.normal' },
}

const CONTEXT = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }

/**
 * Runs in every page before its own code: its clock is off by so many milliseconds. The last one
 * that was added counts.
 */
export function shiftClock(milliseconds) {
  const True = (globalThis.trueDate ??= Date)
  const now = () => True.now() + milliseconds
  globalThis.Date = class extends True {
    constructor(...parts) {
      if (parts.length === 0) super(now())
      else super(...parts)
    }
    static now() {
      return now()
    }
  }
}

export const phoneOf = (walk, account) =>
  openPerson(walk, account, { viewport: PHONE, hasTouch: true })
export const deskOf = (walk, account) => openPerson(walk, account, { viewport: DESK })

async function openPerson(walk, account, device) {
  const { browser, machine, folder, looks, clock } = walk
  const context = await browser.newContext({ ...CONTEXT, ...device, baseURL: machine.url })
  context.setDefaultTimeout(20_000)
  const person = {
    context,
    page: null,
    /** Signs in again on another day: a session does not last that long. */
    async arrive() {
      await person.open()
      await signIn(person, account, machine.url)
      await person.open()
    },
    /** Another page, as after a browser that ended; its clock is wrong by so many milliseconds. */
    async open(error = 0) {
      await person.page?.close()
      await context.addInitScript(shiftClock, clock.shift + error)
      person.page = await context.newPage()
    },
    /** A picture of the page as it is, with what is typed in it; null: none. */
    photograph: (name) => name && photograph(person.page, walk, name),
    /**
     * Pictures of the page: as it is, and in every other look. The address is read again there, so
     * that nothing typed is in them.
     */
    async look(name) {
      if (name === null) return
      await person.photograph(name)
      const cookies = await context.cookies()
      for (const [look, { viewport, display }] of looks ? Object.entries(LOOKS) : []) {
        const other = await browser.newContext({ ...CONTEXT, viewport, baseURL: machine.url })
        await other.addCookies([
          ...cookies.filter((cookie) => cookie.name !== 'heyi-display'),
          { name: 'heyi-display', value: display, url: machine.url },
        ])
        await other.addInitScript(shiftClock, clock.shift)
        const page = await other.newPage()
        await page.goto(person.page.url())
        await photograph(page, { folder }, `${name}-${look}`)
        await other.close()
      }
    },
  }
  await person.arrive()
  return person
}

/**
 * The browser's own clock is ahead of the program's, so that it would drop the cookie of the
 * session at once: it is given without its end.
 */
async function signIn({ context, page }, account, url) {
  await page.goto('/sign-in')
  await page.getByLabel('手机号').fill(account.phone)
  await page.getByLabel('密码', { exact: true }).fill(account.password)
  const [answer] = await Promise.all([
    page.waitForResponse((each) => each.url().includes('/api/auth/callback/')),
    page.getByRole('button', { name: '登录', exact: true }).click(),
  ])
  const cookies = (await answer.headersArray())
    .filter(({ name }) => name.toLowerCase() === 'set-cookie')
    .map(({ value }) => /^([^=]+)=([^;]*)/.exec(value))
    .filter(([, , value]) => value !== '')
  await context.addCookies(cookies.map(([, name, value]) => ({ name, value, url })))
}

/**
 * One picture of the page, or one in each of the `widths`.
 * @param {{ folder: string, widths?: readonly number[] | null }} where
 */
export async function photograph(page, { folder, widths }, name) {
  mkdirSync(folder, { recursive: true })
  await page.evaluate(() => document.fonts.ready)
  const take = async (file) => {
    // What is kept in view while a page scrolls would be in the middle of its picture.
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true })
  }
  if (!widths) return take(name)
  const own = page.viewportSize()
  for (const width of widths) {
    await page.setViewportSize({ ...own, width })
    await take(`${name}-${width}`)
  }
  await page.setViewportSize(own)
}

const TYPED = 'input:not([type=radio]):not([type=checkbox]), select, textarea'

/** Fills in fields and ticks choices by their labels: `{ 联系对象: '许静', 结果: '已联系上' }`. */
export async function fill(page, fields) {
  for (const [label, value] of Object.entries(fields)) {
    const group = page.getByRole('group', { name: label }).first()
    if (await group.count()) await choose(group, [value].flat())
    else await write(page.getByLabel(label).and(page.locator(TYPED)).first(), value)
  }
}

async function choose(group, names) {
  for (const name of names) {
    const named = (exact) =>
      group.getByRole('radio', { name, exact }).or(group.getByRole('checkbox', { name, exact }))
    const own = (await named(true).count()) > 0 ? named(true) : named(false)
    await own.first().check()
  }
}

async function write(field, value) {
  const isList = await field.evaluate((element) => element instanceof HTMLSelectElement)
  if (isList) await field.selectOption({ label: value })
  else await field.fill(value)
}

/** Presses a button that ends in another page. */
export async function press(page, name) {
  const { pathname } = new URL(page.url())
  await page.getByRole('button', { name, exact: true }).last().click()
  await page.waitForURL((url) => url.pathname !== pathname)
}

/** @throws Error with the sentence when the page does not say these words */
export async function mustSay(page, words, sentence) {
  try {
    await page.getByText(words).first().waitFor()
  } catch {
    throw new Error(`${sentence}：页面上没有“${words}”（${new URL(page.url()).pathname}）`)
  }
}
