import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { account, caseHref, courtKey, INSTITUTION, OTHER_INSTITUTION, pageFor, referCase, signIn } from './stage'

// Canary scan over HTTP: someone of another house asks for every object of this one, as a page, as an RSC payload, as a file, in search.

type Scan = { readonly path: string; readonly status: number; readonly body: string }

async function ask(page: Page, path: string, headers: Record<string, string> = {}): Promise<Scan> {
  const answer = await page.request.get(path, { headers, maxRedirects: 0 })
  return { path, status: answer.status(), body: await answer.text() }
}

async function referWithFile(request: APIRequestContext) {
  return referCase(request)
}

test('what belongs to one institution does not exist for the other: no canary in pages, payloads, files, search or API', async ({ page, browser, request }) => {
  test.setTimeout(120_000)
  const { caseNo, applicant, respondent } = await referWithFile(request)
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  const detail = await caseHref(page, caseNo)
  const id = detail.split('/').at(-1)!
  await page.goto(detail)
  const files = await page.locator('a[href^="/api/materials/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  expect(files.length).toBeGreaterThan(0)

  const objects = [
    `/institution/cases/${id}`, `/institution/cases/${id}/progress`, `/institution/cases/${id}/assign`, `/institution/cases/${id}/disclosure`,
    `/mediator/cases/${id}`, `/mediator/cases/${id}/accept`, `/mediator/cases/${id}/contact`, `/mediator/cases/${id}/withdraw`, `/mediator/cases/${id}/close`,
    `/court/cases/${id}`, `/court/cases/${id}/progress`, ...files,
  ]
  const searches = [
    `/institution/cases?tab=all&q=${encodeURIComponent(applicant)}`, `/institution/cases?tab=all&q=${encodeURIComponent(caseNo)}`, '/institution/declines', '/institution/people',
    `/institution/records?q=${encodeURIComponent(applicant)}`, `/api/jump?q=${encodeURIComponent(applicant)}`, `/api/jump?q=${encodeURIComponent(caseNo)}`,
    `/institution/cases/assign-many?cases=${id}`, `/mediator/cases?q=${encodeURIComponent(applicant)}`, `/court/cases?tab=all&q=${encodeURIComponent(caseNo)}`, '/mediator', '/audit', '/system',
  ]
  const strangers = [
    account('institution_admin', { institution: OTHER_INSTITUTION }), account('mediator', { institution: OTHER_INSTITUTION }),
    account('mediator', { institution: INSTITUTION, name: '周启' }), account('court_clerk', { court: '示例市中级人民法院' }),
    account('court_reviewer', { court: '示例市中级人民法院' }), account('system_admin'),
  ]
  const leaks: string[] = []
  let asked = 0
  for (const stranger of strangers) {
    const other = await pageFor(browser, page, stranger)
    for (const path of [...objects, ...searches]) {
      for (const headers of [{}, { rsc: '1' }] as Record<string, string>[]) {
        const scan = await ask(other, path, headers)
        asked += 1
        const said = scan.body.replaceAll(encodeURIComponent(applicant), '').replaceAll(encodeURIComponent(caseNo), '')
        // A search echoes what was typed; the canary that was not typed must not come back.
        const canaries = path.includes(encodeURIComponent(applicant)) ? [respondent, caseNo] : [applicant, respondent]
        if (canaries.some((canary) => said.includes(canary))) leaks.push(`${stranger.role} ${stranger.name}: ${path} leaks`)
        if (objects.includes(path) && scan.status === 200 && !/404|没有找到/.test(scan.body)) leaks.push(`${stranger.role}: ${path} answered 200`)
      }
    }
    await other.context().close()
  }
  expect(leaks).toEqual([])
  expect(asked).toBeGreaterThan(200)

  const otherCourt = await request.get(`/api/v1/referrals/${encodeURIComponent(caseNo)}`, { headers: { authorization: `Bearer ${courtKey('demo-court-2')}` } })
  const unknown = await request.get(`/api/v1/referrals/${encodeURIComponent('(2026) 多元化解999999号')}`, { headers: { authorization: `Bearer ${courtKey('demo-court-2')}` } })
  expect([otherCourt.status(), unknown.status()]).toEqual([404, 404])
  expect(await otherCourt.text()).toBe(await unknown.text())
})

test('without a session nothing is shown: every page sends to the sign-in', async ({ request }) => {
  for (const path of ['/institution/cases', '/mediator', '/court/cases', '/audit', '/system', '/account']) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect([path, answer.status()]).toEqual([path, 307])
    expect(answer.headers().location).toContain('/sign-in')
  }
})
