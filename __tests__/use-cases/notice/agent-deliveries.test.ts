import { withActor } from '@/lib/data/door'
import { findFailedNotices } from '@/lib/data/stores/delivery/failed-notice-store'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { getCaseServices } from '@/lib/queries/institution/get-case-services'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { ACT_AT, actAt } from '../../support/case-rows'
import { viewOf } from '../../support/institution-list'
import {
  layAgent,
  layNotifiable,
  MOBILE,
  scheduleIn,
  eachWithGateway,
  type ExistingCase,
} from '../../support/deliveries'
import { asOwner } from '../../support/world'

// 代理人代收通知：各一份，同一号码不发两次；代理人收到的，当事人也算收到（民诉法第88条）。

const AGENT_MOBILE = '13900000001'

const given = eachWithGateway()

/** The applicant has a mobile number, the respondent has none; both have the same agent. */
async function layWithAgents(): Promise<ExistingCase> {
  const existing = await layNotifiable(given.world)
  await layAgent(existing, existing.respondentId, AGENT_MOBILE)
  return existing
}
const failed = async () =>
  (
    await withActor(given.world.people.mediatorA, (db) =>
      findFailedNotices(db, { mediatorId: given.world.people.mediatorA.id }, ACT_AT, 10),
    )
  ).map(({ partyId }) => partyId)
const fileOf = async ({ id }: ExistingCase) =>
  (await actAt(() => viewOf(getMyCase(given.world.people.mediatorA, { caseId: id })))).file
const noticesOfFailure = () => asOwner("SELECT 1 FROM notices WHERE kind = 'delivery.failed'")

test('代理人另有一份，写明代谁收；当事人没有号码也不必另行送达', async () => {
  const existing = await layWithAgents()
  await scheduleIn(given.world, existing)
  await given.sending.work()
  expect(given.sending.bodies().map(({ to }) => to)).toEqual(
    expect.arrayContaining([MOBILE, AGENT_MOBILE]),
  )
  expect(given.sending.bodies()).toHaveLength(2)
  const { deliveries, meetings } = await fileOf(existing)
  const [respondent] = await asOwner<{ name: string }>('SELECT name FROM parties WHERE id = $1', [
    existing.respondentId,
  ])
  const name = `张强（代${respondent!.name}收）`
  expect(deliveries.find((each) => each.isForOther)).toMatchObject({
    name,
    partyId: existing.respondentId,
    stateWords: '已发送',
    how: '2026-11-24 10:00 短信 139****0001',
    toServe: null,
  })
  expect(
    deliveries.find(({ partyId, isForOther }) => partyId === existing.respondentId && !isForOther),
  ).toMatchObject({
    stateWords: '未送达',
    hint: '没有可用的手机号码。已发给代理人，不必另行送达。',
    toServe: null,
  })
  expect(meetings?.list[0]?.notified).toContain(`${name}已发送`)
  expect(await failed()).toEqual([])
  expect(deliveries.filter(({ toServe }) => toServe)).toEqual([])
  const { parties } = await actAt(() =>
    viewOf(getCaseServices(given.world.people.adminA, { caseId: existing.id })),
  )
  const sheet = parties.find(({ partyId }) => partyId === existing.respondentId)
  expect(sheet?.services.map((each) => each.name)).toContain(name)
  expect(
    await asOwner("SELECT data->>'behalf' AS behalf FROM events WHERE data ? 'behalf'"),
  ).toEqual([{ behalf: respondent!.name }])
})

test('代理人的也没有送到：当事人一件，通知一次', async () => {
  const existing = await layWithAgents()
  given.sending.answer(...Array.from({ length: 2 }, () => ({ status: 422, body: '' })))
  await scheduleIn(given.world, existing)
  await given.sending.work()
  await workOutbox(ACT_AT)
  expect((await failed()).toSorted()).toEqual(
    [existing.applicantId, existing.respondentId].toSorted(),
  )
  const { deliveries } = await fileOf(existing)
  expect(
    deliveries
      .filter(({ toServe }) => toServe)
      .map(({ partyId, isForOther }) => [partyId, isForOther]),
  ).toEqual(
    expect.arrayContaining([
      [existing.applicantId, false],
      [existing.respondentId, false],
    ]),
  )
  // 申请人本人的、被申请人代理人的，各通知调解员和两名管理员一次。
  expect(await noticesOfFailure()).toHaveLength(6)
})

test('本人的送到了，代理人的没有：记下，不交给人', async () => {
  const existing = await layNotifiable(given.world)
  await layAgent(existing, existing.applicantId, AGENT_MOBILE)
  await scheduleIn(given.world, existing)
  const refuse = ({ to }: { readonly to: string }) => to === AGENT_MOBILE
  await given.sending.work(0, {
    email: null,
    sms: async (message, at) =>
      refuse(message)
        ? { outcome: 'permanent', code: 'HTTP 422' }
        : given.sending.sms()(message, at),
  })
  await workOutbox(ACT_AT)
  expect(await failed()).toEqual([existing.respondentId])
  expect(await noticesOfFailure()).toEqual([])
  const { deliveries } = await fileOf(existing)
  expect(deliveries.find((each) => each.isForOther)).toMatchObject({
    stateWords: '未送达',
    hint: '号码或者地址不能接收。',
    toServe: null,
  })
})

test('代理两方的一份，两方的送达回证上都有；不再代理的没有', async () => {
  const existing = await layNotifiable(given.world)
  await layAgent(existing, existing.applicantId, AGENT_MOBILE)
  await layAgent(existing, existing.respondentId, AGENT_MOBILE)
  const ended = await layAgent(existing, existing.respondentId, '13900000002', '李律师')
  await asOwner(
    "UPDATE participants SET ended_on = '2026-11-20', end_reason = '解除委托' WHERE person_id = $1",
    [ended],
  )
  await scheduleIn(given.world, existing)
  await given.sending.work()
  expect(
    given.sending
      .bodies()
      .map(({ to }) => to)
      .toSorted(),
  ).toEqual([MOBILE, AGENT_MOBILE])
  const { parties } = await actAt(() =>
    viewOf(getCaseServices(given.world.people.adminA, { caseId: existing.id })),
  )
  const names = parties.map(({ services }) =>
    services.filter((each) => each.isForOther).map((each) => each.name),
  )
  expect(names).toEqual([[names[0]![0]], [names[0]![0]]])
  expect(names.flat()[0]).toMatch(/^张强（代.+、.+收）$/)
})
