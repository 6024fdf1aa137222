import { findMyCases } from '@/lib/queries/mediator/find-my-cases'
import { findToday } from '@/lib/queries/mediator/find-today'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { urgeMediator } from '@/lib/use-cases/case/urge-mediator'
import { viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'
import { contact } from './contact-rows'

// 催办就是排在调解员今日待办的最前面，直到其办理为止。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const urge = async (caseId: string, note?: string) => {
  const answer = await urgeMediator(world.people.adminA, { caseId, note })
  if (!answer.ok) throw new Error(answer.refusal.code)
}
const today = () => viewOf(findToday(world.people.mediatorA, {}))
const firstOf = async () =>
  (await today()).first.map(({ caseId, reason, urged }) => [caseId, reason, urged])
const URGED = /^今天 \d\d:\d\d 林敏催办$/

test('催办的排在逾期的和待接收的之前，写明谁何时催办、附言；催办之间仍按风险', async () => {
  const { mediatorA } = world.people
  const overdue = await layCase(world, { status: 'in_mediation', acceptedDaysAgo: 45 })
  const waiting = await layCase(world, { status: 'pending_mediator' })
  const idle = await layCase(world, { status: 'in_mediation' })
  for (const personId of [idle.applicantId, idle.respondentId])
    await contact(mediatorA, idle.id, personId, 'reached')
  expect(await firstOf()).toEqual([
    [overdue.id, 'due', null],
    [waiting.id, 'take', null],
  ])
  await urge(waiting.id)
  await urge(idle.id, '法院来电询问')
  expect(await firstOf()).toEqual([
    [waiting.id, 'take', expect.stringMatching(URGED)],
    [idle.id, 'urged', expect.stringMatching(/ 林敏催办：法院来电询问$/)],
    [overdue.id, 'due', null],
  ])
})

test('调解员办理之后不再在最前：接收、记录联系都是办理；只看案件不是', async () => {
  const { mediatorA } = world.people
  const waiting = await layCase(world, { status: 'pending_mediator' })
  const running = await layCase(world, { status: 'in_mediation' })
  await urge(waiting.id)
  await urge(running.id, '请尽快联系双方')
  const seen = await viewOf(getMyCase(mediatorA, { caseId: running.id }))
  expect(seen.urged).toEqual({
    words: expect.stringMatching(/^\d+月\d+日 \d\d:\d\d，林敏催办本案$/),
    note: '请尽快联系双方',
  })
  expect((await today()).first).toHaveLength(2)

  await takeCase(mediatorA, { caseId: waiting.id, noGround: 'yes' })
  await contact(mediatorA, running.id, running.applicantId, 'reached')
  const { first, later } = await today()
  expect(first).toEqual([])
  expect(later.map(({ urged }) => urged)).toEqual([null, null])
  const after = await viewOf(getMyCase(mediatorA, { caseId: running.id }))
  expect(after.urged).toBeNull()
  // The urging itself stays in the record of the case.
  expect(after.timeline[0]).toMatchObject({
    kind: 'case.urged',
    who: '林敏（机构管理员）',
    sentence: '催请谢岚尽快办理本案。',
    quotes: [{ term: '附言', text: '请尽快联系双方' }],
  })
})

test('卡片上的附言只到四十个字，案件里是全文', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await urge(id, '写'.repeat(200))
  expect((await today()).first[0]?.urged).toMatch(/：写{40}…$/)
  const { urged } = await viewOf(getMyCase(world.people.mediatorA, { caseId: id }))
  expect(urged?.note).toBe('写'.repeat(200))
})

test('我的案件上的与今日的同一句；办理之后、已结案的都没有', async () => {
  const { mediatorA } = world.people
  const waiting = await layCase(world, { status: 'pending_mediator' })
  const untouched = await layCase(world, { status: 'in_mediation' })
  await urge(waiting.id, '法院来电询问')
  const urgedOf = async (settled = false) => {
    const { rows } = await viewOf(findMyCases(mediatorA, { settled, text: '', after: null }))
    return new Map(rows.map(({ caseId, urged }) => [caseId, urged]))
  }
  const [first] = (await today()).first
  expect(first?.urged).toMatch(/ 林敏催办：法院来电询问$/)
  expect(await urgedOf()).toEqual(
    new Map([
      [waiting.id, first?.urged],
      [untouched.id, null],
    ]),
  )

  await takeCase(mediatorA, { caseId: waiting.id, noGround: 'yes' })
  expect([...(await urgedOf()).values()]).toEqual([null, null])
  const closed = await layCase(world, { status: 'closed' })
  expect(await urgedOf(true)).toEqual(new Map([[closed.id, null]]))
})
