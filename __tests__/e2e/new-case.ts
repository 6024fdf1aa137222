import { expect, type APIRequestContext, type Browser, type Page } from '@playwright/test'
import {
  INSTITUTION,
  account,
  assignTo,
  caseHref,
  findInList,
  pageFor,
  referCase,
  signIn,
} from './stage'

// A case that no other test has touched, with a mediator.

/** The mediator takes the case and declares that nothing is to be disclosed. */
export async function takeAsMediator(mediator: Page, href: string): Promise<void> {
  await mediator.goto(`${href}/accept`)
  await mediator.getByRole('button', { name: '接收案件' }).click()
  await expect(
    mediator.getByText('没有上述情形的请勾选；有的请点“有需要披露的情形”。').first(),
  ).toBeVisible()
  await mediator.getByLabel(/我与本案没有上述情形/).check()
  await mediator.getByRole('button', { name: '接收案件' }).click()
  await mediator.waitForURL((url) => !url.pathname.endsWith('/accept'))
}

/**
 * A fresh referral, accepted by the institution and taken by its mediator 谢岚, who is signed in on
 * `page` afterwards. @returns the case's path for the mediator
 */
export async function takeNewCase(
  page: Page,
  browser: Browser,
  request: APIRequestContext,
): Promise<string> {
  const { caseNo } = await referCase(request)
  await signIn(page, account('mediator', { institution: INSTITUTION, name: '谢岚' }))
  const administrator = account('institution_admin', { institution: INSTITUTION, name: '林敏' })
  const desk = await pageFor(browser, page, administrator, {
    viewport: { width: 1280, height: 900 },
  })
  const waiting = await findInList(desk, 'accept', caseNo)
  await waiting.getByRole('button', { name: '受理', exact: true }).click()
  await expect(desk.getByText(`已受理 ${caseNo}`).first()).toBeVisible()
  await assignTo(desk, '分配调解员', caseNo, '谢岚')
  const href = (await caseHref(desk, caseNo)).replace('/institution/', '/mediator/')
  await desk.context().close()
  await takeAsMediator(page, href)
  return href
}
