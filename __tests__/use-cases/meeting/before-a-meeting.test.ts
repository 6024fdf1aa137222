import { planMeetingReminders } from '@/lib/jobs/remind-of-meetings'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { revealContent } from '@/lib/jobs/reveal-content'
import type { Actor } from '@/lib/domain/access/roles'
import { readDeliveryContent } from '@/lib/domain/delivery/delivery'
import { outgoingWords } from '@/lib/labels/zh-CN/outgoing'
import { getMeetingForm } from '@/lib/queries/mediator/get-meeting-form'
import { findCheckServers } from '@/lib/queries/party/find-check-servers'
import { getOwnMeeting } from '@/lib/queries/party/get-own-meeting'
import { scheduleMeeting } from '@/lib/use-cases/meeting/schedule-meeting'
import { ACT_AT, actAt } from '../../support/case-rows'
import { setCase, viewOf } from '../../support/institution-list'
import { layCome } from '../../support/invitations'
import { layConsents, layMeeting } from '../../support/meetings'
import { layPart } from '../../support/case-parts'
import { sealInto } from '../../support/seal-into'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 调解以前（docs/decisions/0146）：三个空闲时间；提前一天、提前一小时的提醒；当事人的页面。

// The application reads its environment once, at its first use.
process.env.HEYI_TURN_URLS = 'turn:relay.example.org:3478'
process.env.HEYI_TURN_SECRET = 'not-the-secret-of-anyone'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const at = (text: string) => new Date(`${text}:00+08:00`)
const STARTS = at('2026-12-02T14:00')
const DAY_BEFORE = at('2026-12-01T14:05')
const HOUR_BEFORE = at('2026-12-02T13:05')

async function lay() {
  const { mediatorA } = world.people
  const existing = await layCase(world, { status: 'in_mediation', mediator: mediatorA })
  await sealInto('parties.phone_sealed', '19900008003', [existing.applicantId])
  await sealInto('parties.phone_sealed', '19900008004', [existing.respondentId])
  const meetingId = await layMeeting(existing.id, STARTS, {
    form: 'video',
    place: null,
    recorded_at: at('2026-11-20T10:00'),
  })
  return { ...existing, meetingId }
}

/** Planned and worked on by two processes at once. */
async function run(now: Date): Promise<void> {
  const each = async () => {
    await planMeetingReminders(now)
    await workOutbox(now)
  }
  await Promise.all([each(), each()])
  await workOutbox(now)
}
const sent = () =>
  asOwner<{ meeting: string; party: string; facts: object; channel: string; state: string }>(
    `SELECT meeting_id AS meeting, party_id AS party, facts, channel, state FROM deliveries
      WHERE document = 'meeting_reminder' ORDER BY created_at, party_id`,
  )

test('提前一天和提前一小时，每一方各一条；两个进程同时办、再办一次，也只有一条', async () => {
  const { meetingId } = await lay()
  await run(DAY_BEFORE)
  await run(DAY_BEFORE)
  const first = await sent()
  expect(first).toHaveLength(2)
  expect(new Set(first.map(({ party }) => party)).size).toBe(2)
  expect(first[0]).toMatchObject({
    meeting: meetingId,
    channel: 'sms',
    state: 'queued',
    facts: { form: 'video', startsAt: STARTS.toISOString(), place: null },
  })
  await run(HOUR_BEFORE)
  await run(HOUR_BEFORE)
  expect(await sent()).toHaveLength(4)
})

test('短信写明时间和测试页，不写纠纷和别人', async () => {
  await lay()
  await run(DAY_BEFORE)
  const [reminder] = await sent()
  const content = revealContent(readDeliveryContent('meeting_reminder', reminder!.facts))
  const { text } = outgoingWords(content, { name: '示例调解中心', phone: null })
  expect(text).toContain('2026年12月2日（周三）14:00')
  expect(text).toContain('/device-check')
  expect(text).not.toMatch(/物业|借款|申请人/)
})

test.each<[string, (planned: { id: string; meetingId: string }) => Promise<unknown>]>([
  [
    '取消了',
    ({ meetingId }) =>
      asOwner(`UPDATE meetings SET state = 'cancelled', reason = '改天' WHERE id = $1`, [
        meetingId,
      ]),
  ],
  [
    '法院终结了',
    ({ id }) => asOwner(`UPDATE cases SET court_ended_on = '2026-11-30' WHERE id = $1`, [id]),
  ],
  [
    '期限停着',
    ({ id }) => layPart('clock_pauses', id, { reason: 'appraisal', from_on: '2026-11-25' }),
  ],
])('%s，不提醒', async (_name, change) => {
  await change(await lay())
  await run(DAY_BEFORE)
  expect(await sent()).toEqual([])
})

test('当事人的页面：下一次调解的时间、要准备什么；过去的和取消的不在，别的案件的人没有这一页', async () => {
  const { id, applicantId } = await lay()
  const elsewhere = await layCase(world, { status: 'in_mediation' })
  const party = await layCome(world, id, applicantId, '19900008001')
  const viewAt = (now: Date) => actAt(() => viewOf(getOwnMeeting(party, { caseId: id })), now)
  expect((await viewAt(HOUR_BEFORE)).meeting).toMatchObject({
    when: '12月2日 周三 14:00—15:00',
    form: '第1次，视频',
    usesDevices: true,
    hasRelay: true,
  })
  // It goes on.
  expect((await viewAt(at('2026-12-02T14:59'))).meeting).not.toBeNull()
  expect((await viewAt(at('2026-12-02T15:00'))).meeting).toBeNull()
  await asOwner(`UPDATE meetings SET state = 'cancelled', reason = '改天' WHERE case_id = $1`, [id])
  expect((await viewAt(HOUR_BEFORE)).meeting).toBeNull()
  expect(await getOwnMeeting(party, { caseId: elsewhere.id })).toMatchObject({
    ok: false,
    refusal: { code: 'NOT_FOUND' },
  })
})

test('试设备时的中继：凭据只管一分钟；别的案件的人、没有视频调解的案件，都没有', async () => {
  const { id: caseId, applicantId, meetingId } = await lay()
  const party = await layCome(world, caseId, applicantId, '19900008003')
  const seenBy = (actor: Actor) => actAt(() => findCheckServers(actor, { caseId }), HOUR_BEFORE)
  const found = await seenBy(party)
  if (!found.ok) throw new Error(found.refusal.code)
  const [server] = found.value.iceServers
  expect(server!.urls).toEqual(['turn:relay.example.org:3478'])
  const until = Math.floor(HOUR_BEFORE.getTime() / 1000) + 60
  expect(server!.username).toMatch(new RegExp(`^${until}:[0-9a-f-]{36}$`))
  for (const other of [world.people.partyX, world.people.mediatorA, world.people.adminA])
    expect(await seenBy(other)).toMatchObject({ ok: false })
  await asOwner(`UPDATE meetings SET form = 'telephone' WHERE id = $1`, [meetingId])
  expect(await seenBy(party)).toMatchObject({ ok: false })
})

test('排上了以后改期的，原来的提醒不发', async () => {
  const { meetingId } = await lay()
  await planMeetingReminders(DAY_BEFORE)
  await asOwner(`UPDATE meetings SET starts_at = $2, ends_at = $3 WHERE id = $1`, [
    meetingId,
    at('2026-12-02T15:00'),
    at('2026-12-02T16:00'),
  ])
  await workOutbox(DAY_BEFORE)
  expect(await sent()).toEqual([])
})

test('提出三个空闲时间：避开来不了的日子和别的调解会；点一个就安排好视频，点两下只有一个', async () => {
  const { mediatorA } = world.people
  const [existing, other] = [await openCase(), await openCase()]
  await layMeeting(other.id, at('2026-11-26T08:30'))
  await layPart('party_unavailabilities', existing.id, {
    mediator_id: mediatorA.id,
    entry_no: 1,
    party_id: existing.respondentId,
    party_name: '恒信物业',
    answer: 'unavailable',
    from_on: '2026-11-25',
    to_on: '2026-11-25',
    recorded_at: ACT_AT,
  })
  const caseId = existing.id
  const { plan } = await actAt(() =>
    viewOf(getMeetingForm(mediatorA, { caseId, move: 'schedule_meeting' })),
  )
  expect(plan.proposals.map(({ words }) => words)).toEqual([
    '11月26日 周四 09:30—10:30',
    '11月27日 周五 14:00—15:00',
    '11月30日 周一 08:30—09:30',
  ])
  const { on, time, minutes } = plan.proposals[0]!
  const press = () =>
    actAt(() =>
      scheduleMeeting(mediatorA, { caseId, form: 'video', on, time, minutes: `${minutes}` }),
    )
  const pressed = await Promise.all([press(), press()])
  expect(pressed.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await asOwner(`SELECT form, state FROM meetings WHERE case_id = $1`, [caseId])).toEqual([
    { form: 'video', state: 'planned' },
  ])
})

/** Accepted on 2026-11-17; the period ends on 2026-12-17. Both parties agreed to everything. */
async function openCase() {
  const existing = await layCase(world, {
    status: 'in_mediation',
    mediator: world.people.mediatorA,
  })
  await setCase(existing.id, {
    referred_at: '2026-11-16T09:00:00+08:00',
    accepted_at: '2026-11-17T09:00:00+08:00',
    mediation_due_on: '2026-12-17',
  })
  await layConsents(existing.id)
  return existing
}
