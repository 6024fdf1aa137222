import { waitFor } from '@testing-library/react'
import { createEarlySignals } from '@/components/conference/transport/early-signals'
import { readAssignments } from '@/components/conference/transport/forwarded-streams'
import { createLocalDescription } from '@/components/conference/transport/local-description'
import type { OutgoingSignal, PeerState } from '@/components/conference/transport/media-transport'
import { createMeshTransport } from '@/components/conference/transport/mesh-transport'
import { createReachWatch } from '@/components/conference/transport/reach-watch'
import { createSignalQueue } from '@/components/conference/transport/signal-queue'
import type { SignalBody } from '@/lib/domain/conference/signal-body'
import { MadeUpConnection } from '../../support/made-up-connection'

// Parts of the transport that need no browser.

const candidate = (text: string) => ({ candidate: { candidate: text } })

describe('连接的状态', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  test('十秒没有连上是连接不上；修复期间不改口，连上了才改', () => {
    const states: PeerState[] = []
    const watch = createReachWatch((state) => states.push(state))
    jest.advanceTimersByTime(9_999)
    expect(states).toEqual(['connecting'])
    jest.advanceTimersByTime(1)
    watch.update('failed')
    watch.update('connecting')
    expect(states).toEqual(['connecting', 'unreachable'])
    watch.update('connected')
    expect(states.at(-1)).toBe('connected')
  })

  test('断开又在十秒以内连上的，没有连接不上', () => {
    const states: PeerState[] = []
    const watch = createReachWatch((state) => states.push(state))
    watch.update('connected')
    watch.update('disconnected')
    jest.advanceTimersByTime(5_000)
    watch.update('failed')
    jest.advanceTimersByTime(4_000)
    watch.update('connected')
    jest.advanceTimersByTime(60_000)
    expect(states).toEqual(['connecting', 'connected', 'connecting', 'failed', 'connected'])
  })

  test('关闭以后不再有', () => {
    const states: PeerState[] = []
    createReachWatch((state) => states.push(state)).stop()
    jest.advanceTimersByTime(60_000)
    expect(states).toEqual(['connecting'])
  })
})

test('先到的信令只留给状态随后写明的那一轮次', () => {
  const early = createEarlySignals()
  early.keep({ seat: 'a', epoch: 2 }, candidate('1'))
  early.keep({ seat: 'a', epoch: 2 }, candidate('2'))
  early.keep({ seat: 'a', epoch: 1 }, candidate('old'))
  expect(early.take({ seat: 'a', epoch: 1 })).toEqual([])
  expect(early.take({ seat: 'a', epoch: 2 })).toEqual([candidate('1'), candidate('2')])
  expect(early.take({ seat: 'a', epoch: 2 })).toEqual([])
  early.keep({ seat: 'a', epoch: 3 }, candidate('3'))
  expect(early.take({ seat: 'a', epoch: 4 })).toEqual([])
  expect(early.take({ seat: 'a', epoch: 3 })).toEqual([])
})

test('先到的信令有限：一人六十条，二十人', () => {
  const early = createEarlySignals()
  for (let count = 0; count < 100; count++) early.keep({ seat: 's0', epoch: 1 }, candidate('x'))
  for (let count = 1; count < 30; count++)
    early.keep({ seat: `s${count}`, epoch: 1 }, candidate('x'))
  expect(early.take({ seat: 's0', epoch: 1 })).toHaveLength(60)
  expect(early.take({ seat: 's19', epoch: 1 })).toHaveLength(1)
  expect(early.take({ seat: 's20', epoch: 1 })).toHaveLength(0)
})

test('信令一条一条地发；被拒绝的、已经没有意义的不再发', async () => {
  const sent: string[] = []
  const pending: (() => void)[] = []
  const post = createSignalQueue(({ to }: OutgoingSignal) => {
    sent.push(to)
    return new Promise((resolve, reject) =>
      pending.push(() => (to === 'refused' ? reject(new Error('409')) : resolve())),
    )
  })
  const signal = (to: string) => ({ to, toEpoch: 1, fromEpoch: 1, body: candidate('x') })
  let isCurrent = true
  post(signal('refused'), () => true)
  post(signal('gone'), () => isCurrent)
  post(signal('next'), () => true)
  expect(sent).toEqual(['refused'])
  isCurrent = false
  pending.shift()!()
  await Promise.resolve().then().then().then()
  expect(sent).toEqual(['refused', 'next'])
})

describe('自己的说明', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  function describeOwn() {
    const sent: SignalBody[] = []
    const made = new MadeUpConnection()
    const connection = made as unknown as RTCPeerConnection
    const local = createLocalDescription(connection, (body) => sent.push(body))
    const announce = async (sdp: string) => {
      made.localDescription = { type: 'offer', sdp }
      made.iceGatheringState = 'gathering'
      return local.announce()
    }
    return { sent, made, announce }
  }
  const offer = (sdp: string) => ({ description: { type: 'offer', sdp } })

  test('马上找到的地址和说明一起发，不再一个一个发', async () => {
    const { sent, made, announce } = describeOwn()
    const announced = announce('v=0')
    made.find('host')
    made.localDescription = { type: 'offer', sdp: 'v=0 host' }
    expect(sent).toEqual([])
    made.finish()
    await announced
    expect(sent).toEqual([offer('v=0 host')])
  })

  test('等一会儿还没有找全的，先发说明，后来的一个一个发', async () => {
    const { sent, made, announce } = describeOwn()
    const announced = announce('v=0')
    jest.advanceTimersByTime(150)
    await announced
    made.find('relay')
    expect(sent).toMatchObject([offer('v=0'), { candidate: { candidate: 'relay' } }])
  })

  test('又换了说明的，只发后来的一份', async () => {
    const { sent, made, announce } = describeOwn()
    const announced = [announce('first'), announce('second')]
    made.find('host')
    jest.advanceTimersByTime(150)
    await Promise.all(announced)
    expect(sent).toEqual([offer('second')])
  })
})

test('给一个人的信令没有送到，不耽误给别人的', async () => {
  const { RTCPeerConnection: real, MediaStream: realStream } = globalThis
  Object.assign(globalThis, { RTCPeerConnection: MadeUpConnection, MediaStream: class {} })
  try {
    const sent: string[] = []
    const transport = createMeshTransport({
      kind: 'mesh',
      self: { seat: 'a', epoch: 1 },
      iceServers: [],
      send: ({ to }) => {
        sent.push(to)
        return new Promise(() => undefined)
      },
      onRemote: () => undefined,
      onState: () => undefined,
    })
    transport.setPeers(['b', 'c', 'd'].map((seat) => ({ seat, epoch: 1 })))
    await waitFor(() => expect(sent).toEqual(['b', 'c', 'd']))
    transport.close()
  } finally {
    Object.assign(globalThis, { RTCPeerConnection: real, MediaStream: realStream })
  }
})

test('回答里各段是谁的', () => {
  const section = (mid: string, lines: string) => `m=video 9 X 96\r\na=mid:${mid}\r\n${lines}\r\n`
  const sdp =
    'v=0\r\n' +
    section('0', 'a=recvonly') +
    section('1', 'a=sendonly\r\na=msid:seat-a:3 video') +
    section('2', 'a=inactive\r\na=msid:seat-b:1 video')
  expect([...readAssignments(sdp)]).toEqual([['1', 'seat-a:3']])
})
