// What both cases of the walk go through: referred, accepted by the institution, assigned, taken;
// then the parties are prepared.
import { randomUUID } from 'node:crypto'
import { fill, mustSay, press } from './walk-person.mjs'

export const INSTITUTION = '示例区调解中心'

/**
 * @param {{ referredAt: string, applicant: string, respondent: string,
 *   of?: Record<'applicant' | 'respondent', object> }} case
 * `of`: what else the referral says of each
 * @returns {Promise<{ caseNo: string, applicant: string, respondent: string }>}
 */
export async function refer({ machine, courtKey }, { applicant, respondent, referredAt, of = {} }) {
  const answer = await fetch(`${machine.url}/api/v1/referrals`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${courtKey}`,
      'idempotency-key': randomUUID(),
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      source: '委派',
      referredAt,
      disputeType: '合同纠纷',
      cause: '房屋租赁合同纠纷',
      amount: '60000.00',
      claim: '请求退还押金并赔偿装修损失共 60,000 元。',
      facts: '租赁期满交还房屋，双方对墙面渗漏的原因和修复费用有争议。',
      institution: 'demo-inst-1',
      parties: [
        {
          side: '申请人',
          kind: 'natural',
          name: applicant,
          idNumber: '819999199003070014',
          phone: '19900008001',
          ...of.applicant,
        },
        {
          side: '被申请人',
          kind: 'natural',
          name: respondent,
          phone: '19900008002',
          ...of.respondent,
        },
      ],
    }),
  })
  const body = await answer.json()
  if (answer.status !== 201) throw new Error(`引调没有成功：${JSON.stringify(body)}`)
  return { caseNo: body.caseNo, applicant, respondent }
}

async function rowOf(page, tab, caseNo) {
  await page.goto(`/institution/cases?tab=${tab}&q=${encodeURIComponent(caseNo)}`)
  return page.getByRole('row').filter({ hasText: caseNo })
}

/** 受理, by the administrator. */
export async function admit({ page }, caseNo) {
  const row = await rowOf(page, 'accept', caseNo)
  await row.getByRole('button', { name: '受理', exact: true }).click()
  await mustSay(page, `已受理 ${caseNo}`, '机构受理')
}

/** 分配调解员, or 重新分配 with what the successor should know. */
export async function assign({ page }, button, caseNo, mediator, handover) {
  const row = await rowOf(page, 'assign', caseNo)
  await row.getByRole('link', { name: button }).first().click()
  await page.getByRole('radio', { name: new RegExp(mediator) }).check()
  const note = page.getByLabel('选择理由')
  if (await note.isVisible()) await note.fill('当事人共同选定该调解员')
  if (handover) await page.getByLabel('交接说明').fill(handover)
  await press(page, `分配给${mediator}`)
}

/** From 今日 to the page on which the case is taken. @returns the case's path */
export async function take(walk, phone, { applicant }, picture) {
  const { page } = phone
  await page.goto('/mediator')
  await phone.look(`${picture}-today`)
  const card = page.getByRole('article').filter({ hasText: applicant }).first()
  await card.getByRole('link', { name: '接收案件' }).click()
  await page.waitForURL(/\/accept$/)
  await phone.look(`${picture}-accept`)
  await page.getByLabel(/我与本案没有上述情形/).check()
  await press(page, '接收案件')
  return new URL(page.url()).pathname
}

/** Opens an act of the case, has it looked at, fills it in and sends it. */
export async function act(phone, file, { path, picture, fields, button }) {
  const { page } = phone
  await page.goto(file + path)
  if (picture) await phone.look(picture)
  await fill(page, fields)
  await press(page, button)
}

/**
 * Contact, consent, identity, rights and address of each party; `isOnline`: they gave consent and
 * identity on their own phones.
 */
export async function prepare(phone, file, { applicant, respondent }, picture, isOnline = false) {
  const first = (name) => (picture ? `${picture}-${name}` : null)
  for (const [index, name] of [applicant, respondent].entries()) {
    const look = (what) => (index === 0 ? first(what) : null)
    await act(phone, file, {
      path: '/contact',
      picture: look('contact'),
      fields: { 联系对象: name, 结果: '已联系上', 联系内容: '说明调解的程序，愿意先谈。' },
      button: '保存',
    })
    if (!isOnline) await consentAndIdentity(phone, file, name, look)
    await act(phone, file, {
      path: '/rights',
      picture: look('rights'),
      fields: {
        被告知的人: name,
        已告知的事项: [
          '当事人的权利义务',
          '调解规则',
          '调解程序',
          '调解协议的效力',
          '司法确认的申请',
          '虚假调解的法律后果',
        ],
        告知方式: '口头',
      },
      button: '登记',
    })
    await act(phone, file, {
      path: '/address',
      picture: look('address'),
      fields: {
        当事人: name,
        当事人的表示: '确认送达地址',
        收件人: name,
        送达地址: '示例省示例市示例区和平路 1 号',
        联系电话: '19900008001',
        电子送达: '不同意',
      },
      button: '登记',
    })
  }
}

/** Recorded by the mediator, who had them on the telephone and saw their document. */
async function consentAndIdentity(phone, file, name, look) {
  await act(phone, file, {
    path: '/consent',
    picture: look('consent'),
    fields: { 当事人: name, 调解: '同意', 在线调解: '同意', 表示方式: '口头' },
    button: '登记',
  })
  await act(phone, file, {
    path: '/identity',
    picture: look('identity'),
    fields: {
      核验的人: name,
      核验方式: '视频出示证件核对',
      核对的证件: '居民身份证',
      核验结果: '相符',
    },
    button: '登记',
  })
}

/** 安排调解会 on site. */
export async function plan(phone, file, { on, time, picture }) {
  await act(phone, file, {
    path: '/meetings/new',
    picture,
    fields: { 方式: '现场', 日期: on, 开始时间: time, 地点: '本机构第一调解室' },
    button: '安排',
  })
}

/** 登记召开情况: everybody came. */
export async function hold(phone, file, { names, from, to, picture }) {
  const { page } = phone
  await page.goto(file)
  await page
    .getByRole('link', { name: /登记召开情况/ })
    .first()
    .click()
  await page.waitForURL(/\/hold$/)
  if (picture) await phone.look(picture)
  await fill(page, {
    实际开始: from,
    实际结束: to,
    ...Object.fromEntries(names.map((name) => [`${name}是否到场`, '到场'])),
  })
  // Who was identified within 24 hours is not chosen again.
  for (const name of names) {
    const label = `开始时怎样核对${name}的身份`
    if (await page.getByRole('group', { name: label }).count())
      await fill(page, { [label]: '视频出示证件核对' })
  }
  await press(page, '登记')
}

/** 开始笔录 from the case. @returns the path of the minutes */
export async function openMinutes(phone, file, picture) {
  const { page } = phone
  await page.goto(file)
  await page.getByRole('link', { name: '开始笔录' }).first().click()
  await page.waitForURL(/\/minutes\/open/)
  if (picture) await phone.look(picture)
  await press(page, '开始笔录')
  return new URL(page.url()).pathname
}

const FOLDS = {
  记下: { tab: '陈述' },
  记下方案: { tab: '方案', summary: '记一个方案' },
  记下结果: { tab: '结果', summary: '记结果' },
}

/** Notes one text in the open minutes, on their page or beside the pictures of a conference. */
export async function note(page, { form = '记下', speaker, text }) {
  const box = page.getByRole('form', { name: form, exact: true })
  if (!(await box.isVisible())) {
    const { tab, summary } = FOLDS[form]
    const composer = page.getByRole('region', { name: '记下一条' })
    if (await composer.isVisible())
      await composer.getByRole('button', { name: tab, exact: true }).click()
    else await page.locator('summary', { hasText: summary }).click()
  }
  await box.getByText(speaker, { exact: true }).click()
  await box.getByLabel('内容').fill(text)
  await box.getByRole('button', { name: form, exact: true }).click()
}

/** Gives the minutes to those who were there; each confirms them. */
export async function confirmMinutes(phone, { names, picture }) {
  const { page } = phone
  const path = new URL(page.url()).pathname
  await page.getByRole('button', { name: '交各方核对' }).click()
  await mustSay(page, '核对期间不能再记', '笔录交核对')
  await phone.look(`${picture}-given`)
  for (const name of names) {
    await page.goto(path)
    await page.getByRole('link', { name: `登记${name}的核对` }).click()
    await page.waitForURL(/\/answer/)
    if (name === names[0]) await phone.look(`${picture}-answer`)
    await fill(page, { 核对结果: '核对无误', 核对方式: '在屏幕上核对确认' })
    await press(page, '登记')
  }
  await page.goto(path)
  await mustSay(page, '不能再改', '笔录确认')
  await phone.look(`${picture}-confirmed`)
}
