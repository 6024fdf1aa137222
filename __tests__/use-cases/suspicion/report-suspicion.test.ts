import { findCourtCases } from '@/lib/queries/court/find-court-cases'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { findToday } from '@/lib/queries/mediator/find-today'
import { getClockForm } from '@/lib/queries/mediator/get-clock-form'
import { getCloseForm } from '@/lib/queries/mediator/get-close-form'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { pauseClock } from '@/lib/use-cases/clock/pause-clock'
import { resumeClock } from '@/lib/use-cases/clock/resume-clock'
import { answerSuspicion } from '@/lib/use-cases/suspicion/answer-suspicion'
import { actAt, caseRow, eventRows, letMeet, refusalsInTurn } from '../../support/case-rows'
import { setRow } from '../../support/case-parts'
import { emptyCases, setCase, viewOf } from '../../support/institution-list'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 虚假调解的报告与答复: 特邀规定 第18条. ACT_AT is Tuesday 2026-11-24.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
beforeEach(emptyCases)
afterAll(closeWorld)

type Who = keyof World['people']
type ExistingCase = Awaited<ReturnType<typeof layCase>>
type Input = Readonly<Record<string, unknown>>

async function open() {
  const existing = await layCase(world, { status: 'in_mediation' })
  await setCase(existing.id, {
    accepted_at: '2026-11-02T09:00:00+08:00',
    mediation_due_on: '2026-12-02',
  })
  return existing
}
const suspend = ({ id }: ExistingCase, change: Input = {}) =>
  actAt(() =>
    pauseClock(world.people.mediatorA, {
      caseId: id,
      reason: 'suspension',
      from: '2026-11-20',
      note: '双方对事实没有任何争议',
      findings: '借条与转账记录金额不一致',
      ...change,
    }),
  )
const resume = ({ id }: ExistingCase, note = '') =>
  actAt(() => resumeClock(world.people.mediatorA, { caseId: id, to: '2026-11-24', note }))
const reportsOf = ({ id }: ExistingCase) =>
  asOwner<{ id: string; answer: string | null }>(
    `SELECT id, suspicion, findings, mediator_name, answer, answer_text, answered_by
     FROM suspicion_reports WHERE case_id = $1`,
    [id],
  )
async function answer(who: Who, existing: ExistingCase, how: string, text = '双方已提交转账凭证') {
  const [report] = await reportsOf(existing)
  return actAt(() =>
    answerSuspicion(world.people[who], {
      caseId: existing.id,
      reportId: report?.id,
      answer: how,
      text,
    }),
  )
}

test('中止调解连同报告一起登记；没有写已核实的情况，什么也不登记；鉴定评估没有报告', async () => {
  const existing = await open()
  expect(await suspend(existing, { findings: '' })).toMatchObject({
    refusal: { code: 'INPUT_INVALID', fields: { findings: 'FINDINGS_REQUIRED' } },
  })
  expect(await reportsOf(existing)).toEqual([])
  expect(await suspend(existing)).toMatchObject({ ok: true })
  expect(await reportsOf(existing)).toMatchObject([
    {
      suspicion: '双方对事实没有任何争议',
      findings: '借条与转账记录金额不一致',
      mediator_name: '谢岚',
      answer: null,
    },
  ])
  const appraised = await open()
  expect(await suspend(appraised, { reason: 'appraisal' })).toMatchObject({ ok: true })
  expect(await reportsOf(appraised)).toEqual([])
})

test('只有引调法院的工作人员可以答复，只能答复一次；不改变案件，也不撤下催办', async () => {
  const existing = await open()
  await suspend(existing)
  await setRow('cases', existing.id, { urged_at: new Date(), urged_by: '林敏', urge_note: null })
  const before = await caseRow(existing.id)
  const others = ['mediatorA', 'adminA', 'reviewerA', 'clerkB'] as const
  expect(await refusalsInTurn(others, (who) => answer(who, existing, 'continue'))).toEqual({
    mediatorA: 'FORBIDDEN',
    adminA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
    clerkB: 'NOT_FOUND',
  })
  expect(await answer('clerkA', existing, 'continue', '短')).toMatchObject({
    refusal: { fields: { text: 'REASON_TOO_SHORT' } },
  })
  const decided = await letMeet(existing.id, [
    () => answer('clerkA', existing, 'continue'),
    () => answer('judgeA', existing, 'continue'),
  ])
  expect(decided.filter(({ ok }) => ok)).toHaveLength(1)
  expect(decided.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'SUSPICION_ANSWERED' } })
  const { status, version, due, mediator_id } = before
  expect(await caseRow(existing.id)).toMatchObject({ status, version, due, mediator_id })
  const [urged] = await asOwner<{ urged_by: string | null }>(
    'SELECT urged_by FROM cases WHERE id = $1',
    [existing.id],
  )
  expect(urged?.urged_by).toBe('林敏')
  expect(
    (await eventRows(existing.id)).filter(({ kind }) => kind === 'suspicion.answered'),
  ).toMatchObject([{ basis: 'invited_mediation_18', data: { answer: 'continue' } }])
})

test('答复继续的，不写理由就可以恢复；答复终结的，不能恢复；没有答复的，写明理由才能恢复', async () => {
  const needsReason = async ({ id }: ExistingCase) =>
    (await viewOf(getClockForm(world.people.mediatorA, { caseId: id }))).openPause?.needsReason
  const continued = await open()
  await suspend(continued)
  expect(await needsReason(continued)).toBe(true)
  expect(await resume(continued)).toMatchObject({
    refusal: { fields: { note: 'RESUME_REASON_REQUIRED' } },
  })
  await answer('judgeA', continued, 'continue')
  expect(await needsReason(continued)).toBe(false)
  expect(await resume(continued)).toMatchObject({ ok: true })

  const ended = await open()
  await suspend(ended)
  await answer('judgeA', ended, 'end', '移送材料，依法处理')
  expect(await resume(ended, '怀疑已经排除')).toMatchObject({
    refusal: { code: 'SUSPICION_ENDS_MEDIATION' },
  })
  const form = await viewOf(getClockForm(world.people.mediatorA, { caseId: ended.id }))
  expect(form.abilities.resume).toMatchObject({ why: expect.stringContaining('答复终结调解') })

  const own = await open()
  await suspend(own)
  expect(await resume(own, '双方已提交转账凭证')).toMatchObject({ ok: true })
  expect(await eventRows(own.id)).toMatchObject([
    { kind: 'clock.paused', data: { findings: '借条与转账记录金额不一致' } },
    { kind: 'clock.resumed', data: { unanswered: true } },
  ])
})

const pausesOf = ({ id }: ExistingCase) =>
  asOwner<{ reason: string; from_on: string; to_on: string | null }>(
    `SELECT reason, from_on::text, to_on::text FROM clock_pauses WHERE case_id = $1
     ORDER BY from_on, to_on`,
    [id],
  )
const noticesOf = ({ id }: ExistingCase) =>
  asOwner<{ who: string; answer: string }>(
    `SELECT payload->'to'->>'who' AS who, payload->'facts'->>'answer' AS answer FROM outbox
     WHERE payload->>'caseId' = $1 AND payload->>'kind' = 'suspicion.answered'
     ORDER BY payload->'to'->>'who'`,
    [id],
  )
const END_TEXT = '移送材料，依法处理'

test('调解员已自行恢复，法院答复终结：当日即时中止，不能再恢复，只能以“其他”结案；通知调解员和机构', async () => {
  const existing = await open()
  await suspend(existing)
  expect(await resume(existing, '双方已提交转账凭证')).toMatchObject({ ok: true })
  expect(await answer('clerkA', existing, 'end', END_TEXT)).toMatchObject({ ok: true })
  expect(await pausesOf(existing)).toEqual([
    { reason: 'suspension', from_on: '2026-11-20', to_on: '2026-11-24' },
    { reason: 'suspension', from_on: '2026-11-24', to_on: null },
  ])
  expect((await eventRows(existing.id)).at(-1)).toMatchObject({
    kind: 'suspicion.answered',
    data: { answer: 'end', suspendedFrom: '2026-11-24' },
  })
  expect(await noticesOf(existing)).toEqual([
    { who: 'administrators', answer: 'end' },
    { who: 'mediator', answer: 'end' },
  ])
  expect(await resume(existing, '怀疑已经排除')).toMatchObject({
    refusal: { code: 'SUSPICION_ENDS_MEDIATION', facts: { on: '2026-11-24' } },
  })
  const { mediatorA, adminA, reviewerA } = world.people
  const address = { caseId: existing.id }
  const mine = await viewOf(actAt(() => getMyCase(mediatorA, address)))
  expect(mine.file.abilities.allowed).toContain('close')
  for (const move of ['pause', 'resume', 'extend'] as const)
    expect(mine.file.abilities.allowed).not.toContain(move)
  for (const { file } of [
    mine,
    await viewOf(actAt(() => getCaseFile(adminA, address))),
    await viewOf(actAt(() => getCourtCase(reviewerA, address))),
  ]) {
    expect(file.next).toMatchObject({
      by: 'mediator',
      what: expect.stringContaining('“其他”事由结案'),
    })
    expect(file.courtEnd).toContain('11月24日 答复终结调解')
  }
  const today = await viewOf(actAt(() => findToday(mediatorA, {})))
  expect(today.first).toMatchObject([{ caseId: existing.id, reason: 'court_ended' }])
  const closing = await viewOf(actAt(() => getCloseForm(mediatorA, address)))
  expect(closing.likely).toBe('other')
  expect(closing.outcomes[0]).toMatchObject({
    why: '法院已答复终结调解，不适用。',
    evidencePage: null,
  })
  expect(closing.outcomes.filter(({ allowed }) => allowed).map(({ outcome }) => outcome)).toEqual([
    'other',
  ])
  expect(
    closing.outcomes.find(({ outcome }) => outcome === 'other')?.draft.failureReason,
  ).toContain('2026年11月24日')
})

test('法院答复终结时正在鉴定评估的：期限照旧停止，不另开中止，也不能再恢复', async () => {
  const existing = await open()
  await suspend(existing)
  await resume(existing, '双方已提交转账凭证')
  await asOwner(`UPDATE clock_pauses SET to_on = '2026-11-22' WHERE case_id = $1`, [existing.id])
  expect(
    await suspend(existing, { reason: 'appraisal', from: '2026-11-23', findings: '' }),
  ).toMatchObject({ ok: true })
  expect(await answer('judgeA', existing, 'end', END_TEXT)).toMatchObject({ ok: true })
  expect(await pausesOf(existing)).toEqual([
    { reason: 'suspension', from_on: '2026-11-20', to_on: '2026-11-22' },
    { reason: 'appraisal', from_on: '2026-11-23', to_on: null },
  ])
  expect(await resume(existing)).toMatchObject({ refusal: { code: 'SUSPICION_ENDS_MEDIATION' } })
})

test('已结案的案件，报告照样待答复；只答复审查的结果，结案和期限不变', async () => {
  const existing = await open()
  await suspend(existing)
  await setRow('cases', existing.id, {
    status: 'closed',
    closed_at: new Date('2026-11-24T01:00:00Z'),
    outcome: 'other',
    closing_days: 9,
  })
  expect(await answer('clerkA', existing, 'end', END_TEXT)).toMatchObject({
    refusal: { fields: { answer: 'ANSWER_DOES_NOT_FIT' } },
  })
  const before = await caseRow(existing.id)
  expect(await answer('clerkA', existing, 'handled', END_TEXT)).toMatchObject({ ok: true })
  const { status, version, due } = before
  expect(await caseRow(existing.id)).toMatchObject({ status, version, due })
  expect(await pausesOf(existing)).toHaveLength(1)
  const { mediatorA } = world.people
  const { file } = await viewOf(getMyCase(mediatorA, { caseId: existing.id }))
  expect(file.suspicions).toMatchObject([{ state: '依法另行处理', answerText: END_TEXT }])
})

test('法院的列表数出待答复的报告并能列出；调解员、机构和法院读到同样的报告和答复', async () => {
  const [waiting, answered, closed] = [await open(), await open(), await open()]
  for (const existing of [waiting, answered, closed]) await suspend(existing)
  await answer('judgeA', answered, 'end', '移送材料，依法处理')
  await setRow('cases', closed.id, {
    status: 'closed',
    closed_at: new Date('2026-11-24T02:00:00Z'),
    outcome: 'other',
    closing_days: 9,
  })
  const { clerkA, clerkB, reviewerA, adminA, mediatorA } = world.people
  const list = await viewOf(findCourtCases(clerkA, { tab: 'all', awaits: 'suspicion' }))
  expect([list.unanswered, list.rows.map(({ caseId }) => caseId).toSorted()]).toEqual([
    2,
    [waiting.id, closed.id].toSorted(),
  ])
  expect((await viewOf(findCourtCases(clerkB, { tab: 'all' }))).unanswered).toBe(0)
  expect((await viewOf(findCourtCases(reviewerA, { tab: 'all' }))).unanswered).toBe(2)
  const [report] = await reportsOf(waiting)
  const address = { caseId: waiting.id }
  expect((await viewOf(getCourtCase(clerkA, address))).answerable).toEqual({
    reportId: report?.id,
    answers: ['continue', 'end'],
  })
  expect((await viewOf(getCourtCase(reviewerA, address))).answerable).toBeNull()
  const done = { caseId: answered.id }
  expect((await viewOf(getCourtCase(clerkA, done))).answerable).toBeNull()
  for (const view of [
    await viewOf(getMyCase(mediatorA, done)),
    await viewOf(getCaseFile(adminA, done)),
    await viewOf(getCourtCase(reviewerA, done)),
  ])
    expect(view.file.suspicions).toMatchObject([
      { state: '终结调解', isOpen: false, answerText: '移送材料，依法处理' },
    ])
})
