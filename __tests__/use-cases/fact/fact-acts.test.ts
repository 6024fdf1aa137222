import { randomUUID } from 'node:crypto'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getFactForms } from '@/lib/queries/mediator/get-fact-forms'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { confirmFacts } from '@/lib/use-cases/fact/confirm-facts'
import { recordFact } from '@/lib/use-cases/fact/record-fact'
import { withdrawFact } from '@/lib/use-cases/fact/withdraw-fact'
import { digestWords } from '@/lib/platform/words-digest'
import { actAt, eventRows, letMeet, pointRows, refusalsInTurn } from '../../support/case-rows'
import { setCase, viewOf } from '../../support/institution-list'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 无争议事实: 在线调解规则 第18、22条. ACT_AT is Tuesday 2026-11-24.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type ExistingCase = Awaited<ReturnType<typeof layCase>>
type Who = keyof World['people']
type Input = Readonly<Record<string, unknown>>

/** Referred on 2026-11-16. */
async function open(): Promise<ExistingCase> {
  const existing = await layCase(world, { status: 'in_mediation' })
  await setCase(existing.id, {
    referred_at: '2026-11-16T09:00:00+08:00',
    accepted_at: '2026-11-17T09:00:00+08:00',
    mediation_due_on: '2026-12-17',
  })
  return existing
}
const record = (who: Who, { id }: ExistingCase, input: Input = {}) =>
  actAt(() =>
    recordFact(world.people[who], {
      caseId: id,
      factId: randomUUID(),
      text: '双方于 2025 年 3 月 1 日签订租赁合同',
      correctsId: '',
      ...input,
    }),
  )
/** Records a fact of its own words. @returns its id */
async function written(existing: ExistingCase, text: string): Promise<string> {
  const factId = randomUUID()
  expect(await record('mediatorA', existing, { factId, text })).toMatchObject({ ok: true })
  return factId
}
const confirm = (who: Who, { id, applicantId }: ExistingCase, input: Input = {}) =>
  actAt(() =>
    confirmFacts(world.people[who], {
      caseId: id,
      partyId: applicantId,
      how: 'written',
      on: '2026-11-24',
      answers: {},
      ...input,
    }),
  )
async function confirmByAll(existing: ExistingCase, factIds: readonly string[]): Promise<void> {
  const answers = Object.fromEntries(factIds.map((id) => [id, 'confirms']))
  for (const partyId of [existing.applicantId, existing.respondentId])
    expect(await confirm('mediatorA', existing, { partyId, answers })).toMatchObject({ ok: true })
}
const withdraw = (who: Who, { id }: ExistingCase, factId: string, reason = '金额记载有误') =>
  actAt(() => withdrawFact(world.people[who], { caseId: id, factId, reason }))
const factEvents = async ({ id }: ExistingCase) =>
  (await eventRows(id)).filter(({ kind }) => String(kind).startsWith('fact.'))
const courtReads = async (who: 'clerkA' | 'reviewerA', { id }: ExistingCase) =>
  (await viewOf(getCourtCase(world.people[who], { caseId: id }))).file

test('只有承办的调解员可以记载、核对和撤回', async () => {
  const existing = await open()
  const factId = await written(existing, '月租金 3,000 元')
  const people = ['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'reviewerA'] as const
  const expected = {
    mediatorA2: 'NOT_FOUND',
    mediatorB: 'NOT_FOUND',
    adminA: 'FORBIDDEN',
    clerkA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
  }
  const answers = { [factId]: 'confirms' }
  expect(await refusalsInTurn(people, (who) => record(who, existing))).toEqual(expected)
  expect(await refusalsInTurn(people, (who) => confirm(who, existing, { answers }))).toEqual(
    expected,
  )
  expect(await refusalsInTurn(people, (who) => withdraw(who, existing, factId))).toEqual(expected)
})

test.each<[string, Input, object]>([
  ['没有写事实', { text: '' }, { text: 'FACT_TOO_SHORT' }],
  ['只写了四个字', { text: '有合同。' }, { text: 'FACT_TOO_SHORT' }],
  ['写得过长', { text: '长'.repeat(1001) }, { text: 'TOO_LONG' }],
  ['更正不存在的一项', { correctsId: randomUUID() }, { correctsId: 'NOT_AN_OPTION' }],
  ['没有编号', { factId: 'x' }, { factId: 'NOT_FOUND_ID' }],
])('记载：%s，指出是哪一栏', async (_title, input, fields) => {
  expect(await record('mediatorA', await open(), input)).toMatchObject({ refusal: { fields } })
})

test.each<[string, Input, object]>([
  ['没有选当事人', { partyId: '' }, { partyId: 'CHOOSE_ONE' }],
  ['没有选方式', { how: undefined }, { how: 'CHOOSE_ONE' }],
  ['没有写日期', { on: '' }, { on: 'REQUIRED' }],
  ['不是核对的答复', { answers: { [randomUUID()]: 'yes' } }, {}],
])('核对：%s，不登记', async (_title, input, fields) => {
  const existing = await open()
  const answers = { [await written(existing, '押金 6,000 元已付')]: 'confirms' }
  expect(await confirm('mediatorA', existing, { answers, ...input })).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields },
  })
})

test('同一份表单提交两次，只记载一项', async () => {
  const existing = await open()
  const factId = randomUUID()
  const attempt = () => record('mediatorA', existing, { factId, text: '房屋已于六月交付' })
  const decided = await letMeet(existing.id, [attempt, attempt])
  expect(decided.map(({ ok }) => ok)).toEqual([true, true])
  expect(await eventRows(existing.id)).toHaveLength(1)
})

test('两项同时记载，编号不重复', async () => {
  const existing = await open()
  await letMeet(
    existing.id,
    ['月租金 3,000 元', '押金 6,000 元已付'].map(
      (text) => () => record('mediatorA', existing, { text }),
    ),
  )
  const rows = await asOwner(
    'SELECT fact_no FROM undisputed_facts WHERE case_id = $1 ORDER BY fact_no',
    [existing.id],
  )
  expect(rows).toEqual([{ fact_no: 1 }, { fact_no: 2 }])
})

test('各方确认以前，法院读不到；确认以后读到；事件里始终没有内容', async () => {
  const existing = await open()
  const text = '双方均认可月租金为三千元整'
  const factId = await written(existing, text)
  const answers = { [factId]: 'confirms' }
  await confirm('mediatorA', existing, { answers })
  for (const who of ['clerkA', 'reviewerA'] as const) {
    const file = await courtReads(who, existing)
    expect(file.confirmedFacts).toEqual([])
    expect(JSON.stringify(file)).not.toContain(text)
  }
  await confirm('mediatorA', existing, { partyId: existing.respondentId, answers, how: 'online' })
  for (const who of ['clerkA', 'reviewerA'] as const)
    expect((await courtReads(who, existing)).confirmedFacts).toMatchObject([
      {
        no: '第 1 项',
        text,
        answers: [/确认（2026-11-24 书面）$/, /确认（2026-11-24 在线）$/].map((end) =>
          expect.stringMatching(end),
        ),
      },
    ])
  expect(JSON.stringify(await eventRows(existing.id))).not.toContain(text)
  expect(await factEvents(existing)).toMatchObject([
    {
      kind: 'fact.recorded',
      basis: 'online_mediation_22',
      data: { no: 1, digest: digestWords(factId, text) },
    },
    { kind: 'fact.confirmed', data: { facts: [1], how: 'written' } },
    { kind: 'fact.confirmed', data: { facts: [1], how: 'online' } },
  ])
})

test('更正：新的一项代替原来的，原来的保留，由各方重新核对', async () => {
  const existing = await open()
  const old = await written(existing, '押金 5,000 元已付')
  await confirmByAll(existing, [old])
  await record('mediatorA', existing, { text: '押金 6,000 元已付', correctsId: old })
  const { file } = await viewOf(getCaseFile(world.people.adminA, { caseId: existing.id }))
  expect(file.confirmedFacts).toEqual([])
  expect(file.otherFacts).toMatchObject({
    pending: [{ no: '第 2 项', corrects: '更正第 1 项' }],
    ended: [{ no: '第 1 项', how: '已更正', reason: null }],
  })
  expect((await courtReads('clerkA', existing)).confirmedFacts).toEqual([])
})

test('撤回以后法院读不到；理由留在机构，不在事件里；不能再撤回', async () => {
  const existing = await open()
  const factId = await written(existing, '押金 6,000 元已付')
  await confirmByAll(existing, [factId])
  const reason = '申请人另有押金单据'
  expect(await withdraw('mediatorA', existing, factId, reason)).toMatchObject({ ok: true })
  expect((await courtReads('clerkA', existing)).confirmedFacts).toEqual([])
  const { file } = await viewOf(getMyCase(world.people.mediatorA, { caseId: existing.id }))
  expect(file.otherFacts?.ended).toMatchObject([{ how: '已撤回', reason }])
  expect(JSON.stringify(await eventRows(existing.id))).not.toContain(reason)
  expect((await factEvents(existing)).at(-1)).toMatchObject({
    data: { no: 1, digest: digestWords(factId, reason) },
  })
  expect(await withdraw('mediatorA', existing, factId)).toMatchObject({
    refusal: { code: 'FACT_ENDED', facts: { no: 1, because: 'withdrawn' } },
  })
})

test('成为无争议事实的那一次核对得操作分，以后的不再得', async () => {
  const existing = await open()
  const [first, second] = [
    await written(existing, '月租金 3,000 元'),
    await written(existing, '押金 6,000 元已付'),
  ]
  await confirm('mediatorA', existing, { answers: { [first]: 'confirms' } })
  expect(await pointRows(existing.id)).toEqual([])
  await confirmByAll(existing, [second])
  await confirm('mediatorA', existing, {
    partyId: existing.respondentId,
    answers: { [first]: 'confirms' },
  })
  expect(await pointRows(existing.id)).toEqual(['operation undisputed_facts 3 fact.confirmed'])
})

test.each([
  ['各方确认了一项，另一项没有', true, 1, true],
  ['确认过的都撤回了', false, 0, false],
] as const)('调解不成结案，%s：结案写明有几项，结果分照此', async (_title, keeps, count, earns) => {
  const existing = await open()
  const factId = await written(existing, '月租金 3,000 元')
  await confirmByAll(existing, [factId])
  await written(existing, '被申请人逾期三个月')
  if (!keeps) await withdraw('mediatorA', existing, factId)
  const closed = await actAt(() =>
    closeCase(world.people.mediatorA, {
      caseId: existing.id,
      outcome: 'other',
      account: '双方对违约金各执一词',
      failureReason: '金额分歧较大',
      costRaising: '无',
      courtNotes: '无',
    }),
  )
  expect(closed.ok).toBe(true)
  expect((await eventRows(existing.id)).at(-1)).toMatchObject({
    kind: 'case.closed',
    data: { undisputedFacts: count },
  })
  const points = await pointRows(existing.id)
  expect(points.some((row) => row.includes('failure_undisputed'))).toBe(earns)
  expect((await courtReads('clerkA', existing)).confirmedFacts).toHaveLength(count)
})

test('表单只对承办的调解员存在；列出现有的各项，没有核对的有几项', async () => {
  const existing = await open()
  const factId = await written(existing, '月租金 3,000 元')
  const gone = await written(existing, '押金 5,000 元已付')
  await withdraw('mediatorA', existing, gone)
  await confirm('mediatorA', existing, { answers: { [factId]: 'confirms' } })
  const form = (who: Who, factId?: string) =>
    actAt(() => getFactForms(world.people[who], { caseId: existing.id, factId }))
  for (const who of ['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'reviewerA'] as const)
    expect([who, await form(who)]).toMatchObject([who, { refusal: { code: 'NOT_FOUND' } }])
  expect(await viewOf(form('mediatorA', factId))).toMatchObject({
    chosen: { id: factId },
    facts: [{ id: factId, no: '第 1 项' }],
    parties: [{ waiting: 0 }, { waiting: 1 }],
    earliest: '2026-11-16',
    today: '2026-11-24',
  })
  expect((await viewOf(form('mediatorA', gone))).chosen).toBeNull()
})

test('没有记载过的：调解中的列出，其他状态的不列', async () => {
  const othersIn = async (status: 'pending_acceptance' | 'in_mediation' | 'closed') => {
    const { id } = await layCase(world, { status })
    return (await viewOf(getCaseFile(world.people.adminA, { caseId: id }))).file.otherFacts
  }
  expect(await othersIn('in_mediation')).toEqual({ pending: [], ended: [] })
  expect(await othersIn('pending_acceptance')).toBeNull()
  expect(await othersIn('closed')).toBeNull()
})
