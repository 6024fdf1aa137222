import { toLocalDate } from '@/lib/domain/time/local-date'
import { getReferralState } from '@/lib/queries/integration/get-referral-state'
import { findDeclines } from '@/lib/queries/institution/find-declines'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getCourtProgress } from '@/lib/queries/court/get-court-progress'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { endReturned } from '@/lib/use-cases/case/end-returned'
import { recallCase } from '@/lib/use-cases/case/recall-case'
import { referAgain } from '@/lib/use-cases/case/refer-again'
import { caseRow, eventRows, letMeet, refusalsInTurn } from '../../support/case-rows'
import { refusalOf, viewOf } from '../../support/institution-list'
import { layFormerReferral, layOverdue, setAcceptanceDue } from '../../support/returned-cases'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 收回、重新引调、退回后办结: 在线调解规则 第12条; docs/decisions/0124-returned-cases.md.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const TEXT = '三个工作日内未确认接受'
type Who = keyof World['people']
const recall = (who: Who, caseId: string, text: unknown = TEXT) =>
  recallCase(world.people[who], { caseId, text })
const refer = (who: Who, caseId: string, institutionId: unknown = world.institutions.b) =>
  referAgain(world.people[who], { caseId, institutionId, text: '该中心受理同类纠纷' })
const end = (who: Who, caseId: string, input: Readonly<Record<string, unknown>> = {}) =>
  endReturned(world.people[who], {
    caseId,
    end: 'filing',
    reason: 'party_unwilling',
    text: '申请人坚持诉讼',
    on: toLocalDate(new Date()),
    ...input,
  })

test('退回的案件引调给另一家机构，由它受理：通的一条路', async () => {
  const { id, caseNo } = await layCase(world, { status: 'pending_acceptance' })
  const { adminA, adminB, clerkA } = world.people
  expect(
    (await declineCase(adminA, { caseId: id, reason: 'beyond_scope', text: '不在受理范围' })).ok,
  ).toBe(true)
  const referred = await refer('clerkA', id)
  expect(referred).toMatchObject({ ok: true, value: { caseNo, institution: '乙调解中心' } })
  expect(await caseRow(id)).toMatchObject({
    status: 'pending_acceptance',
    institution_id: world.institutions.b,
    holder_id: world.institutions.b,
    last_act: 'case.referred-again',
    last_act_by: clerkA.name,
  })
  // What belongs to the case goes with it, and the former institution sees nothing of it.
  expect(await asOwner('SELECT DISTINCT holder_id FROM parties WHERE case_id = $1', [id])).toEqual([
    { holder_id: world.institutions.b },
  ])
  expect(await refusalOf(getCaseFile(adminA, { caseId: id }))).toBe('NOT_FOUND')
  const { file } = await viewOf(getCaseFile(adminB, { caseId: id }))
  expect(file.declines).toEqual([])
  expect((await acceptCase(adminB, { caseId: id })).ok).toBe(true)
})

test('新的受理期限自重新引调之日起算，引调时间也是这一天', async () => {
  const { id } = await layCase(world, { status: 'returned', acceptedDaysAgo: 20 })
  const before = Date.now()
  const referred = await refer('clerkA', id)
  const [row] = await asOwner<{ due: string; referred_at: Date; received_at: Date }>(
    'SELECT acceptance_due_on::text AS due, referred_at, received_at FROM cases WHERE id = $1',
    [id],
  )
  expect(referred).toMatchObject({ ok: true, value: { dueOn: row!.due } })
  expect(row!.due > toLocalDate(new Date())).toBe(true)
  expect(row!.received_at.getTime()).toBeGreaterThanOrEqual(before)
  expect(row!.referred_at).toEqual(row!.received_at)
})

test('收回：机构不再看到案件，留下自己的记录，收到消息，法院的人看到理由', async () => {
  const { id, caseNo } = await layOverdue(world)
  const { adminA, clerkA, judgeA, courtSystemA } = world.people
  expect(await recall('clerkA', id)).toEqual({
    ok: true,
    value: { caseId: id, caseNo, institutionName: '甲调解中心' },
  })
  expect(await caseRow(id)).toMatchObject({
    status: 'returned',
    institution_id: null,
    holder_id: world.courts.a,
    last_act: 'case.recalled',
  })
  expect(await refusalOf(getCaseFile(adminA, { caseId: id }))).toBe('NOT_FOUND')
  const { rows } = await viewOf(findDeclines(adminA, {}))
  expect(rows).toMatchObject([
    { caseNo, reason: '逾期未确认，法院收回', text: TEXT, declinedBy: clerkA.name, notice: null },
  ])
  expect(await eventRows(id)).toMatchObject([
    {
      kind: 'case.recalled',
      basis: 'online_mediation_12',
      data: { institution: '甲调解中心', text: TEXT },
    },
  ])
  const progress = await viewOf(getCourtProgress(judgeA, { caseId: id }))
  expect(JSON.stringify(progress)).toContain(TEXT)
  expect(await viewOf(getReferralState(courtSystemA, { caseNo }))).toMatchObject({
    status: 'returned',
    declined: { reason: 'not_confirmed', explanation: TEXT },
  })
  const outbox = await asOwner<{ payload: { kind: string; to: object } }>(
    `SELECT payload FROM outbox WHERE kind = 'notice'`,
  )
  expect(outbox.map(({ payload }) => payload)).toMatchObject([
    { kind: 'case.recalled', to: { who: 'administrators', institutionId: world.institutions.a } },
  ])
})

test('受理期限的最后一天还不能收回，期满的次日可以', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  expect(await recall('clerkA', id)).toMatchObject({ refusal: { code: 'RECALL_TOO_EARLY' } })
  await setAcceptanceDue(id, 0)
  expect(await recall('clerkA', id)).toMatchObject({ refusal: { code: 'RECALL_TOO_EARLY' } })
  await setAcceptanceDue(id, -1)
  expect((await recall('clerkA', id)).ok).toBe(true)
})

test('只有本院的书记员可以收回、重新引调、办结', async () => {
  const people = ['adminA', 'mediatorA', 'judgeA', 'reviewerA', 'clerkB', 'courtSystemA'] as const
  const refused = {
    adminA: 'FORBIDDEN',
    mediatorA: 'FORBIDDEN',
    judgeA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
    clerkB: 'NOT_FOUND',
    courtSystemA: 'FORBIDDEN',
  }
  const overdue = await layOverdue(world)
  expect(await refusalsInTurn(people, (who) => recall(who, overdue.id))).toEqual(refused)
  const { id } = await layCase(world, { status: 'returned' })
  expect(await refusalsInTurn(people, (who) => refer(who, id))).toEqual(refused)
  expect(await refusalsInTurn(people, (who) => end(who, id))).toEqual(refused)
})

test('不受理过的、逾期未确认的、没有邀请的机构，都不能再引调', async () => {
  const { id } = await layCase(world, { status: 'returned' })
  await layFormerReferral(id, world.institutions.a)
  await layFormerReferral(id, world.institutions.b, 'not_confirmed')
  expect(await refer('clerkA', id, world.institutions.a)).toMatchObject({
    refusal: { code: 'INSTITUTION_BARRED', facts: { because: 'declined' } },
  })
  expect(await refer('clerkA', id, world.institutions.b)).toMatchObject({
    refusal: { code: 'INSTITUTION_BARRED', facts: { because: 'not_confirmed' } },
  })
  await asOwner('DELETE FROM case_declines WHERE institution_id = $1', [world.institutions.b])
  await asOwner('DELETE FROM institution_courts WHERE institution_id = $1 AND court_id = $2', [
    world.institutions.b,
    world.courts.a,
  ])
  expect(await refer('clerkA', id)).toMatchObject({
    refusal: {
      code: 'INSTITUTION_NOT_INVITED',
      fields: { institutionId: 'INSTITUTION_NOT_INVITED' },
    },
  })
})

test('重新引调的机构读到重新引调，读不到此前的经过；前一家机构只读到自己的部分', async () => {
  const { id } = await layOverdue(world)
  await recall('clerkA', id)
  await refer('clerkA', id)
  const read = (institution: string) =>
    asOwner<{ kind: string }>(
      'SELECT kind FROM events WHERE case_id = $1 AND institution_id = $2 ORDER BY seq',
      [id, institution],
    )
  expect(await read(world.institutions.a)).toEqual([{ kind: 'case.recalled' }])
  expect(await read(world.institutions.b)).toEqual([{ kind: 'case.referred-again' }])
})

test('收回 × 受理：一个成功，另一个读到是谁在什么时候办的', async () => {
  for (let trial = 0; trial < 4; trial++) {
    const { id } = await layOverdue(world)
    const acts = [() => recall('clerkA', id), () => acceptCase(world.people.adminA, { caseId: id })]
    const answers = await letMeet<{ readonly ok: boolean }>(id, trial % 2 ? acts : acts.reverse())
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      refusal: {
        code: 'CASE_CHANGED_MEANWHILE',
        facts: { by: expect.stringMatching(/甲书记|林敏/), at: expect.any(String) },
      },
    })
    const records = await asOwner('SELECT 1 FROM case_declines WHERE case_id = $1', [id])
    expect(records).toHaveLength((await caseRow(id)).status === 'returned' ? 1 : 0)
  }
})

test('两个书记员同时重新引调：一个成功，另一个读到是谁在什么时候办的', async () => {
  const { id } = await layCase(world, { status: 'returned' })
  const answers = await letMeet<{ readonly ok: boolean }>(id, [
    () => refer('clerkA', id),
    () => refer('clerkA', id, world.institutions.a),
    () => end('clerkA', id),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of answers.filter(({ ok }) => !ok))
    expect(answer).toMatchObject({
      refusal: { code: 'CASE_CHANGED_MEANWHILE', facts: { by: '甲书记', at: expect.any(String) } },
    })
})

test('退回后办结：移送立案，写明案号，事件和记录一致，到此为止', async () => {
  const { id, caseNo } = await layCase(world, { status: 'returned' })
  expect(await end('clerkA', id, { courtCaseNo: '（2026）粤9901民初12号' })).toMatchObject({
    ok: true,
    value: { caseNo, end: 'filing' },
  })
  expect(await caseRow(id)).toMatchObject({ status: 'returned_settled', institution_id: null })
  expect(await asOwner('SELECT way, court_case_no, recorded_by FROM returned_ends')).toEqual([
    { way: 'filing', court_case_no: '(2026)粤9901民初12号', recorded_by: '甲书记' },
  ])
  expect(await refer('clerkA', id)).toMatchObject({ refusal: { code: 'STATUS_DOES_NOT_ALLOW' } })
  expect(await viewOf(getReferralState(world.people.courtSystemA, { caseNo }))).toMatchObject({
    status: 'returned_settled',
    statusText: '退回后办结',
  })
})

test.each([
  ['立案前不能转入审理', { end: 'trial' }, { end: 'RETURNED_END_UNFIT' }],
  ['不能晚于今天', { on: '2099-01-01' }, { on: 'DAY_AFTER_TODAY' }],
  ['不能早于退回', { on: '2020-01-01' }, { on: 'BEFORE_RETURN' }],
  ['案号读不懂', { courtCaseNo: '第12号' }, { courtCaseNo: 'CASE_NUMBER_FORMAT' }],
  ['没有写理由', { text: '' }, { text: 'REASON_TOO_SHORT' }],
  ['没有选去向', { end: undefined }, { end: 'CHOOSE_ONE' }],
])('退回后办结，%s', async (_title, input, fields) => {
  const { id } = await layCase(world, { status: 'returned' })
  expect(await end('clerkA', id, input)).toMatchObject({ ok: false, refusal: { fields } })
  expect((await caseRow(id)).status).toBe('returned')
})

test('统计：重新引调的案件在本院计一件，在现在的机构计一件，原机构不再计收案', async () => {
  const { id } = await layOverdue(world)
  const referred = async () =>
    new Map(
      (
        await asOwner<{ home_id: string; n: number }>(
          `SELECT home_id, sum(cases)::int AS n FROM flow_tallies WHERE flow = 'referred' GROUP BY 1
            HAVING sum(cases) <> 0`,
        )
      ).map(({ home_id, n }) => [home_id, n]),
    )
  const { courts, institutions } = world
  expect(await referred()).toEqual(
    new Map([
      [courts.a, 1],
      [institutions.a, 1],
    ]),
  )
  await recall('clerkA', id)
  await refer('clerkA', id)
  expect(await referred()).toEqual(
    new Map([
      [courts.a, 1],
      [institutions.b, 1],
    ]),
  )
})

test('消息：重新引调像引调一样到新的机构', async () => {
  const { id } = await layCase(world, { status: 'returned' })
  await refer('clerkA', id)
  const [job] = await asOwner<{ payload: { kind: string; to: object } }>(
    `SELECT payload FROM outbox WHERE kind = 'notice'`,
  )
  expect(job!.payload).toMatchObject({
    kind: 'case.referred-again',
    to: { who: 'administrators', institutionId: world.institutions.b },
  })
})
