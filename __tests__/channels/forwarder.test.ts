import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cleanup, PeerConnection, Video, type Track } from 'node-datachannel'
import { createForwarder, type Forwarder } from '@/lib/channels/forwarder'
import { serveInterface } from '@/scripts/forwarder/serve-interface'
import { readSettings } from '@/scripts/forwarder/settings'

// The real forwarder and real connections, without a browser: a packet carries the letter of who
// sent it.

const SECRET = 'a-secret-of-thirty-two-characters'
let server: Server
let forwarder: Forwarder
let url: string

beforeAll(async () => {
  server = serveInterface(readSettings({ HEYI_FORWARDER_SECRET: SECRET } as never))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  forwarder = createForwarder({ url, secret: SECRET })
})
afterAll(() => {
  server.close()
  cleanup()
})

type Peer = {
  readonly received: string[]
  readonly send: (sequence: number) => void
  /** Referred to, or the library closes them when they are collected. */
  readonly tracks: readonly Track[]
  readonly close: () => void
}

async function offerOf(connection: PeerConnection): Promise<string> {
  const gathered = new Promise<void>((resolve) =>
    connection.onGatheringStateChange((state) => {
      if (state === 'complete') resolve()
    }),
  )
  connection.setLocalDescription('offer')
  await gathered
  // Without candidates: the forwarder then waits for this side's checks. The library as the offering
  // side does not bear checks before the answer; browsers do.
  return connection.localDescription()!.sdp.replace(/^a=(candidate|end-of).*\r\n/gm, '')
}

/** A connection that sends a picture of its letter and has room for one other. */
async function join(conference: string, seat: string, letter: string): Promise<Peer> {
  const connection = new PeerConnection(seat, { iceServers: [], disableAutoNegotiation: true })
  const sending = new Video('0', 'SendOnly')
  sending.addVP8Codec(96)
  sending.addSSRC(letter.charCodeAt(0), 'test')
  const receiving = new Video('1', 'RecvOnly')
  receiving.addVP8Codec(96)
  const out = connection.addTrack(sending)
  const incoming = connection.addTrack(receiving)
  const received: string[] = []
  incoming.onMessage((packet) => {
    if (packet.length === 13) received.push(packet.toString('latin1', 12))
  })
  const sdp = await offerOf(connection)
  const relayed = await forwarder.relaySignal(conference, {
    seat,
    epoch: 1,
    body: { description: { type: 'offer', sdp } },
  })
  if (!relayed.ok) throw new Error(relayed.refused)
  connection.setRemoteDescription(relayed.value!.description.sdp, 'answer')
  return {
    received,
    send: (sequence) => {
      const packet = Buffer.alloc(13)
      packet[0] = 0x80
      packet[1] = 96
      packet.writeUInt16BE(sequence, 2)
      packet.writeUInt32BE(sequence * 3000, 4)
      packet.writeUInt32BE(letter.charCodeAt(0), 8)
      packet.write(letter, 12)
      if (out.isOpen()) out.sendMessageBinary(packet)
    },
    tracks: [out, incoming],
    close: () => connection.close(),
  }
}

/** Everyone sends, every 20 ms, until the condition holds. */
function sendUntil(peers: readonly Peer[], from: number, isEnough: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    let sequence = from
    const timer = setInterval(() => {
      if (isEnough()) {
        clearInterval(timer)
        resolve(sequence)
      } else {
        sequence += 1
        for (const peer of peers) peer.send(sequence)
      }
    }, 20)
  })
}

const seats = (...names: string[]) => names.map((seat) => ({ seat, epoch: 1 }))

test('只在同一个厅里转发；换了厅的马上断开；没有写明的什么也没有', async () => {
  const conference = '0a'
  await forwarder.stateHalls(conference, {
    revision: 1,
    halls: { joint: seats('a', 'b'), 'private:p': seats('c', 'd') },
  })
  const [a, b, c, d] = [
    await join(conference, 'a', 'A'),
    await join(conference, 'b', 'B'),
    await join(conference, 'c', 'C'),
    await join(conference, 'd', 'D'),
  ] as const
  const all = [a, b, c, d]
  const sequence = await sendUntil(all, 0, () => all.every(({ received }) => received.length > 9))
  expect(all.map(({ received }) => [...new Set(received)].join(''))).toEqual(['B', 'A', 'D', 'C'])
  expect(await forwarder.health()).toMatchObject({ value: { conferences: 1, people: 4 } })

  // B's new place has another epoch: what its old connection would still get ends at once.
  await forwarder.stateHalls(conference, {
    revision: 2,
    halls: { joint: seats('a'), 'private:p': [...seats('c', 'd'), { seat: 'b', epoch: 2 }] },
  })
  const before = { a: a.received.length, b: b.received.length, c: c.received.length }
  await sendUntil(all, sequence, () => c.received.length > before.c + 20)
  expect([a.received.length, b.received.length]).toEqual([before.a, before.b])
  expect(new Set(c.received)).toEqual(new Set(['D']))

  await forwarder.endConference(conference)
  expect(await forwarder.health()).toMatchObject({ value: { conferences: 0, people: 0 } })
  for (const peer of all) peer.close()
})

test('没有写明的席位和轮次、过期的写法、重新启动以后的会议，都拒绝并说明', async () => {
  const signal = (seat: string, epoch: number, sdp: string) =>
    forwarder.relaySignal('0b', { seat, epoch, body: { description: { type: 'offer', sdp } } })
  expect(await signal('a', 1, '')).toEqual({ ok: false, refused: 'unknown_conference' })
  expect(await forwarder.stateHalls('0b', { revision: 5, halls: { joint: seats('a') } })).toEqual({
    ok: true,
    value: null,
  })
  expect(await forwarder.stateHalls('0b', { revision: 4, halls: {} })).toEqual({
    ok: false,
    refused: 'stale',
  })
  expect(await signal('x', 1, '')).toEqual({ ok: false, refused: 'not_in_hall' })
  expect(await signal('a', 2, '')).toEqual({ ok: false, refused: 'not_in_hall' })
  expect(await signal('a', 1, 'v=0')).toEqual({ ok: false, refused: 'unreadable' })
})

test.each([
  ['没有密钥', {}, 401],
  ['密钥不对', { authorization: `Bearer ${SECRET}x` }, 401],
  ['密钥对', { authorization: `Bearer ${SECRET}` }, 200],
])('接口只回答有密钥的：%s', async (_title, headers: Record<string, string>, status) => {
  expect((await fetch(`${url}/health`, { headers })).status).toBe(status)
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
  const response = await fetch(`${url}/conferences/0c/halls`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${SECRET}` },
    body,
  })
  expect(response.status).toBe(status)
})

test('转发程序不在的，是没有回答，不是错误', async () => {
  const nowhere = createForwarder({ url: 'http://127.0.0.1:9', secret: SECRET, timeoutMs: 500 })
  expect(await nowhere.health()).toEqual({ ok: false, refused: 'unavailable' })
})
