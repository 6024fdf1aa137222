// The people of a conference at their browsers: they enter, are let in, and wait until they see
// each other. Times are of one machine's clock, in milliseconds.
import { keepConnections } from './fake-devices.mjs'
import { until } from './until.mjs'
import { partyPhone } from './party-entrance.mjs'

const DESK = { width: 1440, height: 900 }

/** A page that fails to see everyone in this time fails the drill. */
const LONGEST_MS = 60_000

/** Without it a browser hides its own address from the others, whom a relay could not reach. */
export const allowDevices = (context) => context.grantPermissions(['camera', 'microphone'])

/**
 * One person with a session of their own.
 * @param {{ name: string, path: string, cookies: object[], isHost?: boolean }} of `path`: of the
 * conference as this person has it
 */
export function makePerson({ name, path, cookies, isHost = false }) {
  const person = {
    name,
    path,
    isHost,
    context: null,
    page: null,
    /** Opens a browser's context and a page; what was open before is closed. */
    async open({ browser, url, headers, width }) {
      await person.close()
      const context = isHost
        ? await browser.newContext({ baseURL: url, locale: 'zh-CN', viewport: DESK })
        : await partyPhone(browser, url, width)
      await person.take(context, headers)
    },
    /** A context that exists already, as that of a profile. */
    async take(context, headers = {}) {
      person.context = context
      context.setDefaultTimeout(30_000)
      await context.addCookies(cookies)
      await context.setExtraHTTPHeaders(headers)
      await allowDevices(context)
      person.page = await context.newPage()
      await keepConnections(person.page)
    },
    async close() {
      await person.context?.close().catch(() => {})
      person.context = null
      person.page = null
    },
  }
  return person
}

export const roomOf = ({ page }) => page.locator('[data-room]')
export const hallOf = (person) => roomOf(person).first().getAttribute('data-room')

/** Says who is beside them where that is open, then enters. @returns when the press was */
export async function enter(person, url) {
  const { page, path } = person
  await page.goto(url + path)
  await declareAlone(person)
  const button = page.getByRole('button', { name: '进入视频会议室' })
  await button.waitFor()
  // Before the page's code runs a press does nothing.
  await page.waitForLoadState('load')
  const at = Date.now()
  await button.click()
  await page.getByRole('group', { name: '会议按钮' }).waitFor()
  return at
}

async function declareAlone({ page }) {
  const alone = page.getByRole('radio', { name: '没有别人' })
  if ((await alone.count()) === 0 || (await page.getByText('声明身边没有别人').count()) > 0) return
  await alone.check()
  await page.getByRole('button', { name: '说明', exact: true }).click()
  await page.getByText('声明身边没有别人').waitFor()
}

/** The host begins or goes on. */
export async function openConference({ page }) {
  for (const name of ['开始会议', '继续开会']) {
    const button = page.getByRole('button', { name, exact: true })
    if (!(await button.isVisible())) continue
    await button.click()
    await button.waitFor({ state: 'detached' })
  }
  await page.locator('[data-room="joint"]').waitFor()
}

/** Lets someone in who waits, as soon as the host's page shows them. @returns when */
export async function admit(host, person) {
  const button = host.page
    .getByRole('region', { name: '等候室' })
    .getByRole('button', { name: `请进来：${person.name}` })
  await button.waitFor()
  const at = Date.now()
  await button.click()
  await person.page.locator('[data-room="joint"]').waitFor()
  return at
}

/** Enters, and is let in where they wait. @returns when the press was that led into the hall */
export async function join(host, person, url) {
  const at = await enter(person, url)
  if (person.isHost) {
    await openConference(person)
    return at
  }
  await until('在等候室或者共同会议室', async () =>
    ['waiting', 'joint'].includes(await hallOf(person)),
  )
  // A page that was lost for less than two minutes is where it was.
  await person.page.waitForTimeout(300)
  return (await hallOf(person)) === 'joint' ? at : admit(host, person)
}

/**
 * Waits until a page has decoded pictures of so many others, over their present connections.
 * @returns when that was
 */
const untilPictures = ({ page, name }, count) =>
  page
    .evaluate(
      async ({ count, most }) => {
        const end = Date.now() + most
        while (Date.now() < end) {
          let pictures = 0
          for (const connection of globalThis.keptConnections) {
            if (connection.connectionState !== 'connected') continue
            for (const entry of (await connection.getStats()).values())
              if (entry.type === 'inbound-rtp' && entry.kind === 'video' && entry.framesDecoded > 1)
                pictures += 1
          }
          if (pictures === count) return Date.now()
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
        return null
      },
      { count, most: LONGEST_MS },
    )
    .then((at) => {
      if (at === null) throw new Error(`${name}的页面没有看到${count}个人的画面`)
      return at
    })

/** When the last of these people saw all others of them. */
export async function whenAllSee(people) {
  const times = await Promise.all(people.map((each) => untilPictures(each, people.length - 1)))
  return Math.max(...times)
}

/**
 * Everyone who is not there yet enters, the host first.
 * @param processOf which web process a person reaches
 * @returns {Promise<number>} from the last one's press to everyone's pictures of everyone
 */
export async function gather(drill, people, processOf = () => 'first') {
  const { browser, address, width } = drill
  const [host] = people
  let last = 0
  for (const person of people.filter(({ page }) => page === null)) {
    await person.open({
      browser,
      url: address.url,
      headers: address.headersOf(processOf(person)),
      width,
    })
    last = await join(host, person, address.url)
  }
  return (await whenAllSee(people)) - last
}

/** Those who take part leave the room, then every page is closed, the host's last. */
export async function disperse(people) {
  for (const person of people.toReversed()) {
    if (person.page && !person.isHost) await leave(person).catch(() => {})
    await person.close()
  }
}

async function leave({ page }) {
  const timeout = 10_000
  await page.getByRole('button', { name: '离开', exact: true }).click({ timeout })
  await page.getByRole('dialog').getByRole('button', { name: '离开' }).click({ timeout })
  await page.waitForURL((url) => !url.pathname.includes('/conferences/'), { timeout })
}
