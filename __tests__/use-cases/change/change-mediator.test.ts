import { randomUUID } from 'node:crypto'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { countCases } from '@/lib/queries/institution/count-cases'
import { findCases } from '@/lib/queries/institution/find-cases'
import { getCandidates } from '@/lib/queries/institution/get-candidates'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getChangeReview } from '@/lib/queries/institution/get-change-review'
import { getChangeForm } from '@/lib/queries/mediator/get-change-form'
import { getCloseForm } from '@/lib/queries/mediator/get-close-form'
import { findMyHistory } from '@/lib/queries/mediator/find-my-history'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { decideChange } from '@/lib/use-cases/change/decide-change'
import { requestChange } from '@/lib/use-cases/change/request-change'
import {
  actAt,
  assignmentRows,
  caseRow,
  eventRows,
  letMeet,
  refusalsInTurn,
} from '../../support/case-rows'
import { layPart, setRow } from '../../support/case-parts'
import { emptyCases, setCase, viewOf } from '../../support/institution-list'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 更换申请: 在线调解规则 第14条; 特邀规定 第13、15条. ACT_AT is Tuesday 2026-11-24.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
beforeEach(emptyCases)
afterAll(closeWorld)

type Who = keyof World['people']
type ExistingCase = Awaited<ReturnType<typeof layCase>>
type Input = Readonly<Record<string, unknown>>
const STATEMENT = '多次联系不上调解员'

async function open(status: 'in_mediation' | 'pending_mediator' = 'in_mediation') {
  const existing = await layCase(world, { status })
  await setCase(existing.id, {
    referred_at: '2026-11-16T09:00:00+08:00',
    accepted_at: '2026-11-17T09:00:00+08:00',
    mediation_due_on: '2026-12-17',
  })
  await setRow('cases', existing.id, { assigned_at: '2026-11-18T09:00:00+08:00' })
  return existing
}
const request = (who: Who, { id, applicantId }: ExistingCase, change: Input = {}) =>
  actAt(() =>
    requestChange(world.people[who], {
      caseId: id,
      partyId: applicantId,
      ground: 'good_reason',
      statement: STATEMENT,
      on: '2026-11-20',
      ...change,
    }),
  )
const requestsOf = ({ id }: ExistingCase) =>
  asOwner<{ id: string; decision: string | null }>(
    `SELECT id, party_name, mediator_name, ground, statement, requested_on::text, refuses_to_choose,
      recorded_by, decision, decision_text, decided_on::text, decided_by
     FROM change_requests WHERE case_id = $1 ORDER BY recorded_at, recorded_by = '林敏', id`,
    [id],
  )
async function decide(who: Who, existing: ExistingCase, decision: string, change: Input = {}) {
  const [last] = (await requestsOf(existing)).toReversed()
  return actAt(() =>
    decideChange(world.people[who], {
      caseId: existing.id,
      requestId: last?.id ?? randomUUID(),
      decision,
      text: '经核实确实联系不上',
      on: '2026-11-23',
      ...change,
    }),
  )
}

test('调解员和机构都可以登记，决定只由机构作出；别人的案件等于不存在', async () => {
  const existing = await open()
  const others = ['mediatorA2', 'mediatorB', 'adminB', 'clerkA', 'reviewerA'] as const
  expect(await refusalsInTurn(others, (who) => request(who, existing))).toEqual({
    mediatorA2: 'NOT_FOUND',
    mediatorB: 'NOT_FOUND',
    adminB: 'NOT_FOUND',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  })
  expect(await request('mediatorA', existing)).toMatchObject({ ok: true })
  const byParty = { partyId: existing.respondentId, ground: 'relative' }
  expect(await request('adminA', existing, byParty)).toMatchObject({ ok: true })
  expect(await requestsOf(existing)).toMatchObject([
    { recorded_by: '谢岚', ground: 'good_reason', requested_on: '2026-11-20', decision: null },
    { recorded_by: '林敏', ground: 'relative', mediator_name: '谢岚', decision: null },
  ])
  const deciders = ['mediatorA', 'adminB', 'clerkA', 'reviewerA'] as const
  expect(await refusalsInTurn(deciders, (who) => decide(who, existing, 'granted'))).toEqual({
    mediatorA: 'FORBIDDEN',
    adminB: 'NOT_FOUND',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  })
})

test.each([
  ['没有选当事人', { partyId: '' }, { partyId: 'CHOOSE_ONE' }],
  ['没有选理由', { ground: undefined }, { ground: 'CHOOSE_ONE' }],
  ['没有写理由', { statement: '不' }, { statement: 'REASON_TOO_SHORT' }],
  ['早于分配', { on: '2026-11-17' }, { on: 'BEFORE_ASSIGNMENT' }],
  [
    '没有更换过而说拒绝自行选择',
    { refusesToChoose: 'yes' },
    { refusesToChoose: 'NO_CHANGE_GRANTED' },
  ],
])('%s：不能登记，指出是哪一栏', async (_title, change, fields) => {
  const existing = await open()
  expect(await request('mediatorA', existing, change)).toMatchObject({
    refusal: { code: 'INPUT_INVALID', fields },
  })
  expect(await requestsOf(existing)).toEqual([])
})

test('同意更换：案件待重新分配，原调解员看不到也不能再承办，期限照旧；申请和决定都在', async () => {
  const existing = await open('pending_mediator')
  await request('mediatorA', existing)
  const before = await caseRow(existing.id)
  expect(await decide('adminA', existing, 'granted')).toMatchObject({
    ok: true,
    value: { decision: 'granted' },
  })
  expect(await caseRow(existing.id)).toMatchObject({
    status: 'pending_assignment',
    mediator_id: null,
    due: before.due,
  })
  expect(await assignmentRows(existing.id)).toMatchObject([
    { ended_because: 'replaced_by_institution', end_reason: 'party_asked' },
  ])
  expect(await requestsOf(existing)).toMatchObject([
    { decision: 'granted', decided_on: '2026-11-23', decided_by: '林敏' },
  ])
  expect(await eventRows(existing.id)).toMatchObject([
    { kind: 'change.requested', basis: 'online_mediation_14' },
    {
      kind: 'case.mediator-replaced',
      basis: 'online_mediation_14',
      data: { reason: 'party_asked', request: { requestedOn: '2026-11-20', on: '2026-11-23' } },
    },
  ])
  const { adminA, mediatorA } = world.people
  expect(await actAt(() => getMyCase(mediatorA, { caseId: existing.id }))).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  const { excluded } = await viewOf(getCandidates(adminA, { caseId: existing.id }))
  expect(excluded.map(({ mediatorId }) => mediatorId)).toContain(mediatorA.id)
  const history = await viewOf(findMyHistory(mediatorA, {}))
  expect(history.rows).toMatchObject([{ caseNo: existing.caseNo }])
})

test('不予更换：同一调解员继续，各方读到决定和理由；同一申请不能再决定', async () => {
  const existing = await open()
  await request('mediatorA', existing)
  const before = await caseRow(existing.id)
  expect(await decide('adminA', existing, 'refused')).toMatchObject({ ok: true })
  expect(await caseRow(existing.id)).toMatchObject({
    status: 'in_mediation',
    mediator_id: before.mediator_id,
    version: before.version,
  })
  expect(await decide('adminA', existing, 'granted')).toMatchObject({
    refusal: { code: 'CHANGE_SETTLED', facts: { on: '2026-11-23', by: '林敏' } },
  })
  const address = { caseId: existing.id }
  const { mediatorA, adminA, reviewerA, clerkA } = world.people
  for (const view of [
    await viewOf(getMyCase(mediatorA, address)),
    await viewOf(getCaseFile(adminA, address)),
    await viewOf(getCourtCase(reviewerA, address)),
    await viewOf(getCourtCase(clerkA, address)),
  ])
    expect(view.file.changes).toMatchObject([
      {
        state: '不予更换',
        isOpen: false,
        decisionText: '经核实确实联系不上',
        statement: STATEMENT,
      },
    ])
})

test('待决定的申请数进待办，能按它列出案件；决定以后、结案以后就不再数', async () => {
  const [waiting, decided, refusing] = [await open(), await open(), await open()]
  for (const existing of [waiting, decided]) await request('mediatorA', existing)
  await request('adminA', waiting, { partyId: waiting.respondentId })
  await decide('adminA', decided, 'refused')
  await layPart(
    'change_requests',
    refusing.id,
    requestColumns(refusing, { refuses_to_choose: true }),
  )
  const { adminA, adminB } = world.people
  const list = () => viewOf(findCases(adminA, { tab: 'all', awaits: 'change' }))
  expect((await list()).rows.map(({ caseId }) => caseId)).toEqual([waiting.id])
  expect(await viewOf(countCases(adminA, {}))).toMatchObject({ changes: 1 })
  expect(await viewOf(countCases(adminB, {}))).toMatchObject({ changes: 0 })
  expect(
    (await viewOf(getCaseFile(adminA, { caseId: waiting.id }))).file.abilities.allowed,
  ).toContain('grant_change')
  await setRow('cases', waiting.id, { mediator_id: world.people.mediatorA2.id })
  expect(await viewOf(countCases(adminA, {}))).toMatchObject({ changes: 0 })
  expect((await list()).total).toBe(0)
  expect(
    (await viewOf(getChangeReview(adminA, { caseId: waiting.id }))).form.changes,
  ).toMatchObject([{ state: '无需决定' }, { state: '无需决定' }])
})

const requestColumns = ({ applicantId }: ExistingCase, change: Input) => ({
  mediator_id: world.people.mediatorA.id,
  mediator_name: '谢岚',
  party_id: applicantId,
  party_name: '许静',
  ground: 'good_reason',
  statement: STATEMENT,
  requested_on: '2026-11-20',
  refuses_to_choose: false,
  recorded_at: new Date('2026-11-20T02:00:00Z'),
  recorded_by: '林敏',
  ...change,
})

test('更换过一次，当事人仍不同意且拒绝自行选择：没有拒绝的联系记录也可以一方不愿继续结案（第14条）', async () => {
  const existing = await open()
  const closing = {
    caseId: existing.id,
    outcome: 'unwilling',
    account: '申请人不接受任何调解员',
    failureReason: '申请人拒绝自行选择调解员',
    costRaising: '无',
    courtNotes: '无',
  }
  const close = () => actAt(() => closeCase(world.people.mediatorA, closing))
  const isOffered = async () => {
    const form = await viewOf(getCloseForm(world.people.mediatorA, { caseId: existing.id }))
    return form.outcomes.find(({ outcome }) => outcome === 'unwilling')?.allowed
  }
  const mayRefuse = async () =>
    (await viewOf(getChangeForm(world.people.mediatorA, { caseId: existing.id }))).form
      .mayRefuseToChoose
  expect([await mayRefuse(), await isOffered()]).toEqual([false, false])
  await layPart(
    'change_requests',
    existing.id,
    requestColumns(existing, {
      mediator_id: world.people.mediatorA2.id,
      decision: 'granted',
      decision_text: '理由成立',
      decided_on: '2026-11-20',
      decided_at: new Date('2026-11-20T03:00:00Z'),
      decided_by: '林敏',
    }),
  )
  expect(await mayRefuse()).toBe(true)
  expect(await close()).toMatchObject({ refusal: { code: 'NO_REFUSAL_RECORDED' } })
  expect(await request('mediatorA', existing, { refusesToChoose: 'yes' })).toMatchObject({
    ok: true,
  })
  expect(await isOffered()).toBe(true)
  expect(await close()).toMatchObject({ ok: true })
})

test('两名管理员同时决定：一个成立，另一个读到前一个', async () => {
  const existing = await open()
  await request('mediatorA', existing)
  const decided = await letMeet(existing.id, [
    () => decide('adminA', existing, 'refused'),
    () => decide('adminA2', existing, 'granted'),
  ])
  expect(decided.filter(({ ok }) => ok)).toHaveLength(1)
  const [row] = await requestsOf(existing)
  const { status } = await caseRow(existing.id)
  expect([row?.decision, status]).toEqual(
    decided[0]?.ok ? ['refused', 'in_mediation'] : ['granted', 'pending_assignment'],
  )
})
