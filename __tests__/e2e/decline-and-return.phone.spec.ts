import { expect, type Page } from '@playwright/test'
import {
  COURT,
  DESK,
  INSTITUTION,
  OTHER_INSTITUTION,
  account,
  caseHref,
  courtKey,
  dayFrom,
  findInList,
  pageFor,
  referCase,
  signIn,
  test,
} from './stage'

// The institution on a phone, the court and the other institution on a desk. The dialog of 不受理 on
// a desk is in session-end.desktop.spec.ts.

test('不受理须写明理由：案件退回法院，本机构只留下不受理记录', async ({
  page,
  browser,
  request,
}) => {
  const { caseNo, applicant } = await referCase(request)
  await signIn(page, account('institution_admin', { institution: INSTITUTION }))
  const detail = await caseHref(page, caseNo)

  // 催办: the court calls for it, the institution answers, the court reads who read it and what was
  // answered.
  const clerk = await pageFor(browser, page, account('court_clerk', { court: COURT }), {
    viewport: DESK,
  })
  const caseId = detail.split('/').at(-1)!
  await clerk.goto(`/court/chases/new?case=${caseId}`)
  await expect(clerk.getByText(/在线调解规则第12条/).first()).toBeVisible()
  await clerk.getByRole('button', { name: '发出催办' }).click()
  await clerk.waitForURL(/\/court\/chases\?sent=1$/)
  await page.goto(`${detail}/chases`)
  await page.getByRole('radio', { name: '正在审查是否接受' }).check()
  await page.getByLabel('具体说明').fill('正在核对受理范围')
  await page.getByLabel('预计办理日期').fill(dayFrom(1))
  await page.getByRole('button', { name: '答复法院' }).click()
  await expect(page.getByText('正在核对受理范围').first()).toBeVisible()
  await clerk.goto(`/court/cases/${caseId}/chases`)
  await expect(clerk.getByText('正在核对受理范围')).toBeVisible()
  await expect(clerk.getByText(/机构管理员.+首次阅读/)).toBeVisible()

  const row = await findInList(page, 'accept', caseNo)
  await row.getByRole('button', { name: '不受理', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '确认不受理' }).click()
  await expect(dialog.getByText('请选择一项。').first()).toBeVisible()
  await dialog.getByRole('radio', { name: '超出受理范围' }).check()
  await dialog.getByLabel('具体说明').fill('太短')
  await dialog.getByRole('button', { name: '确认不受理' }).click()
  await expect(dialog.getByText('请写明理由，至少 5 个字。').first()).toBeVisible()
  await expect(dialog.getByLabel('具体说明')).toHaveValue('太短')
  await expect(dialog.getByRole('radio', { name: '超出受理范围' })).toBeChecked()
  await dialog.getByLabel('具体说明').fill('本机构未开展此类纠纷的调解')
  await dialog.getByRole('button', { name: '确认不受理' }).click()
  await expect(page.getByText(`${caseNo} 已作不受理处理`).first()).toBeVisible()

  for (const tab of ['accept', 'assign', 'all'] as const)
    await expect(await findInList(page, tab, caseNo)).toHaveCount(0)
  expect((await page.goto(detail))?.status()).toBe(404)
  await page.goto('/institution/declines')
  await expect(page.getByText(caseNo).filter({ visible: true }).first()).toBeVisible()
  await expect(page.getByText(applicant)).toHaveCount(0)
  // 不受理通知书 is made by a job: the list shows it once it is there.
  const notice = page
    .getByRole('row')
    .filter({ hasText: caseNo })
    .getByRole('link', { name: /下载不受理通知书/ })
  await expect(async () => {
    await page.reload()
    await expect(notice.filter({ visible: true })).toHaveCount(1, { timeout: 1_000 })
  }).toPass()
  const [file] = await Promise.all([page.waitForEvent('download'), notice.click()])
  expect(file.suggestedFilename()).toMatch(/^不受理通知书.*第\d+号\.pdf$/)

  await clerk.goto(`/court/cases/${caseId}/chases`)
  await expect(clerk.getByText('案件已进入下一步', { exact: false })).toBeVisible()
  await clerk.goto('/court/cases')
  await clerk
    .getByRole('link', { name: /已退回/ })
    .first()
    .click()
  await expect(clerk.getByText(caseNo).filter({ visible: true }).first()).toBeVisible()
  await expect(
    clerk.getByText('本机构未开展此类纠纷的调解').filter({ visible: true }).first(),
  ).toBeVisible()

  // It has earned no points, so there is nothing to look up.
  await clerk.getByRole('link', { name: caseNo }).filter({ visible: true }).first().click()
  await clerk.waitForURL(/\/court\/cases\/[0-9a-f-]{36}/)
  await expect(clerk.getByRole('link', { name: '调解进度' })).toBeVisible()
  await expect(clerk.getByRole('link', { name: /下载不受理通知书/ })).toBeVisible()
  await expect(clerk.getByRole('link', { name: '积分明细' })).toHaveCount(0)

  const state = await request.get(`/api/v1/referrals/${encodeURIComponent(caseNo)}`, {
    headers: { authorization: `Bearer ${courtKey()}` },
  })
  expect(state.status()).toBe(200)
  expect((await state.json()).status).toBe('returned')

  // 重新引调: another institution gets it, and accepts it.
  await clerk.getByRole('link', { name: '重新引调', exact: true }).click()
  await expect(clerk.getByRole('radio', { name: /本案已不受理/ })).toBeDisabled()
  await clerk.getByRole('radio', { name: new RegExp(`^${OTHER_INSTITUTION}`) }).check()
  await clerk.getByLabel('引调的理由').fill('该机构受理同类纠纷')
  await clerk.getByRole('button', { name: '重新引调', exact: true }).click()
  await expect(clerk.getByText('已重新引调。新的机构会收到消息。')).toBeVisible()
  const other = await pageFor(
    browser,
    page,
    account('institution_admin', { institution: OTHER_INSTITUTION }),
    { viewport: DESK },
  )
  const arrived = await findInList(other, 'accept', caseNo)
  await arrived.getByRole('button', { name: '受理', exact: true }).click()
  await expect(other.getByText(`已受理 ${caseNo}`).first()).toBeVisible()
  expect((await page.goto(detail))?.status()).toBe(404)
})

test('两名管理员同时受理：后一人读到谁在何时受理', async ({ page, browser, request }) => {
  const { caseNo } = await referCase(request)
  const [one, two] = [
    account('institution_admin', { institution: INSTITUTION, name: '林敏' }),
    account('institution_admin', { institution: INSTITUTION, name: '周正' }),
  ]
  await signIn(page, one)
  const other = await pageFor(browser, page, two, { viewport: DESK })
  const acceptIn = async (each: Page) =>
    (await findInList(each, 'accept', caseNo)).getByRole('button', { name: '受理', exact: true })
  const [first, second] = [await acceptIn(page), await acceptIn(other)]
  await first.click()
  await expect(page.getByText(`已受理 ${caseNo}`).first()).toBeVisible()
  await second.click()
  await expect(other.getByText(/该案件已于 \d{2}:\d{2} 由林敏受理/).first()).toBeVisible()
})
