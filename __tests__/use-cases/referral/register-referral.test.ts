import { withActor } from '@/lib/data/door'
import { findConsents } from '@/lib/data/stores/case/consent-store'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { atInstant } from '@/lib/platform/clock'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { registerReferral } from '@/lib/use-cases/referral/register-referral'
import { saveDraftPage } from '@/lib/use-cases/referral/save-draft'
import {
  addFile,
  APPLICANT,
  codeOf,
  DISPUTE,
  layDraft,
  RESPONDENT,
} from '../../support/referral-draft'
import { done } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 引调登记：立案人员登记的引调，与法院系统引调是同一件事：同样的事件、编号、期限；委托的须先征得各方同意。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const cases = () =>
  asOwner<{
    id: string
    case_no: string
    status: string
    source: string
    referrer: string
    institution_id: string
  }>('SELECT id, case_no, status, source, referrer, institution_id FROM cases')

test('登记的案件有编号、受理期限、当事人、材料和征得同意的记录，机构可以受理', async () => {
  const { people, institutions } = world
  const monday = new Date('2026-11-30T09:00:00+08:00')
  const registered = await atInstant(monday, async () => {
    const { draftId } = await layDraft(people.clerkA, institutions.a)
    await done(addFile(people.clerkA, draftId))
    return done(registerReferral(people.clerkA, { draftId }))
  })
  expect(registered).toMatchObject({
    caseNo: '(2026) 多元化解1号',
    status: 'pending_acceptance',
    acceptanceDueOn: '2026-12-03',
  })
  expect(await cases()).toEqual([
    expect.objectContaining({
      id: registered.caseId,
      source: 'entrusted_ordinary',
      institution_id: institutions.a,
    }),
  ])
  const { file } = await done(getCourtCase(people.clerkA, { caseId: registered.caseId }))
  expect(file.parties.map(({ name }) => name)).toEqual(['许静', '恒信公寓公司'])
  expect(file.materials.map(({ title }) => title)).toEqual(['起诉状'])
  const consents = await withActor(people.adminA, (db) => findConsents(db, registered.caseId))
  expect(consents).toEqual([
    expect.objectContaining({ scope: 'mediation', answer: 'given', how: 'written' }),
    expect.objectContaining({ scope: 'mediation', answer: 'given', how: 'written' }),
  ])
  const [event] = await asOwner<{ kind: string; data: object; actor_role: string; basis: string }>(
    'SELECT kind, data, actor_role, basis FROM events WHERE case_id = $1 ORDER BY seq',
    [registered.caseId],
  )
  expect(event).toMatchObject({
    kind: 'case.referred',
    actor_role: 'court_clerk',
    basis: 'invited_mediation_11',
    data: {
      caseNo: registered.caseNo,
      acceptanceDueOn: '2026-12-03',
      consents: [{ party: '许静' }, { party: '恒信公寓公司' }],
    },
  })
  // 草稿里不再留有内容；材料归案件，草稿的一行等着清理。
  expect(
    await asOwner(
      `SELECT state, content_sealed, case_id FROM referral_drafts d
       WHERE NOT EXISTS (SELECT 1 FROM referral_draft_materials m WHERE m.draft_id = d.id
         AND m.removed_at IS NULL)`,
    ),
  ).toEqual([{ state: 'referred', content_sealed: null, case_id: registered.caseId }])
})

test('同一份登记提交两次，同时提交也一样，只有一件案件，答复相同', async () => {
  const { clerkA } = world.people
  const { draftId } = await layDraft(clerkA, world.institutions.a)
  const [first, second] = await Promise.all([
    registerReferral(clerkA, { draftId }),
    registerReferral(clerkA, { draftId }),
  ])
  expect(first).toMatchObject({ ok: true })
  expect(second).toEqual(first)
  expect(await registerReferral(clerkA, { draftId })).toEqual(first)
  expect(await cases()).toHaveLength(1)
  expect(await saveDraftPage(clerkA, { draftId, step: 'materials' })).toMatchObject({
    refusal: { code: 'REGISTER_OVER' },
  })
})

test('委托调解缺一方同意的，这一步不通过，写明缺谁', async () => {
  const { clerkA } = world.people
  const { draftId, partyIds } = await layDraft(clerkA, world.institutions.a)
  const step = (consents: object[]) => saveDraftPage(clerkA, { draftId, step: 'parties', consents })
  const refused = await step([{ partyId: partyIds[0], how: 'oral', on: '2026-11-01' }])
  expect(refused).toMatchObject({
    ok: false,
    refusal: {
      code: 'CONSENTS_INCOMPLETE',
      fields: { [`consents.${partyIds[1]}`]: 'CONSENT_MISSING' },
    },
  })
  if (!refused.ok)
    expect(refusalSentence(refused.refusal, new Date())).toBe(
      '还缺少以下当事人的同意：恒信公寓公司。全体当事人同意后，才能委托调解（在线调解规则第4条）。',
    )
})

test('改了来源，同意要重新核对：原来委派的改为委托，没有对方同意就不能引调', async () => {
  const { clerkA } = world.people
  const { draftId } = await layDraft(clerkA, world.institutions.a, {
    source: 'delegated_pre_filing',
    consenting: [0],
  })
  await done(
    saveDraftPage(clerkA, {
      draftId,
      step: 'source',
      source: 'entrusted_summary',
      suitability: 'suitable',
    }),
  )
  expect(await registerReferral(clerkA, { draftId })).toMatchObject({
    refusal: { code: 'REGISTER_INCOMPLETE', facts: { step: 'parties' } },
  })
  expect(await cases()).toEqual([])
})

test('委派只须申请人同意；机构不在名册、编号被占用、类型不得调解的，与接口同样拒绝', async () => {
  const { people, institutions } = world
  const { clerkA } = people
  const delegated = await layDraft(clerkA, institutions.a, {
    source: 'delegated_pre_filing',
    consenting: [0],
  })
  const first = await done(registerReferral(clerkA, { draftId: delegated.draftId }))
  const second = await layDraft(clerkA, institutions.a)
  const save = (page: object) => saveDraftPage(clerkA, { draftId: second.draftId, ...page })
  expect(await save({ step: 'institution', institution: 'nowhere' })).toMatchObject({
    refusal: { fields: { institution: 'INSTITUTION_NOT_INVITED' } },
  })
  expect(await save({ ...DISPUTE, disputeType: 'special_procedure' })).toMatchObject({
    refusal: { fields: { mediationNote: 'MEDIATION_NOT_ALLOWED' } },
  })
  await done(
    save({
      step: 'source',
      source: 'entrusted_ordinary',
      suitability: 'suitable',
      caseNo: first.caseNo,
    }),
  )
  expect(await registerReferral(clerkA, { draftId: second.draftId })).toMatchObject({
    refusal: { code: 'CASE_NUMBER_TAKEN' },
  })
  // 被拒绝的登记什么也没有写下，可以改了再交。
  expect(await cases()).toHaveLength(1)
  await done(save({ step: 'source', source: 'entrusted_ordinary', suitability: 'suitable' }))
  await done(registerReferral(clerkA, { draftId: second.draftId }))
  expect(await cases()).toHaveLength(2)
})

test('撤出名册的机构，填好以后也不能再引调过去', async () => {
  const { clerkA } = world.people
  const { draftId } = await layDraft(clerkA, world.institutions.a)
  await asOwner('DELETE FROM institution_courts WHERE institution_id = $1', [world.institutions.a])
  expect(await registerReferral(clerkA, { draftId })).toMatchObject({
    refusal: { code: 'INSTITUTION_NOT_INVITED' },
  })
  expect(await cases()).toEqual([])
})

test('当事人的错误，当页就说；重复的、两方都有的、身份证不对的', async () => {
  const { clerkA } = world.people
  const { draftId, partyIds } = await layDraft(clerkA, world.institutions.a)
  const party = (fields: object, partyId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301') =>
    saveDraftPage(clerkA, { draftId, step: 'party', partyId, party: fields })
  expect(await party({ ...APPLICANT, phone: '13800000022' })).toMatchObject({
    refusal: { fields: { 'party.idNumber': 'DUPLICATE_PARTY' } },
  })
  expect(await party({ ...APPLICANT, side: 'respondent' })).toMatchObject({
    refusal: { fields: { 'party.idNumber': 'PARTY_ON_BOTH_SIDES' } },
  })
  expect(await party({ ...APPLICANT, idNumber: '110105194912310021' })).toMatchObject({
    refusal: { fields: { 'party.idNumber': 'ID_CARD_CHECK_DIGIT' } },
  })
  expect(await party({ ...APPLICANT, idNumber: null })).toMatchObject({
    refusal: { fields: { 'party.idNumber': 'REQUIRED_OF_APPLICANT' } },
  })
  // 改同一名当事人不是重复。
  expect(await party({ ...APPLICANT, name: '许静静' }, partyIds[0])).toMatchObject({ ok: true })
  expect(await party({ ...RESPONDENT, side: 'applicant' }, partyIds[1])).toMatchObject({
    refusal: { fields: { 'party.creditCode': 'REQUIRED_OF_APPLICANT' } },
  })
})

test('线下引调：引调时间是纸上的日期，期限自机构收到之日起算，材料仍是法院移送的；共同选定的调解员随案移送', async () => {
  const { people, institutions } = world
  const clerk = people.clerkA
  const later = new Date('2026-11-30T09:00:00+08:00')
  const registered = await atInstant(later, async () => {
    const { draftId } = await layDraft(clerk, institutions.a)
    await done(addFile(clerk, draftId))
    const save = (page: object) => saveDraftPage(clerk, { draftId, ...page })
    const source = { step: 'source', source: 'entrusted_ordinary', suitability: 'suitable' }
    const paper = { paperOn: '2026-11-20', paperReceivedOn: '2026-11-23', paperReason: 'urgent' }
    expect(await save({ ...source, ...paper, paperReason: '' })).toMatchObject({
      refusal: { fields: { paperReason: 'CHOOSE_ONE' } },
    })
    await done(save({ ...source, ...paper }))
    const institution = { step: 'institution', institution: await codeOf(institutions.a) }
    const chosenOn = '2026-11-19'
    expect(
      await save({ ...institution, chosenMediator: people.mediatorB.id, chosenOn }),
    ).toMatchObject({ refusal: { fields: { chosenMediator: 'MEDIATOR_OF_OTHER' } } })
    await done(save({ ...institution, chosenMediator: people.mediatorA.id, chosenOn }))
    return done(registerReferral(clerk, { draftId }))
  })
  // Received on Monday 23 November.
  expect(registered).toMatchObject({ acceptanceDueOn: '2026-11-26' })
  const [row] = await asOwner<{ referred: string; received: string; channel: string }>(
    `SELECT (referred_at AT TIME ZONE 'Asia/Shanghai')::text AS referred,
       (received_at AT TIME ZONE 'Asia/Shanghai')::text AS received, channel FROM cases`,
  )
  expect(row).toEqual({
    referred: '2026-11-20 00:00:00',
    received: '2026-11-23 00:00:00',
    channel: 'form',
  })
  const { file } = await done(getCourtCase(clerk, { caseId: registered.caseId }))
  expect(file.materials.map(({ title }) => title)).toEqual(['起诉状'])
  const [material] = await asOwner<{ is_first: boolean }>(
    `SELECT m.added_at <= c.received_at AS is_first FROM materials m JOIN cases c
      ON c.id = m.case_id`,
  )
  expect(material!.is_first).toBe(true)
  const [choice] = await asOwner('SELECT state, chosen_id FROM mediator_choices')
  expect(choice).toEqual({ state: 'chosen', chosen_id: people.mediatorA.id })
})

test('一名当事人可以有五个送达地址，第六个不能保存', async () => {
  const { people, institutions } = world
  const address = (no: number) => ({
    recipient: '许静',
    address: `某路 ${no} 号`,
    acceptsElectronic: false,
  })
  const of = (count: number) => ({
    ...APPLICANT,
    serviceAddresses: Array.from({ length: count }, (_none, index) => address(index + 1)),
  })
  const { draftId } = await layDraft(people.clerkA, institutions.a, {
    parties: [of(5), RESPONDENT],
  })
  await done(registerReferral(people.clerkA, { draftId }))
  const rows = await asOwner('SELECT 1 FROM service_addresses')
  expect(rows).toHaveLength(5)
  await expect(
    layDraft(people.clerkA, institutions.a, { parties: [of(6), RESPONDENT] }),
  ).rejects.toThrow()
})
