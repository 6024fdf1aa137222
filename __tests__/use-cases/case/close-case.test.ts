import { closeCase } from '@/lib/use-cases/case/close-case'
import {
  actAt,
  ACT_AT,
  assignmentRows,
  caseRow,
  eventRows,
  letMeet,
  pointRows,
  refusalsInTurn,
} from '../../support/case-rows'
import { layAgreement } from '../../support/agreement'
import { layPart } from '../../support/case-parts'
import { setCase } from '../../support/institution-list'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'
import { FAILED_OTHERWISE, orallyAgreed } from '../../support/closing-inputs'

// 结案: 在线调解规则 第25条 (八项事由), 第21条 (调解不成的四项记录), 第15条; domain.md 5.4 (时间分、结果分).

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const FAILURE = { ...FAILED_OTHERWISE, failureReason: '申请人已另案起诉' }
const close = async (
  who: keyof World['people'],
  caseId: string,
  input?: Readonly<Record<string, unknown>>,
) => {
  const closing = input ?? (await orallyAgreed(caseId))
  return actAt(() => closeCase(world.people[who], { caseId, ...closing }))
}
/** In mediation since a referral so many days before the closing. */
async function mediated(referredOn = '2026-11-20', dueOn = '2026-12-24') {
  const existing = await layCase(world, { status: 'in_mediation' })
  await setCase(existing.id, {
    referred_at: `${referredOn}T09:00:00+08:00`,
    mediation_due_on: dueOn,
  })
  return existing
}

test('只有承办的调解员可以结案', async () => {
  const { id } = await mediated()
  const people = ['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'judgeA', 'reviewerA'] as const
  expect(await refusalsInTurn(people, (who) => close(who, id))).toEqual({
    mediatorA2: 'NOT_FOUND',
    mediatorB: 'NOT_FOUND',
    adminA: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    judgeA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  })
  expect(await caseRow(id)).toMatchObject({ status: 'in_mediation', outcome: null })
})

test('没有接收的案件不能结案', async () => {
  const { id } = await layCase(world, { status: 'pending_mediator' })
  expect(await close('mediatorA', id)).toMatchObject({
    refusal: { code: 'STATUS_DOES_NOT_ALLOW', facts: { status: 'pending_mediator' } },
  })
})

test('没有联系过就说无法联系、没有人拒绝就说不愿继续、期限没到就说期限届满：都不成立，什么也没有写', async () => {
  const { id } = await mediated()
  expect(await close('mediatorA', id, { ...FAILURE, outcome: 'unreachable' })).toMatchObject({
    refusal: { code: 'ATTEMPTS_INCOMPLETE' },
  })
  expect(await close('mediatorA', id, { ...FAILURE, outcome: 'unwilling' })).toMatchObject({
    refusal: { code: 'NO_REFUSAL_RECORDED' },
  })
  expect(await close('mediatorA', id, { ...FAILURE, outcome: 'expired' })).toMatchObject({
    refusal: { code: 'OUTCOME_TOO_EARLY', facts: { dueOn: '2026-12-24' } },
  })
  expect(await pointRows(id)).toEqual([])
  expect(await assignmentRows(id)).toMatchObject([{ ended_at: null }])
})

test('成功：写明结果和用时，承办结束，得结案、时间、结果三种分', async () => {
  const { id, caseNo } = await mediated('2026-11-20')
  expect(await close('mediatorA', id)).toEqual({
    ok: true,
    value: { caseId: id, caseNo, success: true },
  })
  expect(await caseRow(id)).toMatchObject({
    status: 'closed',
    closed_at: ACT_AT,
    outcome: 'agreement',
    closing_days: 4,
    mediator_name: '谢岚',
    last_act: 'case.closed',
  })
  expect(await assignmentRows(id)).toMatchObject([
    { ended_at: ACT_AT, ended_because: 'case_closed', end_reason: 'agreement' },
  ])
  expect(await pointRows(id)).toEqual([
    'operation closing 1 case.closed',
    'result success 5 case.closed',
    'time closed_in_time 10 case.closed',
  ])
})

test.each([
  ['2026-11-17', 7, 10],
  ['2026-11-16', 8, 8],
  ['2026-11-09', 15, 8],
  ['2026-11-08', 16, 6],
  ['2026-10-25', 30, 6],
  ['2026-10-24', 31, 4],
  ['2026-09-25', 60, 4],
  ['2026-09-24', 61, 2],
  ['2026-08-26', 90, 2],
  ['2026-08-25', 91, 0],
])('%s 引调、用时 %d 日的成功件，时间分 %d', async (referredOn, days, points) => {
  const { id } = await mediated(referredOn)
  await close('mediatorA', id)
  expect((await caseRow(id)).closing_days).toBe(days)
  const time = (await pointRows(id)).filter((row) => row.startsWith('time'))
  expect(time).toEqual(points === 0 ? [] : [`time closed_in_time ${points} case.closed`])
})

test('鉴定评估的日子从用时中扣除（第26条）', async () => {
  const { id } = await mediated('2026-11-10')
  await asOwner(
    `INSERT INTO clock_pauses (case_id, court_id, holder_id, from_on, to_on, reason)
     SELECT id, court_id, holder_id, '2026-11-12', '2026-11-19', 'appraisal' FROM cases
       WHERE id = $1`,
    [id],
  )
  await close('mediatorA', id)
  expect((await caseRow(id)).closing_days).toBe(6)
})

test('失败：四项存入结案登记，得结案 1 分、结果 1 分，没有时间分', async () => {
  const { id } = await mediated()
  expect(await close('mediatorA', id, FAILURE)).toMatchObject({
    ok: true,
    value: { success: false },
  })
  const rows = await asOwner(
    `SELECT outcome, account, failure_reason, cost_raising, court_notes FROM closings
      WHERE case_id = $1`,
    [id],
  )
  expect(rows).toEqual([
    {
      outcome: 'other',
      account: '双方对赔偿金额各执一词',
      failure_reason: '申请人已另案起诉',
      cost_raising: '无',
      court_notes: '建议先行鉴定',
    },
  ])
  expect(await pointRows(id)).toEqual([
    'operation closing 1 case.closed',
    'result failure 1 case.closed',
  ])
})

test('记录写明结果与用时，成功依据第25条，失败依据第21条', async () => {
  const [won, lost] = [await mediated(), await mediated()]
  await close('mediatorA', won.id)
  await close('mediatorA', lost.id, FAILURE)
  expect(await eventRows(won.id)).toMatchObject([
    { kind: 'case.closed', basis: 'online_mediation_25', data: { success: true, days: 4 } },
  ])
  expect(await eventRows(lost.id)).toMatchObject([
    {
      kind: 'case.closed',
      basis: 'online_mediation_21',
      data: { failureReason: '申请人已另案起诉' },
    },
  ])
})

test('同一张表单按两次：结案一次，分也只得一次，第二次读到是谁在什么时候结的', async () => {
  const { id } = await mediated()
  const answers = await letMeet(id, [() => close('mediatorA', id), () => close('mediatorA', id)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    refusal: { facts: { by: '谢岚', at: ACT_AT.toISOString() } },
  })
  expect(await pointRows(id)).toHaveLength(3)
})

const agreed = async (isSigned: boolean) => {
  const existing = await mediated()
  const mediatorId = world.people.mediatorA.id
  await layAgreement(existing, mediatorId, { isFinished: true })
  const parties = [existing.applicantId, ...(isSigned ? [existing.respondentId] : [])]
  for (const [index, partyId] of parties.entries())
    await layPart('agreement_marks', existing.id, {
      mediator_id: mediatorId,
      agreement_no: 1,
      mark_no: 2 + index,
      mark: 'signed',
      party_id: partyId,
      party_name: '当事人',
      way: 'paper',
      done_on: '2026-11-22',
      recorded_at: ACT_AT,
    })
  return existing
}
const AGREED = { outcome: 'agreement', account: '各方签署了调解协议' }

test('口头协议：谁、何时、以何方式存入结案登记和记录；没有写明的逐栏拒绝', async () => {
  const existing = await mediated()
  expect(await close('mediatorA', existing.id, AGREED)).toMatchObject({
    refusal: {
      code: 'INPUT_INVALID',
      fields: { statedBy: 'CHOOSE_ONE', statedOn: 'REQUIRED', statedHow: 'CHOOSE_ONE' },
    },
  })
  expect(await close('mediatorA', existing.id)).toMatchObject({ ok: true })
  const { applicantId, respondentId } = existing
  expect(
    await asOwner(
      'SELECT stated_by, stated_on::text, stated_how FROM closings WHERE case_id = $1',
      [existing.id],
    ),
  ).toEqual([
    {
      stated_by: expect.arrayContaining([applicantId, respondentId]),
      stated_on: '2026-11-20',
      stated_how: 'on_site',
    },
  ])
  expect((await eventRows(existing.id)).at(-1)).toMatchObject({
    data: { statement: 'oral_agreement', statedOn: '2026-11-20', how: 'on_site' },
  })
})

test('协议定稿而有人没有签署：指名拒绝，什么也没有写；各方签齐就可以结案，不存口头表示', async () => {
  const [waiting, signed] = [await agreed(false), await agreed(true)]
  expect(await close('mediatorA', waiting.id, AGREED)).toMatchObject({
    refusal: {
      code: 'AGREEMENT_NOT_SIGNED',
      facts: { unsigned: expect.stringMatching(/^被申请人\d+$/), refused: '' },
    },
  })
  expect(await caseRow(waiting.id)).toMatchObject({ status: 'in_mediation' })
  expect(await close('mediatorA', signed.id, AGREED)).toMatchObject({ ok: true })
  expect(
    await asOwner('SELECT stated_by, stated_on FROM closings WHERE case_id = $1', [signed.id]),
  ).toEqual([{ stated_by: [], stated_on: null }])
})
