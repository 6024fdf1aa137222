// The phone of the drill: a Chromium with a profile of its own, which can be killed and opened
// again.
import { rmSync } from 'node:fs'
import { newProfile, openKeptBrowser } from './kept-browser.mjs'
import { until } from './until.mjs'

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Addresses whose answers can be held back: items, the end of an upload, and the form itself. */
const HELD = ['*/api/mediator/items', '*/api/mediator/uploads/*/finish', '*/minutes/*']

/** Presses until what should follow follows: before its code runs a button does nothing. */
async function pressUntil(button, follows) {
  await until('按下有反应', async () => {
    await button.click({ timeout: 5_000 }).catch(() => {})
    return follows().then(
      () => true,
      () => false,
    )
  })
}

/** The items in the browser's own database, without what is sealed in them. */
export const readQueue = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('heyi-device-queue')
        request.onerror = () => resolve([])
        request.onsuccess = () => {
          const database = request.result
          if (!database.objectStoreNames.contains('items')) return resolve([])
          const all = database.transaction('items').objectStore('items').getAll()
          all.onsuccess = () => {
            database.close()
            resolve(all.result.map(({ id, state, kind }) => ({ id, state, kind })))
          }
        }
      }),
  )

export function makePhone({ url, own }) {
  const profile = newProfile()
  let kept = null
  const phone = { page: null, cdp: null, context: null }

  /** Opens the browser with what its profile has, and signs in if the session is gone. */
  async function open() {
    kept = await openKeptBrowser({ profile, args: ARGUMENTS })
    phone.context = kept.browser.contexts()[0]
    await openPage()
  }

  async function openPage() {
    phone.page = await phone.context.newPage()
    phone.page.setDefaultTimeout(30_000)
    await phone.page.setViewportSize({ width: 390, height: 844 })
    phone.cdp = await phone.context.newCDPSession(phone.page)
  }

  const kill = async () => kept.kill()

  /** Of every page of a mediator, once its code runs. */
  const signedInSign = () => phone.page.locator('[data-queue-line]')
  const signInField = () => phone.page.getByLabel('手机号')

  /**
   * Goes to the address; through the sign-in form where the session has ended, which the page may
   * find out late.
   */
  async function visit(path) {
    const { page } = phone
    for (;;) {
      await page.goto(url + path)
      await signedInSign().or(signInField()).first().waitFor({ state: 'attached' })
      if (!(await signInField().isVisible())) return
      await signIn()
      if (new URL(page.url()).pathname === path) return
    }
  }

  async function signIn() {
    const { page } = phone
    await signInField().fill(own.phone)
    await page.getByLabel('密码', { exact: true }).fill(own.password)
    await pressUntil(page.getByRole('button', { name: '登录', exact: true }), () =>
      page.waitForURL((at) => !at.pathname.startsWith('/sign-in'), { timeout: 10_000 }),
    )
    await signedInSign().waitFor({ state: 'attached' })
  }

  /** In another tab, as from the menu. */
  async function signOut() {
    const other = await phone.context.newPage()
    await other.goto(`${url}/account`)
    await pressUntil(other.getByRole('button', { name: '退出' }), () =>
      other.waitForURL(/\/sign-in/, { timeout: 5_000 }),
    )
    await other.close()
  }

  /** Lets the server answer and holds its answers back; `drop` throws them away, as a line does. */
  async function holdAnswers() {
    const { cdp } = phone
    const held = []
    const hold = ({ requestId, request }) =>
      request.method === 'POST'
        ? held.push(requestId)
        : cdp.send('Fetch.continueRequest', { requestId }).catch(() => {})
    cdp.on('Fetch.requestPaused', hold)
    await cdp.send('Fetch.enable', {
      patterns: HELD.map((urlPattern) => ({ urlPattern, requestStage: 'Response' })),
    })
    return {
      held: () => until('服务器已答复', () => held.length > 0),
      async drop() {
        cdp.off('Fetch.requestPaused', hold)
        for (const requestId of held)
          await cdp
            .send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' })
            .catch(() => {})
        await cdp.send('Fetch.disable').catch(() => {})
      },
    }
  }

  return Object.assign(phone, {
    open,
    kill,
    visit,
    signOut,
    holdAnswers,
    items: () => readQueue(phone.page),
    setOffline: (offline) => phone.context.setOffline(offline),
    setUpload: (bytesPerSecond) =>
      phone.cdp.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 20,
        downloadThroughput: -1,
        uploadThroughput: bytesPerSecond,
      }),
    setQuota: (quotaSize) =>
      phone.cdp.send('Storage.overrideQuotaForOrigin', {
        origin: url,
        ...(quotaSize === null ? {} : { quotaSize }),
      }),
    async remove() {
      await kill().catch(() => {})
      rmSync(profile, { recursive: true, force: true })
    },
  })
}
