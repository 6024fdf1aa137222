import { findToday } from '@/lib/queries/mediator/find-today'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'
import { contact } from './contact-rows'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function today(who: 'mediatorA' | 'mediatorA2' | 'mediatorB' = 'mediatorA') {
  const answer = await findToday(world.people[who], {})
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

test('不是调解员的人没有今日待办', async () => {
  for (const who of [
    'adminA',
    'clerkA',
    'judgeA',
    'reviewerA',
    'partyX',
    'system',
    'auditor',
  ] as const) {
    expect(await findToday(world.people[who], {})).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_FOUND' },
    })
  }
})

test('同一机构的另一名调解员看不到我的待办，别的机构更看不到', async () => {
  const mine = await layCase(world, { status: 'pending_mediator' })
  expect((await today()).first.map(({ caseId }) => caseId)).toEqual([mine.id])
  for (const who of ['mediatorA2', 'mediatorB'] as const)
    expect(JSON.stringify(await today(who))).not.toMatch(/申请人|测试/)
})

test('逾期的在前，待接收的随后，其余按缘由列入今天还有', async () => {
  const waiting = await layCase(world, { status: 'pending_mediator' })
  const fresh = await layCase(world, { status: 'in_mediation' })
  const overdue = await layCase(world, { status: 'in_mediation', acceptedDaysAgo: 45 })
  const view = await today()
  expect(view.first.map(({ caseId, reason }) => [caseId, reason])).toEqual([
    [overdue.id, 'due'],
    [waiting.id, 'take'],
  ])
  expect(view.later.map(({ caseId, reason }) => [caseId, reason])).toEqual([[fresh.id, 'notice']])
  expect(view.first[0]!.next).toContain('期限已届满')
})

test('待接收的只能接收，调解中的只能记联系', async () => {
  await layCase(world, { status: 'pending_mediator' })
  await layCase(world, { status: 'in_mediation' })
  await (await ownerClient()).query('UPDATE cases SET assigned_at = now()')
  const { first, later } = await today()
  expect(first[0]).toMatchObject({
    canTake: true,
    canRecordContact: false,
    assigned: expect.stringMatching(/^今天 .+ 分配给您$/),
  })
  expect(later[0]).toMatchObject({ canTake: false, canRecordContact: true, assigned: null })
})

test('与一人约好回电，其后联系了别人，回电仍在；再联系到本人才算了结', async () => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  const { mediatorA } = world.people
  await contact(mediatorA, inserted.id, inserted.respondentId, 'call_back_later', {
    minutesAgo: 30,
    note: '下午四点半',
  })
  await contact(mediatorA, inserted.id, inserted.applicantId, 'reached', { minutesAgo: 20 })
  expect((await today()).later[0]).toMatchObject({
    reason: 'callback',
    callback: {
      words: expect.stringMatching(/^与被申请人\d+约定 .+ 再联系：下午四点半$/),
      chip: expect.stringMatching(/ 回电$/),
      isLate: false,
    },
  })
  await contact(mediatorA, inserted.id, inserted.respondentId, 'agreed', { minutesAgo: 10 })
  expect(await today()).toMatchObject({ later: [], quiet: 1 })
})

test('约好以后某天回电的，那一天之前不列；过了约定时间的写明已过；以前没有记时间的仍列在今天', async () => {
  const { mediatorA } = world.people
  const { id, applicantId, respondentId } = await layCase(world, { status: 'in_mediation' })
  const db = await ownerClient()
  const agree = (callback_at: string) =>
    db.query(`UPDATE contacts SET callback_at = ${callback_at} WHERE person_id = $1`, [
      respondentId,
    ])
  await contact(mediatorA, id, applicantId, 'reached', { minutesAgo: 9 })
  await contact(mediatorA, id, respondentId, 'call_back_later', {
    minutesAgo: 5,
    callbackAt: new Date(Date.now() + 3 * 86_400_000),
  })
  expect(await today()).toMatchObject({ first: [], later: [], quiet: 1 })
  await agree(`now() - interval '2 days'`)
  expect((await today()).later).toMatchObject([
    { reason: 'callback', callback: { chip: expect.stringMatching(/回电，已过$/), isLate: true } },
  ])
  await agree('NULL')
  expect((await today()).later).toMatchObject([
    {
      reason: 'callback',
      callback: { words: expect.stringContaining('未记时间'), chip: '约定回电', isLate: false },
    },
  ])
})

test('卡片上的备注只到四十个字，读屏的人也不必听完全文', async () => {
  const { mediatorA } = world.people
  const { id, respondentId } = await layCase(world, { status: 'in_mediation' })
  await contact(mediatorA, id, respondentId, 'call_back_later', { note: '写'.repeat(300) })
  expect((await today()).later[0]?.callback?.words).toMatch(/：写{40}…$/)
})

test('联系过一方不等于通知了各方：另一方没有联系过，仍在今日，写出是谁和最迟哪一天', async () => {
  const { id, applicantId, respondentId } = await layCase(world, { status: 'in_mediation' })
  const { mediatorA } = world.people
  await contact(mediatorA, id, applicantId, 'reached', { minutesAgo: 20 })
  expect((await today()).later[0]).toMatchObject({
    reason: 'notice',
    next: expect.stringMatching(/^下一步：通知被申请人\d+，询问意愿$/),
    due: expect.stringMatching(/^（最迟 (\d{4}年)?\d+月\d+日）$/),
  })
  await contact(mediatorA, id, respondentId, 'no_answer', { minutesAgo: 10 })
  expect(await today()).toMatchObject({ first: [], later: [], quiet: 1 })
})

test('三个工作日过了还有一方没有通知：先办，写明已逾期', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await (
    await ownerClient()
  ).query(`UPDATE assignments SET accepted_at = now() - interval '15 days' WHERE case_id = $1`, [
    id,
  ])
  expect((await today()).first).toMatchObject([
    {
      caseId: id,
      reason: 'notice',
      risk: 'red',
      due: expect.stringMatching(/^（最迟 .+，已逾期）$/),
    },
  ])
})

test('同一分钟里的两次联系，以后记的为准', async () => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  await contact(world.people.mediatorA, inserted.id, inserted.applicantId, 'reached')
  await contact(world.people.mediatorA, inserted.id, inserted.respondentId, 'call_back_later', {
    minutesAgo: 5,
  })
  await contact(world.people.mediatorA, inserted.id, inserted.respondentId, 'reached', {
    minutesAgo: 5,
  })
  expect((await today()).later).toEqual([])
})

test('已披露等待决定的只计数，不催调解员', async () => {
  await layCase(world, { status: 'disclosure_review' })
  expect(await today()).toMatchObject({ first: [], later: [], quiet: 0, awaitingDecision: 1 })
})

test('已结案的不再出现', async () => {
  await layCase(world, { status: 'closed' })
  expect(await today()).toMatchObject({ first: [], later: [], quiet: 0, awaitingDecision: 0 })
})

test('期限暂停的案件没有期限风险', async () => {
  const inserted = await layCase(world, { status: 'in_mediation', acceptedDaysAgo: 45 })
  const db = await ownerClient()
  await db.query(
    `INSERT INTO clock_pauses (case_id, court_id, holder_id, reason, from_on)
      SELECT id, court_id, holder_id, 'appraisal', (now() - interval '30 days')::date FROM cases
        WHERE id = $1`,
    [inserted.id],
  )
  expect(await today()).toMatchObject({ first: [], later: [], quiet: 1 })
})

test('待办很多时只列最紧的十五件，各组件数和其余件数仍然如实', async () => {
  const overdue = []
  // Further apart than the longest holiday: days that roll to one working day would be no order.
  for (let n = 0; n < 3; n++)
    overdue.push(await layCase(world, { status: 'in_mediation', acceptedDaysAgo: 45 + 14 * n }))
  for (let n = 0; n < 14; n++) await layCase(world, { status: 'in_mediation' })
  const view = await today()
  // 越早届满的越在前。
  expect(view.first.map(({ caseId }) => caseId)).toEqual(overdue.map(({ id }) => id).reverse())
  expect(view.later).toHaveLength(12)
  expect(view.counts).toEqual({ first: 3, later: 14 })
})
