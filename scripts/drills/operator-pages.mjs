// From an installation with two administrators to the first accepted and assigned referral, by
// pages alone: every step is found from 初始设置 or the menu, no address is typed but that of the
// installation.
import { INSTITUTION, KIND, COURT, partyId } from './operator-people.mjs'
import { register } from './circle-refer.mjs'
import { fill } from './walk-person.mjs'

/** The half or whole of a password that a page shows once. */
export const onceOf = async ({ page }) =>
  (await page.locator('code[data-once]').textContent()).trim()

/** From 初始设置 to a step of it, by its button. */
const beginStep = ({ page }, title, link) =>
  page.getByRole('listitem').filter({ hasText: title }).getByRole('link', { name: link }).click()

/** 初始设置 marks the step by itself. */
const mustBeDone = ({ page }, title) =>
  page.getByRole('listitem').filter({ hasText: title }).getByText('已完成').first().waitFor()

/** The first sign-in of the system administrator, and what 初始设置 says then. */
export async function firstSignIn(system) {
  await system.signIn('01-system')
  await system.look('02-system-start')
  await system.link('继续设置')
  await system.read('从空系统到受理第一件引调')
  await system.look('03-setup-empty')
}

/** 法院、引调员、机构、机构管理员, each from 初始设置 and back to it. */
export async function setUpOrganisations(system, { clerk, admin }) {
  const { page } = system
  await beginStep(system, '添加法院', '添加法院')
  await page.waitForURL(/\/courts\/new/)
  await system.look('04-court-new')
  await fill(page, { 法院名称: COURT.name, 简称: COURT.shortName })
  await fill(page, { 编号: COURT.code, 案号字号: COURT.prefix })
  await system.button('添加')
  await mustBeDone(system, '添加法院')
  await system.look('05-setup-court')
  await openAccount(system, clerk, {
    step: '添加法院引调员',
    court: COURT.name,
    picture: '06-clerk',
  })
  await beginStep(system, '添加机构和邀请法院', '添加机构')
  await page.waitForURL(/\/institutions\/new/)
  await fill(page, { 机构名称: INSTITUTION.name, 编号: INSTITUTION.code, 类型: KIND })
  await system.choose(COURT.name)
  await system.look('07-institution-new')
  await system.button('添加')
  await mustBeDone(system, '添加机构和邀请法院')
  await openAccount(system, admin, {
    step: '添加机构管理员',
    institution: INSTITUTION.name,
    picture: '08-admin',
  })
  await system.look('09-setup-after')
}

async function openAccount(system, person, { step, court, institution, picture }) {
  const { page } = system
  await beginStep(system, step, '添加账号')
  await page.waitForURL(/\/accounts\/new/)
  if (court) await fill(page, { 法院: court })
  if (institution) await fill(page, { 机构: institution })
  await fill(page, { 姓名: person.name, 手机号: person.phone })
  await system.look(`${picture}-new`)
  await system.button('添加')
  person.password = await onceOf(system)
  await system.look(`${picture}-slip`)
  await system.link('已记录，返回初始设置')
  await system.read('从空系统到受理第一件引调')
}

/** The calendar of the next year, where it is missing by now. */
export async function loadCalendar(system) {
  const { page } = system
  const step = page.getByRole('listitem').filter({ hasText: '载入下一年度工作日历' })
  const link = step.getByRole('link', { name: '载入放假安排' })
  await step.waitFor()
  if ((await link.count()) === 0) return
  await link.click()
  await page.waitForURL(/\/system\/calendar/)
  await system.look('10-calendar')
  await system.link('载入放假安排')
  const year = new Date().getFullYear() + 1
  await fill(page, {
    年度: String(year),
    放假日期: `${year}-01-01\n${year}-10-01..${year}-10-07`,
    依据: '演练用的安排，不是国务院公布的',
  })
  await system.button('预览')
  await page.getByRole('button', { name: '载入', exact: true }).waitFor()
  if ((await page.getByLabel('已与通知原文核对').count()) > 0)
    await system.choose('已与通知原文核对')
  await system.look('11-calendar-preview')
  await system.button('载入')
  await system.read(`已载入 ${year} 年放假安排`)
  await system.look('12-calendar-loaded')
}

/** A third administrator: proposed by one, confirmed by the other; each hands over one half. */
export async function addAdministrator(system, security, person, { role, picture, reason }) {
  const { page } = system
  await page.waitForURL(/\/proposals\/new/)
  await system.choose(role)
  await fill(page, { 姓名: person.name, 手机号: person.phone, 居民身份证号码: person.id })
  await fill(page, { 理由: reason })
  await system.look(`${picture}-1-propose`)
  await system.button('提交复核')
  const front = await onceOf(system)
  await system.look(`${picture}-2-front`)
  await system.link('已记录，返回双人复核')
  await system.page.waitForURL(/\/proposals$/)
  await system.look(`${picture}-3-waiting`)
  await security.menu('双人复核')
  await security.page.waitForURL(/\/proposals$/)
  await security.look(`${picture}-4-list`)
  await security.link('复核')
  await security.page.waitForURL(/\/proposals\/[0-9a-f-]{36}$/)
  await security.look(`${picture}-5-decide`)
  await security.button('确认')
  person.password = front + (await onceOf(security))
  await security.look(`${picture}-6-back`)
  await security.link('已交付，返回')
}

export const beginAdministrator = (system) =>
  beginStep(system, '配齐安全管理员和审计管理员', '提交新增管理员')

/** What an institution publishes, its first mediator, and the recommendation to the court. */
export async function setUpInstitution(admin, mediator) {
  const { page } = admin
  await admin.signIn('20-admin')
  await admin.look('21-admin-start')
  await admin.link('公布机构资料')
  await admin.look('22-organisations')
  await page.getByRole('link', { name: INSTITUTION.name }).first().click()
  await admin.link('修改资料')
  await fill(page, { 受理范围: '示例区内的合同、租赁和邻里纠纷', 联系电话: '010-66660001' })
  await page.getByRole('checkbox', { name: '合同纠纷', exact: true }).check()
  await admin.look('23-profile')
  await admin.button('保存修改')
  await admin.read(`已保存${INSTITUTION.name}的资料`)
  await admin.menu('服务人员列表')
  await admin.look('24-people-empty')
  await admin.link('添加服务人员')
  await page.waitForURL(/\/people\/new/)
  await fill(page, { 姓名: mediator.name, 手机号: mediator.phone })
  await page.getByRole('checkbox', { name: '合同纠纷', exact: true }).check()
  await admin.look('25-mediator-new')
  await admin.button('添加')
  mediator.password = await onceOf(admin)
  await admin.look('26-mediator-slip')
  await admin.link('已记录，查看详情')
  await trainMediator(admin)
  await admin.menu('法院名册')
  await admin.look('28-roster')
  await page.getByRole('link', { name: `推荐入册：${mediator.name}` }).click()
  await fill(page, { 法院: COURT.name, 推荐理由和资质: '从事人民调解十年，持有人民调解员证。' })
  await admin.look('29-recommend')
  await admin.button('推荐入册')
  await page.waitForURL(/\/institution\/roster\/[0-9a-f-]{36}/)
  await admin.read('待确认')
  await admin.look('29-recommended')
}

/** The training before the roster (特邀规定 第7条), without which no court confirms. */
export async function trainMediator(admin) {
  await admin.look('27-mediator')
  await admin.button('登记培训')
  const dialog = admin.page.getByRole('dialog')
  const heldOn = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  await fill(dialog, { 培训名称: '入册前培训', 培训日期: heldOn, 学时: '8' })
  await admin.look('27-training')
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await admin.read('入册前培训')
  await dialog.waitFor({ state: 'detached' })
}

/** The court's clerk confirms the mediator and registers the first referral. */
export async function confirmAndRefer(clerk, mediator) {
  const { page } = clerk
  await clerk.signIn('30-clerk')
  await clerk.look('31-clerk-start')
  await clerk.menu('特邀调解名册')
  await clerk.look('32-roster')
  await page.getByRole('link', { name: mediator.name }).first().click()
  await page.waitForURL(/\/roster\/[0-9a-f-]{36}/)
  const form = page.getByRole('form', { name: '确认入册' })
  await form.getByLabel('证书编号').fill('演练证 1 号')
  await form
    .locator('[name="validUntil"]')
    .first()
    .fill(`${new Date().getFullYear() + 1}-06-30`)
  await clerk.look('33-roster-entry')
  await form.getByRole('button', { name: '确认入册' }).click()
  await clerk.read('已确认入册。')
  await clerk.menu('引调登记')
  const referred = await register(
    { page, context: clerk.context, look: (name) => clerk.look(name) },
    {
      people: [
        { side: 'applicant', name: '演练甲', idNumber: partyId(1), phone: '19900007101' },
        { side: 'respondent', name: '演练乙', idNumber: partyId(2), phone: '19900007102' },
      ],
      source: 'delegated_pre_filing',
      institution: INSTITUTION.name,
      picture: '34-refer',
      isThere: true,
    },
  )
  return referred
}

/** 受理, from the list on which the institution begins. */
export async function acceptFirst(admin, { caseNo }) {
  const { page } = admin
  await admin.menu('案件分配列表')
  const row = page.getByRole('row').filter({ hasText: caseNo })
  await row.waitFor()
  await admin.look('40-accept')
  await row.getByRole('button', { name: '受理', exact: true }).click()
  await admin.read(`已受理 ${caseNo}`)
  await admin.look('41-accepted')
}

/** 分配, which the list leads to next. */
export async function assignFirst(admin, { caseNo }, mediator) {
  const { page } = admin
  await page
    .getByRole('link', { name: /^待分配/ })
    .first()
    .click()
  const row = page.getByRole('row').filter({ hasText: caseNo })
  await row.getByRole('link', { name: '分配调解员' }).first().click()
  await page.getByRole('radio', { name: new RegExp(mediator.name) }).check()
  await admin.look('42-assign')
  await admin.button(`分配给${mediator.name}`)
  await page.waitForURL((url) => !url.pathname.endsWith('/assign'))
  await admin.look('43-assigned')
}

/** One of the parameters, previewed and set. */
export async function changeParameter(system) {
  await system.menu('参数')
  await system.look('19-parameters')
  await system.page.getByRole('link', { name: '无操作退出时间' }).click()
  await system.page.waitForURL(/\/parameters\/idle_minutes/)
  await system.look('19-parameters-one')
}

/** The numbers of a mediator are read, with whatever key they are sealed. */
export async function lookAtNumbers(admin, mediator, picture) {
  await admin.menu('服务人员列表')
  await admin.page.getByRole('link', { name: mediator.name }).first().click()
  await admin.page.waitForURL(/\/people\/[0-9a-f-]{36}/)
  await admin.read(mediator.phone.slice(-4))
  if ((await admin.page.getByText('号码无法读取').count()) > 0)
    throw new Error('更换密钥以后，号码无法读取')
  await admin.look(picture)
}
