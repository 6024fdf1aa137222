// From the paper letter to a signed agreement without anybody meeting: a case of two persons, one
// of them over seventy and helped by a daughter, with an agent each and an expert.
import { openTopic } from './walk-begin.mjs'
import { bringHelper, writeForParty } from './walk-helper.mjs'
import { answerAll, comeIn, identify, sayToAll, seeLater, sign } from './walk-party.mjs'
import { fill, mustSay, press } from './walk-person.mjs'
import { admit, assign, prepare, refer, take } from './walk-steps.mjs'

const PARTIES = { applicant: '演练甲三', respondent: '演练乙三' }
const AGENTS = { general: '演练丙三', special: '演练丁三' }
/** 1990 and 1950. */
const NUMBERS = {
  [PARTIES.applicant]: '819999199003070014',
  [PARTIES.respondent]: '819999195003070016',
  [AGENTS.special]: '819999199003070030',
}
const agent = (kind, name, authority, phone) => ({
  kind,
  name,
  authority,
  ...(authority === '特别授权' && { authorityScope: '代为承认、放弃、变更请求，和解，签收文书。' }),
  phone,
})
const OF = {
  applicant: {
    phone: '19900008101',
    agents: [agent('律师', AGENTS.general, '一般授权', '19900008103')],
  },
  respondent: {
    phone: '19900008102',
    documentKind: '居民身份证',
    idNumber: NUMBERS[PARTIES.respondent],
    agents: [
      {
        ...agent('近亲属', AGENTS.special, '特别授权', '19900008104'),
        idNumber: NUMBERS[AGENTS.special],
      },
    ],
  },
}
const EXPERT = '演练戊三'
const HELPER = { party: PARTIES.respondent, name: '演练庚三', number: '19900008106' }
const TOPIC = '漏水是谁的责任'

export async function walkFromLetterToAgreement(walk) {
  const { admin, mediator } = walk
  const referredAt = new Date(Date.now() - 3_600_000).toISOString()
  const referred = await refer(walk, { ...PARTIES, referredAt, of: OF })
  await admit(admin, referred.caseNo)
  await assign(admin, '分配调解员', referred.caseNo, walk.mediatorName)
  const file = await take(walk, mediator, referred, 'p00')
  const applicant = await comeIn(walk, mediator, file, PARTIES.applicant, 'p01-applicant')
  const respondent = await comeIn(walk, mediator, file, PARTIES.respondent, 'p02-respondent')
  if (!(await isLarge(respondent))) throw new Error('七十多岁的人进来不是关怀版')
  if (await isLarge(applicant)) throw new Error('三十多岁的人进来是关怀版')
  for (const [phone, picture] of [
    [applicant, 'p03'],
    [respondent, 'p04'],
  ]) {
    await answerAll(phone, picture)
    await identify(phone, { name: phone.name, number: NUMBERS[phone.name] }, `${picture}-identity`)
  }
  await prepare(mediator, file, referred, null, true)
  const general = await comeIn(walk, mediator, file, AGENTS.general, 'p05-general')
  const special = await comeIn(walk, mediator, file, AGENTS.special, 'p06-special')
  await identify(special, { name: special.name, number: NUMBERS[special.name] }, null)

  const helper = await bringHelper(walk, file, HELPER, 'p07-helper')

  await openTopic(mediator, file, TOPIC, '您怎么看？愿意怎么解决？')
  const expert = await inviteExpert(walk, file, { applicant, respondent })
  await talk({ applicant, respondent, helper, general, expert, mediator, file })
  await agreeOnOffer({ applicant, special, general, respondent })
  await drawUp(walk, file)
  await sign(walk, applicant, /调解协议书/, 'p20')
  await general.page.goto(`${general.own}/documents`)
  await general.look('p21-general-documents')
  await sign(walk, special, /调解协议书/, 'p22')
  await applicant.page.goto(applicant.own)
  await mustSay(applicant.page, '起生效', '协议生效')
  await applicant.look('p23-effective')
  await respondent.page.goto(respondent.own)
  await respondent.look('p24-respondent')
}

const isLarge = async ({ page }) =>
  (await page.locator('html').getAttribute('data-scale')) === 'large'

/**
 * Proposed by the mediator, consented to by both, comes in by a letter of their own, promises
 * confidence.
 */
async function inviteExpert(walk, file, { applicant, respondent }) {
  const { page } = walk.mediator
  await page.goto(`${file}/invited/new`)
  await fill(page, {
    姓名: EXPERT,
    手机号: '19900008105',
    为什么邀请: '请懂装修的人看看漏水的原因。',
  })
  await page.getByRole('radio', { name: '有专门知识的人' }).check()
  await page.getByRole('checkbox', { name: `议题：${TOPIC}` }).check()
  await page
    .getByLabel('参与至哪一天')
    .fill(new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10))
  await walk.mediator.photograph('p10-invite-expert')
  await page.getByRole('button', { name: '提交各方当事人答复' }).click()
  await mustSay(page, '等各方答复', '邀请等答复')
  for (const [phone, picture] of [
    [applicant, 'p11-consent'],
    [respondent, null],
  ]) {
    await phone.page.goto(phone.own)
    await phone.page.getByRole('link', { name: /看是谁、为什么请/ }).click()
    await phone.page.getByRole('link', { name: new RegExp(EXPERT) }).click()
    await mustSay(phone.page, TOPIC, '邀请的范围')
    if (picture) await phone.look(picture)
    await phone.page.getByRole('button', { name: '同意请' }).click()
    await phone.page.waitForURL(/\/invited(\?|$)/)
  }
  const expert = await comeIn(walk, walk.mediator, file, EXPERT, 'p12-expert')
  await expert.page.getByLabel('您的姓名').fill(EXPERT)
  await expert.page.getByLabel('证件号码').fill('819999199003070014')
  await expert.page.getByRole('checkbox', { name: '我读完了，我承诺做到' }).check()
  await expert.page.getByRole('button', { name: '承诺保密，往下看' }).click()
  await expert.page.getByRole('heading', { name: TOPIC }).waitFor()
  await expert.look('p13-expert-scope')
  return expert
}

async function talk({ applicant, respondent, helper, general, expert, mediator, file }) {
  await sayToAll(applicant, '卧室的墙入住前就渗水，有照片。')
  await seeLater(respondent, `${respondent.own}/talk`, '卧室的墙入住前就渗水')
  await respondent.look('p14-respondent-talk')
  await writeForParty(helper, '墙是老问题，修的钱可以商量。', 'p14-helper-talk')
  await expert.page.getByLabel('您的看法').fill('立管接头老化，和住的人没有关系。')
  await expert.page.getByRole('button', { name: '发给各方' }).click()
  await seeLater(general, `${general.own}/talk`, '立管接头老化')
  await mediator.page.goto(`${file}/talk`)
  await mediator.photograph('p15-mediator-talk')
}

/**
 * The agent with the general authority cannot offer; the one with the special authority does, and
 * the applicant accepts.
 */
async function agreeOnOffer({ applicant, special, general, respondent }) {
  await general.page.goto(`${general.own}/talk`)
  if ((await general.page.getByRole('link', { name: '提一个方案' }).count()) > 0)
    throw new Error('一般授权的代理人可以提方案')
  await special.page.goto(`${special.own}/talk`)
  await special.page.getByRole('link', { name: '提一个方案' }).click()
  await special.page.getByLabel('金额（元）').fill('4500')
  await special.page.getByRole('radio', { name: '被申请人一方' }).check()
  await special.page.getByLabel('付款方式').selectOption({ label: '银行转账' })
  const on = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await special.page.getByLabel('什么时候履行（最迟）').fill(on)
  await special.page.getByRole('radio').last().check()
  await special.look('p16-offer')
  await special.page.getByRole('button', { name: '发给全体' }).click()
  await mustSay(special.page, '4,500.00 元', '方案')
  await seeLater(applicant, `${applicant.own}/talk`, '4,500.00 元')
  await applicant.look('p17-offer-seen')
  await applicant.page.getByRole('link', { name: '同意', exact: true }).click()
  await applicant.look('p18-accept')
  await applicant.page.getByRole('button', { name: '确认同意' }).click()
  await mustSay(applicant.page, '各方已经同意', '同意方案')
  await respondent.page.goto(`${respondent.own}/talk`)
}

/**
 * The accepted offer becomes the draft; finished, and finalised as a document that waits for the
 * parties.
 */
async function drawUp({ mediator }, file) {
  const { page } = mediator
  await page.goto(`${file}/talk`)
  await page.getByRole('link', { name: '写入协议草稿' }).click()
  await page.waitForURL(/\/agreement/)
  await fill(page, {
    纠纷的主要事实: '双方租赁合同期满，房屋已交还，墙面有渗漏。',
    争议事项: '修复费用的承担。',
    户名: PARTIES.applicant,
    开户行: '示例银行和平支行',
    账号尾号: '1234',
    份数: '3',
  })
  await mediator.photograph('p19-draft')
  await press(page, '保存并核对')
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
