import { act, renderHook } from '@testing-library/react'
import { useConference } from '@/components/conference/room/use-conference'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import { STREAM_SILENCE_MS } from '@/lib/domain/conference/presence'

// 页面跟着会议室：点名就答，离开就说，登录失效就写明，通道没有声息就重连。docs/decisions/0196。

class MadeUpSource {
  static readonly CLOSED = 2
  static readonly opened: MadeUpSource[] = []
  onmessage: ((event: { data: string }) => void) | null = null
  onerror: (() => void) | null = null
  readyState = 1
  constructor(readonly address: string) {
    MadeUpSource.opened.push(this)
  }
  close() {
    this.readyState = MadeUpSource.CLOSED
  }
  say(event: object) {
    this.onmessage?.({ data: JSON.stringify(event) })
  }
}

let status = 200
const fetched = jest.fn((_address: string, _init?: RequestInit) => Promise.resolve({ status }))
const beacon = jest.fn((_address: string, _body: Blob) => true)
Object.assign(globalThis, { EventSource: MadeUpSource, fetch: fetched })
Object.defineProperty(navigator, 'sendBeacon', { value: beacon })

beforeEach(() => {
  jest.useFakeTimers()
  MadeUpSource.opened.length = 0
  status = 200
  fetched.mockClear()
  beacon.mockClear()
})
afterEach(() => jest.useRealTimers())

const VIEW = { type: 'state', state: 'open' } as ConferenceView
const source = () => MadeUpSource.opened.at(-1)!
const say = (event: object) => act(async () => Promise.resolve(source().say(event)))

async function follow() {
  const hook = renderHook(() => useConference('m', 'c', VIEW))
  await say(VIEW)
  return hook
}

test('点一次名，答一次；不点名，不发', async () => {
  const { result } = await follow()
  expect(result.current.stream).toBe('open')
  expect(fetched).not.toHaveBeenCalled()
  await say({ type: 'roll_call' })
  const [address, init] = fetched.mock.calls[0]!
  expect([address, init?.method, init?.body]).toEqual([
    '/api/conferences/m/seen',
    'POST',
    '{"connection":"c"}',
  ])
  expect(result.current.stream).toBe('open')
})

test.each([401, 403])('登录失效（%d）：停下来，写明，不再连', async (code) => {
  const { result } = await follow()
  status = code
  await say({ type: 'roll_call' })
  expect(result.current.stream).toBe('signed_out')
  expect(source().readyState).toBe(MadeUpSource.CLOSED)
  await act(() => jest.advanceTimersByTimeAsync(60_000))
  expect(MadeUpSource.opened).toHaveLength(1)
})

test('通道断开时登录已经失效：写明登录，不说是另一个页面', async () => {
  const { result } = await follow()
  status = 401
  await act(async () => {
    source().close()
    source().onerror?.()
    await jest.advanceTimersByTimeAsync(2_000)
  })
  expect(result.current.stream).toBe('signed_out')
})

test('一时答不到的，不算什么', async () => {
  const { result } = await follow()
  fetched.mockRejectedValueOnce(new TypeError('no network'))
  await say({ type: 'roll_call' })
  status = 409
  await say({ type: 'roll_call' })
  expect(result.current.stream).toBe('open')
})

test('通道没有声息：写明断了，自己重连；有声息的不动', async () => {
  const { result } = await follow()
  await act(() => jest.advanceTimersByTimeAsync(STREAM_SILENCE_MS - 1))
  await say({ type: 'roll_call' })
  await act(() => jest.advanceTimersByTimeAsync(STREAM_SILENCE_MS - 1))
  expect(MadeUpSource.opened).toHaveLength(1)
  await act(() => jest.advanceTimersByTimeAsync(1))
  expect(result.current.stream).toBe('lost')
  expect(MadeUpSource.opened).toHaveLength(2)
  await say(VIEW)
  expect(result.current.stream).toBe('open')
})

test('关掉页面、离开会议室的：马上说一次；被接替的不说', async () => {
  const { unmount } = await follow()
  act(() => window.dispatchEvent(new Event('pagehide')))
  expect(beacon.mock.calls[0]![0]).toBe('/api/conferences/m/seen')
  unmount()
  expect(beacon).toHaveBeenCalledTimes(2)
  beacon.mockClear()
  const next = await follow()
  await say({ type: 'replaced' })
  act(() => window.dispatchEvent(new Event('pagehide')))
  next.unmount()
  expect(beacon).not.toHaveBeenCalled()
})
