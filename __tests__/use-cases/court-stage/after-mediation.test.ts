import { randomUUID } from 'node:crypto'
import { allow } from '@/lib/domain/refusal'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { serveOwnMediationPaper } from '@/lib/edge/court-stage/serve-mediation-paper'
import { workCourtPapers } from '@/lib/jobs/court-papers/work-court-papers'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { getPacks } from '@/lib/queries/case/get-packs'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getCourtStage } from '@/lib/queries/court-stage/get-court-stage'
import { findCourtNumbers } from '@/lib/queries/court/find-court-numbers'
import { getOwnStage } from '@/lib/queries/party/get-own-stage'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { endSuit } from '@/lib/use-cases/court-stage/end-suit'
import { fileSuit } from '@/lib/use-cases/court-stage/file-suit'
import { issuePaper } from '@/lib/use-cases/court-stage/issue-paper'
import { receivePaper } from '@/lib/use-cases/court-stage/receive-paper'
import { receiveTransfer } from '@/lib/use-cases/court-stage/receive-transfer'
import { recordAgreement } from '@/lib/use-cases/court-stage/record-agreement'
import { requestPaper } from '@/lib/use-cases/court-stage/request-paper'
import { resumeTrial } from '@/lib/use-cases/court-stage/resume-trial'
import { sendBack } from '@/lib/use-cases/court-stage/send-back'
import { servePaper } from '@/lib/use-cases/court-stage/serve-paper'
import { eventRows } from '../../support/case-rows'
import { FAILED_OTHERWISE, orallyAgreed } from '../../support/closing-inputs'
import { layAgreed } from '../../support/confirmations'
import { handOverAs, layFailed, layStage, stageOf } from '../../support/court-stages'
import { viewOf } from '../../support/institution-list'
import { fileMaterial } from '../../support/packs'
import { readPdf, textOfPages } from '../../support/read-pdf'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 调解之后：移送、接收、立案、转入审理；备案、调解书、撤诉（特邀规定 第19–21条；在线调解规则 第20、21条；2024 年立案与调解意见）。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const NUMBER = '(2026)粤9901民初12号'
const RECORD = '(2026)粤9901诉前调备12号'
const today = () => toLocalDate(new Date())
const AGREEMENT = { title: '调解协议书', text: '协议', slot: 'outcome', kind: 'agreement' } as const

test('结案以后：委派失败的待移送，成功的待备案；当事人自行申请的，法院不等待', async () => {
  const { mediatorA } = world.people
  const cases = await Promise.all(
    ['entrusted_ordinary', 'entrusted_ordinary', 'administrative'].map(async (source) => {
      const existing = await layCase(world, { status: 'in_mediation', acceptedDaysAgo: 3 })
      await asOwner('UPDATE cases SET source = $2 WHERE id = $1', [existing.id, source])
      return existing.id
    }),
  )
  await ok(closeCase(mediatorA, { ...FAILED_OTHERWISE, caseId: cases[0] }))
  await ok(closeCase(mediatorA, { ...(await orallyAgreed(cases[1]!)), caseId: cases[1] }))
  await ok(closeCase(mediatorA, { ...FAILED_OTHERWISE, caseId: cases[2] }))
  expect(await Promise.all(cases.map(stageOf))).toEqual(['transfer_due', 'record_due', null])
})

test('委托失败：移送，退回一次写明缺什么，再移送，接收并通知交费，当事人看到期限和金额，转入审理', async () => {
  const { caseId, applicant } = await layFailed(world, 'entrusted_ordinary')
  const { mediatorA, adminA, clerkA } = world.people
  await ok(handOverAs(mediatorA, caseId))
  expect(await stageOf(caseId)).toBe('transferred')
  const mayTakeStep = async (who: 'clerkA' | 'adminA') =>
    (await viewOf(getPacks(world.people[who], { caseId }))).mayTakeStep
  expect([await mayTakeStep('clerkA'), await mayTakeStep('adminA')]).toEqual([true, false])
  await ok(sendBack(clerkA, { caseId, missing: ['petition', 'unreadable'] }))
  expect(await mayTakeStep('clerkA')).toBe(false)
  expect((await viewOf(getCourtCase(clerkA, { caseId }))).file.next).toMatchObject({
    by: 'institution_admin',
    what: '将案件材料移送法院（特邀调解规定第21条）。',
  })
  expect((await viewOf(getPacks(adminA, { caseId }))).stage).toMatchObject({
    name: '移送退回补正',
    missing: '缺少：起诉状、文件无法打开',
  })
  await fileMaterial(caseId, { title: '起诉状', text: '起诉', slot: 'petition' })
  await ok(handOverAs(adminA, caseId))
  const again = await sendBack(clerkA, { caseId, missing: ['identity'] })
  expect(again).toMatchObject({ refusal: { code: 'SENT_BACK_BEFORE' } })
  await ok(receiveTransfer(clerkA, { caseId, fee: 'due', feeAmount: '1250' }))
  expect(await stageOf(caseId)).toBe('trial_due')
  const own = await viewOf(getOwnStage(applicant, { caseId }))
  expect(own.stage?.fee[0]).toContain('1250.00 元')
  expect(own.stage?.next).toContain('由法院办理')
  // What the court and the institution settle between them is not for parties.
  expect(JSON.stringify(own)).not.toContain('起诉状')
  await ok(resumeTrial(clerkA, { caseId, on: today() }))
  expect(await stageOf(caseId)).toBe('in_trial')
  const view = await viewOf(getCourtStage(clerkA, { caseId }))
  expect(view.steps.map(({ title }) => title)).toEqual(['转入审理', '接收移送', '退回补正'])
  expect([view.forms, view.help]).toEqual([[], '本案在调解之后的事项已经办完。'])
  expect((await eventRows(caseId)).map(({ kind }) => kind).slice(-5)).toEqual([
    'dossier.handed-over',
    'act.refused',
    'transfer.received',
    'transfer.trial-resumed',
    'case.viewed',
  ])
})

test('委派失败：接收后登记民初案号，当事人看到案号；别院的书记员看不到', async () => {
  const { caseId, respondent } = await layFailed(world, 'delegated_pre_filing')
  const { adminA, clerkA, clerkB } = world.people
  await ok(handOverAs(adminA, caseId))
  expect(await receiveTransfer(clerkB, { caseId })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  await ok(receiveTransfer(clerkA, { caseId }))
  const file = (input: object) =>
    fileSuit(clerkA, { caseId, number: NUMBER, on: today(), fee: 'waived', ...input })
  expect(await file({ number: '(2026)粤9901民特12号' })).toMatchObject({
    refusal: { fields: { number: 'SUIT_NUMBER' } },
  })
  expect(await file({ fee: 'due', feeAmount: '' })).toMatchObject({
    refusal: { fields: { feeAmount: 'REQUIRED' } },
  })
  await ok(file({}))
  expect((await viewOf(getOwnStage(respondent, { caseId }))).stage).toMatchObject({
    sentence: '法院已经立案，接下来由法官审理。',
    lines: expect.arrayContaining([`案号是 ${NUMBER}。`]),
    fee: expect.arrayContaining(['受理费可以缓交、少交或者不交。']),
  })
})

/** A case that the court entrusted, with an agreement in effect that waits for its record. */
const ok = async (answer: Promise<{ readonly ok: boolean }>) => {
  const decided = await answer
  if (!decided.ok) throw new Error(JSON.stringify(decided))
}

async function layEntrusted() {
  const talk = await layAgreed(world)
  await asOwner(`UPDATE cases SET source = 'entrusted_ordinary' WHERE id = $1`, [talk.caseId])
  await layStage(talk.caseId, 'record_due')
  await fileMaterial(talk.caseId, AGREEMENT)
  return talk
}

test('委托成功：备案，双方在手机上请求，法官出具调解书，一方手机签收、一方当面签收，生效并计分', async () => {
  const talk = await layEntrusted()
  const { caseId, applicant, respondent, applicantId, respondentId } = talk
  const { adminA, clerkA, judgeA, mediatorA } = world.people
  await asOwner(
    `INSERT INTO score_points (case_id, court_id, holder_id, mediator_id, event_id, on_date,
      rule_version, subject, part, code, points)
     SELECT id, court_id, holder_id, $2, (SELECT id FROM events WHERE case_id = $1 LIMIT 1),
       current_date, 'default-1', id, 'result', 'success', 5 FROM cases WHERE id = $1`,
    [caseId, mediatorA.id],
  )
  await ok(handOverAs(adminA, caseId))
  await ok(recordAgreement(clerkA, { caseId, number: RECORD, on: today() }))
  expect(await stageOf(caseId)).toBe('paper_due')
  expect((await viewOf(findCourtNumbers(judgeA, {}))).rows).toMatchObject([
    { caseId, number: RECORD, by: clerkA.name },
  ])
  expect((await viewOf(findCourtNumbers(world.people.clerkB, {}))).rows).toEqual([])
  const issue = () => issuePaper(judgeA, { caseId, number: NUMBER, on: today() })
  await asOwner(
    `UPDATE identity_checks SET checked_on = checked_on - 2,
      recorded_at = recorded_at - interval '25 hours'
     WHERE case_id = $1 AND party_id = $2`,
    [caseId, applicantId],
  )
  expect(await requestPaper(applicant, { caseId, partyId: applicantId })).toMatchObject({
    refusal: { code: 'PAPER_IDENTITY_FIRST' },
  })
  const formsOf = async () => (await viewOf(getOwnStage(applicant, { caseId }))).stage?.paper?.forms
  expect(await formsOf()).toMatchObject([{ needsIdentity: true }])
  await asOwner(
    `UPDATE identity_checks SET checked_on = checked_on + 2,
      recorded_at = now() - interval '1 second' WHERE case_id = $1 AND party_id = $2`,
    [caseId, applicantId],
  )
  expect(await formsOf()).toMatchObject([{ needsIdentity: false }])
  await ok(requestPaper(applicant, { caseId, partyId: applicantId }))
  expect(await requestPaper(applicant, { caseId, partyId: applicantId })).toMatchObject({
    refusal: { code: 'PAPER_ANSWERED' },
  })
  expect(await requestPaper(applicant, { caseId, partyId: respondentId })).toMatchObject({
    refusal: { code: 'NOT_YOURS_TO_ANSWER' },
  })
  expect(await issue()).toMatchObject({ refusal: { code: 'PAPER_NOT_REQUESTED' } })
  await ok(requestPaper(respondent, { caseId, partyId: respondentId }))
  await ok(issue())
  const served = await serveOwnMediationPaper(new Request('http://localhost/'), {
    actor: applicant,
    params: { caseId },
  })
  const text = textOfPages(await readPdf(new Uint8Array(await served.arrayBuffer())))
  expect([served.status, text.includes(NUMBER), text.includes('民事调解书')]).toEqual([
    200,
    true,
    true,
  ])
  await ok(receivePaper(applicant, { caseId, partyId: applicantId }))
  expect(await stageOf(caseId)).toBe('paper_issued')
  await ok(servePaper(clerkA, { caseId, partyId: respondentId, way: 'in_person', on: today() }))
  expect(await stageOf(caseId)).toBe('paper_served')
  expect((await viewOf(getOwnStage(respondent, { caseId }))).stage?.sentence).toContain('现在生效')
  await workOutbox(new Date())
  const points = await asOwner(
    `SELECT mediator_id, code FROM score_points WHERE case_id = $1 AND code = 'success_confirmed'`,
    [caseId],
  )
  expect(points).toEqual([{ mediator_id: mediatorA.id, code: 'success_confirmed' }])
})

test('调解书和各方的送达回证自动入卷，各一份；已归档的，各方都签收以后另成补充卷', async () => {
  const talk = await layEntrusted()
  const { caseId, applicant, applicantId, respondentId } = talk
  const { clerkA, judgeA } = world.people
  await layStage(caseId, 'paper_due')
  await asOwner(`UPDATE cases SET status = 'archived' WHERE id = $1`, [caseId])
  const number = { number: NUMBER, on: today(), hasPaperRequest: 'on' }
  await ok(issuePaper(judgeA, { caseId, ...number }))
  const set = async () => allow({ pdf: new Uint8Array(Buffer.from(randomUUID())), pages: 1 })
  const work = async () => {
    await workCourtPapers(() => new Date(Date.now() + 1000), set as never)
    const rows = await asOwner<{ title: string }>(
      `SELECT title FROM materials WHERE case_id = $1 AND slot = 'confirmation' ORDER BY position`,
      [caseId],
    )
    return rows.map(({ title }) => title.replace(/（.*，/, '（'))
  }
  const bindings = () => asOwner('SELECT 1 FROM dossier_bindings')
  expect(await work()).toEqual(['民事调解书'])
  await ok(receivePaper(applicant, { caseId, partyId: applicantId }))
  expect(await work()).toEqual(['民事调解书', '送达回证（民事调解书）'])
  expect(await bindings()).toEqual([])
  await ok(servePaper(clerkA, { caseId, partyId: respondentId, way: 'in_person', on: today() }))
  await work()
  expect(await work()).toEqual(['民事调解书', '送达回证（民事调解书）', '送达回证（民事调解书）'])
  expect(await bindings()).toHaveLength(1)
})

test('委托成功也可以撤诉：登记裁定书案号，之后不能再出具调解书', async () => {
  const { caseId } = await layEntrusted()
  const { adminA, clerkA, judgeA } = world.people
  await ok(handOverAs(adminA, caseId))
  await ok(recordAgreement(clerkA, { caseId, number: RECORD, on: today() }))
  await ok(endSuit(clerkA, { caseId, end: 'withdrawn', number: NUMBER, on: today() }))
  const late = await issuePaper(judgeA, {
    caseId,
    number: NUMBER,
    on: today(),
    hasPaperRequest: 'on',
  })
  expect(late).toMatchObject({ refusal: { code: 'COURT_STAGE', facts: { stage: 'suit_ended' } } })
  const sentence = late.ok ? '' : refusalSentence(late.refusal, new Date())
  expect(sentence).toContain(`由${clerkA.name}登记结案`)
})
