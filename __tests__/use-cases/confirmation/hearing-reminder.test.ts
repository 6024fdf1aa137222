import { planHearingReminders } from '@/lib/jobs/remind-of-hearings'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { revealContent } from '@/lib/jobs/reveal-content'
import { readDeliveryContent } from '@/lib/domain/delivery/delivery'
import { outgoingWords } from '@/lib/labels/zh-CN/outgoing'
import { layAdmitted, layAgreed, layHearing } from '../../support/confirmations'
import { sealInto } from '../../support/seal-into'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 视频核实以前的提醒（docs/decisions/0154）：提前一天和提前一小时，每一方各一条；取消的、夜里的不发。

let world: World
let hearingId: string
beforeEach(async () => {
  world = await buildWorld()
  const talk = await layAgreed(world)
  await sealInto('parties.phone_sealed', '19900008003', [talk.applicantId])
  await sealInto('parties.phone_sealed', '19900008004', [talk.respondentId])
  const confirmationId = await layAdmitted(world, talk)
  hearingId = await layHearing(confirmationId, 5, world.people.judgeA)
  await asOwner(
    `UPDATE confirmation_hearings SET starts_at = $2, appointed_at = $3 WHERE id = $1`,
    [hearingId, STARTS, at('2026-11-20T10:00')],
  )
})
afterAll(closeWorld)

const at = (local: string) => new Date(`${local}:00+08:00`)
const STARTS = at('2026-12-02T14:00')

/** Planned and worked on by two processes at once. */
async function run(now: Date): Promise<void> {
  const each = async () => {
    await planHearingReminders(now)
    await workOutbox(now)
  }
  await Promise.all([each(), each()])
  await workOutbox(now)
}
const sent = () =>
  asOwner<{ party: string; facts: object; state: string }>(
    `SELECT party_id AS party, facts, state FROM deliveries
      WHERE document = 'hearing_reminder' ORDER BY created_at, party_id`,
  )

test('提前一天和提前一小时，每一方各一条；两个进程同时办、再办一次，也只有一条；写明法院、时间和测试页', async () => {
  await run(at('2026-12-01T15:00'))
  await run(at('2026-12-01T15:00'))
  const first = await sent()
  expect(new Set(first.map(({ party }) => party)).size).toBe(2)
  expect(first).toHaveLength(2)
  const content = revealContent(readDeliveryContent('hearing_reminder', first[0]!.facts))
  const { text } = outgoingWords(content, { name: '示例调解中心', phone: null })
  expect(text).toContain('2026年12月2日（周三）14:00')
  expect(text).toContain('/device-check')
  expect(text).toContain('12368')
  await run(at('2026-12-02T13:10'))
  expect(await sent()).toHaveLength(4)
})

test.each([
  [
    '取消了',
    `UPDATE confirmation_hearings SET state = 'cancelled', ended_at = now(), ended_by = '甲法官',
      words = '改日' WHERE id = $1`,
  ],
  [
    '改用电话',
    `UPDATE confirmation_hearings SET way = 'telephone', appointed_by_id = NULL WHERE id = $1`,
  ],
  [
    '刚刚通知',
    `UPDATE confirmation_hearings SET appointed_at = '2026-12-01T14:00:00+08:00' WHERE id = $1`,
  ],
])('%s的，不提醒', async (_what, change) => {
  await asOwner(change, [hearingId])
  await run(at('2026-12-01T15:00'))
  expect(await sent()).toEqual([])
})

test('安静时段里不发，早上八点以后再发', async () => {
  await asOwner(`UPDATE confirmation_hearings SET starts_at = $2 WHERE id = $1`, [
    hearingId,
    at('2026-12-02T15:00'),
  ])
  await run(at('2026-12-01T22:00'))
  expect(await sent()).toEqual([])
  await run(at('2026-12-02T08:30'))
  expect(await sent()).toHaveLength(2)
})
