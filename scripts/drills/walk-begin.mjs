// How a case of a walk begins where no one meets: referred, accepted, taken; both parties in by
// letter, agreed and identified on their phones.
import { answerAll, comeIn, identify } from './walk-party.mjs'
import { press } from './walk-person.mjs'
import { admit, assign, INSTITUTION as institution, prepare, refer, take } from './walk-steps.mjs'

/** Whom the institution assigns, and who takes part in the walk besides the parties. */
export const MEDIATOR = '周启'
export const PEOPLE = {
  admin: ['desk', { role: 'institution_admin', institution }],
  mediator: ['phone', { role: 'mediator', institution, name: MEDIATOR }],
}

/** Document numbers of the applicant and the respondent: 1990 and 1950. */
export const DOCUMENTS = ['819999199003070014', '819999195003070016']

/**
 * @param {{ applicant: string, respondent: string }} parties
 * @param {[string, string]} numbers their telephones
 * @param {string} picture begins the names of the pictures
 * @returns the case's path, what was referred and the phones of both, the applicant's first
 */
export async function beginOnPhones(walk, parties, [applicant, respondent], picture) {
  const { admin } = walk
  const of = {
    applicant: { phone: applicant },
    respondent: { phone: respondent, documentKind: '居民身份证', idNumber: DOCUMENTS[1] },
  }
  const referredAt = new Date(Date.now() + walk.clock.shift - 3_600_000).toISOString()
  const referred = await refer(walk, { ...parties, referredAt, of })
  await admit(admin, referred.caseNo)
  await assign(admin, '分配调解员', referred.caseNo, walk.mediatorName)
  return bringPhones(walk, referred, [applicant, respondent], picture)
}

/**
 * The same from the assignment on: the mediator takes the case, both come in by letter, agree and
 * are identified.
 */
export async function bringPhones(walk, referred, numbers, picture) {
  const { mediator } = walk
  const file = await take(walk, mediator, referred, `${picture}0`)
  const phones = []
  for (const [no, name] of [referred.applicant, referred.respondent].entries()) {
    const phone = await comeIn(walk, mediator, file, name, `${picture}${no + 1}`)
    await answerAll(phone, `${picture}${no + 1}`)
    await identify(phone, { name, number: DOCUMENTS[no] }, null)
    phones.push({ ...phone, number: numbers[no] })
  }
  await prepare(mediator, file, referred, null, true)
  return { file, referred, phones }
}

/** 发起议题, with the longest time to answer. */
export async function openTopic({ page }, file, title, question) {
  await page.goto(`${file}/talk/open`)
  await page.getByLabel('议题').fill(title)
  await page.getByLabel('向各方提的问题').fill(question)
  await page.getByRole('radio').last().check()
  await press(page, '发给全体')
}
