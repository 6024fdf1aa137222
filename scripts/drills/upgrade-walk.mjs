// Someone who works while the system is upgraded: signed in, with two half-filled forms. A page of
// a release that does not know the sentence of an old page is loaded again by hand.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

const DESK = { width: 1440, height: 900 }
const CONTEXT = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: DESK }
const INSTITUTION = '示例区调解中心'
const WAIT_MS = 120_000

const PERSON = '金丝雀升级'
const PHONE = '19900007742'
const BIOGRAPHY = '从事物业纠纷调解十年，升级时正在填写'
const REASON = '本机构与被申请人有合作，不宜受理'

async function signIn(page, { phone, password }) {
  await page.goto('/sign-in')
  await page.getByLabel('手机号').fill(phone)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

async function fillPerson(page) {
  await page.goto('/institution/people/new')
  await page.getByLabel('姓名').fill(PERSON)
  await page.getByLabel(/手机号/).fill(PHONE)
  await page.getByRole('checkbox', { name: '物业服务合同纠纷' }).check()
  await page.getByLabel('证书编号').fill('示例证书 7742')
  await page.getByLabel('发证日期').fill('2026-01-05')
  await page.getByRole('radio', { name: '女' }).check()
  await page.getByLabel('简介').fill(BIOGRAPHY)
  await page.getByText('草稿已保存在本机').waitFor()
}

const declineDialog = (page) => page.getByRole('dialog').first()

async function openDecline(page) {
  await page.getByRole('button', { name: '不受理' }).first().click()
  await declineDialog(page).getByRole('radio', { name: '利益冲突' }).waitFor()
}

async function fillDecline(page) {
  await page.goto('/institution/cases?tab=accept')
  await openDecline(page)
  const dialog = declineDialog(page)
  await dialog.getByRole('radio', { name: '利益冲突' }).check()
  await dialog.getByRole('textbox').fill(REASON)
  await dialog.getByText('草稿已保存在本机').waitFor()
}

const pressAdd = (page) => page.getByRole('button', { name: '添加', exact: true }).click()
const pressDecline = (page) =>
  declineDialog(page).getByRole('button', { name: '确认不受理' }).click()

function makeLook(pictures) {
  if (pictures !== null) mkdirSync(pictures, { recursive: true })
  return (page, name) =>
    pictures === null ? null : page.screenshot({ path: join(pictures, `${name}.png`) })
}

/** Signs in and fills in both forms; nothing is sent. */
export async function leaveHalfFilled({ browser, url, accounts, pictures }) {
  const account = accounts.find(
    ({ role, institution }) => role === 'institution_admin' && institution === INSTITUTION,
  )
  const context = await browser.newContext({ ...CONTEXT, baseURL: url })
  context.setDefaultTimeout(WAIT_MS)
  const [person, decline] = [await context.newPage(), await context.newPage()]
  // a page that has unsent input asks before it is loaded again
  for (const page of [person, decline]) page.on('dialog', (dialog) => void dialog.accept())
  await signIn(person, account)
  await fillPerson(person)
  await fillDecline(decline)
  return { context, person, decline, url, look: makeLook(pictures) }
}

/** Both forms are sent while the system is maintained. @returns what their pages say */
export async function readOn({ context, person, decline, url, look }) {
  await pressAdd(person)
  await pressDecline(decline)
  await declineDialog(decline).getByRole('alert').waitFor()
  const said = await person.getByRole('alert').first().innerText()
  await look(person, 'person-maintained')
  const other = await context.newPage()
  const answer = await other.goto('/')
  await look(other, 'page-maintained')
  await other.close()
  const health = await fetch(`${url}/api/health/ready`)
  const typed = await person.getByLabel('简介').inputValue()
  if (typed !== BIOGRAPHY) throw new Error('维护中提交以后，填写的内容不在了。')
  return `${said.replaceAll('\n', ' ')}；页面 ${answer.status()}，健康检查 ${health.status}`
}

/** The page of the earlier build gives way to the present one, by its own button or by hand. */
async function loadPresent(page) {
  const button = page.getByRole('button', { name: '载入新版本' })
  if (await button.isVisible()) {
    await Promise.all([page.waitForEvent('load'), button.click()])
    return
  }
  await page.reload()
}

/** Each works to its end; what fails is named. */
async function attempt(lost, what, work) {
  try {
    await work()
  } catch (error) {
    lost.push(`${what}：${error.message.split('\n')[0]}`)
  }
}

/**
 * Sends what was typed before the upgrade.
 * @returns {Promise<string[]>} what was lost, in words
 */
export async function sendWhatWasTyped({ person, decline, look }) {
  const lost = []
  await attempt(lost, '添加服务人员', async () => {
    await pressAdd(person)
    await person.getByRole('alert').first().waitFor()
    await look(person, 'person-old-page')
    await loadPresent(person)
    await person.getByRole('button', { name: '恢复' }).click()
    if ((await person.getByLabel('简介').inputValue()) !== BIOGRAPHY)
      throw new Error('简介没有放回')
    // numbers are kept by no draft (docs/decisions/0042)
    await person.getByLabel(/手机号/).fill(PHONE)
    await look(person, 'person-restored')
    await pressAdd(person)
    await person.getByRole('region', { name: `已添加调解员${PERSON}` }).waitFor()
    await person.goto(`/institution/people?q=${encodeURIComponent(PERSON)}`)
    await person.getByRole('row').filter({ hasText: PERSON }).waitFor()
  })
  await attempt(lost, '不受理', async () => {
    await pressDecline(decline)
    await declineDialog(decline).getByRole('alert').first().waitFor()
    await loadPresent(decline)
    await openDecline(decline)
    await declineDialog(decline).getByRole('button', { name: '恢复' }).click()
    if ((await declineDialog(decline).getByRole('textbox').inputValue()) !== REASON)
      throw new Error('理由没有放回')
    await pressDecline(decline)
    await declineDialog(decline).waitFor({ state: 'hidden' })
  })
  return lost
}
