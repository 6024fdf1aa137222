import { CASE_COLUMNS } from '@/lib/domain/import/case-columns'
import { CASE_HEADERS, TEMPLATE } from '@/lib/labels/zh-CN/import-columns'
import ExcelJS from 'exceljs'
import { expect, type Page } from '@playwright/test'
import { unzipped } from '../support/unzipped'
import {
  INSTITUTION,
  OTHER_INSTITUTION,
  account,
  caseHref,
  courtKey,
  pageFor,
  referCase,
  signIn,
  test,
} from './stage'

// Canary scan over HTTP: someone of another institution requests every object of this one, as a
// page, as an RSC payload, as a file, in search.

type Scan = { readonly status: number; readonly body: string }

async function ask(page: Page, path: string, headers: Record<string, string> = {}): Promise<Scan> {
  const first = await page.request.get(path, { headers, maxRedirects: 0 })
  // A payload has an address of its own, to which the framework redirects a request for the page's:
  // only there does it answer.
  const payloadAt = /[?&]_rsc\b/.test(first.headers().location ?? '')
    ? first.headers().location!
    : null
  const answer = payloadAt ? await page.request.get(payloadAt, { headers, maxRedirects: 0 }) : first
  const bytes = await answer.body()
  // A workbook is packed: its content is read, not its bytes.
  const body =
    bytes.subarray(0, 2).toString() === 'PK'
      ? Object.values(await unzipped(bytes)).join('\n')
      : bytes.toString('utf8')
  return { status: answer.status(), body }
}

/** The same address as a page and as a payload. */
const askBoth = (page: Page, path: string) =>
  Promise.all([
    ask(page, path).then((scan) => ({ as: 'page', ...scan })),
    ask(page, path, { rsc: '1' }).then((scan) => ({ as: 'payload', ...scan })),
  ])

/**
 * Was it turned away? A page that streams has said 200 before it knows; then its payload carries
 * the framework's own mark of a page that was not found, or of one that sends elsewhere. The words
 * of the page prove nothing: every payload brings the words for 404 along.
 */
function isRefused({ status, body }: Scan): boolean {
  return status === 200
    ? /NEXT_HTTP_ERROR_FALLBACK;404|NEXT_REDIRECT;/.test(body)
    : [303, 307, 403, 404].includes(status)
}

/** Checks a list of one line of this mark and leaves it at that. @returns the path of its report */
async function layImport(page: Page, mark: string): Promise<string> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(TEMPLATE.sheet.cases)
  sheet.addRow(CASE_COLUMNS.map((column) => CASE_HEADERS[column]))
  sheet.addRow(CASE_COLUMNS.map(() => mark))
  await page.goto('/institution/imports')
  await page.getByLabel('选择 Excel 文件').setInputFiles({
    name: `${mark}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  })
  await page.getByRole('button', { name: '上传并检查' }).click()
  await page.waitForURL(/\/institution\/imports\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

/** The first link of a page to an object of this kind. */
async function firstLink(page: Page, at: string, pattern: RegExp): Promise<string> {
  await page.goto(at)
  // The list's links are looked for until they are there.
  let found: string | undefined
  await expect
    .poll(
      async () => {
        const links = await page
          .locator('main a[href]')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
        found = links.map((href) => pattern.exec(href)?.[0]).find((href) => href !== undefined)
        return found
      },
      { message: `${at} has a link to ${pattern}` },
    )
    .toBeTruthy()
  return found!
}

test('一个机构的内容对另一机构不存在：页面、数据、文件、搜索和接口都没有', async ({
  page,
  browser,
  request,
}) => {
  const { caseNo, applicant, respondent } = await referCase(request)
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  const detail = await caseHref(page, caseNo)
  const id = detail.split('/').at(-1)!
  const importMark = `金丝雀丙${id.slice(0, 4)}`
  const report = await layImport(page, importMark)
  await page.goto(detail)
  await expect(page.locator('a[href^="/api/materials/"]').first()).toBeAttached()
  const files = await page
    .locator('a[href^="/api/materials/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  expect(files.length).toBeGreaterThan(0)
  const person = await firstLink(
    page,
    '/institution/people',
    /^\/institution\/people\/[0-9a-f-]{36}/,
  )
  const organisation = await firstLink(
    page,
    '/institution/organisations',
    /^\/institution\/organisations\/[0-9a-f-]{36}/,
  )

  /** What the owner can open, and no one else. */
  const owned = [
    detail,
    `${detail}/progress`,
    `/institution/dossiers/${id}`,
    `/institution/scores/cases/${id}`,
    ...files,
    ...files.map((file) => `${file}/view`),
    report,
    person,
    `${person}/edit`,
    `${person}/password`,
    organisation,
    `${organisation}/edit`,
    `/api/exports/import-result?import=${report.split('/').at(-1)}`,
  ]
  const objects = [
    ...owned,
    `${detail}/assign`,
    `${detail}/disclosure`,
    ...['', '/accept', '/contact', '/withdraw', '/close', '/disclose'].map(
      (act) => `/mediator/cases/${id}${act}`,
    ),
    `/court/cases/${id}`,
    `/court/cases/${id}/progress`,
    `/court/cases/${id}/score`,
    `/court/dossiers/${id}`,
  ]
  const q = encodeURIComponent(applicant)
  const searches = [
    `/institution/cases?tab=all&q=${q}`,
    `/institution/cases?tab=all&q=${encodeURIComponent(caseNo)}`,
    '/institution/declines',
    '/institution/people',
    `/institution/records?q=${q}`,
    `/institution/dossiers?q=${q}`,
    `/institution/scores/cases?q=${q}`,
    '/institution/scores/mediators',
    '/institution/imports',
    '/institution/logs/operations',
    `/api/jump?q=${q}`,
    `/api/jump?q=${encodeURIComponent(caseNo)}`,
    `/institution/cases/assign-many?cases=${id}`,
    `/mediator/cases?q=${q}`,
    `/court/cases?tab=all&q=${encodeURIComponent(caseNo)}`,
    `/court/dossiers?q=${q}`,
    `/court/scores/cases?q=${q}`,
    '/mediator',
    '/audit',
    '/system',
    ...[
      'cases?tab=all',
      'records?tab=all',
      'dossiers?',
      'case-scores?',
      'operations?',
      'audit?',
    ].map((list) => `/api/exports/${list}`),
  ]
  const strangers = [
    account('institution_admin', { institution: OTHER_INSTITUTION }),
    account('mediator', { institution: OTHER_INSTITUTION }),
    account('mediator', { institution: INSTITUTION, name: '周启' }),
    account('court_clerk', { court: '示例市中级人民法院' }),
    account('court_reviewer', { court: '示例市中级人民法院' }),
    account('system_admin'),
    account('security_admin'),
    account('court_admin', { court: '示例区人民法院' }),
  ]

  // The check itself is checked: the owner is turned away from nothing that is theirs, so the marks
  // it looks for do not stand in every answer.
  for (const path of owned)
    for (const { as, ...scan } of await askBoth(page, path))
      expect([path, as, scan.status, isRefused(scan)]).toEqual([path, as, 200, false])

  const leaks: string[] = []
  const requested = new Set<string>()
  for (const stranger of strangers) {
    const other = await pageFor(browser, page, stranger)
    for (const path of [...objects, ...searches]) {
      for (const { as, ...scan } of await askBoth(other, path)) {
        requested.add(`${stranger.role} ${stranger.name} ${path} ${as}`)
        const said = scan.body.replaceAll(q, '').replaceAll(encodeURIComponent(caseNo), '')
        // A search echoes what was typed; the canary that was not typed must not come back.
        const canaries = path.includes(q)
          ? [respondent, caseNo, importMark]
          : [applicant, respondent, importMark]
        if (canaries.some((canary) => said.includes(canary)))
          leaks.push(`${stranger.role} ${stranger.name}: ${path} leaks`)
        if (objects.includes(path) && !isRefused(scan))
          leaks.push(`${stranger.role} ${stranger.name}: ${path} answered ${scan.status}`)
      }
    }
    await other.context().close()
  }
  expect(leaks).toEqual([])
  expect(requested.size).toBe(strangers.length * new Set([...objects, ...searches]).size * 2)

  const otherCourt = await request.get(`/api/v1/referrals/${encodeURIComponent(caseNo)}`, {
    headers: { authorization: `Bearer ${courtKey('demo-court-2')}` },
  })
  const unknown = await request.get(
    `/api/v1/referrals/${encodeURIComponent('(2026) 多元化解999999号')}`,
    { headers: { authorization: `Bearer ${courtKey('demo-court-2')}` } },
  )
  expect([otherCourt.status(), unknown.status()]).toEqual([404, 404])
  expect(await otherCourt.text()).toBe(await unknown.text())
})

test('没有登录什么也不显示：每一页都转到登录页', async ({ request }) => {
  for (const path of [
    '/institution/cases',
    '/mediator',
    '/court/cases',
    '/audit',
    '/system',
    '/account',
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect([path, answer.status()]).toEqual([path, 307])
    expect(answer.headers().location).toContain('/sign-in')
  }
})
