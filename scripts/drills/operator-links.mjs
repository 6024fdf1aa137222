// Accounts that are handed over by an SMS link: sent by the system administrator and, for many at
// once, by an institution; opened on a phone with script and on one without it, to the sign-in.
import { COURT } from './operator-people.mjs'
import { fill } from './walk-person.mjs'
import { openHands } from './operator-hands.mjs'

const PHONE = { viewport: { width: 390, height: 844 } }

const linkIn = ({ params, text }) => {
  const link = params.link ?? /https?:\/\/\S+\/activate\/\S+/.exec(text)?.[0]
  if (!link) throw new Error('激活短信里没有链接')
  return link
}

/** 添加账号 with 短信发送激活链接. */
export async function sendLink(system, person) {
  const { page } = system
  await system.menu('账号')
  await page.waitForURL(/\/system\/accounts$/)
  await system.look('60-accounts')
  await system.link('添加账号')
  await page.waitForURL(/\/accounts\/new/)
  await system.choose('法院引调员')
  await fill(page, { 法院: COURT.name, 姓名: person.name, 手机号: person.phone })
  await system.choose('短信发送激活链接')
  await system.look('61-account-link')
  await system.button('添加')
  await system.read(`已向${person.name}发送激活链接`)
  await system.look('62-link-sent')
}

/** Links for those who came by the import, from 服务人员列表. */
export async function sendManyLinks(admin, people) {
  const { page } = admin
  await admin.menu('服务人员列表')
  await page.waitForURL(/\/institution\/people$/)
  await admin.look('63-people')
  await page
    .getByRole('link', { name: /待启用/ })
    .first()
    .click()
  await page.waitForURL(/\/people\/passwords/)
  await page.getByLabel('全选').check()
  await admin.look('64-many-links')
  await admin.button(`向 ${people.length} 人发送激活链接`)
  await page.getByLabel('全选').waitFor({ state: 'detached' })
  await admin.look('65-many-sent')
}

/** Opens the link of the SMS, sets the password, and signs in with it. */
export async function activate(room, person, { sms, picture, hasScript }) {
  const link = linkIn(await sms.textTo(person.phone))
  const hands = await openHands(room, person, { ...PHONE, javaScriptEnabled: hasScript })
  const { page } = hands
  const look = (name) => hands.look(`${picture}-${name}`, hasScript ? [390, 360] : [390])
  await page.goto(link)
  await look('1-activate')
  person.password = `Jihuo-2026-heyi-${person.phone.at(-1)}`
  await page.getByLabel('手机号后四位').fill(person.phone.slice(-4))
  await page.getByLabel('新密码', { exact: true }).fill(person.password)
  await page.getByLabel('再次输入新密码').fill(person.password)
  await page.getByRole('button', { name: '设置密码' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/activate'))
  await hands.read('账号已激活')
  await look('2-activated')
  await page.goto(link)
  await hands.read('链接不能使用')
  await look('3-used')
  await hands.context.close()
  const signed = await openHands(room, person, PHONE)
  await signed.signIn()
  await signed.look(`${picture}-4-signed-in`, [390])
  await signed.context.close()
}
