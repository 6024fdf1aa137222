import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import { findSupplements } from '@/lib/data/stores/supplementary/supplementary-store'
import { setContent } from '@/lib/documents/set-content'
import type { Actor } from '@/lib/domain/access/roles'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { workSupplementary } from '@/lib/jobs/work-supplementary'
import { getConfirmation } from '@/lib/queries/confirmation/get-confirmation'
import { getSubmittedApplication } from '@/lib/queries/confirmation/get-submitted-application'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { getOwnConfirmation } from '@/lib/queries/party/get-own-confirmation'
import { getMediatedSupplementary } from '@/lib/queries/supplementary/get-mediated-supplementary'
import { getOwnSupplementary } from '@/lib/queries/supplementary/get-own-supplementary'
import { getOwnSupplementaryFile } from '@/lib/queries/supplementary/get-own-supplementary-file'
import { correctConfirmation } from '@/lib/use-cases/confirmation/correct-confirmation'
import { requestConfirmationCorrection } from '@/lib/use-cases/confirmation/request-correction'
import { requestSupplement } from '@/lib/use-cases/confirmation/request-supplement'
import { ruleOnConfirmation } from '@/lib/use-cases/confirmation/rule-on-confirmation'
import { revokeSupplementary } from '@/lib/use-cases/supplementary/revoke-supplementary'
import { layPart } from '../../support/case-parts'
import { layAdmitted, layAgreed, laySubmitted } from '../../support/confirmations'
import { viewOf } from '../../support/institution-list'
import { CLEAR, lastText, laySupplemented, proposeAs, signAs } from '../../support/supplementary'
import type { Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 补充协议（民诉法解释第358条第五项）：一方或者调解员提出，各方都签了才生效；原协议不改，从此一起读。

let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layAgreed(world)
})
afterAll(closeWorld)

const code = (answer: { ok: boolean; refusal?: { code: string } }) =>
  answer.ok ? 'ok' : answer.refusal?.code
const kinds = async () =>
  (
    await asOwner<{ kind: string }>(
      `SELECT kind FROM events WHERE case_id = $1 AND kind LIKE 'supplementary.%' ORDER BY seq`,
      [talk.caseId],
    )
  ).map(({ kind }) => kind)
const revoke = async (actor: Actor) =>
  revokeSupplementary(actor, {
    caseId: talk.caseId,
    supplementaryId: (await lastText(talk.caseId)).id,
  })
const bothSign = async () => [
  code(await signAs(talk.applicant, talk.caseId, talk.applicantId)),
  code(await signAs(talk.respondent, talk.caseId, talk.respondentId)),
]
const seenBy = async (actor: Actor) =>
  (await withActor(actor, (db) => findSupplements(db, talk.caseId))).map(({ status }) => status)
const work = () =>
  workSupplementary(() => new Date(), { sign: setContent as never, set: setContent as never })
const order = (confirmationId: string) =>
  requestConfirmationCorrection(world.people.clerkA, {
    confirmationId,
    points: '写清楚付款的日期',
    dueOn: addDays(toLocalDate(new Date()), 7),
  })

test('一方提出，双方各自签字，最后一个签字时生效，编号为一；签两次、提两次只算一次', async () => {
  const id = randomUUID()
  expect(code(await proposeAs(talk.applicant, talk.caseId, { id }))).toBe('ok')
  expect(code(await proposeAs(talk.applicant, talk.caseId, { id }))).toBe('ok')
  expect(code(await signAs(talk.applicant, talk.caseId, talk.applicantId))).toBe('ok')
  expect(code(await signAs(talk.applicant, talk.caseId, talk.applicantId))).toBe('ok')
  expect((await lastText(talk.caseId)).status).toBe('open')
  expect(await signAs(talk.respondent, talk.caseId, talk.respondentId)).toMatchObject({
    value: { isEffective: true },
  })
  expect(await lastText(talk.caseId)).toMatchObject({ id, status: 'in_force', number: 1 })
  expect(await kinds()).toEqual([
    'supplementary.proposed',
    'supplementary.signed',
    'supplementary.signed',
    'supplementary.effective',
  ])
})

test('没写清楚的先提示在那一条，勾选才发得出；原样、清空、写了证件号的发不出', async () => {
  const propose = (change: object) => proposeAs(talk.applicant, talk.caseId, { ...change })
  const vague = { clauses: { 1: '张玥尽快向许静支付相应的钱。' } }
  const refused = await propose(vague)
  expect(refused).toMatchObject({
    refusal: {
      code: 'INPUT_INVALID',
      fields: { 'clauses.1': expect.stringContaining('CLAUSE_UNCLEAR_'), keep: 'UNCLEAR_KEPT' },
    },
  })
  expect(await propose({ clauses: {} })).toMatchObject({
    refusal: { fields: { 'clauses.3': 'CLAUSES_UNCHANGED' } },
  })
  expect(await propose({ clauses: { 1: '' } })).toMatchObject({
    refusal: { fields: { 'clauses.1': 'CLAUSE_EMPTIED' } },
  })
  expect(await propose({ clauses: { 3: '联系电话13800138000。' } })).toMatchObject({
    refusal: { fields: { 'clauses.3': 'CLAUSE_WRONG_NUMBER_IN_TEXT' } },
  })
  expect(code(await propose({ ...vague, keep: 'on' }))).toBe('ok')
})

test('一次只有一份：另一方没看到的，告诉他是谁、什么时候提的；看到了再提的，前一份终止', async () => {
  await proposeAs(talk.applicant, talk.caseId)
  const { id } = await lastText(talk.caseId)
  expect(await proposeAs(talk.respondent, talk.caseId)).toMatchObject({
    refusal: { code: 'SUPPLEMENTARY_OPEN', facts: { by: talk.applicant.name } },
  })
  expect(code(await proposeAs(talk.respondent, talk.caseId, { replaces: id }))).toBe('ok')
  expect((await seenBy(talk.applicant)).sort()).toEqual(['open', 'replaced'])
  expect(
    await signAs(talk.applicant, talk.caseId, talk.applicantId, { supplementaryId: id }),
  ).toMatchObject({
    refusal: {
      code: 'SUPPLEMENTARY_ENDED',
      facts: { status: 'replaced', by: talk.respondent.name },
    },
  })
})

test('提出的人可以撤回到最后一个签字；别人不能撤回；撤回了的签不了', async () => {
  await proposeAs(talk.applicant, talk.caseId)
  expect(code(await revoke(talk.respondent))).toBe('SUPPLEMENTARY_NOT_YOURS')
  expect(code(await revoke(talk.applicant))).toBe('ok')
  expect(code(await signAs(talk.respondent, talk.caseId, talk.respondentId))).toBe(
    'SUPPLEMENTARY_ENDED',
  )
  await laySupplemented(talk)
  expect(code(await revoke(talk.applicant))).toBe('SUPPLEMENTARY_ENDED')
})

test('调解员也可以提，双方签了就生效；调解员自己不签', async () => {
  const { mediatorA } = world.people
  expect(code(await proposeAs(mediatorA, talk.caseId))).toBe('ok')
  expect(code(await signAs(mediatorA, talk.caseId, talk.applicantId))).toBe('FORBIDDEN')
  expect(await bothSign()).toEqual(['ok', 'ok'])
  const view = await viewOf(getMediatedSupplementary(mediatorA, { caseId: talk.caseId }))
  expect(view.rows.map(({ state }) => state)).toEqual(['已生效'])
})

test('一般授权的代理人不能提，特别授权的可以', async () => {
  const agentId = await layPart('agents', talk.caseId, {
    party_id: talk.respondentId,
    kind: 'lawyer',
    name: '张律师',
    authority: 'general',
  })
  await asOwner('UPDATE participants SET account_id = NULL WHERE account_id = $1', [
    talk.respondent.id,
  ])
  await asOwner('UPDATE participants SET account_id = $1 WHERE person_id = $2', [
    talk.respondent.id,
    agentId,
  ])
  expect(code(await proposeAs(talk.respondent, talk.caseId))).toBe('SIGNATURE_AUTHORITY_GENERAL')
  await asOwner(`UPDATE agents SET authority = 'special' WHERE id = $1`, [agentId])
  expect(code(await proposeAs(talk.respondent, talk.caseId))).toBe('ok')
})

test('要一天以内核对过身份，还要手机验证码；替对方签、看的不是这一份的，都签不了', async () => {
  await proposeAs(talk.applicant, talk.caseId)
  const sign = (change: object) =>
    signAs(talk.applicant, talk.caseId, talk.applicantId, { ...change })
  expect(code(await sign({ confirmedAt: null }))).toBe('SIGNATURE_PROOFS_MISSING')
  expect(code(await sign({ seen: '0'.repeat(64) }))).toBe('SIGNATURE_OTHER_FILE')
  expect(code(await sign({ partyId: talk.respondentId }))).toBe('SIGNATURE_NOT_YOURS_HERE')
  await asOwner(
    `UPDATE identity_checks SET recorded_at = now() - interval '3 days',
      checked_on = current_date - 3`,
  )
  expect(code(await sign({}))).toBe('SIGNATURE_PROOFS_MISSING')
})

test('申请交到法院后提不出；补正时、审查中要求补充时提得出；裁定以后提不出', async () => {
  const { clerkA, judgeA } = world.people
  const confirmationId = await laySubmitted(talk)
  expect(code(await proposeAs(talk.applicant, talk.caseId))).toBe('SUPPLEMENTARY_WITH_COURT')
  await order(confirmationId)
  await laySupplemented(talk)
  const view = await viewOf(getConfirmation(judgeA, { confirmationId }))
  expect(view.clauses[0]).toMatchObject({ number: '第一条', from: '依补充协议（一）' })
  expect(view.review.comparisons[0]?.clauses[0]).toMatchObject({ isChanged: true, after: CLEAR })
  expect(view.review.supplements).toBe(1)
  await correctConfirmation(talk.applicant, {
    caseId: talk.caseId,
    confirmationId,
    words: '已经签了补充协议。',
  })
  expect(code(await proposeAs(talk.applicant, talk.caseId, { base: 1 }))).toBe(
    'SUPPLEMENTARY_WITH_COURT',
  )
  // 申请书是提交那时的条款。
  const paper = await viewOf(getSubmittedApplication(clerkA, { confirmationId }))
  expect(JSON.stringify(paper.content.blocks)).not.toContain(CLEAR)
})

test('审查中要求补充的：签好以后，没看到新条款的裁定被拒绝，并说是谁、什么时候签的', async () => {
  const { clerkA, judgeA } = world.people
  const confirmationId = await layAdmitted(world, talk)
  expect(code(await proposeAs(talk.applicant, talk.caseId))).toBe('SUPPLEMENTARY_WITH_COURT')
  await requestSupplement(clerkA, {
    confirmationId,
    points: '写清楚付款的日期',
    dueOn: addDays(toLocalDate(new Date()), 7),
  })
  await laySupplemented(talk)
  const rule = (seenSupplements: number) =>
    ruleOnConfirmation(judgeA, { confirmationId, ruling: 'confirm', seenSupplements })
  expect(await rule(0)).toMatchObject({
    refusal: { code: 'SUPPLEMENTARY_SIGNED', facts: { by: talk.respondent.name } },
  })
  expect(code(await rule(1))).toBe('ok')
  expect(code(await proposeAs(talk.applicant, talk.caseId, { base: 1 }))).toBe(
    'SUPPLEMENTARY_WITH_COURT',
  )
})

test('生效以后签好的文本自动入卷，双方打得开；当事人的页面和一起读的条款都跟着变', async () => {
  const page = () => viewOf(getOwnConfirmation(talk.respondent, { caseId: talk.caseId }))
  const ownCase = () => viewOf(getOwnCase(talk.respondent, { caseId: talk.caseId }))
  await proposeAs(talk.applicant, talk.caseId)
  expect((await ownCase()).confirmation?.supplementary).toMatchObject({ waits: true })
  expect((await page()).supplementary).toMatchObject({ mayPropose: true, inForce: [] })
  await bothSign()
  const { id: supplementaryId } = await lastText(talk.caseId)
  expect(await work()).toBe(1)
  const papers = await asOwner<{ title: string; slot: string; added_by: string }>(
    `SELECT title, slot, added_by FROM materials WHERE case_id = $1 AND title LIKE '补充协议%'`,
    [talk.caseId],
  )
  expect(papers).toEqual([
    { title: '补充协议（一）', slot: 'outcome', added_by: talk.respondent.name },
  ])
  expect(await asOwner('SELECT 1 FROM dossier_bindings')).toHaveLength(1)
  for (const actor of [talk.applicant, talk.respondent])
    expect(
      code(await getOwnSupplementaryFile(actor, { caseId: talk.caseId, supplementaryId })),
    ).toBe('ok')
  const { clauses, supplementary } = await page()
  expect(clauses[0]).toMatchObject({ text: CLEAR, supplement: 1 })
  expect(supplementary.inForce).toEqual(['补充协议（一）'])
  const view = await viewOf(getOwnSupplementary(talk.respondent, { caseId: talk.caseId }))
  expect(view.inForce[0]!.file?.href).toContain(supplementaryId)
  // 第二份接着编号，并从新的条款改起。
  await laySupplemented(talk, {
    base: 1,
    clauses: { 3: '本协议未尽事项，由双方依法办理。' },
    keep: 'on',
  })
  expect(await lastText(talk.caseId)).toMatchObject({ number: 2 })
})

describe('同时', () => {
  test('两个人同时提：一个提成，另一个知道是谁', async () => {
    const answers = await Promise.all([
      proposeAs(talk.applicant, talk.caseId),
      proposeAs(talk.respondent, talk.caseId),
    ])
    expect(answers.map(code).sort()).toEqual(['SUPPLEMENTARY_OPEN', 'ok'])
  })

  test('一方撤回，对方同时签最后一个字：一个成，另一个知道结果', async () => {
    await proposeAs(talk.applicant, talk.caseId)
    await signAs(talk.applicant, talk.caseId, talk.applicantId)
    const answers = await Promise.all([
      revoke(talk.applicant),
      signAs(talk.respondent, talk.caseId, talk.respondentId),
    ])
    expect(answers.map(code).sort()).toEqual(['SUPPLEMENTARY_ENDED', 'ok'])
  })
})
