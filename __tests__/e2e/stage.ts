import { execFileSync } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  test as base,
  expect,
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test'

// What every browser test starts from: its worker's own application, the demonstration's accounts,
// a court's key, a fresh referral, a signed-in page.

type Stage = {
  readonly url: string
  readonly databaseUrl: string
  readonly jobDatabaseUrl: string
  readonly filesFolder: string
}

const STAGES = JSON.parse(process.env.HEYI_E2E_STAGES ?? '[]') as readonly Stage[]

/** Address of the application that this worker's tests reach. */
export const stageUrl = (): string => STAGES[base.info().parallelIndex]!.url

/**
 * Playwright's test on the stage of its worker: pages, requests and commands all reach the same
 * application.
 */
export const test = base.extend<object, { stage: Stage }>({
  stage: [
    async ({}, provide, { parallelIndex }) => {
      const stage = STAGES[parallelIndex]
      if (!stage) throw new Error('no application under test: run `npm test -- --only=e2e`')
      process.env.HEYI_DATABASE_URL = stage.databaseUrl
      process.env.HEYI_JOB_DATABASE_URL = stage.jobDatabaseUrl
      process.env.HEYI_FILES_DIR = stage.filesFolder
      await provide(stage)
    },
    { scope: 'worker', auto: true },
  ],
  baseURL: ({ stage }, provide) => provide(stage.url),
})

export type Account = {
  role: string
  name: string
  phone: string
  password: string
  institution?: string
  court?: string
}

export const ACCOUNTS = JSON.parse(
  readFileSync(process.env.HEYI_DEMO_ACCOUNTS_FILE ?? '.data/e2e-accounts.json', 'utf8'),
) as Account[]

export const INSTITUTION = '示例区调解中心'
/** The institution of 操作手册's tables. */
export const MANUAL_INSTITUTION = '示例市多元调解中心'
export const OTHER_INSTITUTION = '示例市商事调解院'
export const COURT = '示例区人民法院'

export function account(
  role: string,
  where: { institution?: string; court?: string; name?: string } = {},
): Account {
  const found = ACCOUNTS.find(
    (entry) =>
      entry.role === role &&
      Object.entries(where).every(([key, value]) => entry[key as keyof Account] === value),
  )
  if (!found) throw new Error(`no demonstration account for ${role}`)
  return found
}

/** Widths at which style sheets tell the two kinds of window apart. */
export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1440, height: 900 }

/** Signs in through the real form and waits for the landing page. */
export async function signInByForm(page: Page, who: Account): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('手机号').fill(who.phone)
  await page.getByLabel('密码', { exact: true }).fill(who.password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => !isSignIn(url))
}

const isSignIn = (url: URL) => url.pathname.startsWith('/sign-in')

/** Sessions on this worker's application, by person and width of the window. */
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>()

/** Where the server sends this reader from the door, which is drawn for no one. */
async function landingOf(page: Page): Promise<URL> {
  const answer = await page.request.get('/', { maxRedirects: 0 })
  return new URL(answer.headers().location!, stageUrl())
}

/**
 * Signs a person in. The form is filled in once for each person and kind of window; then their
 * session is used again, as long as it lasts, and no page is opened.
 */
export async function signIn(page: Page, who: Account): Promise<void> {
  const key = `${who.phone} ${page.viewportSize()?.width}`
  const kept = sessions.get(key)
  if (kept) {
    await page.context().addCookies(kept)
    if (!isSignIn(await landingOf(page))) return
    await page.context().clearCookies()
  }
  await signInByForm(page, who)
  sessions.set(key, await page.context().cookies())
}

/** A page of its own for one more person, in the same kind of window. */
export async function pageFor(
  browser: Browser,
  like: Page,
  who: Account,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: like.viewportSize(),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    baseURL: stageUrl(),
    ...options,
  })
  const page = await context.newPage()
  await signIn(page, who)
  return page
}

/** The same person on a page without script, for what only leads to what is tested. */
export async function withoutScript(page: Page): Promise<Page> {
  const context = await page
    .context()
    .browser()!
    .newContext({
      javaScriptEnabled: false,
      baseURL: stageUrl(),
      storageState: await page.context().storageState(),
      viewport: page.viewportSize(),
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
  return context.newPage()
}

/**
 * Presses Escape once the focus is inside what opened: before that it does not listen for keys yet.
 */
export async function pressEscapeIn(opened: Locator): Promise<void> {
  await expect
    .poll(() => opened.evaluate((element) => element.contains(document.activeElement)))
    .toBe(true)
  await opened.page().keyboard.press('Escape')
}

const keys = new Map<string, string>()

/** A key of a court's own system, made by the operators' command. */
export function courtKey(courtCode = 'demo-court-1'): string {
  const known = keys.get(courtCode)
  if (known) return known
  const output = execFileSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', join('scripts', 'court-key.ts'), courtCode],
    { encoding: 'utf8' },
  )
  const key = output.trim().split('\n').at(-1)!
  keys.set(courtCode, key)
  return key
}

let lastMark = randomInt(0x10000)

/** Four characters that mark the names of one test: no other of this worker has them. */
export function newMark(): string {
  lastMark = (lastMark + 1) % 0x10000
  return lastMark.toString(16).padStart(4, '0')
}

/** The day in Shanghai so many days from today, as fields of dates take it. */
export const dayFrom = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

export type Referred = { caseNo: string; applicant: string; respondent: string }

/** Refers a dispute as a court's system does; names are unlike any other test's (`newMark`). */
export async function referCase(
  request: APIRequestContext,
  change: Record<string, unknown> = {},
  courtCode?: string,
): Promise<Referred> {
  const mark = newMark()
  const applicant = `金丝雀甲${mark}`
  const respondent = `金丝雀乙${mark}`
  const answer = await request.post('/api/v1/referrals', {
    headers: { authorization: `Bearer ${courtKey(courtCode)}`, 'idempotency-key': randomUUID() },
    data: {
      source: '委派',
      referredAt: new Date(Date.now() - 60_000).toISOString(),
      disputeType: '物业服务合同纠纷',
      cause: '物业服务合同纠纷',
      amount: '38650.00',
      claim: '请求退还多收的公共能耗费。',
      facts: '多次交涉未果，遂申请调解。',
      institution: 'demo-inst-1',
      parties: [
        {
          side: '申请人',
          kind: 'natural',
          name: applicant,
          idNumber: '819999199003070014',
          phone: '19900008001',
        },
        { side: '被申请人', kind: 'natural', name: respondent, phone: '19900008002' },
      ],
      materials: [
        {
          title: '起诉状',
          fileName: '起诉状.pdf',
          content: Buffer.from(`%PDF-1.4\n% ${mark}\nstartxref\n9\n%%EOF\n`).toString('base64'),
        },
      ],
      ...change,
    },
  })
  const body = await answer.json()
  expect(answer.status(), JSON.stringify(body)).toBe(201)
  return { caseNo: body.caseNo, applicant, respondent }
}

type Tab = 'accept' | 'assign' | 'all'
const listPath = (tab: Tab, caseNo: string) =>
  `/institution/cases?tab=${tab}&q=${encodeURIComponent(caseNo)}`

/** The institution's list, searched for one case: its row, which a phone draws as a card. */
export async function findInList(page: Page, tab: Tab, caseNo: string): Promise<Locator> {
  await page.goto(listPath(tab, caseNo))
  return page.getByRole('row').filter({ hasText: caseNo })
}

const CASE_LINK = /<a\b[^>]*href="(\/institution\/cases\/[0-9a-f-]{36})[^"]*"[^>]*>([^<]*)<\/a>/g

/** Path of a case's page, by the link with its number in the list as the server gives it. */
export async function caseHref(page: Page, caseNo: string): Promise<string> {
  const list = await (await page.request.get(listPath('all', caseNo))).text()
  const link = [...list.matchAll(CASE_LINK)].find(([, , text]) => text!.trim() === caseNo)
  if (!link) throw new Error(`no case has the number ${caseNo}`)
  return link[1]!
}

/** Assigns a case that waits for a mediator, as an administrator does. */
export async function assignTo(
  admin: Page,
  button: string,
  caseNo: string,
  mediator: string,
  handover?: string,
): Promise<void> {
  const row = await findInList(admin, 'assign', caseNo)
  await row.getByRole('link', { name: button, exact: true }).click()
  await expect(admin.getByRole('heading', { level: 1, name: button })).toBeVisible()
  await admin.getByRole('radio', { name: new RegExp(mediator) }).check()
  const note = admin.getByLabel('选择理由')
  if (await note.isVisible()) await note.fill('当事人共同选定该调解员')
  if (handover) await admin.getByLabel('交接说明').fill(handover)
  await admin.getByRole('button', { name: `分配给${mediator}` }).click()
  await admin.waitForURL(/\/institution\/cases(\?|$|\/[0-9a-f-]+$|\/[0-9a-f-]+\?)/)
}

/** The meetings on 今日, at any hour: one whose time has passed is under a heading of its own. */
export const meetingsOfToday = (page: Page) =>
  page.getByRole('region', { name: /^(调解会|待登记召开情况)$/ })
