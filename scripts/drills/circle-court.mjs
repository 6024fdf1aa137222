// The court's side of 司法确认: correction, admission, joint hearing, ruling, service, objection.
import { fill, mustSay } from './walk-person.mjs'

/** The application of this case in the list of those that wait or are over. @returns its path */
export async function openApplicationOf({ page, look }, caseNo, { over = false, picture } = {}) {
  await page.goto(`/court/confirmations${over ? '?state=over' : ''}`)
  await look(picture ? `${picture}-list` : null)
  await page.getByRole('row').filter({ hasText: caseNo }).locator('[data-row-link]').first().click()
  await page.waitForURL(/\/court\/confirmations\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

/** Opens a decision by its name and fills it in. */
async function decide(person, path, { title, fields = {}, submit, done, picture }) {
  const { page } = person
  await page.goto(path)
  const form = page.getByRole('form', { name: title, exact: true })
  if (!(await form.isVisible()))
    await page
      .locator('summary')
      .filter({ has: page.getByText(title, { exact: true }) })
      .click()
  await fill(form, fields)
  await person.photograph(picture ? `${picture}-form` : null)
  await form.getByRole('button', { name: submit, exact: true }).click()
  await mustSay(page, done, title)
  await person.look(picture ? `${picture}-done` : null)
}

/** 一次性补正: what is missing in one notice. */
export async function orderCorrection(clerk, path, { words, dueOn, picture }) {
  await decide(clerk, path, {
    title: '一次性补正',
    fields: { 其他事项: words, 补正期限: dueOn },
    submit: '发出补正通知',
    done: '已通知各方补正。',
    picture,
  })
}

/** 顺延: what a party requested, with the day that it wished. */
export async function postpone(clerk, path, { reason, picture }) {
  await decide(clerk, path, {
    title: '顺延期限',
    fields: { 是否同意: '同意顺延', '理由（告知双方）': reason },
    submit: '作出决定',
    done: '已决定，并已告知双方。',
    picture,
  })
}

export async function admitApplication(clerk, path, { number, picture }) {
  await decide(clerk, path, {
    title: '受理',
    fields: { 案号: number },
    submit: '受理',
    done: '已受理。',
    picture,
  })
}

/** 共同到场 by telephone: appointed, and its result recorded after its time. */
export async function appointHearing(judge, path, { startsAt, picture }) {
  await decide(judge, path, {
    title: '通知双方共同到场',
    fields: { 方式: '电话', 时间: startsAt },
    submit: '通知双方',
    done: '已通知双方。',
    picture,
  })
}

export async function recordHearing(judge, path, { names, picture }) {
  const of = names.flatMap((name) => [
    [`${name}是否到场`, '本人到场'],
    [
      `${name}的陈述`,
      ['自愿达成协议', '清楚协议的内容和后果', '没有恶意串通、规避法律', '材料和陈述属实'],
    ],
  ])
  await decide(judge, path, {
    title: '记录到场结果',
    fields: { ...Object.fromEntries(of), 核实的经过: '电话逐项核实，双方均表示自愿。' },
    submit: '记录结果',
    done: '已记录。',
    picture,
  })
}

export const confirmAgreement = (judge, path, picture) =>
  decide(judge, path, {
    title: '裁定调解协议有效',
    submit: '裁定有效',
    done: '已作出裁定。',
    picture,
  })

export const dismissApplication = (judge, path, { ground, reason, picture }) =>
  decide(judge, path, {
    title: '裁定驳回申请',
    fields: { 驳回的情形: ground, 理由: reason },
    submit: '裁定驳回',
    done: '已作出裁定。',
    picture,
  })

/** Served by post, where the phone was no way. */
export async function servePost(clerk, path, { name, on, picture }) {
  const { page } = clerk
  await page.goto(path)
  const item = page
    .getByRole('listitem')
    .filter({ hasText: name })
    .filter({ has: page.locator('form') })
  await item.locator('summary').click()
  await fill(item, { 送达方式: '邮寄送达', 结果: '已送达', 签收人: name })
  await item.getByLabel(/收件日期/).fill(on)
  await clerk.photograph(`${picture}-form`)
  await item.getByRole('button', { name: '登记送达' }).click()
  await mustSay(page, '已登记送达。', '登记送达')
  await clerk.look(`${picture}-served`)
}

/** 异议 of someone who takes no part, as it came to the court on paper. */
export async function recordObjection(
  clerk,
  path,
  { who, interest, knownOn, lodgedOn, words, picture },
) {
  await decide(clerk, path, {
    title: '登记收到的异议',
    fields: {
      提出人: '利害关系人',
      利害关系人姓名或者名称: who,
      受影响的权利: interest,
      知道权利受侵害的日期: knownOn,
      法院收到的日期: lodgedOn,
      异议的理由: words,
    },
    submit: '登记异议',
    done: '已登记异议。',
    picture,
  })
}

/** The objection is well founded: the ruling is set aside. */
export async function setAside(judge, path, { who, words, picture }) {
  await decide(judge, path, {
    title: `审查${who}的异议`,
    fields: { 结果: '撤销原裁定', 理由: words },
    submit: '作出裁定',
    done: '已对异议作出裁定，正在送达。',
    picture,
  })
}
