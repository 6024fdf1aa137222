import { expect, type Page } from '@playwright/test'
import { takeAsMediator } from './new-case'
import {
  DESK,
  INSTITUTION,
  PHONE,
  account,
  assignTo,
  caseHref,
  findInList,
  pageFor,
  referCase,
  signIn,
  test,
} from './stage'

// One case walking all the way: 引调 → 受理 → 分配 → 接收与披露声明 → 联系 → 提前终结 → 重新分配 → 接收 → 暂停、恢复、延长期限 → 调解意愿
// → 结案. The institution works on a desk and, from the second assignment on, at the width of a
// phone; the first mediator on a phone, the second on a desk (mediator-budgets.phone.spec.ts does
// on phones what the second does).

/** One party agrees to online mediation; its line on the case says what, when and how. */
async function recordConsent(mediator: Page, href: string): Promise<void> {
  const choose = (group: string, option: string) =>
    mediator
      .getByRole('group', { name: group, exact: true })
      .getByRole('radio', { name: option, exact: true })
      .check()
  await mediator.goto(href)
  const consents = mediator.getByRole('region', { name: '调解意愿' })
  await expect(consents.getByText('未登记').first()).toBeVisible()
  await consents.getByRole('link').first().click()
  await mediator.waitForURL(/\/consent\?party=/)
  await choose('在线调解', '同意')
  await choose('表示方式', '口头')
  await mediator.getByRole('button', { name: '登记', exact: true }).click()
  await mediator.waitForURL((url) => url.pathname === href)
  await expect(consents.getByText(/^同意在线调解（.* 口头）$/)).toBeVisible()
}

/** The clock of the case stops for an appraisal, runs again, and is extended by both parties. */
async function moveClock(mediator: Page, href: string): Promise<void> {
  const through = async (act: string, button: string, fill: () => Promise<void>) => {
    await mediator.goto(`${href}/${act}`)
    await fill()
    await mediator.getByRole('button', { name: button, exact: true }).click()
    await mediator.waitForURL((url) => url.pathname === href)
  }
  await through('pause', '暂停计算', async () => {
    await mediator.getByRole('radio', { name: /^鉴定评估/ }).check()
    await mediator.getByLabel('说明').fill('委托鉴定损失的数额')
  })
  await expect(mediator.getByText('已暂停计算').first()).toBeVisible()
  await through('resume', '恢复计算', async () => {
    await expect(mediator.getByText(/因鉴定评估暂停计算/)).toBeVisible()
  })
  await expect(mediator.getByText('已暂停计算')).toHaveCount(0)
  await through('extend', '登记延长', async () => {
    await mediator.getByLabel('延长天数').fill('10')
    await expect(mediator.getByText(/届满，延长后(至|不早于)/)).toBeVisible()
    await mediator.getByRole('button', { name: '登记延长', exact: true }).click()
    await expect(
      mediator.getByText('尚未同意；已经同意的，请选择同意的方式。').first(),
    ).toBeVisible()
    for (const oral of await mediator.getByRole('radio', { name: '口头' }).all()) await oral.check()
  })
}

const mediator = (name: string) => account('mediator', { institution: INSTITUTION, name })

test('引调经受理、分配、移交到结案，每一步事后都能查到', async ({ page, browser, request }) => {
  const { caseNo, applicant } = await referCase(request)
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))

  const waiting = await findInList(page, 'accept', caseNo)
  await waiting.getByRole('button', { name: '受理', exact: true }).click()
  await expect(page.getByText(`已受理 ${caseNo}`).first()).toBeVisible()

  await assignTo(page, '分配调解员', caseNo, '谢岚')
  const detail = await caseHref(page, caseNo)
  const href = detail.replace('/institution/', '/mediator/')

  const first = await pageFor(browser, page, mediator('谢岚'), {
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
  })
  await first.goto('/mediator')
  await expect(first.getByText(applicant).first()).toBeVisible()
  await takeAsMediator(first, href)
  await first.goto(`${href}/contact`)
  await first.getByRole('radio', { name: new RegExp(applicant) }).check()
  await first.getByRole('radio', { name: '已联系上' }).check()
  await first.getByRole('button', { name: '保存' }).click()
  await first.waitForURL((url) => !url.pathname.endsWith('/contact'))

  await first.goto(`${href}/withdraw`)
  await first.getByRole('radio', { name: /身体原因/ }).check()
  await first.getByLabel('具体说明').fill('近期住院治疗，无法继续承办')
  await first.getByRole('button', { name: '提前终结' }).click()
  await first.waitForURL((url) => !url.pathname.endsWith('/withdraw'))
  const gone = await first.goto(href)
  expect(gone?.status()).toBe(404)

  await page.setViewportSize(PHONE)
  await assignTo(page, '重新分配调解员', caseNo, '周启', '已联系申请人一次，被申请人尚未联系')
  await page.goto(detail)
  await page.getByRole('button', { name: '更换调解员', exact: true }).click()
  const replacing = page.getByRole('dialog')
  await replacing.getByRole('radio', { name: /^健康原因或长期不能履职/ }).check()
  await replacing.getByLabel('具体说明').fill('突发疾病住院，另行安排')
  await replacing.getByRole('button', { name: '确认更换' }).click()
  await expect(page.getByRole('link', { name: '重新分配调解员', exact: true })).toBeVisible()

  await assignTo(page, '重新分配调解员', caseNo, '王朗', '已联系申请人一次，被申请人尚未联系')
  const second = await pageFor(browser, page, mediator('王朗'), { viewport: DESK })
  await second.goto(href)
  await expect(second.getByText('已联系申请人一次').first()).toBeVisible()
  await takeAsMediator(second, href)

  await moveClock(second, href)
  await recordConsent(second, href)

  await second.goto(`${href}/close`)
  await second.getByRole('radio', { name: /达成调解协议/ }).check()
  await second.getByLabel('基本情况').fill('双方就退还金额和支付时间达成一致，一次性了结。')
  for (const box of await second
    .getByRole('group', { name: '达成协议的当事人' })
    .getByRole('checkbox')
    .all())
    await box.check()
  await second.getByRole('radio', { name: '当面', exact: true }).check()
  await second.getByRole('button', { name: '下一步：核对' }).click()
  await expect(second.getByText(/当面口头达成协议/)).toBeVisible()
  await second.getByRole('button', { name: '确认结案' }).click()
  await second.waitForURL((url) => !url.pathname.endsWith('/close'))

  await page.setViewportSize(DESK)
  await page.goto(`${detail}/progress?show=all`)
  const timeline = page.getByRole('main')
  for (const step of [
    '法院引调',
    '机构受理',
    '分配调解员',
    '调解员接收案件',
    '联系记录',
    '调解员提前终结',
    '机构更换调解员',
    '重新分配调解员',
    '期限暂停计算',
    '期限恢复计算',
    '期限延长',
    '结案',
  ]) {
    await expect(timeline.getByText(step).first()).toBeVisible()
  }
  await expect(timeline.getByText(/在线调解规则第12条/).first()).toBeVisible()
  await expect(timeline.getByText(/在线调解规则第25条/).first()).toBeVisible()
})
