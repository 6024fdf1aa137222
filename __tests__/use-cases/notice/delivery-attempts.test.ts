import type { Channel } from '@/lib/channels/channel'
import {
  attemptRows,
  firstDelivery,
  layNotifiable,
  scheduleIn,
  createSlowChannel,
  eachWithGateway,
  until,
} from '../../support/deliveries'
import { asOwner } from '../../support/world'

// 发送不顺利的时候：再发、停用、进程终止、回答太晚；每次发送一行，我方只有一份通知。

const given = eachWithGateway()

test('运营方暂时不行：过一会儿再发，每次一行，第六次以后交给人', async () => {
  const existing = await layNotifiable(given.world)
  given.sending.answer(...Array.from({ length: 6 }, () => ({ status: 503, body: '' })))
  await scheduleIn(given.world, existing)
  let minutes = 0
  for (const wait of [0, 1, 5, 15, 30, 60]) {
    minutes += wait
    await given.sending.work(minutes - 0.5)
    await given.sending.work(minutes)
  }
  expect(given.sending.received).toHaveLength(6)
  expect((await attemptRows()).map(({ outcome }) => outcome)).toEqual(Array(6).fill('later'))
  expect(await firstDelivery()).toMatchObject({ state: 'failed', failure: 'given_up', attempts: 6 })
  expect(await given.sending.work(minutes + 600)).toBe(0)
})

test('接收以后没有回答：再发时编号相同，我方只有一份通知', async () => {
  const existing = await layNotifiable(given.world)
  given.sending.answer(null)
  await scheduleIn(given.world, existing)
  await given.sending.work(0, { sms: given.sending.sms(100), email: null })
  expect(await firstDelivery()).toMatchObject({ state: 'queued', attempts: 1 })
  given.sending.answer(null, { status: 409, body: { id: 'g1' } })
  await given.sending.work(1)
  expect(await firstDelivery()).toMatchObject({ state: 'sent', attempts: 2 })
  expect(await attemptRows()).toEqual([
    { attempt_no: 1, outcome: 'later', code: 'timeout', provider_id: null },
    { attempt_no: 2, outcome: 'accepted', code: null, provider_id: 'g1' },
  ])
  const ids = given.sending.received.map(({ body }) => (JSON.parse(body) as { id: string }).id)
  expect(new Set(ids).size).toBe(1)
})

test('密码不对：通道停用十分钟，不再呼叫；恢复以后照发', async () => {
  const [one, two] = [await layNotifiable(given.world), await layNotifiable(given.world)]
  given.sending.answer({ status: 401, body: '' })
  await scheduleIn(given.world, one)
  await scheduleIn(given.world, two, { time: '09:00' })
  await given.sending.work()
  expect(given.sending.received).toHaveLength(1)
  expect(await asOwner('SELECT channel, code FROM channel_states')).toEqual([
    { channel: 'sms', code: 'HTTP 401' },
  ])
  await given.sending.work(9)
  expect(given.sending.received).toHaveLength(1)
  await given.sending.work(10)
  expect(given.sending.received).toHaveLength(3)
  expect(await asOwner('SELECT stopped_since, code FROM channel_states')).toEqual([
    { stopped_since: null, code: null },
  ])
})

test('发送中进程终止：记为结果不明，以同一编号再发', async () => {
  await scheduleIn(given.world, await layNotifiable(given.world))
  const dying: Channel = async (message, at) => {
    await given.sending.sms()(message, at)
    return new Promise<never>(() => undefined)
  }
  void given.sending.work(0, { sms: dying, email: null })
  await until(async () => given.sending.received.length === 1)
  expect(await firstDelivery()).toMatchObject({ state: 'sending', attempts: 1 })
  expect(await given.sending.work(1)).toBe(0)
  await given.sending.work(2)
  expect(await attemptRows()).toMatchObject([{ attempt_no: 1, outcome: 'unknown' }])
  await given.sending.work(3)
  expect(await firstDelivery()).toMatchObject({ state: 'sent', attempts: 2 })
  const ids = given.sending.received.map(({ body }) => (JSON.parse(body) as { id: string }).id)
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
})

test('回答来得太晚，租期已归别人：什么也不改', async () => {
  await scheduleIn(given.world, await layNotifiable(given.world))
  const slow = createSlowChannel({ outcome: 'permanent', code: 'late' })
  const first = given.sending.work(0, { sms: slow.channel, email: null })
  await until(async () => (await firstDelivery())?.state === 'sending')
  await until(slow.hasBegun)
  await given.sending.work(2)
  slow.answer()
  await first
  expect(await firstDelivery()).toMatchObject({ state: 'queued', attempts: 1 })
  await given.sending.work(3)
  expect(await firstDelivery()).toMatchObject({ state: 'sent', attempts: 2 })
  expect((await attemptRows()).map(({ outcome }) => outcome)).toEqual(['unknown', 'accepted'])
})

test('几个进程同时发，一份通知只发一次', async () => {
  await scheduleIn(given.world, await layNotifiable(given.world))
  await Promise.all(Array.from({ length: 4 }, () => given.sending.work()))
  expect(given.sending.received).toHaveLength(1)
})
