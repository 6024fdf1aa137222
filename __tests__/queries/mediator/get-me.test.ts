import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { now } from '@/lib/platform/clock'
import { getMe } from '@/lib/queries/mediator/get-me'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'
import { contact } from './contact-rows'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function me(who: 'mediatorA' | 'mediatorA2' = 'mediatorA') {
  const answer = await getMe(world.people[who], {})
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

test('只有调解员有自己的积分页', async () => {
  for (const who of ['adminA', 'clerkA', 'reviewerA', 'system'] as const) {
    expect(await getMe(world.people[who], {})).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_FOUND' },
    })
  }
})

test('没有办过案的，各项积分都是零', async () => {
  expect(await me()).toMatchObject({
    name: '谢岚',
    institution: '甲调解中心',
    open: 0,
    score: { operation: 0, time: 0, result: 0, handedOver: 0, total: 0 },
    recent: [],
  })
})

test('每一分写明因何而得；没有结案的不计入总积分；同事的分不算', async () => {
  const { mediatorA } = world.people
  const inserted = await layCase(world, { status: 'pending_mediator' })
  await takeCase(mediatorA, { caseId: inserted.id, noGround: 'yes' })
  await contact(mediatorA, inserted.id, inserted.respondentId, 'reached')
  const view = await me()
  expect(view).toMatchObject({ open: 1, score: { operation: 0, total: 0 } })
  expect(view.recent.map(({ what, caseNo }) => [what, caseNo]).toSorted()).toEqual([
    ['操作分 +1：接收案件', inserted.caseNo],
    ['操作分 +1：联系当事人', inserted.caseNo],
  ])
  expect(await me('mediatorA2')).toMatchObject({ score: { total: 0 }, recent: [] })
})

test.each([
  ['还没有结束', 3, true],
  ['今天是最后一天', 0, true],
  ['昨天已经结束', -1, false],
])('登记的请假%s：%i 天，列出：%s', async (_what, days, isListed) => {
  const day = (offset: number) => addDays(toLocalDate(now()), offset)
  const owner = await ownerClient()
  await owner.query(
    'UPDATE mediator_profiles SET leave_from = $1, leave_to = $2 WHERE account_id = $3',
    [day(-9), day(days), world.people.mediatorA.id],
  )
  expect((await me()).leave).toEqual(isListed ? { from: day(-9), to: day(days) } : null)
  expect((await me('mediatorA2')).leave).toBeNull()
})

test('案件转走后得分的记录还在，案号不再给出', async () => {
  const { mediatorA } = world.people
  const inserted = await layCase(world, { status: 'pending_mediator' })
  await takeCase(mediatorA, { caseId: inserted.id, noGround: 'yes' })
  await withdrawCase(mediatorA, { caseId: inserted.id, reason: 'health', text: '需要住院手术' })
  expect(await me()).toMatchObject({
    open: 0,
    score: { total: 0 },
    recent: [{ caseNo: null, caseId: null }],
  })
})
