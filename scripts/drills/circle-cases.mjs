// The cases of the courts' circle from end to end: one that goes around and is confirmed and
// performed, one confirmed wrongly, one dismissed, and one that fails and goes to filing.
import {
  applyBoth,
  correct,
  readEnforcement,
  readRuling,
  requestLaterDay,
} from './circle-apply.mjs'
import {
  admitApplication,
  appointHearing,
  confirmAgreement,
  dismissApplication,
  openApplicationOf,
  orderCorrection,
  postpone,
  recordHearing,
  recordObjection,
  servePost,
  setAside,
} from './circle-court.mjs'
import { fileSuit, finaliseReport, handOver } from './circle-file.mjs'
import { readAll, readLists } from './circle-read.mjs'
import {
  acceptAndAssign,
  answerChase,
  chase,
  decline,
  referAgain,
  register,
  takeBack,
} from './circle-refer.mjs'
import { supplementClause } from './circle-supplement.mjs'
import { drawUpAgreement, followUp, signBoth } from './circle-settle.mjs'
import { beginOnPhones, bringPhones, DOCUMENTS } from './walk-begin.mjs'
import { closeAgreed } from './walk-endings.mjs'
import { walkFromLetterToFacts } from './walk-facts.mjs'
import { comeBack } from './walk-party.mjs'
import { mustSay } from './walk-person.mjs'
import { INSTITUTION } from './walk-steps.mjs'

const FIRST = '示例市商事调解院'
const SECOND = '示例市多元调解中心'

const inChinese = (day) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A clause that no court can have carried out. */
const UNCLEAR = '双方在合适的时候结清其余费用。'

const partiesOf = ({ applicant, respondent }, numbers) => [
  { side: 'applicant', name: applicant, idNumber: DOCUMENTS[0], phone: numbers[0] },
  { side: 'respondent', name: respondent, idNumber: DOCUMENTS[1], phone: numbers[1] },
]

/**
 * Referred by form, declined, referred again, called for, taken back, referred again, accepted.
 * @returns the case as it was referred
 */
export async function bringAround(walk, { names, numbers, later }) {
  const { clerk, first, second, admin } = walk
  const { caseId, caseNo } = await register(clerk, {
    people: partiesOf(names, numbers),
    source: 'delegated_pre_filing',
    institution: FIRST,
    picture: 'a01',
  })
  await decline(first, caseNo, 'a02-decline')
  const again = (institution, reason, picture) =>
    referAgain(clerk, caseId, { institution, reason, picture })
  await again(SECOND, '该机构受理同类纠纷', 'a03')
  await chase(clerk, caseId, 'a04')
  await answerChase(second, caseId, { on: later.answer, picture: 'a05' })
  await walk.goTo(later.takeBack)
  await takeBack(clerk, caseId, 'a06')
  await again(INSTITUTION, '该中心擅长租赁纠纷', 'a07')
  await acceptAndAssign(admin, caseNo, { mediator: walk.mediatorName, picture: 'a08-accept' })
  return { caseId, caseNo, ...names }
}

/**
 * Settled and signed on two phones, applied for together, corrected once, on a later day, with a
 * supplement that both sign, verified by telephone, confirmed, served, performed.
 */
export async function settleAndConfirm(walk, referred, { numbers, days }) {
  const { clerk, judge, reviewer, mediator } = walk
  const { applicant, respondent, caseId, caseNo } = referred
  const begun = await bringPhones(walk, referred, numbers, 'a1')
  const { file } = begun
  const terms = { from: respondent, to: applicant, amount: '40000', on: days.performance }
  await drawUpAgreement(mediator, file, { ...terms, act: UNCLEAR }, 'a20')
  await signBoth(walk, begun.phones, 'a21')
  await applyBoth(walk, begun.phones, 'a22')
  const path = await openApplicationOf(clerk, caseNo, { picture: 'a23' })
  await clerk.look('a24-submitted')
  await orderCorrection(clerk, path, {
    words: '写明申请人收款账户的开户名，附账户证明。',
    dueOn: days.correction,
    picture: 'a25-correction',
  })
  await requestLaterDay(begun.phones[0], {
    on: days.laterCorrection,
    reason: '银行开证明要等几天。',
    picture: 'a25-postpone',
  })
  await postpone(clerk, path, { reason: '理由正当。', picture: 'a25-postponed' })
  await supplementClause(walk, begun.phones, {
    clause: '第二条',
    text: `${respondent}于${inChinese(days.performance)}前以银行转账方式向${applicant}支付其余费用500元。`,
    picture: 'a25-supplement',
  })
  await mediator.page.goto(`${file}/supplement`)
  await mediator.look('a25-supplement-mediator')
  await correct(begun.phones[0], {
    title: '账户证明',
    text: `户名${applicant}，尾号 1234。`,
    words: '账户是本人的，证明已附。',
    picture: 'a26',
  })
  await judge.page.goto(path)
  await judge.look('a27-corrected')
  await admitApplication(clerk, path, { number: days.number, picture: 'a28-admit' })
  await appointHearing(judge, path, { startsAt: days.hearing, picture: 'a29-hearing' })
  await begun.phones[1].page.goto(`${begun.phones[1].own}/confirm`)
  await begun.phones[1].look('a30-invited')

  await walk.goTo(days.ruling)
  const phones = []
  for (const phone of begun.phones) phones.push(await comeBack(walk, phone))
  await recordHearing(judge, path, { names: [applicant, respondent], picture: 'a31-hearing' })
  await confirmAgreement(judge, path, 'a32-confirm')
  for (const [no, phone] of phones.entries()) await readRuling(phone, `a33-${no}`)
  await readEnforcement(phones[0], 'a34-enforce')
  await closeAgreed(mediator, file, 'a35')
  await mediator.look('a36-closed')

  await walk.goTo(days.after)
  await followUp(mediator, file, { name: applicant, picture: 'a37' })
  await readAll(reviewer, { caseId, application: path, says: '已确认', picture: 'a38-reviewer' })
  await mustScore(walk, caseId, '司法确认')
}

/** The points of the case name what earned them. */
async function mustScore({ clerk }, caseId, words) {
  await clerk.page.goto(`/court/cases/${caseId}/score`)
  await mustSay(clerk.page, words, '积分明细')
  await clerk.look('a39-score')
}

/**
 * An agreement with an unclear clause, applied for all the same and admitted. @returns the case
 * with the path of its application
 */
async function applyUnclear(walk, { names, numbers, number, day, picture }) {
  const begun = await beginOnPhones(walk, names, numbers, `${picture}0`)
  const terms = { from: names.respondent, to: names.applicant, amount: '30000', on: day }
  await drawUpAgreement(walk.mediator, begun.file, { ...terms, act: UNCLEAR }, `${picture}1`)
  await signBoth(walk, begun.phones, `${picture}2`)
  await applyBoth(walk, begun.phones, `${picture}3`)
  await closeAgreed(walk.mediator, begun.file, null)
  const path = await openApplicationOf(walk.clerk, begun.referred.caseNo)
  await admitApplication(walk.clerk, path, { number, picture: null })
  await walk.judge.page.goto(path)
  await mustSay(walk.judge.page, '没有写明履行期限', '不明确的条款')
  await walk.judge.look(`${picture}4-unclear`)
  return { ...begun, path, caseId: begun.file.split('/').at(-1) }
}

/**
 * Confirmed although a clause is unclear and others are harmed; on the objection of one of them the
 * ruling is set aside.
 */
export async function confirmWrongly(walk, { names, numbers, number, day, today }) {
  const { clerk, judge } = walk
  const of = await applyUnclear(walk, { names, numbers, number, day, picture: 'b' })
  await confirmAgreement(judge, of.path, 'b5')
  await readRuling(of.phones[0], 'b6')
  await servePost(clerk, of.path, { name: names.respondent, on: today, picture: 'b7' })
  const who = '演练庚六'
  await recordObjection(clerk, of.path, {
    who,
    interest: '房屋抵押权',
    knownOn: today,
    lodgedOn: today,
    words: '协议处分了抵押给本人的押金。',
    picture: 'b8',
  })
  await setAside(judge, of.path, { who, words: '协议损害他人合法权益。', picture: 'b9' })
  const [{ page, own, look }] = of.phones
  await page.goto(`${own}/confirm`)
  await mustSay(page, '法院的确认已经撤销', '撤销以后')
  await look('b10-set-aside')
  await clerk.page.goto(`/court/cases/${of.caseId}`)
  await mustSay(clerk.page, '裁定已撤销', '案件页面')
  await clerk.look('b11-case')
}

/** The same kind of agreement, dismissed: unclear; the parties read what they can do. */
export async function dismissUnclear(walk, { names, numbers, number, day }) {
  const of = await applyUnclear(walk, { names, numbers, number, day, picture: 'c' })
  await dismissApplication(walk.judge, of.path, {
    ground: '内容不明确',
    reason: '第二条没有写明期限和方式，不能执行。',
    picture: 'c5',
  })
  const [{ page, own, look }] = of.phones
  await page.goto(`${own}/confirm`)
  await mustSay(page, '法院没有确认', '驳回以后')
  await mustSay(page, '也可以起诉', '还可以怎么办')
  await look('c6-dismissed')
}

/**
 * Registered with a petition, failed on the phones with one fact that both confirmed, handed over,
 * received, filed.
 */
export async function sendToFiling(walk, { names, numbers, number, today }) {
  const { clerk, admin, mediator } = walk
  const referred = await register(clerk, {
    people: partiesOf(names, numbers),
    source: 'delegated_pre_filing',
    institution: INSTITUTION,
    picture: null,
  })
  await acceptAndAssign(admin, referred.caseNo, { mediator: walk.mediatorName, picture: null })
  const begun = await bringPhones(walk, { ...referred, ...names }, numbers, 'd1')
  const { file, secret } = await walkFromLetterToFacts(walk, begun)
  await finaliseReport(mediator, file)
  await handOver(admin, referred.caseId, { picture: 'd3' })
  await fileSuit(clerk, referred.caseId, {
    number,
    on: today,
    secrets: [secret],
    goes: ['起诉状', '调解终结报告'],
    picture: 'd4',
  })
  await readLists(clerk, 'd5-clerk')
}
