import { withActor } from '@/lib/data/door'
import { findDeparture } from '@/lib/domain/delivery/quiet-hours'
import { findConfirmation } from '@/lib/data/stores/confirmation/confirmation-store'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { outgoingWords } from '@/lib/labels/zh-CN/outgoing'
import { getConfirmation } from '@/lib/queries/confirmation/get-confirmation'
import { getOwnConfirmation } from '@/lib/queries/party/get-own-confirmation'
import { deemWithdrawn } from '@/lib/use-cases/confirmation/deem-withdrawn'
import { postponeOrder } from '@/lib/use-cases/confirmation/postpone-order'
import { requestPostponement } from '@/lib/use-cases/confirmation/request-postponement'
import { requestSupplement } from '@/lib/use-cases/confirmation/request-supplement'
import { supplementConfirmation } from '@/lib/use-cases/confirmation/supplement-confirmation'
import { layAdmitted, layAgreed } from '../../support/confirmations'
import { viewOf } from '../../support/institution-list'
import type { Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 顺延补正、补充的期限（民诉法解释第357条：正当理由）：当事人在期限内请求，法院决定；法院也可以自行顺延.

let world: World
let talk: Talk
let confirmationId: string
beforeEach(async () => {
  world = await buildWorld()
  talk = await layAgreed(world)
  confirmationId = await layAdmitted(world, talk)
  await requestSupplement(world.people.clerkA, {
    confirmationId,
    items: ['title_certificate|补交车位使用协议'],
    dueOn: inDays(7),
  })
})
afterAll(closeWorld)

const REASON = '需要向不动产登记机构核实'
const inDays = (days: number) => addDays(toLocalDate(new Date()), days)
const codeOf = (answer: { ok: boolean; refusal?: { code: string } }) =>
  answer.ok ? 'done' : answer.refusal?.code
const stored = async () => {
  const found = await withActor(world.people.judgeA, (db) => findConfirmation(db, confirmationId))
  return found!
}
const deskOf = (who: 'judgeA' | 'clerkA') =>
  viewOf(getConfirmation(world.people[who], { confirmationId }))
const ownPage = (who: 'applicant' | 'respondent' = 'applicant') =>
  viewOf(getOwnConfirmation(talk[who], { caseId: talk.caseId }))

const request = (days = 14) =>
  requestPostponement(talk.applicant, {
    caseId: talk.caseId,
    confirmationId,
    dueOn: inDays(days),
    reason: '证明要到外地去开',
  })
const decide = async (change: object = {}) =>
  postponeOrder(world.people.clerkA, {
    confirmationId,
    answer: 'postpone',
    dueOn: inDays(14),
    reason: REASON,
    seen: (await stored()).revision,
    ...change,
  })

test('当事人请求，法院同意：期限到新的一天，各方看得到，各有一条短信；审查期限不变', async () => {
  const { clock } = await deskOf('judgeA')
  expect(codeOf(await request(7))).toBe('INPUT_INVALID')
  expect(codeOf(await request())).toBe('done')
  expect(codeOf(await request())).toBe('CONFIRMATION_POSTPONEMENT_OPEN')
  expect((await ownPage('respondent')).order?.postponement).toMatchObject({ state: 'requested' })
  const desk = await deskOf('clerkA')
  expect(desk.review.postponement?.requested).toMatchObject({
    dueOn: inDays(14),
    reason: '证明要到外地去开',
  })
  await asOwner(`DELETE FROM outbox WHERE kind = 'party_news'`)
  expect(codeOf(await decide())).toBe('done')
  expect(await stored()).toMatchObject({
    supplementDueOn: inDays(14),
    postponementRequestedAt: null,
  })
  const news = await asOwner(`SELECT 1 FROM outbox WHERE kind = 'party_news'`)
  expect(news).toHaveLength(2)
  expect((await ownPage()).order?.postponement).toMatchObject({ state: 'open' })
  expect((await deskOf('judgeA')).clock).toEqual(clock)
})

test('不同意的，期限不变；没有答复以前不按撤回处理；答复补充以后，请求不再等', async () => {
  await request()
  await asOwner(`UPDATE confirmations SET supplement_due_on = supplement_due_on - 8`)
  const deem = () => deemWithdrawn(world.people.judgeA, { confirmationId, reason: REASON })
  expect(codeOf(await deem())).toBe('CONFIRMATION_POSTPONEMENT_OPEN')
  expect(codeOf(await decide({ answer: 'refuse', dueOn: '' }))).toBe('done')
  expect((await stored()).supplementDueOn).toBe(inDays(-1))
  expect(codeOf(await request())).toBe('CONFIRMATION_ORDER_OVER')
  expect(codeOf(await decide({ dueOn: inDays(3) }))).toBe('done')
  await request()
  expect(
    codeOf(
      await supplementConfirmation(talk.respondent, {
        caseId: talk.caseId,
        confirmationId,
        words: '租赁合同已交',
      }),
    ),
  ).toBe('done')
  expect((await stored()).postponementRequestedAt).toBeNull()
})

test('两人同时决定：一人的算数，另一人看到是谁、什么时候', async () => {
  await request()
  const { revision: seen } = await stored()
  const [first, second] = await Promise.all([
    decide({ seen, dueOn: inDays(20) }),
    decide({ seen, dueOn: inDays(21) }),
  ])
  const refused = first.ok ? second : first
  expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1)
  expect(refused).toMatchObject({ refusal: { facts: { by: world.people.clerkA.name } } })
})

test('别人刚顺延到更晚的一天：自己选的较早的一天不算填错，看到是谁、什么时候', async () => {
  await request()
  const { revision: seen } = await stored()
  expect(codeOf(await decide({ seen, dueOn: inDays(21) }))).toBe('done')
  const later = await decide({ seen, dueOn: inDays(20) })
  expect(codeOf(later)).toBe('CONFIRMATION_UNSEEN')
  expect(later).toMatchObject({ refusal: { facts: { by: world.people.clerkA.name } } })
})

describe('期限前两天的提醒', () => {
  type Sms = { readonly account: string; readonly facts: { readonly until: string } }
  const sent = () =>
    asOwner<Sms>(
      `SELECT account_id AS account, facts FROM deliveries WHERE document = 'order_reminder'
        ORDER BY created_at, account_id`,
    )
  const nine = (day: string) => new Date(`${day}T09:00:00+08:00`)
  const both = () => [talk.applicant.id, talk.respondent.id].sort()

  test('没有答复的，各方各一条短信、各记一次；再办也不再发；法院看得到', async () => {
    await workOutbox(new Date(nine(inDays(5)).getTime() - 1000))
    expect(await sent()).toEqual([])
    await workOutbox(nine(inDays(5)))
    await workOutbox(nine(inDays(6)))
    const all = await sent()
    expect(all.map(({ account }) => account)).toEqual(both())
    const { text } = outgoingWords(
      { document: 'order_reminder', facts: all[0]!.facts as never },
      { name: '示例区调解中心', phone: null },
    )
    expect(text).toContain('法院要求补齐的内容，还没有收到。最晚')
    const events = await asOwner(
      `SELECT data, heyi_is_internal(kind, data) AS internal FROM events
        WHERE kind = 'confirmation.order-reminded'`,
    )
    const data = { order: 'supplement', dueOn: inDays(7) }
    expect(events).toMatchObject([
      { data, internal: false },
      { data, internal: false },
    ])
    const night = new Date(`${inDays(5)}T22:00:00+08:00`)
    expect(findDeparture('order_reminder', night, { from: 21, until: 8 })).toEqual(
      new Date(`${inDays(6)}T08:00:00+08:00`),
    )
  })

  test('已经答复的不提醒', async () => {
    const words = '租赁合同已交'
    await supplementConfirmation(talk.respondent, { caseId: talk.caseId, confirmationId, words })
    await workOutbox(nine(inDays(5)))
    expect(await sent()).toEqual([])
  })

  test('顺延的，原来的一天不提醒，新的一天提醒', async () => {
    expect(codeOf(await decide())).toBe('done')
    await workOutbox(nine(inDays(5)))
    expect(await sent()).toEqual([])
    await workOutbox(nine(inDays(12)))
    expect((await sent()).map(({ facts }) => facts.until)).toEqual([inDays(14), inDays(14)])
  })
})
