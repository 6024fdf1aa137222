import { createLocalSink, listSunkMessages } from '@/lib/channels/local-sink'
import { workDeliveries } from '@/lib/jobs/work-deliveries'
import { acceptApplication } from '@/lib/use-cases/application/accept-application'
import { declineApplication } from '@/lib/use-cases/application/decline-application'
import { submitApplication } from '@/lib/use-cases/application/submit-application'
import { withdrawApplication } from '@/lib/use-cases/application/withdraw-application'
import { saveApplication } from '@/lib/use-cases/visitor/save-application'
import { APPLICATION_CONSENT } from '@/lib/labels/zh-CN/application'
import type { Decided } from '@/lib/domain/refusal'
import { atInstant } from '@/lib/platform/clock'
import { listOwnCases } from '@/lib/queries/party/list-own-cases'
import {
  acceptance as acceptanceOf,
  addFile,
  APPLICANT_ID,
  FACTS,
  insertApplication,
  insertDraft,
  prove,
} from '../../support/insert-application'
import { whileHeld } from '../../support/held-row'
import { takeQuestions } from '../../support/insert-consultation'
import { done, TEXT } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, OTHER_ROLES, type World } from '../../support/world'

// 在线申请：不用账号写好，用手机号码提交；机构三个工作日内答复；受理的立为案件。

let world: World
beforeEach(async () => {
  world = await buildWorld()
  await takeQuestions(world.institutions.a)
})
afterAll(closeWorld)

const at = (text: string) => new Date(`${text}:00+08:00`)
const channels = { sms: createLocalSink('sms'), email: null }

const acceptance = (applicationId: string) => acceptanceOf(world, applicationId)
const declining = (applicationId: string) => ({
  applicationId,
  ground: 'beyond_scope',
  words: TEXT,
})

test('写好、提交、受理、立案、短信、当事人进案件：一条路走完', async () => {
  const friday = at('2026-11-27T10:00')
  const one = await atInstant(friday, () => insertApplication(world.institutions.a, { files: 2 }))
  const { applicationId, applicant, phone } = one
  const [submitted] = await asOwner(
    `SELECT state, answer_due_on::text AS due, proof_hash, consent_words FROM applications`,
  )
  expect(submitted).toEqual({
    state: 'submitted',
    due: '2026-12-02',
    proof_hash: null,
    consent_words: APPLICATION_CONSENT.words,
  })

  const accepted = await atInstant(at('2026-11-30T09:00'), () =>
    done(acceptApplication(world.people.adminA, acceptance(applicationId))),
  )
  const [born] = await asOwner(
    `SELECT status, source, claim, facts, amount::text, cause, jurisdiction_basis,
      mediation_due_on::text AS due,
       court_id, institution_id, case_no FROM cases WHERE id = $1`,
    [accepted.caseId],
  )
  expect(born).toEqual({
    status: 'pending_assignment',
    source: 'party_application',
    claim: '1. 退押金：3,000.00 元\n2. 赔礼道歉',
    facts: FACTS,
    amount: '3000.00',
    cause: '房屋租赁合同纠纷',
    jurisdiction_basis: '被申请人住所地在辖区内',
    due: '2026-12-30',
    court_id: world.courts.a,
    institution_id: world.institutions.a,
    case_no: accepted.caseNo,
  })
  expect(
    await asOwner(
      `SELECT side, kind, name, sex FROM parties WHERE case_id = $1 ORDER BY position`,
      [accepted.caseId],
    ),
  ).toEqual([
    { side: 'applicant', kind: 'natural', name: '许静', sex: 'female' },
    { side: 'respondent', kind: 'legal', name: '恒信公寓公司', sex: null },
  ])
  expect(
    await asOwner(
      `SELECT m.title, m.note, m.slot, m.storage_key = a.storage_key AS same FROM materials m
       JOIN application_materials a ON a.sha256 = m.sha256 WHERE m.case_id = $1
         ORDER BY m.position`,
      [accepted.caseId],
    ),
  ).toEqual([
    { title: '材料1', note: '押金是三千元', slot: 'evidence', same: true },
    { title: '材料2', note: '押金是三千元', slot: 'evidence', same: true },
  ])
  expect(
    await asOwner(
      `SELECT c.scope, c.answer, c.way, c.given_on::text AS on, c.note, t.account_id FROM consents c
       JOIN participants t ON t.id = c.participant_id WHERE c.case_id = $1 ORDER BY c.entry_no`,
      [accepted.caseId],
    ),
  ).toEqual(
    ['mediation', 'online', 'electronic_service'].map((scope) => ({
      scope,
      answer: 'given',
      way: 'online',
      on: '2026-11-27',
      note: APPLICATION_CONSENT.words,
      account_id: applicant.id,
    })),
  )
  expect(await done(listOwnCases(applicant, {}))).toMatchObject([{ caseId: accepted.caseId }])

  await workDeliveries(() => at('2026-11-30T09:01'), channels)
  const sms = listSunkMessages().find(({ to, text }) => to === phone && !text.includes('验证码'))
  expect(sms?.text).toContain('已答复您的申请')
  for (const secret of [FACTS, '押金', '恒信', accepted.caseNo])
    expect(sms?.text).not.toContain(secret)
  const events = await asOwner(
    `SELECT kind FROM events WHERE kind LIKE 'application.%' OR case_id = $1 ORDER BY at, seq`,
    [accepted.caseId],
  )
  expect(events.map(({ kind }) => kind).toSorted()).toEqual([
    'application.accepted',
    'application.submitted',
    'case.applied',
    'consent.recorded',
  ])
})

test('单位申请：账号落在负责人身上；代为填写的记下姓名和关系', async () => {
  const { own } = await insertDraft(world.institutions.a)
  await done(
    saveApplication(own, {
      step: 'self',
      kind: 'legal',
      writes: 'other',
      writerName: '周敏',
      writerRelation: '女儿',
    }),
  )
  await done(
    saveApplication(own, {
      step: 'who_organisation',
      name: '示例物业公司',
      documentNumber: '91350100M000100Y43',
      representative: '郑安',
      representativeTitle: '经理',
    }),
  )
  const { actor, applicationId } = await prove(own, '郑安')
  await done(submitApplication(actor, { applicationId, consent: 'yes' }))
  const [event] = await asOwner(`SELECT data FROM events WHERE kind = 'application.submitted'`)
  expect(event!.data).toMatchObject({ isByOther: true })
  const { caseId } = await done(acceptApplication(world.people.adminA, acceptance(applicationId)))
  expect(
    await asOwner(`SELECT kind, name FROM participants WHERE case_id = $1 AND account_id = $2`, [
      caseId,
      actor.id,
    ]),
  ).toEqual([{ kind: 'legal_representative', name: '郑安' }])
})

test('内容加密保存；事件、任务、短信里没有纠纷的一个字', async () => {
  const { applicationId, phone } = await insertApplication(world.institutions.a)
  await done(declineApplication(world.people.adminA, declining(applicationId)))
  const everything = JSON.stringify([
    await asOwner('SELECT * FROM applications'),
    await asOwner('SELECT data FROM events'),
    await asOwner('SELECT * FROM outbox'),
    await asOwner('SELECT * FROM deliveries'),
    await asOwner('SELECT * FROM phone_codes'),
    await asOwner('SELECT * FROM sign_in_counters'),
  ])
  for (const secret of [phone, FACTS, '恒信公寓公司', APPLICANT_ID, '和平路八十八号'])
    expect(everything).not.toContain(secret)
})

test.each(['受理在先', '不受理在先'])(
  '两人同时答复（%s），一人答上，另一人知道是谁、什么时候',
  async (order) => {
    const { applicationId } = await insertApplication(world.institutions.a)
    const { adminA, adminA2 } = world.people
    const accept = () => acceptApplication(adminA, acceptance(applicationId))
    const decline = () => declineApplication(adminA2, declining(applicationId))
    const acts = order === '受理在先' ? [accept, decline] : [decline, accept]
    const answers = await whileHeld<Decided<unknown>>(
      { sql: 'SELECT 1 FROM applications FOR UPDATE', values: [] },
      acts,
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const isAccepted = answers[acts.indexOf(accept)]!.ok
    const winner = isAccepted ? adminA : adminA2
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'APPLICATION_OVER', facts: { by: winner.name } },
    })
    expect(await asOwner('SELECT 1 FROM cases')).toHaveLength(isAccepted ? 1 : 0)
    expect(
      await asOwner(`SELECT 1 FROM deliveries WHERE document = 'application_answered'`),
    ).toHaveLength(1)
  },
)

test('申请人答复以前可以撤回，答复以后不能；撤回以后机构不能受理', async () => {
  const first = await insertApplication(world.institutions.a)
  await done(
    withdrawApplication(first.applicant, { applicationId: first.applicationId, words: '谈好了' }),
  )
  expect(
    await acceptApplication(world.people.adminA, acceptance(first.applicationId)),
  ).toMatchObject({ refusal: { code: 'APPLICATION_OVER', facts: { state: 'withdrawn' } } })
  const second = await insertApplication(world.institutions.a)
  await done(declineApplication(world.people.adminA, declining(second.applicationId)))
  expect(
    await withdrawApplication(second.applicant, { applicationId: second.applicationId }),
  ).toMatchObject({ refusal: { code: 'APPLICATION_OVER', facts: { by: '林敏' } } })
})

test('别的机构、别的当事人、别的身份：看不到，办不了', async () => {
  const { applicationId } = await insertApplication(world.institutions.a)
  const other = await insertApplication(world.institutions.a)
  const NOT_FOUND = { refusal: { code: 'NOT_FOUND' } }
  const { adminB } = world.people
  expect(await acceptApplication(adminB, acceptance(applicationId))).toMatchObject(NOT_FOUND)
  expect(await declineApplication(adminB, declining(applicationId))).toMatchObject(NOT_FOUND)
  expect(await withdrawApplication(other.applicant, { applicationId })).toMatchObject(NOT_FOUND)
  for (const role of OTHER_ROLES)
    expect(await declineApplication(world.people[role], declining(applicationId))).toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    })
  expect(await asOwner(`SELECT state FROM applications`)).toEqual([
    { state: 'submitted' },
    { state: 'submitted' },
  ])
})

test('没有邀请本机构的法院不能选；不得调解的类型不能受理', async () => {
  const { applicationId } = await insertApplication(world.institutions.a)
  const { adminA } = world.people
  await asOwner('DELETE FROM institution_courts WHERE institution_id = $1 AND court_id = $2', [
    world.institutions.a,
    world.courts.b,
  ])
  const accept = (changes: object) =>
    acceptApplication(adminA, { ...acceptance(applicationId), ...changes })
  expect(await accept({ courtId: world.courts.b })).toMatchObject({
    refusal: { fields: { courtId: 'NOT_AN_OPTION' } },
  })
  expect(await accept({ disputeType: 'special_procedure' })).toMatchObject({
    refusal: { fields: { disputeType: 'APPLICATION_NOT_MEDIABLE' } },
  })
  expect(await asOwner('SELECT 1 FROM cases')).toHaveLength(0)
})

test('证过号码以后又改了草稿，要重新验证；没写完的不能提交', async () => {
  const { own } = await insertDraft(world.institutions.a)
  const { actor, applicationId } = await prove(own)
  await done(saveApplication(own, { step: 'facts', field: 'loan', facts: `${FACTS}补充。` }))
  const submit = () => submitApplication(actor, { applicationId, consent: 'yes' })
  expect(await submit()).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  await prove(own)
  expect(await submitApplication(actor, { applicationId })).toMatchObject({
    refusal: { fields: { consent: 'APPLICATION_CONSENT_MISSING' } },
  })
  await done(submit())
  expect(await submit()).toMatchObject({ refusal: { code: 'APPLICATION_OVER' } })
  expect(await saveApplication(own, { step: 'materials' })).toMatchObject({
    refusal: { code: 'APPLICATION_NOT_OPEN' },
  })
  await expect(addFile(own)).rejects.toThrow('APPLICATION_NOT_OPEN')

  const unfinished = await insertDraft(world.institutions.a)
  await done(saveApplication(unfinished.own, { step: 'self', kind: 'legal', writes: 'self' }))
  const proven = await prove(unfinished.own)
  expect(
    await submitApplication(proven.actor, {
      applicationId: proven.applicationId,
      consent: 'yes',
    }),
  ).toMatchObject({ refusal: { code: 'APPLICATION_INCOMPLETE', facts: { step: 'who' } } })
})
