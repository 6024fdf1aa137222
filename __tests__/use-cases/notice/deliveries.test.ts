import { withActor } from '@/lib/data/door'
import { findDeliveries } from '@/lib/data/stores/delivery/delivery-store'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { cancelMeeting } from '@/lib/use-cases/meeting/cancel-meeting'
import { moveMeeting } from '@/lib/use-cases/meeting/move-meeting'
import { scheduleMeeting } from '@/lib/use-cases/meeting/schedule-meeting'
import { ACT_AT, actAt } from '../../support/case-rows'
import { viewOf } from '../../support/institution-list'
import {
  attemptRows,
  deliveryRows,
  firstDelivery,
  layNotifiable,
  MEETING_PLAN,
  MOBILE,
  scheduleIn,
  eachWithGateway,
} from '../../support/deliveries'
import { asOwner } from '../../support/world'

// 通知当事人：与安排调解会同时写下，发一次；号码只存密文；发不到的交给人。

const given = eachWithGateway()

test('安排了调解会，每一方一份通知：有手机号的发短信，没有的交给人；办不成的没有', async () => {
  const existing = await layNotifiable(given.world)
  const wrong = await actAt(() =>
    scheduleMeeting(given.world.people.mediatorA, {
      caseId: existing.id,
      ...MEETING_PLAN,
      on: '2026-12-30',
    }),
  )
  expect(wrong.ok).toBe(false)
  expect(await deliveryRows()).toEqual([])
  expect((await scheduleIn(given.world, existing)).ok).toBe(true)
  expect(await deliveryRows()).toMatchObject([
    { channel: 'sms', state: 'queued', failure: null, attempts: 0 },
    { channel: 'none', state: 'failed', failure: 'no_number', attempts: 0 },
  ])
  expect(await given.sending.work()).toBe(1)
  expect(await firstDelivery()).toMatchObject({ state: 'sent', attempts: 1 })
  expect(await attemptRows()).toEqual([
    { attempt_no: 1, outcome: 'accepted', code: null, provider_id: 'g1' },
  ])
  expect(await given.sending.work()).toBe(0)
  expect(given.sending.received).toHaveLength(1)
})

test('短信里只有通知需要的：没有纠纷，没有别的当事人', async () => {
  const existing = await layNotifiable(given.world)
  await scheduleIn(given.world, existing)
  await given.sending.work()
  const [{ headers, body }] = given.sending.received as [(typeof given.sending.received)[0]]
  const { id } = (await firstDelivery())!
  expect(headers).toMatchObject({ authorization: 'Bearer geheim', 'idempotency-key': id })
  expect(JSON.parse(body)).toEqual({
    id,
    to: MOBILE,
    template: 'meeting_scheduled',
    params: {
      case: existing.caseNo,
      time: '2026年11月26日（周四）15:00',
      place: '天河区法院',
      contact: '甲调解中心调解员谢岚',
    },
    text: `您参加的${existing.caseNo}一案已安排调解。时间：2026年11月26日（周四）15:00。方式：现场；地点：天河区法院。不能参加的，请告知甲调解中心调解员谢岚。`,
  })
  expect(body).not.toMatch(/申请人|漏水|赔偿/)
})

test('号码只存密文，案件上是掩码；调解员、机构、法院都看得到每一次发送', async () => {
  const existing = await layNotifiable(given.world)
  await scheduleIn(given.world, existing)
  await given.sending.work()
  const stored = await asOwner('SELECT to_jsonb(d)::text AS row FROM deliveries d')
  expect(JSON.stringify(stored)).not.toContain(MOBILE)
  const { adminA, clerkA, mediatorA } = given.world.people
  const files = await actAt(() =>
    Promise.all([
      viewOf(getCaseFile(adminA, { caseId: existing.id })),
      viewOf(getCourtCase(clerkA, { caseId: existing.id })),
      viewOf(getMyCase(mediatorA, { caseId: existing.id })),
    ]),
  )
  for (const { file } of files)
    expect(file.deliveries.find(({ partyId }) => partyId === existing.applicantId)).toMatchObject({
      title: '调解通知 · 第1次调解会',
      how: '2026-11-24 10:00 短信 138****5678',
      stateWords: '已发送',
      attempts: ['第1次 2026-11-24 10:00 已由运营方接收'],
    })
})

test('拒收的号码不再发，通知调解员和管理员', async () => {
  const existing = await layNotifiable(given.world)
  given.sending.answer({ status: 422, body: '' })
  await scheduleIn(given.world, existing)
  await given.sending.work()
  expect(await firstDelivery()).toMatchObject({ state: 'failed', failure: 'refused', attempts: 1 })
  await workOutbox(ACT_AT)
  const notices = await asOwner(
    `SELECT a.name, n.kind, n.facts FROM notices n JOIN accounts a ON a.id = n.account_id
      ORDER BY 1`,
  )
  expect(notices.map(({ name, kind }) => [name, kind])).toEqual([
    ['周正', 'delivery.failed'],
    ['林敏', 'delivery.failed'],
    ['谢岚', 'delivery.failed'],
  ])
  expect(notices[0]!.facts).toEqual({ document: 'meeting_scheduled' })
})

test('没有开通短信：不发送，交给人', async () => {
  await scheduleIn(given.world, await layNotifiable(given.world))
  await given.sending.work(0, { sms: null, email: null })
  expect(await firstDelivery()).toMatchObject({
    state: 'failed',
    failure: 'channel_off',
    attempts: 0,
  })
  expect(given.sending.received).toHaveLength(0)
})

test('改期、取消之后，没有发出的旧通知不再发', async () => {
  const existing = await layNotifiable(given.world)
  const { mediatorA } = given.world.people
  const scheduled = await scheduleIn(given.world, existing)
  const meetingId = scheduled.ok ? scheduled.value.meetingId : ''
  const about = { caseId: existing.id, meetingId, reason: '当事人要求' }
  const moved = await actAt(() =>
    moveMeeting(mediatorA, { ...about, ...MEETING_PLAN, on: '2026-11-27' }),
  )
  expect(moved.ok).toBe(true)
  expect((await actAt(() => cancelMeeting(mediatorA, about))).ok).toBe(true)
  await given.sending.work()
  expect(
    given.sending.received.map(({ body }) => (JSON.parse(body) as { template: string }).template),
  ).toEqual(['meeting_cancelled'])
  const documents = await asOwner(
    `SELECT document, state FROM deliveries WHERE channel = 'sms'
      ORDER BY created_at, document DESC`,
  )
  expect(documents).toEqual(
    expect.arrayContaining([
      { document: 'meeting_scheduled', state: 'superseded' },
      { document: 'meeting_moved', state: 'superseded' },
      { document: 'meeting_cancelled', state: 'sent' },
    ]),
  )
})

test('发送完成的不再有工作；别的调解员、机构、法院看不到', async () => {
  const existing = await layNotifiable(given.world)
  await scheduleIn(given.world, existing)
  await given.sending.work()
  expect(await asOwner("SELECT state FROM outbox WHERE kind = 'delivery'")).toEqual([
    { state: 'done' },
  ])
  for (const who of ['adminB', 'clerkB', 'mediatorA2'] as const)
    expect(
      await withActor(given.world.people[who], (db) => findDeliveries(db, existing.id)),
    ).toEqual([])
})
