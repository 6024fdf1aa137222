import { readAs } from '@/lib/data/door'
import { findCaseCards, type CardSelection } from '@/lib/data/stores/case/case-card-store'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import { layContact, layPart, setRow } from '@/__tests__/support/case-parts'
import { buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 调解员的卡片: 今日要做什么, 看案件的到期、最近的联系、约好的回电 (操作手册 3.4).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']
type Existing = Awaited<ReturnType<typeof layCase>>
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 2, minute))
const cards = (selection: CardSelection, who: Who = 'mediatorA', of: Who = 'mediatorA') =>
  readAs(world.people[who], 'test', (db) => findCaseCards(db, world.people[of].id, selection))
const cardOf = async ({ id }: Existing) => (await cards({ ids: [id] }))[0]!
const inMediation = () => layCase(world, { status: 'in_mediation' })
const call = (
  of: Existing,
  minute: number,
  result: string,
  side: 'applicant' | 'respondent' = 'applicant',
  columns: object = {},
) =>
  layContact(of.id, {
    mediator_id: world.people.mediatorA.id,
    person_id: side === 'applicant' ? of.applicantId : of.respondentId,
    person_name: side === 'applicant' ? '许静' : '陈立',
    happened_at: at(minute),
    result,
    note: `${result} ${minute}`,
    ...columns,
  })

describe('哪些案件', () => {
  test('按案件取、按状态取；没有取到的不是错', async () => {
    const [taken, open, closed] = [
      await inMediation(),
      await layCase(world, { status: 'pending_mediator' }),
      await layCase(world, { status: 'closed' }),
    ]
    const ids = async (selection: CardSelection) =>
      (await cards(selection)).map(({ id }) => id).toSorted()
    expect(await ids({ ids: [taken.id, closed.id] })).toEqual([taken.id, closed.id].toSorted())
    expect(await ids({ ids: [] })).toEqual([])
    expect(await ids({ statuses: CARRIED_STATUSES })).toEqual([taken.id, open.id].toSorted())
    expect(await ids({ statuses: ['disclosure_review'] })).toEqual([])
  })

  test('只有本人承办的：同事的、别的机构的，点名去取也没有', async () => {
    const { mediatorA2, mediatorB } = world.people
    const colleagues = await layCase(world, { status: 'in_mediation', mediator: mediatorA2 })
    const foreign = await layCase(world, {
      status: 'in_mediation',
      institutionId: world.institutions.b,
      mediator: mediatorB,
    })
    const own = await inMediation()
    const all = { ids: [colleagues.id, foreign.id, own.id] }
    expect((await cards(all)).map(({ id }) => id)).toEqual([own.id])
    expect(await cards(all, 'mediatorA', 'mediatorA2')).toEqual([])
    expect(await cards(all, 'mediatorA', 'mediatorB')).toEqual([])
    expect(await cards(all, 'mediatorB', 'mediatorA')).toEqual([])
  })
})

test('卡片上的案件：案号、法院、机构、事由、金额、期限，照原样', async () => {
  const existing = await inMediation()
  await setRow('cases', existing.id, {
    amount: '1200000.5',
    acceptance_due_on: '2026-11-26',
    mediation_due_on: '2026-12-24',
    assigned_at: at(1),
    accepted_at: at(0),
    version: 7,
  })
  const { mediatorA } = world.people
  expect(await cardOf(existing)).toMatchObject({
    id: existing.id,
    caseNo: existing.caseNo,
    version: 7,
    status: 'in_mediation',
    courtId: world.courts.a,
    courtName: '甲区法院',
    institutionId: world.institutions.a,
    institutionName: '甲调解中心',
    mediatorId: mediatorA.id,
    mediatorName: '谢岚',
    source: 'delegated_pre_filing',
    disputeType: 'tort',
    cause: '财产损害赔偿纠纷',
    amount: '1200000.50',
    acceptedAt: at(0),
    assignedAt: at(1),
    closedAt: null,
    outcome: null,
    acceptanceDueOn: '2026-11-26',
    mediationDueOn: '2026-12-24',
  })
})

test('双方姓名按次序各归各边，第三人不在其中；金额没有写的是空的', async () => {
  const existing = await inMediation()
  const party = (position: number, side: string, name: string) =>
    layPart('parties', existing.id, { position, side, kind: 'natural', name })
  await party(5, 'applicant', '后一位')
  await party(4, 'applicant', '前一位')
  await party(3, 'third', '第三人')
  await setRow('parties', existing.applicantId, { name: '许静' })
  await setRow('parties', existing.respondentId, { name: '陈立' })
  await setRow('cases', existing.id, { amount: null })
  expect(await cardOf(existing)).toMatchObject({
    applicants: ['许静', '前一位', '后一位'],
    respondents: ['陈立'],
    amount: null,
  })
})

test('暂停按开始的日子、延长按同意的日子排；没有的是空的', async () => {
  const existing = await inMediation()
  expect(await cardOf(existing)).toMatchObject({ pauses: [], extensions: [] })
  const pause = (from_on: string, to_on: string | null, reason: string) =>
    layPart('clock_pauses', existing.id, { from_on, to_on, reason })
  await pause('2026-11-10', null, 'suspension')
  await pause('2026-11-01', '2026-11-05', 'appraisal')
  await layPart('clock_extensions', existing.id, { days: 5, agreed_on: '2026-11-22' })
  await layPart('clock_extensions', existing.id, { days: 10, agreed_on: '2026-11-20' })
  expect(await cardOf(existing)).toMatchObject({
    pauses: [
      { from: '2026-11-01', to: '2026-11-05', reason: 'appraisal' },
      { from: '2026-11-10', to: null, reason: 'suspension' },
    ],
    extensions: [
      { days: 10, agreedOn: '2026-11-20' },
      { days: 5, agreedOn: '2026-11-22' },
    ],
  })
})

describe('联系与回电', () => {
  test('没有联系过：各方都还没有试过，没有最近的，也没有回电', async () => {
    const existing = await inMediation()
    const card = await cardOf(existing)
    expect(card).toMatchObject({ lastContact: null, callbacks: [] })
    expect(card.untriedParties).toEqual([...card.applicants, ...card.respondents])
  })

  test('最近的一次照原样；同一分钟的，以后记的为准', async () => {
    const existing = await inMediation()
    await call(existing, 9, 'no_answer', 'respondent', { recorded_at: at(21), note: null })
    await call(existing, 9, 'reached', 'applicant', { recorded_at: at(20) })
    await call(existing, 2, 'agreed', 'applicant', { recorded_at: at(30) })
    expect(await cardOf(existing)).toMatchObject({
      untriedParties: [],
      lastContact: {
        personId: existing.respondentId,
        personName: '陈立',
        result: 'no_answer',
        note: null,
        happenedAt: at(9),
      },
    })
  })

  test('约好的回电还在；与同一个人后来又联系过，就了结了', async () => {
    const existing = await inMediation()
    await call(existing, 1, 'call_back_later', 'applicant')
    await call(existing, 2, 'call_back_later', 'respondent', { callback_at: at(40) })
    expect((await cardOf(existing)).callbacks).toMatchObject([
      { personId: existing.applicantId, happenedAt: at(1), callbackAt: null },
      { personId: existing.respondentId, note: 'call_back_later 2', callbackAt: at(40) },
    ])
    await call(existing, 3, 'reached', 'respondent')
    expect((await cardOf(existing)).callbacks).toMatchObject([{ personId: existing.applicantId }])
    await call(existing, 4, 'agreed', 'applicant')
    expect((await cardOf(existing)).callbacks).toEqual([])
  })

  test('另一件案件的联系不算在这一件上', async () => {
    const [one, other] = [await inMediation(), await inMediation()]
    await call(other, 1, 'call_back_later')
    expect(await cardOf(one)).toMatchObject({ lastContact: null, callbacks: [] })
    expect((await cardOf(one)).untriedParties).toHaveLength(2)
    expect((await cardOf(other)).untriedParties).toHaveLength(1)
  })
})

describe('接收与前任', () => {
  const former = (existing: Existing, endedBecause: string) =>
    layPart('assignments', existing.id, {
      mediator_id: world.people.mediatorA2.id,
      mediator_name: '王朗',
      assigned_at: at(0),
      assigned_by: '林敏',
      rank: 1,
      rank_score: 80,
      accepted_at: at(1),
      ended_at: at(2),
      ended_because: endedBecause,
    })

  test('何时接收的看现在这一次分配，还没有接收的是空的', async () => {
    const [taken, waiting] = [
      await inMediation(),
      await layCase(world, { status: 'pending_mediator' }),
    ]
    await setRow('assignments', taken.id, { accepted_at: at(7) }, 'case_id')
    await former(taken, 'withdrawn')
    expect((await cardOf(taken)).takenAt).toEqual(at(7))
    expect((await cardOf(waiting)).takenAt).toBeNull()
  })

  test('有没有前任：撤销了的分配不算', async () => {
    const [fresh, undone, replaced] = [
      await inMediation(),
      await inMediation(),
      await inMediation(),
    ]
    await former(undone, 'undone')
    await former(replaced, 'withdrawn')
    expect([
      (await cardOf(fresh)).hadMediator,
      (await cardOf(undone)).hadMediator,
      (await cardOf(replaced)).hadMediator,
    ]).toEqual([false, false, true])
  })
})
