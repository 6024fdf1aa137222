// A person at a browser who has an authenticator on the phone. The pages themselves count what is
// clicked and typed, whichever step of a drill does it; every page that the person comes to can be
// photographed, wide and narrow.
import { setTimeout as pause } from 'node:timers/promises'
import { generateSync } from 'otplib'
import { photograph } from './walk-person.mjs'

const STEP_S = 30
const CONTEXT = {
  ...{ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ignoreHTTPSErrors: true },
  viewport: { width: 1440, height: 900 },
}
const PASSWORD = 'Yanlian-2026-heyi'

/** What a person at a keyboard takes, so that the figures of a program say something of theirs. */
const HUMAN_S = { click: 3, field: 3, character: 0.4, page: 5 }

/** Counts of one stretch of a walk. */
export const newTally = (name) => ({
  ...{ name, clicks: 0, fields: 0, characters: 0, addresses: 0 },
  pages: new Set(),
})

/** Seconds of a person who reads every page and types every character. */
export const humanSeconds = ({ clicks, fields, characters, pages }) =>
  clicks * HUMAN_S.click +
  fields * HUMAN_S.field +
  characters * HUMAN_S.character +
  pages.size * HUMAN_S.page

/** Runs in every page: tells of each press and of each field that is filled in. */
function tellOfHands() {
  const isTyped = ({ tagName, type }) =>
    ['TEXTAREA', 'SELECT'].includes(tagName) ||
    (tagName === 'INPUT' && !['radio', 'checkbox', 'file'].includes(type))
  addEventListener('mousedown', () => globalThis.countHands('clicks', 1), true)
  addEventListener(
    'input',
    ({ target }) => {
      if (!isTyped(target)) return
      globalThis.countHands('fields', 1)
      if (target.tagName !== 'SELECT') globalThis.countHands('characters', target.value.length)
    },
    true,
  )
}

/**
 * @param {{ browser: object, url: () => string, folder: string, tally: () => object }} room
 *   url, tally: those of the moment
 * @param {{ name: string, phone: string, password?: string, secret?: string }} person
 * @param {object} options of the browser's context, beside those of a desk
 */
export async function openHands(room, person, options = {}) {
  const context = await room.browser.newContext({ ...CONTEXT, ...options })
  context.setDefaultTimeout(60_000)
  const count = (what, by) => void (room.tally()[what] += by)
  await context.exposeBinding('countHands', (_, what, by) => count(what, by))
  await context.addInitScript(tellOfHands)
  const page = await context.newPage()
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && frame.url().startsWith('http'))
      room.tally().pages.add(`${person.name} ${new URL(frame.url()).pathname}`)
  })
  const first = (role, name) => page.getByRole(role, { name, exact: true })
  const hands = {
    page,
    context,
    person,
    /** Types the address of the installation, all that a person has to know. */
    async open(path = '/') {
      count('addresses', 1)
      await page.goto(`${room.url()}${path}`)
    },
    link: (name) => follow(page, first('link', name).first()),
    button: (name) => first('button', name).last().click(),
    /** One of the ways at the side, which are always there. */
    menu: (name) => follow(page, page.getByRole('navigation').getByRole('link', { name }).first()),
    /** One of the cards or boxes of a question. */
    choose: (name) =>
      page.getByRole('radio', { name }).or(page.getByRole('checkbox', { name })).first().check(),
    /** @throws Error with what the page says in place of these words */
    async read(words) {
      try {
        await page.getByText(words).first().waitFor()
      } catch {
        const said = (await page.locator('body').innerText()).slice(0, 1_500)
        throw new Error(`${person.name}：${page.url()} 上没有“${words}”：\n${said}`)
      }
    },
    async look(name, widths = [1440, 390]) {
      if (name === null) return
      await settle(page)
      await photograph(page, { folder: room.folder, widths }, name)
    },
    signIn: (name = null) => signIn(hands, name),
    codeOf: () => codeOf(person),
  }
  return hands
}

/** Presses a link and waits until its page is there: a press after it could be lost. */
async function follow(page, link) {
  const path = (await link.getAttribute('href')).split(/[?#]/)[0]
  await link.click()
  await page.waitForURL((url) => url.pathname === path)
}

/** The code that the phone shows now, or the next one where this was used already. */
async function codeOf(person) {
  const current = () => Math.floor(Date.now() / 1000 / STEP_S)
  const step = Math.max(current(), (person.lastStep ?? 0) + 1)
  while (current() < step) await pause(250)
  person.lastStep = step
  return generateSync({ secret: person.secret, epoch: step * STEP_S })
}

/**
 * 登录; the first time the person sets a password of their own, and 两步验证 where it is required.
 * @param {string | null} name of the pictures; null: none
 */
async function signIn(hands, name) {
  const { page, person } = hands
  const look = (what) => hands.look(name && `${name}-${what}`)
  await hands.context.clearCookies()
  await hands.open()
  await page.waitForURL(/\/sign-in/)
  await look('1-sign-in')
  await page.getByLabel('手机号').fill(person.phone)
  await page.getByLabel('密码', { exact: true }).fill(person.password)
  await hands.button('登录')
  if (person.secret) {
    await page.getByLabel('验证码').waitFor()
    await look('2-code')
    await page.getByLabel('验证码').fill(await codeOf(person))
    await hands.button('登录')
  }
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await settle(page)
  if (page.url().includes('/account/first-password')) await choosePassword(hands, look)
  if (page.url().includes('/account/second-factor')) await setUpFactor(hands, look)
}

/** A page that leads on has no heading, and one that is loading shows the shape of what comes. */
async function settle(page) {
  await page.locator('h1').first().waitFor()
  await page.locator('.animate-pulse').first().waitFor({ state: 'detached' })
}

async function choosePassword(hands, look) {
  const { page, person } = hands
  await look('3-first-password')
  person.password = `${PASSWORD}-${person.phone.at(-1)}`
  await page.getByLabel('新密码', { exact: true }).fill(person.password)
  await page.getByLabel('再次输入新密码').fill(person.password)
  await hands.button('保存新密码')
  await page.waitForURL((url) => url.pathname !== '/account/first-password')
  await settle(page)
}

async function setUpFactor(hands, look) {
  const { page, person } = hands
  await look('4-second-factor')
  await hands.button('开始设置')
  const key = page.getByRole('form', { name: '两步验证' }).locator('code')
  await key.waitFor()
  await look('5-second-factor-key')
  person.secret = (await key.textContent()).replaceAll(' ', '')
  await page.getByLabel('验证码').fill(await codeOf(person))
  await hands.button('确认启用')
  await page.getByRole('region', { name: '恢复码' }).waitFor()
  await look('6-recovery-codes')
  await hands.link('已保存，继续')
  await page.waitForURL((url) => url.pathname !== '/account/second-factor')
}
