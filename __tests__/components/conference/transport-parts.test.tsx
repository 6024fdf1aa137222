import { createEarlySignals } from '@/components/conference/transport/early-signals'
import { readAssignments } from '@/components/conference/transport/forwarded-streams'
import type { OutgoingSignal, PeerState } from '@/components/conference/transport/media-transport'
import { createReachWatch } from '@/components/conference/transport/reach-watch'
import { createSignalQueue } from '@/components/conference/transport/signal-queue'

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

test('回答里各段是谁的', () => {
  const section = (mid: string, lines: string) => `m=video 9 X 96\r\na=mid:${mid}\r\n${lines}\r\n`
  const sdp =
    'v=0\r\n' +
    section('0', 'a=recvonly') +
    section('1', 'a=sendonly\r\na=msid:seat-a:3 video') +
    section('2', 'a=inactive\r\na=msid:seat-b:1 video')
  expect([...readAssignments(sdp)]).toEqual([['1', 'seat-a:3']])
})
