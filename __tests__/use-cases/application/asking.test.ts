import { acceptApplication } from '@/lib/use-cases/application/accept-application'
import { endDeclined } from '@/lib/use-cases/application/end-declined'
import { askParty } from '@/lib/use-cases/invitation/ask-party'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'
import { deriveToken } from '@/lib/platform/derived-secret'
import { atInstant } from '@/lib/platform/clock'
import { getAsking } from '@/lib/queries/institution/get-asking'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { findCases } from '@/lib/queries/institution/find-cases'
import { getInvitationLetter } from '@/lib/queries/case/get-invitation-letter'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { FAILED } from '../../support/applied-case'
import { acceptance, insertApplication } from '../../support/insert-application'
import { takeQuestions } from '../../support/insert-consultation'
import { comeIn, participantOf } from '../../support/invitations'
import { done, freshPhone } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, OTHER_ROLES, type World } from '../../support/world'

// 当事人申请的案件受理以后，机构征询对方；对方在手机上答复；不同意的，机构写明原因终结。

let world: World
beforeEach(async () => {
  world = await buildWorld()
  await takeQuestions(world.institutions.a)
})
afterAll(closeWorld)

const at = (text: string) => new Date(`${text}:00+08:00`)
const on = <T>(text: string, act: () => Promise<T>) => atInstant(at(text), act)

/** An accepted application against this respondent. */
async function layAccepted(
  other: object = { kind: 'natural', name: '邓立', phone: '19900008011' },
) {
  const { applicationId, applicant } = await on('2026-11-26T10:00', () =>
    insertApplication(world.institutions.a, { other }),
  )
  const { caseId } = await on('2026-11-26T11:00', () =>
    done(acceptApplication(world.people.adminA, acceptance(world, applicationId))),
  )
  const [respondent] = await asOwner<{ id: string }>(
    `SELECT id FROM parties WHERE case_id = $1 AND side = 'respondent'`,
    [caseId],
  )
  return { caseId, applicant, respondentId: respondent!.id }
}

const enter = (invitationId: string, phone: string) =>
  comeIn({ link: deriveToken('invitation link', invitationId), digits: phone.slice(-4) })

const sentences = async (caseId: string, applicant: typeof world.people.partyX) => ({
  own: (await done(getOwnCase(applicant, { caseId }))).asking,
  desk: (await done(getCaseFile(world.people.adminA, { caseId }))).asking,
  row: (await done(findCases(world.people.adminA, { tab: 'assign' }))).rows.map(
    ({ asking }) => asking,
  ),
})

test('征询、进入、看到什么、答复不同意、终结：每一步申请人和机构都读到一句带日期的话', async () => {
  const { caseId, applicant, respondentId } = await layAccepted()
  const { adminA } = world.people
  expect(await on('2026-11-26T12:00', () => sentences(caseId, applicant))).toEqual({
    own: '机构最晚12月1日问对方愿不愿意。',
    desk: { sentence: '应于12月1日以前征询邓立', isUrgent: false, isOpen: true },
    row: ['12月1日前征询对方'],
  })
  expect((await on('2026-12-02T08:00', () => sentences(caseId, applicant))).desk).toMatchObject({
    isUrgent: true,
  })

  const participantId = await participantOf(respondentId)
  const { invitationId } = await on('2026-11-27T09:00', () =>
    done(askParty(adminA, { caseId, participantId, channel: 'sms' })),
  )
  expect(await on('2026-11-27T10:00', () => sentences(caseId, applicant))).toMatchObject({
    own: '已于11月27日询问对方，对方12月2日前答复。',
    row: ['对方12月2日前答复'],
  })
  expect((await on('2026-12-03T08:00', () => sentences(caseId, applicant))).own).toBe(
    '已于11月27日问过对方，到12月2日还没有答复。',
  )

  const respondent = await on('2026-11-28T10:00', () => enter(invitationId, '19900008011'))
  const view = await done(getOwnCase(respondent, { caseId }))
  expect(view).toMatchObject({
    isApplicant: false,
    given: { name: '邓立', phone: '199****8011', from: 'applicant' },
    asking: null,
    progress: { todo: { act: 'answer', scope: 'mediation' } },
    claim: '1. 退押金：3,000.00 元\n2. 赔礼道歉',
  })
  expect(JSON.stringify(view)).not.toMatch(/和平路|11010519491231002X|押金是三千元|材料1/)

  await on('2026-11-28T11:00', () =>
    done(
      giveConsent(respondent, {
        caseId,
        partyId: respondentId,
        scope: 'mediation',
        reply: 'declines',
      }),
    ),
  )
  const after = await on('2026-11-28T12:00', () => sentences(caseId, applicant))
  expect(after).toEqual({
    own: '对方已于11月28日答复：不愿意调解。',
    desk: { sentence: '邓立已于11月28日答复不同意调解', isUrgent: true, isOpen: true },
    row: ['对方不同意调解，待终结'],
  })
  expect(
    await asOwner(
      `SELECT payload->'to'->>'who' AS who FROM outbox WHERE kind = 'notice'
        AND payload->>'kind' = 'party.answered'`,
    ),
  ).toEqual([{ who: 'administrators' }])

  const { closing } = await on('2026-11-28T12:00', () => done(getAsking(adminA, { caseId })))
  expect(closing!.failureReason).toBe('邓立于2026年11月28日答复不同意调解。')
  await on('2026-11-28T13:00', () => done(endDeclined(adminA, { caseId, ...FAILED })))
  expect(
    await asOwner(`SELECT status, outcome, mediator_id FROM cases WHERE id = $1`, [caseId]),
  ).toEqual([{ status: 'closed', outcome: 'unwilling', mediator_id: null }])
  expect(
    await asOwner(`SELECT 1 FROM deliveries WHERE case_id = $1 AND document = 'case_closed'`, [
      caseId,
    ]),
  ).toHaveLength(2)
  expect(await asOwner(`SELECT 1 FROM score_points WHERE case_id = $1`, [caseId])).toEqual([])
  expect(await on('2026-11-29T08:00', () => done(getOwnCase(applicant, { caseId })))).toMatchObject(
    {
      isOver: true,
      asking: '对方已于11月28日答复：不愿意调解。',
    },
  )
})

test('对方同意的，等待分配；调解开始以后，由调解员邀请，不再由机构征询', async () => {
  const { caseId, applicant, respondentId } = await layAccepted()
  const participantId = await participantOf(respondentId)
  const ask = () => askParty(world.people.adminA, { caseId, participantId, channel: 'paper' })
  const { invitationId } = await done(ask())
  expect((await getInvitationLetter(world.people.adminA, { caseId, invitationId })).ok).toBe(true)
  const respondent = await enter(invitationId, '19900008011')
  const answer = { caseId, partyId: respondentId, scope: 'mediation', reply: 'agrees' }
  await done(giveConsent(respondent, answer))
  expect((await done(getOwnCase(applicant, { caseId }))).asking).toMatch(/愿意调解。$/)
  expect(await endDeclined(world.people.adminA, { caseId, ...FAILED })).toMatchObject({
    refusal: { code: 'NO_REFUSAL_RECORDED' },
  })
  await asOwner(
    `UPDATE cases SET status = 'in_mediation', mediator_id = $2, mediator_name = '周岚'
      WHERE id = $1`,
    [caseId, world.people.mediatorA.id],
  )
  expect(await ask()).toMatchObject({ refusal: { code: 'STATUS_DOES_NOT_ASK' } })
  expect((await done(getOwnCase(applicant, { caseId }))).asking).toBeNull()
})

test('单位没有登记负责人的，征询时登记，由负责人进入、答复', async () => {
  const { caseId, respondentId } = await layAccepted({
    kind: 'legal',
    name: '恒信公寓公司',
    phone: '020-83210000',
  })
  const participantId = await participantOf(respondentId)
  const { adminA } = world.people
  const asking = await done(getAsking(adminA, { caseId }))
  expect(
    asking.invited.people.map(({ name, namesRepresentative }) => [name, namesRepresentative]),
  ).toEqual([
    ['许静', false],
    ['恒信公寓公司', true],
  ])
  const phone = freshPhone()
  const consulted = { caseId, participantId, channel: 'sms', representative: '郑安' }
  expect(await askParty(adminA, consulted)).toMatchObject({
    refusal: { fields: { phone: 'MOBILE_FORMAT' } },
  })
  const { invitationId } = await done(askParty(adminA, { ...consulted, phone }))
  expect(await askParty(adminA, { ...consulted, phone })).toMatchObject({
    refusal: { fields: { participantId: 'NOT_AN_OPTION' } },
  })
  const manager = await enter(invitationId, phone)
  await done(
    giveConsent(manager, { caseId, partyId: respondentId, scope: 'mediation', reply: 'agrees' }),
  )
  expect(
    await asOwner(`SELECT representative_name FROM parties WHERE id = $1`, [respondentId]),
  ).toEqual([{ representative_name: '郑安' }])
})

test('别的机构、别的身份不能征询，也不能终结；法院看不到征询到哪一步', async () => {
  const { caseId, respondentId } = await layAccepted()
  const participantId = await participantOf(respondentId)
  const { adminB } = world.people
  const ask = { caseId, participantId, channel: 'sms' }
  expect(await askParty(adminB, ask)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  expect(await getAsking(adminB, { caseId })).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  for (const role of OTHER_ROLES) {
    expect(await askParty(world.people[role], ask)).toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    })
    expect(await endDeclined(world.people[role], { caseId, ...FAILED })).toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    })
  }
})

test('两人同时终结，一人办成，另一人知道是谁、什么时候', async () => {
  const { caseId, respondentId } = await layAccepted()
  const participantId = await participantOf(respondentId)
  const { adminA, adminA2 } = world.people
  const { invitationId } = await done(askParty(adminA, { caseId, participantId, channel: 'sms' }))
  const respondent = await enter(invitationId, '19900008011')
  const answer = { caseId, partyId: respondentId, scope: 'mediation', reply: 'declines' }
  await done(giveConsent(respondent, answer))
  const answers = await Promise.all(
    [adminA, adminA2].map((actor) => endDeclined(actor, { caseId, ...FAILED })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await asOwner(`SELECT 1 FROM closings WHERE case_id = $1`, [caseId])).toHaveLength(1)
})
