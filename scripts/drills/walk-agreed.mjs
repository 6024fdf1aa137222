// The first case of the walk: from its notice to an agreement in force, with a broken line, a wrong
// clock, an appraisal over 国庆 and a change of mediator on the way.
import { readQueue } from './device-phone.mjs'
import { until } from './until.mjs'
import {
  act,
  admit,
  assign,
  confirmMinutes,
  hold,
  note,
  openMinutes,
  plan,
  prepare,
  refer,
  take,
} from './walk-steps.mjs'
import { fill, mustSay, press } from './walk-person.mjs'

const PARTIES = { applicant: '演练甲一', respondent: '演练乙一' }
const NAMES = Object.values(PARTIES)
const HANDOVER = '申请人接受分期，被申请人等鉴定结果，下一步核对修复费用。'
const TWO_HOURS = 2 * 60 * 60 * 1000

export async function walkToAgreement(walk) {
  const { machine, admin, mediator, successor } = walk
  const referred = await refer(walk, { ...PARTIES, referredAt: '2026-09-21T09:00:00+08:00' })
  await admit(admin, referred.caseNo)
  await assign(admin, '分配调解员', referred.caseNo, walk.names.mediator)
  await mediator.page.goto('/account/notices')
  await mustSay(mediator.page, referred.caseNo, '新案件的通知')
  await mediator.look('a01-notice')
  const file = await take(walk, mediator, referred, 'a02')
  await mediator.look('a03-case')
  await prepare(mediator, file, referred, 'a04')
  await mediator.page.goto(file)
  await mediator.look('a05-prepared')
  await plan(mediator, file, { on: '2026-09-22', time: '10:00', picture: 'a06-plan' })
  await mediator.page.goto('/mediator/schedule')
  await mediator.look('a07-schedule')

  await walk.goTo('2026-09-22T10:02:00+08:00')
  await writeMinutes(walk, file)
  await walk.goTo('2026-09-25T09:00:00+08:00')
  await pauseOverHoliday(walk, file)
  await handOver(walk, referred, file)
  const page = await agree(walk, file)
  await mustSay(page, '已结案', '结案')
  await successor.look('a40-closed')
  await page.goto('/mediator/me')
  await successor.look('a41-me')
  return { ...referred, file, url: machine.url }
}

/**
 * The record of the meeting, on a phone two hours fast; the line is cut in its middle and the page
 * ends.
 */
async function writeMinutes({ mediator }, file) {
  await mediator.open(TWO_HOURS)
  const path = await openMinutes(mediator, file, 'a10-minutes-open')
  await note(mediator.page, { speaker: PARTIES.applicant, text: '墙面渗漏在入住前就有，有照片。' })
  await mustSay(mediator.page, '已存到服务器', '笔录存到服务器')
  await mediator.look('a11-minutes')

  const line = mediator.context
  await line.setOffline(true)
  await note(mediator.page, { speaker: PARTIES.respondent, text: '渗漏原因应当鉴定。' })
  await mustSay(mediator.page, '只在本机', '断网时的笔录')
  await mediator.page
    .getByRole('form', { name: '记下', exact: true })
    .getByLabel('内容')
    .fill('同意委托鉴定，费用先由')
  await until('没有写完的一段存到本机', async () =>
    (await readQueue(mediator.page)).some(({ state }) => state === 'draft'),
  )
  await mediator.photograph('a12-minutes-offline')

  await mediator.open(TWO_HOURS)
  await line.setOffline(false)
  await mediator.page.goto(path)
  await mustSay(mediator.page, '要继续写吗', '写了一半的一段')
  await mustSay(mediator.page, '渗漏原因应当鉴定。', '断网时记下的一段到达')
  await mediator.photograph('a13-minutes-recovered')
  await mediator.page.getByRole('button', { name: '继续写' }).click()
  await note(mediator.page, {
    speaker: PARTIES.respondent,
    text: '同意委托鉴定，费用先由申请人垫付。',
  })
  await mustSay(mediator.page, '费用先由申请人垫付。', '写完的一段')
  await note(mediator.page, {
    form: '记下方案',
    speaker: PARTIES.applicant,
    text: '愿意只收 40,000 元，分两期。',
  })
  await mustSay(mediator.page, '愿意只收 40,000 元', '方案')
  await note(mediator.page, {
    form: '记下结果',
    speaker: '调解员',
    text: '委托鉴定，收到鉴定意见后继续调解。',
  })
  await mustSay(mediator.page, '收到鉴定意见后继续调解。', '结果')
  await hold(mediator, file, {
    names: NAMES,
    from: '2026-09-22T10:00',
    to: '2026-09-22T10:02',
    picture: 'a14-hold',
  })
  await mediator.page.goto(path)
  await confirmMinutes(mediator, { names: NAMES, picture: 'a15' })
}

/** 鉴定评估 from 9月25日 to 10月10日: the days of the pause do not count (在线调解规则 第26条). */
async function pauseOverHoliday(walk, file) {
  const { mediator } = walk
  await act(mediator, file, {
    path: '/pause',
    picture: 'a20-pause',
    fields: {
      原因: '鉴定评估',
      开始日期: '2026-09-25',
      说明: '委托鉴定墙面渗漏的原因和修复费用。',
    },
    button: '暂停计算',
  })
  await mediator.look('a21-paused')
  await walk.goTo('2026-10-12T09:00:00+08:00')
  await act(mediator, file, {
    path: '/resume',
    picture: 'a22-resume',
    fields: { 暂停的最后一日: '2026-10-10' },
    button: '恢复计算',
  })
  await mediator.page.goto(file)
  await mediator.page
    .getByText(/^为什么是 /)
    .first()
    .click()
  await mustSay(mediator.page, '第26条', '期限的算法')
  await mediator.photograph('a23-explain-open')
  await mediator.look('a23-explain')
}

/** 提前终结 with what the successor must know; the predecessor sees nothing any more. */
async function handOver(walk, { caseNo, applicant }, file) {
  const { admin, mediator, successor, names } = walk
  await act(mediator, file, {
    path: '/withdraw',
    picture: 'a24-withdraw',
    fields: { 理由: '身体原因', 具体说明: '因病住院，三周内不能办理。' },
    button: '提前终结',
  })
  const answer = await mediator.page.goto(file)
  if (answer.status() !== 404) throw new Error(`前一位调解员仍能打开案件：${answer.status()}`)
  await mediator.look('a25-predecessor')
  await assign(admin, '重新分配', caseNo, names.successor, HANDOVER)
  await take(walk, successor, { applicant }, 'a26')
  await successor.page.goto(file)
  await mustSay(successor.page, HANDOVER, '交接说明')
  await successor.look('a27-successor')
}

/** Two instalments, their sum wrong at first; finished, signed by both, closed as ①. */
async function agree({ successor }, file) {
  const { page } = successor
  await page.goto(`${file}/agreement`)
  await successor.look('a30-agreement-empty')
  await fill(page, {
    纠纷的主要事实: '双方租赁合同期满，房屋已交还，墙面有渗漏。',
    争议事项: '押金的退还和修复费用的承担。',
  })
  await page.getByRole('button', { name: '分期付款' }).click()
  await fill(page, {
    付款人: PARTIES.respondent,
    收款人: PARTIES.applicant,
    '总额（元）': '40000',
    '第 1 期日期': '2026-10-31',
    '第 1 期金额（元）': '20000',
    '第 2 期日期': '2026-11-30',
    '第 2 期金额（元）': '25000',
    付款方式: '银行转账',
    户名: PARTIES.applicant,
    开户行: '示例银行和平支行',
    账号尾号: '1234',
  })
  await mustSay(page, '45,000', '分期之和与总额不符')
  await successor.photograph('a31-agreement-wrong')
  await fill(page, { '第 2 期金额（元）': '20000', 份数: '3' })
  await page.getByRole('button', { name: '违约责任' }).click()
  await fill(page, { 违约责任: '逾期付款的，逾期部分自逾期之日起按日万分之三支付违约金。' })
  await mustSay(page, '没有发现须更正之处', '协议核对')
  await successor.photograph('a32-agreement-sound')
  await press(page, '保存并核对')
  await successor.look('a33-review')
  await page.getByRole('button', { name: '定稿', exact: true }).click()
  await mustSay(page, '签署人', '定稿')
  await successor.look('a34-sign')
  for (const name of NAMES) {
    const form = page.getByRole('form', { name: '登记签署' })
    await fill(form, { 签署人: name, 签署情况: '已签署', 签署方式: '当场签署' })
    await form.getByRole('button', { name: '登记', exact: true }).click()
    await page.waitForURL(/done=/)
    await page.goto(`${file}/agreement/review`)
  }
  await successor.look('a35-signed')
  await page.goto(`${file}/close`)
  await successor.look('a36-close')
  await page.getByRole('button', { name: '下一步：核对' }).click()
  await mustSay(page, '请核对后结案', '结案前的核对')
  await successor.photograph('a37-close-confirm')
  await press(page, '确认结案')
  return page
}
