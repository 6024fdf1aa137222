import { findMyHistory } from '@/lib/queries/mediator/find-my-history'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'
import { contact } from './contact-rows'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function history(who: 'mediatorA' | 'mediatorA2' | 'mediatorB' = 'mediatorA') {
  const answer = await findMyHistory(world.people[who], { after: null })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

/** Takes a case, speaks with the respondent twice, and leaves. */
async function workAndLeave() {
  const { mediatorA } = world.people
  const inserted = await layCase(world, { status: 'pending_mediator' })
  await takeCase(mediatorA, { caseId: inserted.id, noGround: 'yes' })
  await contact(mediatorA, inserted.id, inserted.respondentId, 'reached', {
    minutesAgo: 3,
    note: '谈到工资条',
  })
  await contact(mediatorA, inserted.id, inserted.respondentId, 'declined', { minutesAgo: 2 })
  expect(
    await withdrawCase(mediatorA, {
      caseId: inserted.id,
      reason: 'health',
      text: '住院手术，王某已知情',
    }),
  ).toMatchObject({ ok: true })
  return inserted
}

test('不是调解员的人没有曾办', async () => {
  for (const who of ['adminA', 'clerkA', 'reviewerA'] as const) {
    expect(await findMyHistory(world.people[who], { after: null })).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_FOUND' },
    })
  }
})

test('在办的案件不算曾办', async () => {
  const { mediatorA } = world.people
  const inserted = await layCase(world, { status: 'pending_mediator' })
  await takeCase(mediatorA, { caseId: inserted.id, noGround: 'yes' })
  expect(await history()).toMatchObject({ rows: [], total: 0, counts: { open: 1, settled: 0 } })
})

test('离开后留下案号、自己做过的事和自己得的分', async () => {
  const inserted = await workAndLeave()
  expect((await history()).rows).toEqual([
    {
      caseId: inserted.id,
      caseNo: inserted.caseNo,
      works: ['接收案件', '联系记录 2 次', '提前终结：身体原因'],
      points: 2,
      lastOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    },
  ])
})

test('当事人的姓名、联系的内容和自己写的说明都不再给出', async () => {
  await workAndLeave()
  expect(JSON.stringify(await history())).not.toMatch(/申请人\d|工资条|住院|请求赔偿/)
})

test('同一机构的同事看不到我曾办的案件', async () => {
  await workAndLeave()
  expect(await history('mediatorA2')).toMatchObject({ rows: [], total: 0 })
  expect(await history('mediatorB')).toMatchObject({ rows: [], total: 0 })
})

test('接手的人做的事不算在我名下', async () => {
  const inserted = await workAndLeave()
  const { adminA, mediatorA2 } = world.people
  const handed = await reassignMediator(adminA, {
    caseId: inserted.id,
    mediatorId: mediatorA2.id,
    note: '由其承办更合适',
    handoverNote: '已联系对方两次',
  })
  expect(handed).toMatchObject({ ok: true })
  await takeCase(mediatorA2, { caseId: inserted.id, noGround: 'yes' })
  await contact(mediatorA2, inserted.id, inserted.applicantId, 'reached')
  expect((await history()).rows[0]!.works).toEqual([
    '接收案件',
    '联系记录 2 次',
    '提前终结：身体原因',
  ])
  expect(await history('mediatorA2')).toMatchObject({ rows: [], total: 0 })
})
