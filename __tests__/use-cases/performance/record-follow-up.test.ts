import { asSystem } from '@/lib/data/door'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { remindPerformance } from '@/lib/jobs/remind-performance'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getFollowUpForm } from '@/lib/queries/mediator/get-follow-up-form'
import { findInbox } from '@/lib/queries/notice/find-inbox'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { recordFollowUp } from '@/lib/use-cases/performance/record-follow-up'
import { layAgreement } from '../../support/agreement'
import { actAt, ACT_AT, caseRow, eventRows, letMeet, refusalsInTurn } from '../../support/case-rows'
import { layPart, setRow } from '../../support/case-parts'
import { viewOf } from '../../support/institution-list'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 回访 (domain.md 7): 结案的调解员登记，已归档的也可以，只增不改；自动履行与否随之记在案件上。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Existing = Awaited<ReturnType<typeof layCase>>
const DUE = '2026-11-20'

/** Closed with a written agreement whose one duty fell due. */
async function closed(): Promise<Existing> {
  const existing = await layCase(world, { status: 'closed' })
  await setRow('cases', existing.id, {
    closed_at: new Date('2026-11-10T02:00:00Z'),
    performance_due_on: DUE,
  })
  await layPart('performance_days', existing.id, {
    mediator_id: world.people.mediatorA.id,
    term_no: 1,
    part_no: 1,
    due_on: DUE,
  })
  return existing
}
const record = (who: keyof World['people'], { id, applicantId }: Existing, change: object = {}) =>
  actAt(() =>
    recordFollowUp(world.people[who], {
      caseId: id,
      partyId: applicantId,
      on: '2026-11-21',
      how: 'phone',
      performance: 'performed',
      satisfaction: 'satisfied',
      ...change,
    }),
  )

async function resultOf({ id }: Existing): Promise<unknown> {
  const [row] = await asOwner('SELECT performance FROM cases WHERE id = $1', [id])
  return (row as { performance: string | null }).performance
}

test('只有结案的调解员可以登记', async () => {
  const existing = await closed()
  const people = ['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'reviewerA'] as const
  expect(await refusalsInTurn(people, (who) => record(who, existing))).toEqual({
    mediatorA2: 'NOT_FOUND',
    mediatorB: 'NOT_FOUND',
    adminA: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  })
})

test('登记以后：存入一条，案件记为自动履行，状态不变；申请执行的改为不是', async () => {
  const existing = await closed()
  const before = await caseRow(existing.id)
  expect(await record('mediatorA', existing, { objections: '无' })).toMatchObject({ ok: true })
  expect(
    await asOwner(
      `SELECT entry_no, party_id, made_on::text, way, performance, satisfaction, objections,
        mediator_name
       FROM follow_ups WHERE case_id = $1`,
      [existing.id],
    ),
  ).toEqual([
    {
      entry_no: 1,
      party_id: existing.applicantId,
      made_on: '2026-11-21',
      way: 'phone',
      performance: 'performed',
      satisfaction: 'satisfied',
      objections: '无',
      mediator_name: '谢岚',
    },
  ])
  expect(await caseRow(existing.id)).toMatchObject({ status: 'closed', version: before.version })
  expect(await resultOf(existing)).toBe('voluntary')
  expect((await eventRows(existing.id)).at(-1)).toMatchObject({
    kind: 'followup.recorded',
    basis: 'online_mediation_20',
  })
  await record('mediatorA', existing, { on: '2026-11-22', performance: 'enforcement' })
  expect(await resultOf(existing)).toBe('not_voluntary')
})

test('已归档的也可以登记；口头协议可以登记而不计入', async () => {
  const archived = await closed()
  await setRow('cases', archived.id, { status: 'archived' })
  expect(await record('mediatorA', archived)).toMatchObject({ ok: true })
  const oral = await layCase(world, { status: 'closed' })
  await setRow('cases', oral.id, { closed_at: new Date('2026-11-10T02:00:00Z') })
  expect(await record('mediatorA', oral)).toMatchObject({ ok: true })
  expect(await resultOf(oral)).toBeNull()
})

test('同一张表单按两次：只有一条', async () => {
  const existing = await closed()
  const answers = await letMeet(existing.id, [
    () => record('mediatorA', existing),
    () => record('mediatorA', existing),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(
    await asOwner('SELECT count(*)::int FROM follow_ups WHERE case_id = $1', [existing.id]),
  ).toEqual([{ count: 1 }])
})

test('以签署的协议结案：履行日期随结案存入，最后一日记在案件上；到期当日提醒，已履行的不提醒', async () => {
  const existing = await actAt(() => layCase(world, { status: 'in_mediation' }))
  const mediatorId = world.people.mediatorA.id
  await layAgreement(existing, mediatorId, { isFinished: true })
  await asOwner(
    `UPDATE agreement_terms SET content = jsonb_set(content, '{on}', '"2026-12-15"')
      WHERE case_id = $1`,
    [existing.id],
  )
  for (const [index, partyId] of [existing.applicantId, existing.respondentId].entries())
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
  await actAt(() =>
    closeCase(world.people.mediatorA, {
      caseId: existing.id,
      outcome: 'agreement',
      account: '各方签署了调解协议',
    }),
  )
  const days = await asOwner(
    'SELECT term_no, part_no, due_on::text, mediator_id FROM performance_days WHERE case_id = $1',
    [existing.id],
  )
  expect(days).toEqual([{ term_no: 1, part_no: 1, mediator_id: mediatorId, due_on: '2026-12-15' }])
  // 履行期提醒: 前三天和当日九点到调解员的消息；已经履行的不再提醒。
  const inboxAt = new Date('2026-12-15T10:00:00+08:00')
  const texts = async () =>
    (await actAt(() => viewOf(findInbox(world.people.mediatorA, {})), inboxAt)).rows
      .filter(({ title }) => title === '履行期提醒')
      .map(({ text }) => text)
  await workOutbox(new Date('2026-12-15T08:59:00+08:00'))
  const ahead = '调解协议约定的履行日期为 12月15日。请提醒当事人按约履行。'
  expect(await texts()).toEqual([ahead])
  await workOutbox(inboxAt)
  expect(await texts()).toEqual([
    '调解协议约定的履行日期（12月15日）已到。请回访当事人并登记履行情况。',
    ahead,
  ])
  await setRow('cases', existing.id, { performance: 'voluntary' })
  await asSystem('test', (db) =>
    remindPerformance(
      db,
      { caseId: existing.id, dueOn: parseLocalDate('2026-12-15')!, isAhead: false },
      inboxAt,
    ),
  )
  await workOutbox(inboxAt)
  expect(await texts()).toHaveLength(2)
  const [row] = await asOwner('SELECT performance_due_on::text AS due FROM cases WHERE id = $1', [
    existing.id,
  ])
  expect(row).toEqual({ due: '2026-12-15' })
})

test('调解员、机构、法院的案件页都看得到履行期和回访，表单写明履行期；别人的案件没有', async () => {
  const existing = await closed()
  await record('mediatorA', existing)
  const expected = {
    days: [`第 1 条：${DUE}`],
    entries: [{ line: expect.stringMatching(/^2026-11-21 电话回访申请人\d+：已履行，满意$/) }],
    result: '协议已自动履行',
  }
  const { mediatorA, mediatorA2, adminA, clerkA } = world.people
  const { file } = await viewOf(getMyCase(mediatorA, { caseId: existing.id }))
  expect(file.performance).toMatchObject(expected)
  expect(file.abilities.allowed).toContain('record_follow_up')
  const { id: caseId } = existing
  expect((await viewOf(getCaseFile(adminA, { caseId }))).file.performance).toMatchObject(expected)
  expect((await viewOf(getCourtCase(clerkA, { caseId }))).file.performance).toMatchObject(expected)
  expect(await viewOf(getFollowUpForm(mediatorA, { caseId: existing.id }))).toMatchObject({
    ability: { allowed: true },
    days: expected.days,
    earliest: '2026-11-10',
  })
  expect(await getFollowUpForm(mediatorA2, { caseId: existing.id })).toMatchObject({ ok: false })
})
