// The second case of the walk: the parties do not agree; what is left are the facts that both
// confirmed, which alone the court may read.
import {
  act,
  admit,
  assign,
  hold,
  note,
  openMinutes,
  plan,
  prepare,
  refer,
  take,
  confirmMinutes,
} from './walk-steps.mjs'
import { closeFailed, readAsCourt } from './walk-endings.mjs'
import { mustSay } from './walk-person.mjs'

const PARTIES = { applicant: '演练甲二', respondent: '演练乙二' }
const NAMES = Object.values(PARTIES)
const FACT = '双方 2025 年 3 月 1 日签订租赁合同，月租金 3,000 元，押金 6,000 元已付。'
const OFFER = '愿意退还押金 4,000 元了结此事'

export async function walkToFailure(walk) {
  const { admin, successor: mediator, court } = walk
  await walk.goTo('2026-10-13T09:00:00+08:00')
  const referred = await refer(walk, { ...PARTIES, referredAt: '2026-10-13T08:30:00+08:00' })
  await admit(admin, referred.caseNo)
  await assign(admin, '分配调解员', referred.caseNo, walk.names.successor)
  const file = await take(walk, mediator, referred, 'b01')
  await prepare(mediator, file, referred, null)
  await plan(mediator, file, { on: '2026-10-14', time: '15:00', picture: null })
  await walk.goTo('2026-10-14T15:05:00+08:00')
  const minutes = await openMinutes(mediator, file, null)
  await note(mediator.page, { speaker: PARTIES.applicant, text: '押金应当全部退还。' })
  await mustSay(mediator.page, '押金应当全部退还。', '陈述')
  await note(mediator.page, { form: '记下方案', speaker: PARTIES.respondent, text: OFFER })
  await mustSay(mediator.page, OFFER, '方案')
  await note(mediator.page, { form: '记下结果', speaker: '调解员', text: '未能达成一致。' })
  await mustSay(mediator.page, '未能达成一致。', '结果')
  await hold(mediator, file, { names: NAMES, from: '2026-10-14T15:00', to: '2026-10-14T15:05' })
  await mediator.page.goto(minutes)
  await confirmMinutes(mediator, { names: NAMES, picture: 'b10' })
  await recordFact(mediator, file)
  await closeFailed(mediator, file, {
    ground: '⑤',
    account: '于 2026 年 10 月 14 日召开调解会，双方到场，对押金和修复费用各执己见。',
    reason: '双方对修复费用的承担分歧较大，没有达成一致。',
    picture: 'b22',
  })
  await readAsCourt(court, referred, { fact: FACT, secret: '4,000', picture: 'b30-court' })
}

async function recordFact(mediator, file) {
  await act(mediator, file, {
    path: '/facts/record',
    picture: 'b20-fact',
    fields: { 事实: FACT },
    button: '记载',
  })
  for (const [index, name] of NAMES.entries())
    await act(mediator, file, {
      path: '/facts/confirm',
      picture: index === 0 ? 'b21-confirm' : null,
      fields: { 当事人: name, '第 1 项': '确认', 核对方式: '书面' },
      button: '登记',
    })
}
