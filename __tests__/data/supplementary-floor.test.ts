import { withActor } from '@/lib/data/door'
import { findSupplements } from '@/lib/data/stores/supplementary/supplementary-store'
import type { Actor } from '@/lib/domain/access/roles'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { requestConfirmationCorrection } from '@/lib/use-cases/confirmation/request-correction'
import { layAgreed, laySubmitted } from '../support/confirmations'
import { lastText, proposeAs, signAs } from '../support/supplementary'
import type { Talk } from '../support/talk'
import { buildWorld, closeWorld, type World } from '../support/world'

// 补充协议的地板：程序写错了，数据库也不让没签完的生效，不让替对方签，不让法院看到没生效的。

let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layAgreed(world)
})
afterAll(closeWorld)

const seenBy = async (actor: Actor) =>
  (await withActor(actor, (db) => findSupplements(db, talk.caseId))).map(({ status }) => status)

test('法院只看得到生效的，看不到提了没签完的；当事人、调解员看得到全部', async () => {
  const { clerkA, judgeA, mediatorA, adminA } = world.people
  const confirmationId = await laySubmitted(talk)
  await requestConfirmationCorrection(clerkA, {
    confirmationId,
    points: '写清楚付款的日期',
    dueOn: addDays(toLocalDate(new Date()), 7),
  })
  await proposeAs(talk.applicant, talk.caseId)
  for (const actor of [clerkA, judgeA]) expect(await seenBy(actor)).toEqual([])
  for (const actor of [talk.respondent, mediatorA, adminA])
    expect(await seenBy(actor)).toEqual(['open'])
  await signAs(talk.applicant, talk.caseId, talk.applicantId)
  await signAs(talk.respondent, talk.caseId, talk.respondentId)
  expect(await seenBy(judgeA)).toEqual(['in_force'])
  expect(await seenBy(world.people.clerkB)).toEqual([])
})

describe('数据库', () => {
  const set = async (actor: Actor, data: object) => {
    const { id } = await lastText(talk.caseId)
    const settled = { settledBy: actor.id, settledByName: actor.name, settledAt: new Date() }
    try {
      const { count } = await withActor(actor, (db) =>
        db.supplementaryAgreement.updateMany({ where: { id }, data: { ...settled, ...data } }),
      )
      return count === 1 ? 'done' : 'unseen'
    } catch {
      return 'refused'
    }
  }

  test('没有都签的不能生效，别人不能撤回，生效了的不能再动；法院收着的不能生效', async () => {
    await proposeAs(talk.applicant, talk.caseId)
    await signAs(talk.applicant, talk.caseId, talk.applicantId)
    expect(await set(talk.applicant, { status: 'in_force', number: 1 })).toBe('refused')
    expect(await set(talk.respondent, { status: 'revoked' })).toBe('refused')
    expect(await set(world.people.mediatorA, { status: 'revoked' })).toBe('refused')
    expect(await set(world.people.clerkA, { status: 'revoked' })).toBe('unseen')
    await signAs(talk.respondent, talk.caseId, talk.respondentId)
    expect(await set(talk.applicant, { status: 'revoked' })).toBe('refused')
  })

  test('法院收到申请以后，不能再加一份，也不能替对方签', async () => {
    await proposeAs(talk.applicant, talk.caseId)
    const copy = (actor: Actor, columns: string) =>
      withActor(actor, (db) => db.$executeRawUnsafe(columns)).then(
        () => 'done',
        () => 'refused',
      )
    const { id } = await lastText(talk.caseId)
    const forOther = `INSERT INTO supplementary_signatures (supplementary_id, party_id, case_id,
        court_id, holder_id, participant_id, account_id, party_name, person_kind, person_name,
        seen_sha256, drawing, reading, identity_way, identity_document, identity_on, signed_at)
      SELECT s.id, '${talk.respondentId}', s.case_id, c.court_id, c.holder_id, t.id, t.account_id,
        '张玥', 'party', '张玥', s.sha256, '{}', 'self', 'on_site', 'id_card', current_date, now()
      FROM supplementary_agreements s JOIN cases c ON c.id = s.case_id
        JOIN participants t ON t.case_id = s.case_id
      WHERE s.id = '${id}' AND t.account_id = '${talk.applicant.id}'`
    expect(await copy(talk.applicant, forOther)).toBe('refused')
    const own = forOther.replace(`'${talk.respondentId}'`, `'${talk.applicantId}'`)
    await laySubmitted(talk)
    expect(await copy(talk.applicant, own)).toBe('refused')
  })
})
