import { acceptApplication } from '@/lib/use-cases/application/accept-application'
import { submitApplication } from '@/lib/use-cases/application/submit-application'
import { askParty } from '@/lib/use-cases/invitation/ask-party'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'
import { saveApplication } from '@/lib/use-cases/visitor/save-application'
import { deriveToken } from '@/lib/platform/derived-secret'
import { getApplication } from '@/lib/queries/institution/get-application'
import { getAsking } from '@/lib/queries/institution/get-asking'
import { getOwnApplication } from '@/lib/queries/party/get-own-application'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { sealValue } from '@/lib/platform/sealed-value'
import {
  acceptance,
  addFile,
  APPLICANT_ID,
  insertDraft,
  pagesOf,
  prove,
} from '../../support/insert-application'
import { takeQuestions } from '../../support/insert-consultation'
import { comeIn, participantOf } from '../../support/invitations'
import { done, freshPhone } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 几个申请人、几个对方一起立案，各自答复；代理人申请的，以代理人参加，权限由机构确认。

let world: World
beforeEach(async () => {
  world = await buildWorld()
  await takeQuestions(world.institutions.a)
})
afterAll(closeWorld)

const partiesOf = (caseId: string) =>
  asOwner<{ id: string; side: string; name: string }>(
    `SELECT id, side, name FROM parties WHERE case_id = $1 ORDER BY position`,
    [caseId],
  )

test('两位申请人、两个对方：都立为当事人；一起申请的人受邀以后自己答复，此前不算同意', async () => {
  const { own } = await insertDraft(world.institutions.a)
  const phone = freshPhone()
  await done(saveApplication(own, { step: 'fellow', kind: 'natural', name: '方芸', phone }))
  const saved = await done(
    saveApplication(own, { step: 'other', no: 2, kind: 'natural', name: '房东', phone: '' }),
  )
  expect(saved.next).toBe('others')
  expect(
    await saveApplication(own, { step: 'other', no: 3, kind: 'natural', name: '丙', phone }),
  ).toMatchObject({ refusal: { fields: { phone: 'PHONE_TWICE' } } })
  const { actor, applicationId } = await prove(own)
  expect((await done(getOwnApplication(actor, { applicationId }))).title).toBe(
    '和恒信公寓公司等 2 方的纠纷',
  )
  await done(submitApplication(actor, { applicationId, consent: 'yes' }))
  const { adminA } = world.people
  const { caseId } = await done(acceptApplication(adminA, acceptance(world, applicationId)))
  const parties = await partiesOf(caseId)
  expect(parties.map(({ side, name }) => [side, name])).toEqual([
    ['applicant', '许静'],
    ['applicant', '方芸'],
    ['respondent', '恒信公寓公司'],
    ['respondent', '房东'],
  ])
  expect(
    await asOwner(`SELECT name FROM participants WHERE case_id = $1 AND account_id IS NOT NULL`, [
      caseId,
    ]),
  ).toEqual([{ name: '许静' }])
  expect((await done(getAsking(adminA, { caseId }))).sentence).toContain('方芸、恒信公寓公司、房东')
  const fellow = parties[1]!
  const { invitationId } = await done(
    askParty(adminA, { caseId, participantId: await participantOf(fellow.id), channel: 'sms' }),
  )
  const link = { link: deriveToken('invitation link', invitationId), digits: phone.slice(-4) }
  const invited = await comeIn(link)
  const view = await done(getOwnCase(invited, { caseId }))
  expect(view).toMatchObject({ isApplicant: true, progress: { todo: { scope: 'mediation' } } })
  const answer = { caseId, partyId: fellow.id, scope: 'mediation', reply: 'agrees' }
  await done(giveConsent(invited, answer))
  expect((await done(getAsking(adminA, { caseId }))).sentence).not.toContain('方芸')
})

const AGENT = {
  step: 'agent',
  name: '齐安',
  kind: 'lawyer',
  firm: '示例律师事务所',
  authority: 'special',
}

/** A draft of an agent, with the paper. */
async function layAgentDraft(authority = 'special') {
  const [own, applicants] = [freshPhone(), freshPhone()]
  const [self, ...pages] = pagesOf(world.institutions.a, applicants)
  const agent = { ...AGENT, authority, phone: own }
  const draft = await insertDraft(world.institutions.a, [
    { ...self, writes: 'agent' },
    agent,
    ...pages,
  ])
  await addFile(draft.own)
  return { own: draft.own, phone: own, applicants }
}

test('代理人申请：证自己的号码；没有授权委托书不能提交；权限由机构确认；同意记在代理人名下', async () => {
  const { own, applicants } = await layAgentDraft()
  const before = await prove(own, '齐安')
  const submit = { applicationId: before.applicationId, consent: 'yes' }
  expect(await submitApplication(before.actor, submit)).toMatchObject({
    refusal: { code: 'APPLICATION_INCOMPLETE', facts: { step: 'authority' } },
  })
  await addFile(own, '授权委托书', { slot: 'authority' })
  await done(submitApplication(before.actor, submit))
  const { adminA } = world.people
  const desk = await done(getApplication(adminA, { applicationId: before.applicationId }))
  expect(desk).toMatchObject({ authority: 'special' })
  expect(JSON.stringify(desk)).not.toContain(applicants)
  const accept = (authority?: string) =>
    acceptApplication(adminA, { ...acceptance(world, before.applicationId), authority })
  expect(await accept()).toMatchObject({ refusal: { fields: { authority: 'CHOOSE_ONE' } } })
  const { caseId } = await done(accept('general'))
  expect(
    await asOwner(`SELECT name, kind, authority, firm FROM agents WHERE case_id = $1`, [caseId]),
  ).toEqual([{ name: '齐安', kind: 'lawyer', authority: 'general', firm: '示例律师事务所' }])
  expect(
    await asOwner(
      `SELECT t.kind, t.name, c.scope FROM consents c JOIN participants t ON t.id = c.participant_id
       WHERE c.case_id = $1 AND t.account_id = $2 ORDER BY c.entry_no`,
      [caseId, before.actor.id],
    ),
  ).toEqual(
    ['mediation', 'online', 'electronic_service'].map((scope) => ({
      kind: 'agent',
      name: '齐安',
      scope,
    })),
  )
  expect(
    await asOwner(`SELECT title, slot FROM materials WHERE case_id = $1 ORDER BY position`, [
      caseId,
    ]),
  ).toEqual([
    { title: '租房合同', slot: 'evidence' },
    { title: '授权委托书', slot: 'authority' },
  ])
  // The applicant itself is invited like the others, on its own number.
  const [applicant] = await partiesOf(caseId)
  const participantId = await participantOf(applicant!.id)
  const { invitationId } = await done(askParty(adminA, { caseId, participantId, channel: 'sms' }))
  const link = { link: deriveToken('invitation link', invitationId), digits: applicants.slice(-4) }
  const self = await comeIn(link)
  expect((await done(getOwnCase(self, { caseId }))).name).toBe('许静')
  expect(JSON.stringify(await asOwner('SELECT data FROM events'))).not.toMatch(
    new RegExp(`${applicants}|${APPLICANT_ID}`),
  )
})

test('自称一般授权的，机构不能确认为特别授权', async () => {
  const { own } = await layAgentDraft('general')
  await addFile(own, '授权委托书', { slot: 'authority' })
  const { actor, applicationId } = await prove(own, '齐安')
  await done(submitApplication(actor, { applicationId, consent: 'yes' }))
  const input = { ...acceptance(world, applicationId), authority: 'special' }
  expect(await acceptApplication(world.people.adminA, input)).toMatchObject({
    refusal: { fields: { authority: 'NOT_AN_OPTION' } },
  })
})

test('没有代理人申请的案件，机构不能在其中添加代理人', async () => {
  const { own } = await insertDraft(world.institutions.a)
  const { actor, applicationId } = await prove(own)
  await done(submitApplication(actor, { applicationId, consent: 'yes' }))
  const input = { ...acceptance(world, applicationId), authority: 'special' }
  const { caseId } = await done(acceptApplication(world.people.adminA, input))
  expect(await asOwner(`SELECT 1 FROM agents WHERE case_id = $1`, [caseId])).toEqual([])
})

test('从前的草稿照样打开、提交、受理', async () => {
  const { own } = await insertDraft(world.institutions.a)
  const { actor, applicationId } = await prove(own)
  const old = {
    kind: 'natural',
    writer: null,
    name: '许静',
    documentKind: 'id_card',
    documentNumber: APPLICANT_ID,
    representative: null,
    representativeTitle: null,
    address: '示例市示例区和平路八十八号',
    acceptsElectronic: true,
    email: null,
    other: { kind: 'natural', name: '旧房东', phone: null, address: null },
    facts: '租房到期，房东不退押金，说墙上有印子。',
    payments: [],
    otherDemands: '退押金',
    passedMaterials: true,
    unsent: null,
    whyThere: null,
    prefilled: [],
  }
  await asOwner(`UPDATE applications SET content_sealed = $2 WHERE id = $1`, [
    applicationId,
    sealValue(JSON.stringify(old), 'applications.content_sealed', applicationId),
  ])
  await done(submitApplication(actor, { applicationId, consent: 'yes' }))
  const { caseId } = await done(
    acceptApplication(world.people.adminA, acceptance(world, applicationId)),
  )
  expect((await partiesOf(caseId)).map(({ name }) => name)).toEqual(['许静', '旧房东'])
})
