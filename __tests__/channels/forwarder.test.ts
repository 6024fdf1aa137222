import { createForwarder } from '@/lib/channels/forwarder'
import { until } from '../support/until'
import { startForwarder, type StartedForwarder } from '../support/start-forwarder'

// The real forwarder without media, which __tests__/e2e/transport.desktop.spec.ts has.

let started: StartedForwarder
beforeAll(async () => {
  started = await startForwarder({ leaseSeconds: 2 })
})
afterAll(async () => {
  expect(await started.stop()).toBe(0)
})

const seats = (...names: string[]) => names.map((seat) => ({ seat, epoch: 1 }))

test('没有写明的席位和轮次、过期的写法、重新启动以后的会议，都拒绝并说明', async () => {
  const signal = (seat: string, epoch: number, sdp: string) =>
    started.forwarder.relaySignal('0b', {
      seat,
      epoch,
      body: { description: { type: 'offer', sdp } },
    })
  expect(await signal('a', 1, '')).toEqual({ ok: false, refused: 'unknown_conference' })
  expect(
    await started.forwarder.stateHalls('0b', { revision: 5, halls: { joint: seats('a') } }),
  ).toEqual({
    ok: true,
    value: null,
  })
  expect(await started.forwarder.stateHalls('0b', { revision: 4, halls: {} })).toEqual({
    ok: false,
    refused: 'stale',
  })
  expect(await signal('x', 1, '')).toEqual({ ok: false, refused: 'not_in_hall' })
  expect(await signal('a', 2, '')).toEqual({ ok: false, refused: 'not_in_hall' })
  expect(await signal('a', 1, 'v=0')).toEqual({ ok: false, refused: 'unreadable' })
  expect(await started.forwarder.health()).toMatchObject({ value: { conferences: 1, people: 0 } })
  await started.forwarder.endConference('0b')
  expect(await signal('a', 1, '')).toEqual({ ok: false, refused: 'unknown_conference' })
})

test('一个厅最多十人，按写明的先后；第十一人拒绝', async () => {
  const names = Array.from({ length: 11 }, (_, index) => `s${index}`)
  await started.forwarder.stateHalls('0d', { revision: 1, halls: { joint: seats(...names) } })
  const sdp =
    'v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\nm=audio 9 X 111\r\na=mid:0\r\na=rtpmap:111 opus/48000/2\r\n'
  const offerOf = (seat: string) =>
    started.forwarder.relaySignal('0d', {
      seat,
      epoch: 1,
      body: { description: { type: 'offer', sdp } },
    })
  expect(await offerOf('s10')).toEqual({ ok: false, refused: 'full' })
  // The tenth has a place; what it sends is no description that the library takes.
  expect(await offerOf('s9')).toEqual({ ok: false, refused: 'unreadable' })
  expect(await started.forwarder.health()).toMatchObject({ value: { people: 0 } })
})

test('没有再写明的会议，到时间就断开、忘掉：少了一次写明，也没有人留在厅里', async () => {
  const { forwarder } = started
  await forwarder.stateHalls('0e', { revision: 1, halls: { joint: seats('a') } })
  const signal = { seat: 'a', epoch: 1, body: { candidate: { candidate: '' } } }
  expect(await forwarder.relaySignal('0e', signal)).toMatchObject({ refused: 'not_in_hall' })
  await until(async () => {
    const answer = await forwarder.relaySignal('0e', signal)
    return !answer.ok && answer.refused === 'unknown_conference'
  })
})

test.each([
  ['没有密钥', () => undefined, 401],
  ['密钥不对', (secret: string) => `Bearer ${secret}x`, 401],
  ['密钥对', (secret: string) => `Bearer ${secret}`, 200],
])('接口只回答有密钥的：%s', async (_title, authorizationOf, status) => {
  const authorization = authorizationOf(started.secret)
  const headers = authorization === undefined ? undefined : { authorization }
  expect((await fetch(`${started.url}/health`, { headers })).status).toBe(status)
})

test.each([
  ['不是 JSON', '{', 400],
  ['多出的字段', '{"revision":1,"halls":{},"more":1}', 400],
  [
    '同一席位写了两处',
    '{"revision":1,"halls":{"a":[{"seat":"s","epoch":1}],"b":[{"seat":"s","epoch":2}]}}',
    400,
  ],
  ['太大', ' '.repeat(300_000), 413],
])('读不通的写法：%s', async (_title, body, status) => {
  const response = await fetch(`${started.url}/conferences/0c/halls`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${started.secret}` },
    body,
  })
  expect(response.status).toBe(status)
})

test('转发程序不在的，是没有回答，不是错误', async () => {
  const nowhere = createForwarder({
    url: 'http://127.0.0.1:9',
    secret: started.secret,
    timeoutMs: 500,
  })
  expect(await nowhere.health()).toEqual({ ok: false, refused: 'unavailable' })
})
