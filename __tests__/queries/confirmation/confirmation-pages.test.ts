import { sayAs, openTopicIn, passTenSeconds } from '../../support/talk'
import { findConfirmations } from '@/lib/queries/confirmation/find-confirmations'
import { getConfirmation } from '@/lib/queries/confirmation/get-confirmation'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { countOpenConfirmations } from '@/lib/queries/court/count-open-confirmations'
import { getOwnConfirmation } from '@/lib/queries/party/get-own-confirmation'
import { requestConfirmationCorrection } from '@/lib/use-cases/confirmation/request-correction'
import { ruleOnConfirmation } from '@/lib/use-cases/confirmation/rule-on-confirmation'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { agreeAs, idOf, layAdmitted, layAgreed, laySubmitted } from '../../support/confirmations'
import { viewOf } from '../../support/institution-list'
import type { Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layAgreed(world)
})
afterAll(closeWorld)

const ownPage = async (who: 'applicant' | 'respondent' = 'applicant') => {
  const view = await getOwnConfirmation(talk[who], { caseId: talk.caseId })
  if (!view.ok) throw new Error(view.refusal.code)
  return view.value
}

describe('当事人的页面', () => {
  test('没有人确认：写明还有几天，可以确认；确认了，等对方；双方都确认，等法院', async () => {
    expect(await ownPage()).toMatchObject({ status: null, blocks: [] })
    expect((await ownPage()).sentence).toMatch(/^还有 \d+ 天，最晚(\d{4}年)?\d+月\d+日。$/)
    expect((await ownPage()).forms).toMatchObject([{ isIdentified: true }])
    await agreeAs(talk.applicant, talk.caseId, talk.applicantId)
    expect((await ownPage()).sentence).toMatch(/^等对方确认，最晚/)
    expect((await ownPage('respondent')).forms).toHaveLength(1)
    await agreeAs(talk.respondent, talk.caseId, talk.respondentId)
    expect((await ownPage()).sentence).toMatch(
      /已交给法院，法院最晚(\d{4}年)?\d+月\d+日决定收不收。$/,
    )
    expect((await ownPage()).forms).toEqual([])
  })

  test('一天以内没有核对身份的，先去核对', async () => {
    await asOwner(
      `UPDATE identity_checks SET checked_on = checked_on - 2,
        recorded_at = recorded_at - interval '2 days'`,
    )
    expect((await ownPage()).forms).toMatchObject([{ isIdentified: false }])
  })

  test('立案后的案件没有入口，页面说明为什么', async () => {
    await asOwner(`UPDATE cases SET source = 'entrusted_summary' WHERE id = $1`, [talk.caseId])
    const own = await getOwnCase(talk.applicant, { caseId: talk.caseId })
    expect(own).toMatchObject({ value: { confirmation: null } })
    expect(await ownPage()).toMatchObject({
      forms: [],
      blocks: ['案子已在法院，不用再确认。可以请法院做调解书。'],
    })
  })

  test('协议没有生效的，没有这个页面', async () => {
    await asOwner(`DELETE FROM agreement_marks WHERE case_id = $1 AND mark_no = 3`, [talk.caseId])
    expect(await getOwnConfirmation(talk.applicant, { caseId: talk.caseId })).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
  })

  test('要补正的逐项列出；裁定了，看到裁定', async () => {
    const confirmationId = await laySubmitted(talk)
    await requestConfirmationCorrection(world.people.judgeA, {
      confirmationId,
      points: '写明账户\n补交附件',
      dueOn: addDays(toLocalDate(new Date()), 7),
    })
    expect((await ownPage()).order).toMatchObject({ points: ['写明账户', '补交附件'] })
    expect((await ownPage()).withdrawal).toMatchObject({ isRequested: false })
  })
})

describe('法院的页面', () => {
  test('列表按收到的先后；办结的在另一页', async () => {
    const confirmationId = await layAdmitted(world, talk)
    const list = async (state?: string) => {
      const view = await findConfirmations(world.people.judgeA, { state })
      return view.ok ? view.value.rows.map(({ id, status }) => [id, status]) : []
    }
    expect(await list()).toEqual([[confirmationId, '审查中']])
    // 菜单上的数字：书记员和法官的；审阅人员没有要办的。
    const onMenu = (who: keyof World['people']) =>
      viewOf(countOpenConfirmations(world.people[who], {}))
    expect(await onMenu('judgeA')).toBe(1)
    expect(await onMenu('reviewerA')).toBe(0)
    expect(await onMenu('clerkB')).toBe(0)
    await ruleOnConfirmation(world.people.judgeA, { confirmationId, ruling: 'confirm' })
    expect(await list()).toEqual([])
    expect(await onMenu('judgeA')).toBe(0)
    expect(await list('over')).toEqual([[confirmationId, '已确认']])
    expect(await ownPage()).toMatchObject({ status: 'confirmed', forms: [], withdrawal: null })
    const other = await findConfirmations(world.people.clerkB, {})
    expect(other.ok && other.value.rows).toEqual([])
    expect(await findConfirmations(world.people.reviewerA, { state: 'over' })).toMatchObject({
      value: { rows: [{ id: confirmationId }] },
    })
  })

  test('法官能作的决定多于书记员；审阅人员只看', async () => {
    const confirmationId = await laySubmitted(talk)
    const mayOf = async (who: 'judgeA' | 'clerkA' | 'reviewerA') => {
      const view = await getConfirmation(world.people[who], { confirmationId })
      if (!view.ok) throw new Error(view.refusal.code)
      const { accept, correct, refuse } = view.value.may
      return [accept, correct, refuse]
    }
    expect(await mayOf('judgeA')).toEqual([true, true, true])
    expect(await mayOf('clerkA')).toEqual([true, true, false])
    expect(await mayOf('reviewerA')).toEqual([false, false, false])
    const opened = await asOwner(
      `SELECT 1 FROM events WHERE case_id = $1 AND kind = 'case.viewed'`,
      [talk.caseId],
    )
    expect(opened).toHaveLength(3)
    for (const who of ['adminA', 'mediatorA', 'clerkB'] as const)
      expect(await getConfirmation(world.people[who], { confirmationId })).toMatchObject({
        refusal: { code: 'NOT_FOUND' },
      })
  })

  test('商谈中说过的话不随申请到法院', async () => {
    await asOwner(
      `UPDATE cases SET status = 'in_mediation', closed_at = NULL, outcome = NULL,
        closing_days = NULL WHERE id = $1`,
      [talk.caseId],
    )
    const topicId = await openTopicIn(world, talk.caseId)
    await sayAs(talk.applicant, talk.caseId, { topicId }, '暗号甲：我最多让到两千')
    await sayAs(talk.applicant, talk.caseId, { partyId: talk.applicantId }, '暗号乙：其实一千也行')
    await passTenSeconds(talk.caseId)
    await asOwner(
      `UPDATE cases SET status = 'closed', closed_at = now(), outcome = 'agreement',
        closing_days = 3 WHERE id = $1`,
      [talk.caseId],
    )
    await laySubmitted(talk)
    const view = await getConfirmation(world.people.judgeA, {
      confirmationId: await idOf(talk.caseId),
    })
    expect(view).toMatchObject({ ok: true })
    expect(JSON.stringify(view)).not.toContain('暗号')
  })
})
