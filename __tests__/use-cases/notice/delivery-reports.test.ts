import { withActor } from '@/lib/data/door'
import { findFailedNotices } from '@/lib/data/stores/delivery/failed-notice-store'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { getCaseServices } from '@/lib/queries/institution/get-case-services'
import { ACT_AT, actAt } from '../../support/case-rows'
import { viewOf } from '../../support/institution-list'
import {
  firstDelivery,
  layNotifiable,
  scheduleIn,
  createSlowChannel,
  eachWithGateway,
  until,
} from '../../support/deliveries'
import { openReportDoor, reportOf } from '../../support/report-door'
import { asOwner } from '../../support/world'

// 运营方的回执改变通知的状态：送到手机的写明，没有送到的交给人；重复、乱序、互相矛盾的都不出错。

const given = eachWithGateway()
let door: Awaited<ReturnType<typeof openReportDoor>>
beforeEach(async () => {
  door = await openReportDoor('generic')
})
afterEach(() => door.end())

const after = (minutes: number) => new Date(ACT_AT.getTime() + minutes * 60_000)
/** The provider pushes, and what it pushed is filed so many minutes after the act. */
const push = async (minutes: number, ...reports: readonly object[]) => {
  expect((await door.push(reports))[0]).toBe(200)
  await workOutbox(after(minutes))
}
const delivered = (id: string) => reportOf(id, { status: 'delivered', code: 'DELIVRD' })
const rows = () =>
  asOwner('SELECT result, code, provider FROM delivery_reports ORDER BY received_at, result')
const ended = async () =>
  (
    await asOwner<{ data: object }>(
      "SELECT data FROM events WHERE kind = 'delivery.ended' ORDER BY id",
    )
  ).map(({ data }) => data)

/** A case whose applicant was sent an SMS, which the gateway took as `g1`. */
async function laySent() {
  const existing = await layNotifiable(given.world)
  await scheduleIn(given.world, existing)
  await given.sending.work()
  return existing
}

test('送到手机的：状态、案件页面、送达回证都写明', async () => {
  const { id, applicantId } = await laySent()
  await push(1, delivered('g1'))
  expect(await firstDelivery()).toMatchObject({ state: 'delivered', failure: null })
  const { file } = await actAt(() =>
    viewOf(getMyCase(given.world.people.mediatorA, { caseId: id })),
  )
  expect(file.deliveries.find(({ partyId }) => partyId === applicantId)).toMatchObject({
    stateWords: '已送到手机',
    attempts: ['第1次 2026-11-24 10:00 已由运营方接收', '2026-11-24 10:05 运营方回报：已送到手机'],
  })
  const sheet = await actAt(() =>
    viewOf(getCaseServices(given.world.people.adminA, { caseId: id })),
  )
  expect(JSON.stringify(sheet.parties)).toContain('运营方回报：已送到手机')
  expect(await ended()).toContainEqual(expect.objectContaining({ result: 'delivered' }))
})

test('没有送到的：与发送失败一样交给人，写明原因，不再自动发送', async () => {
  const { id, applicantId } = await laySent()
  const find = () =>
    withActor(given.world.people.mediatorA, (db) =>
      findFailedNotices(db, { mediatorId: given.world.people.mediatorA.id }, ACT_AT, 10),
    )
  expect((await find()).map(({ partyId }) => partyId)).not.toContain(applicantId)
  await push(1, reportOf('g1'))
  expect(await firstDelivery()).toMatchObject({ state: 'failed', failure: 'no_such_number' })
  expect(await find()).toContainEqual(
    expect.objectContaining({ partyId: applicantId, failure: 'no_such_number' }),
  )
  expect(
    await asOwner(`SELECT a.name FROM notices n JOIN accounts a ON a.id = n.account_id
      WHERE n.kind = 'delivery.failed' ORDER BY 1`),
  ).toEqual([{ name: '周正' }, { name: '林敏' }, { name: '谢岚' }])
  const { file } = await actAt(() =>
    viewOf(getMyCase(given.world.people.mediatorA, { caseId: id })),
  )
  expect(file.deliveries.find(({ partyId }) => partyId === applicantId)).toMatchObject({
    stateWords: '未送达',
    hint: '号码是空号。请电话通知，或者当面、邮寄送达，并登记。',
    toServe: expect.stringMatching(/^meeting_notice:/),
    attempts: expect.arrayContaining([
      '2026-11-24 10:05 运营方回报：未送到，号码是空号（MK:0001）',
    ]),
  })
  // 不必再办的，原因只说一次。
  const later = await actAt(
    () => viewOf(getMyCase(given.world.people.mediatorA, { caseId: id })),
    new Date('2026-11-27T02:00:00Z'),
  )
  expect(later.file.deliveries.find(({ partyId }) => partyId === applicantId)?.hint).toBeNull()
  const sentTo = given.sending.bodies().filter(({ template }) => template === 'meeting_scheduled')
  await given.sending.work(600)
  expect(given.sending.bodies().filter(({ template }) => template === 'meeting_scheduled')).toEqual(
    sentTo,
  )
})

test('同一回执来两次：一行、一次、一条消息', async () => {
  await laySent()
  await push(1, reportOf('g1'), reportOf('g1'))
  const before = [await ended(), await asOwner('SELECT id FROM notices')]
  await push(2, reportOf('g1', { at: '2026-11-24T11:00:00+08:00' }))
  expect([await ended(), await asOwner('SELECT id FROM notices')]).toEqual(before)
  expect(await rows()).toEqual([{ result: 'undelivered', code: 'MK:0001', provider: 'generic' }])
})

test('互相矛盾的都留下，先到的算数', async () => {
  await laySent()
  await push(1, delivered('g1'))
  await push(2, reportOf('g1'))
  expect(await firstDelivery()).toMatchObject({ state: 'delivered' })
  expect(await rows()).toHaveLength(2)
  expect((await ended()).filter((each) => 'result' in each && each.result === 'failed')).toEqual([])
})

test('回执比接收的回答还快：不丢，稍后再看时记下', async () => {
  await scheduleIn(given.world, await layNotifiable(given.world))
  const slow = createSlowChannel({ outcome: 'accepted', providerId: 'early' })
  const work = given.sending.work(0, { sms: slow.channel, email: null })
  await until(slow.hasBegun)
  await push(0, delivered('early'))
  expect(await firstDelivery()).toMatchObject({ state: 'sending' })
  slow.answer()
  await work
  expect(await firstDelivery()).toMatchObject({ state: 'sent' })
  await workOutbox(after(1))
  expect(await firstDelivery()).toMatchObject({ state: 'delivered' })
  expect(await rows()).toHaveLength(1)
})

test('不认识的编号：回答相同，看过三次以后不再看，什么也不改', async () => {
  await laySent()
  await push(0, delivered('nobody'), delivered('g1'))
  expect(await firstDelivery()).toMatchObject({ state: 'delivered' })
  for (const minutes of [1, 6, 60]) await workOutbox(after(minutes))
  const jobs = await asOwner("SELECT state, payload FROM outbox WHERE kind = 'delivery_reports'")
  expect(jobs.map(({ state }) => state)).toEqual(['done', 'done', 'done'])
  expect(await rows()).toHaveLength(1)
})

test('网关把一个编号给了两份通知：这个编号说不清是哪一份，都不改', async () => {
  for (const time of ['15:00', '09:00'])
    await scheduleIn(given.world, await layNotifiable(given.world), { time })
  given.sending.answer(...Array.from({ length: 2 }, () => ({ status: 200, body: { id: 'same' } })))
  await given.sending.work()
  await push(1, reportOf('same'))
  expect(await asOwner("SELECT DISTINCT state FROM deliveries WHERE channel = 'sms'")).toEqual([
    { state: 'sent' },
  ])
  expect(await rows()).toEqual([])
})

test('别的机构、法院、调解员看不到回执；办事的角色不能写', async () => {
  await laySent()
  await push(1, delivered('g1'))
  type Who = 'adminA' | 'clerkA' | 'mediatorA' | 'adminB' | 'clerkB' | 'mediatorA2' | 'system'
  const see = (who: Who) => withActor(given.world.people[who], (db) => db.deliveryReport.count())
  for (const who of ['adminA', 'clerkA', 'mediatorA'] as const) expect(await see(who)).toBe(1)
  for (const who of ['adminB', 'clerkB', 'mediatorA2', 'system'] as const)
    expect(await see(who)).toBe(0)
  await expect(
    withActor(given.world.people.mediatorA, (db) => db.deliveryReport.deleteMany()),
  ).rejects.toThrow()
  await expect(
    withActor(
      given.world.people.mediatorA,
      (db) => db.$executeRaw`INSERT INTO delivery_reports SELECT * FROM delivery_reports`,
    ),
  ).rejects.toThrow()
})
