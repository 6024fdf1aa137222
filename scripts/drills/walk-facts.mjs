// A case that fails: the parties do not agree, and leave two facts that both confirmed on their own
// phones; the court reads these and no offer.
import { beginOnPhones } from './walk-begin.mjs'
import { closeFailed, readAsCourt } from './walk-endings.mjs'
import { fill, mustSay, press } from './walk-person.mjs'

const PARTIES = { applicant: '演练甲四', respondent: '演练乙四' }
const FACT = '双方 2025 年 3 月 1 日签订租赁合同，押金 6,000 元已付。'
const SECRET = '最多只肯退两千'

/**
 * @param {object | null} begun a case of which both parties have come in; null: one is begun
 * @returns the case, and what the court must not read of it
 */
export async function walkFromLetterToFacts(walk, begun = null) {
  const { mediator } = walk
  const { file, referred, phones } =
    begun ?? (await beginOnPhones(walk, PARTIES, ['19900008111', '19900008112'], 'q0'))
  const [applicant, respondent] = phones
  await respondent.page.goto(`${respondent.own}/talk/mediator`)
  await respondent.page.getByLabel('您的话').first().fill(SECRET)
  await respondent.page.getByRole('button', { name: '只发给调解员' }).click()
  await mustSay(respondent.page, SECRET, '单独说的')
  await mediator.page.goto(`${file}/facts/record`)
  await fill(mediator.page, { 事实: FACT })
  await mediator.page.getByRole('group', { name: '请各方核对' }).getByRole('checkbox').check()
  await mediator.photograph('q05-fact')
  await press(mediator.page, '记载')
  for (const [no, phone] of phones.entries()) {
    await phone.page.goto(phone.own)
    await phone.page.getByRole('link', { name: /核对事实/ }).click()
    await mustSay(phone.page, FACT, '要核对的事实')
    await phone.page.getByRole('radio', { name: '认可，是这样' }).check()
    await phone.look(`q06-confirm-${no}`)
    await phone.page.getByRole('button', { name: '核对好了' }).click()
    await mustSay(phone.page, '您的核对已经收到。', '核对事实')
  }
  await applicant.page.goto(`${applicant.own}/facts`)
  await mustSay(applicant.page, '各方都认可', '无争议事实')
  await sayNothingMore(applicant)
  await closeFailed(mediator, file, {
    ground: '④',
    account: '双方分别在手机上商量，各执己见。',
    reason: '申请人明确表示不再继续调解。',
    picture: 'q09',
  })
  await readAsCourt(walk.court, referred, { fact: FACT, secret: SECRET, picture: 'q11-court' })
  await applicant.page.goto(applicant.own)
  await applicant.look('q10-over')
  return { file, referred, secret: SECRET }
}

/** One who does not want to go on leaves, quietly. */
async function sayNothingMore({ page, own, look }) {
  await page.goto(`${own}/leave`)
  await look('q07-leave')
  await page.getByRole('button', { name: '确定退出' }).click()
  await page.waitForURL((at) => !at.pathname.endsWith('/leave'))
  await look('q08-left')
}
