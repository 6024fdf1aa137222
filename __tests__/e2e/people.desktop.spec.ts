import { expect, type Page } from '@playwright/test'
import { INSTITUTION, account, dayFrom, pageFor, signIn, test } from './stage'

const admin = () => account('institution_admin', { institution: INSTITUTION, name: '林敏' })

/** A phone that no other test and no earlier run uses. */
const freshPhone = () => `1991${String(Date.now()).slice(-7)}`

/** Adds a mediator through the form and reads the password off the panel. */
async function addMediator(page: Page, name: string, phone: string): Promise<string> {
  await page.goto('/institution/people')
  await expect(page.getByText('本机构的调解员及其承办、结案情况。')).toBeVisible()
  await page.getByRole('link', { name: '添加调解员' }).first().click()
  await page.waitForURL(/people\/new/)
  // The page is titled as its line in the menu.
  const line = page.getByRole('link', { name: '添加服务人员' }).first()
  await expect(line).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('heading', { level: 1, name: '添加服务人员' })).toBeVisible()
  await page.getByLabel('姓名', { exact: true }).fill(name)
  await page.getByLabel('手机号', { exact: true }).fill(phone)
  await page.getByRole('checkbox', { name: '其他纠纷' }).check()
  await page.getByRole('button', { name: '添加', exact: true }).click()
  const panel = page.getByRole('region', { name: `已添加调解员${name}` })
  await expect(panel.getByText('初始密码只显示这一次', { exact: false })).toBeVisible()
  // The court confirms who is in its roster.
  await expect(panel.getByText(/^尚未经法院确认入册，暂不能分配案件/)).toBeVisible()
  const password = (await panel.locator('[data-once]').textContent())!
  expect(password).toMatch(/^\S{16}$/)
  expect(page.url()).not.toContain(password)
  return password
}

test('添加调解员：初始密码只显示一次，本人用它登录后必须改密码；同一手机号不能再添加', async ({
  page,
  browser,
}) => {
  const phone = freshPhone()
  await signIn(page, admin())
  const password = await addMediator(page, '程添', phone)
  await page.reload()
  await expect(page.getByText(password)).toHaveCount(0)

  const own = await pageFor(browser, page, { role: 'mediator', name: '程添', phone, password })
  await expect(own).toHaveURL(/first-password/)
  await own.getByLabel('新密码', { exact: true }).fill('Own-Password-2026')
  await own.getByLabel('再次输入新密码').fill('Own-Password-2026')
  await own.getByRole('button', { name: '保存新密码' }).click()
  await own.waitForURL(/\/mediator/)

  await page.getByLabel('姓名', { exact: true }).fill('程添乙')
  await page.getByLabel('手机号', { exact: true }).fill(phone)
  await page.getByRole('checkbox', { name: '其他纠纷' }).check()
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await expect(page.getByText('该手机号已经是另一账号', { exact: false }).first()).toBeVisible()
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue('程添乙')
})

test('修改资料、请假、培训和重置密码都在详情页留下记录', async ({ page }) => {
  await signIn(page, admin())
  await addMediator(page, '程改', freshPhone())
  await page.getByRole('link', { name: '查看详情' }).click()
  await expect(page.getByText('尚未首次登录', { exact: false })).toBeVisible()

  await page.getByRole('link', { name: '修改资料' }).click()
  await page.getByLabel('承办上限').fill('61')
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByText('承办上限应为 1 至 60 的整数。').first()).toBeVisible()
  await page.getByLabel('承办上限').fill('16')
  await page.getByRole('button', { name: '保存修改' }).click()
  await expect(page.getByText('已保存程改的资料。').first()).toBeVisible()
  const history = page.getByRole('list', { name: '变更记录' })
  await expect(history.getByText('现 16')).toBeVisible()

  await page.getByRole('button', { name: '登记请假' }).click()
  await page.getByRole('dialog').getByLabel('结束日期').fill('2000-01-01')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(
    page.getByRole('dialog').getByText('结束日期不能早于开始日期。').first(),
  ).toBeVisible()
  await page.getByRole('dialog').getByLabel('结束日期').fill(dayFrom(5))
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('button', { name: '取消请假' })).toBeVisible()

  await page.getByRole('button', { name: '登记培训' }).click()
  await page.getByRole('dialog').getByLabel('培训名称').fill('任职培训')
  await page.getByRole('dialog').getByLabel('培训日期').fill(dayFrom(-30))
  await page.getByRole('dialog').getByLabel('学时').fill('8')
  await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click()
  await expect(page.getByText('共 8 学时', { exact: false })).toBeVisible()

  await page.getByRole('link', { name: '重置密码' }).click()
  await page.getByRole('button', { name: '确认重置' }).click()
  await expect(page.getByRole('region', { name: '已重置程改的密码' })).toBeVisible()
  await page.getByRole('link', { name: '已记录，关闭' }).click()
  await expect(
    page.getByRole('list', { name: '变更记录' }).getByText('重置', { exact: false }).first(),
  ).toBeVisible()
})

test('有在办案件的不能停用：说明还有几件，并到可以逐件更换调解员的地方', async ({ page }) => {
  await signIn(page, admin())
  await page.goto(`/institution/people?q=${encodeURIComponent('谢岚')}`)
  await page.getByRole('button', { name: '停用' }).filter({ visible: true }).first().click()
  const dialog = page.getByRole('dialog', { name: '暂不能停用谢岚' })
  await expect(dialog.getByText(/谢岚还有 \d+ 件承办中的案件/)).toBeVisible()
  await dialog.getByRole('link', { name: '逐件更换调解员' }).click()
  await expect(page).toHaveURL(/\/institution\/people\/[0-9a-f-]{36}#open-cases$/)
  await expect(
    page
      .getByRole('button', { name: /^更换调解员 / })
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
})

test('机构资料保存后说一次：地址里不留，刷新不再说', async ({ page }) => {
  await signIn(page, admin())
  await page.goto('/institution/organisations')
  await page
    .getByRole('link', { name: INSTITUTION, exact: true })
    .filter({ visible: true })
    .first()
    .click()
  await page.getByRole('link', { name: '修改资料' }).click()
  await page.getByRole('button', { name: '保存修改' }).click()
  const notice = page.getByRole('status').filter({ hasText: '内容未改动' })
  await expect(notice).toBeVisible()
  await expect(page).not.toHaveURL(/done=/)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(INSTITUTION)
  await expect(notice).toHaveCount(0)
})

test('别的机构的调解员和机构打不开；服务机构列表有本机构和它的分支', async ({ page, browser }) => {
  await signIn(page, admin())
  await page.goto('/institution/organisations')
  await expect(
    page.getByRole('link', { name: '示例区调解中心东片工作室' }).filter({ visible: true }),
  ).toBeVisible()
  await page.goto(`/institution/people?q=${encodeURIComponent('谢岚')}`)
  const person = await page
    .getByRole('link', { name: '谢岚' })
    .filter({ visible: true })
    .first()
    .getAttribute('href')
  const other = await pageFor(browser, page, account('institution_admin', { name: '苏航' }))
  expect((await other.goto(person!))?.status()).toBe(404)
  expect((await other.goto(`${person}/edit`))?.status()).toBe(404)
})

test('手机上的卡片：各项的名称不断行；账号的操作左边对齐', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, admin())
  await page.goto('/institution/people')
  const heads = await page.locator('thead th').allTextContents()
  const label = page.locator('.data-row').first().locator('td').nth(heads.indexOf('承办中 / 上限'))
  await expect(label).toBeVisible()
  const [needed, given] = await label.evaluate((cell) => {
    const probe = document.createElement('span')
    probe.textContent = getComputedStyle(cell, '::before').content.slice(1, -1)
    probe.style.cssText = 'position: absolute; white-space: nowrap'
    cell.append(probe)
    const { width } = probe.getBoundingClientRect()
    probe.remove()
    return [width, Number.parseFloat(getComputedStyle(cell, '::before').width)]
  })
  expect(needed).toBeGreaterThan(0)
  expect(given).toBeGreaterThanOrEqual(needed!)

  await page.context().clearCookies()
  await signIn(page, account('system_admin'))
  await page.goto('/system/accounts')
  const row = page.getByRole('row').filter({ hasText: '机构管理员' }).first()
  const words = row.locator('[data-card="title"]')
  const act = row.getByRole('link', { name: '重新发放初始密码' })
  const edgeOf = (element: HTMLElement) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return range.getBoundingClientRect().left
  }
  const edges = [await words.evaluate(edgeOf), await act.evaluate(edgeOf)] as const
  expect(Math.abs(edges[0] - edges[1])).toBeLessThan(1.5)
})
