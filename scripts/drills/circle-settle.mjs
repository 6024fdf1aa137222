// How the cases of the circle are settled on the phones of their parties, and the application for
// confirmation that follows.
import { sign } from './walk-party.mjs'
import { fill, mustSay, press } from './walk-person.mjs'

/** Two clauses on one payment; `manner`: how the money goes. */
export async function drawUpAgreement(mediator, file, { from, to, amount, on, act }, picture) {
  const { page } = mediator
  await page.goto(`${file}/agreement`)
  await fill(page, {
    纠纷的主要事实: '双方租赁合同期满，房屋已交还，墙面有渗漏。',
    争议事项: '押金的退还和修复费用的承担。',
  })
  await page.getByRole('button', { name: '一次付款' }).click()
  await fill(page, {
    付款人: from,
    收款人: to,
    '金额（元）': amount,
    '履行期限（最迟）': on,
    付款方式: '银行转账',
    户名: to,
    开户行: '示例银行和平支行',
    账号尾号: '1234',
  })
  if (act) {
    await page.getByRole('button', { name: '其他约定' }).click()
    await fill(page, { 约定的内容: act })
  }
  await fill(page, { 份数: '3' })
  await mediator.look(picture && `${picture}-draft`)
  await press(page, '保存并核对')
  await mediator.look(picture && `${picture}-check`)
  await page.getByRole('button', { name: '定稿', exact: true }).click()
  await mustSay(page, '签署人', '协议定稿')
  await page.goto(`${file}/documents`)
  await page
    .getByRole('link', { name: /调解协议书/ })
    .first()
    .click()
  await page.getByRole('button', { name: '定稿', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '定稿', exact: true }).click()
  await mustSay(page, '已定稿，编号', '协议书定稿')
}

/** Both sign on their phones; the last one is offered the application at once. */
export async function signBoth(walk, phones, picture) {
  for (const [no, phone] of phones.entries())
    await sign(walk, phone, /调解协议书/, picture && `${picture}-${no}`)
}

/** 回访: one party says that everything was paid. */
export async function followUp(mediator, file, { name, picture }) {
  const { page } = mediator
  await page.goto(`${file}/follow-up`)
  await fill(page, { 回访对象: name, 履行情况: '已履行', 回访方式: '电话', 满意度: '满意' })
  await mediator.photograph(`${picture}-form`)
  await press(page, '登记')
  await mustSay(page, '已自动履行', '履行情况')
  await mediator.look(`${picture}-performed`)
}
