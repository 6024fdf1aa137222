import { toLocalDate } from '@/lib/domain/time/local-date'
import type { Actor } from '@/lib/domain/access/roles'
import { getConfirmationShare } from '@/lib/queries/statistics/get-confirmation-share'
import { layAgreed, laySubmitted } from '../../support/confirmations'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 司法确认共同申请率：24 小时、7 日、30 日；还没有满的不计；只算本机构、本院的；立案后的、没有生效的、作废的不算。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const shareOf = async (actor: Actor) => {
  // A period that holds every day of the test.
  const view = await getConfirmationShare(actor, {
    from: '2026-01',
    to: toLocalDate(new Date()).slice(0, 7),
  })
  return view.ok ? view.value.map(({ rate, of }) => [rate, of]) : view.refusal.code
}
let phone = 19900009000
const lay = (daysAgo: number) =>
  layAgreed(world, daysAgo, [String((phone += 1)), String((phone += 1))])

test('满了时间的才计入，按各方都确认的那一刻算；别的机构、别的法院看不到', async () => {
  const quick = await lay(10)
  await laySubmitted(quick)
  await asOwner(
    `UPDATE confirmations SET submitted_at = (effective_on::timestamp AT TIME ZONE 'Asia/Shanghai')
      + interval '20 hours'`,
  )
  const slow = await lay(10)
  await laySubmitted(slow)
  await lay(10)
  await lay(0)
  // The signatures of a day are at 8:00.
  const expected = [
    ['33.33%', '3 件协议中 1 件'],
    ['33.33%', '3 件协议中 1 件'],
    [null, '0 件协议中 0 件'],
  ]
  const { adminA, clerkA, reviewerA, adminB, clerkB } = world.people
  for (const actor of [adminA, clerkA, reviewerA]) expect(await shareOf(actor)).toEqual(expected)
  for (const actor of [adminB, clerkB])
    expect(await shareOf(actor)).toEqual([1, 2, 3].map(() => [null, '0 件协议中 0 件']))
  expect(await shareOf(world.people.mediatorA)).toBe('NOT_FOUND')
})

test.each([
  ['立案后委托的', `UPDATE cases SET source = 'entrusted_summary'`],
  ['有一方没有签的', `DELETE FROM agreement_marks WHERE mark_no = 3`],
  ['后来不签的', `UPDATE agreement_marks SET mark = 'refused' WHERE mark_no = 3`],
  ['作废了的', `UPDATE agreement_marks SET mark = 'voided' WHERE mark_no = 1`],
])('%s不算', async (_name, change) => {
  await lay(10)
  expect((await shareOf(world.people.adminA))[0]).toEqual(['0%', '1 件协议中 0 件'])
  await asOwner(change)
  expect((await shareOf(world.people.adminA))[0]).toEqual([null, '0 件协议中 0 件'])
})
