import { act, renderHook } from '@testing-library/react'
import { useOwnMedia } from '@/components/conference/room/use-own-media'

// 自己的摄像头和麦克风：没有也能进，电话打断了三秒以内能重新连接。docs/decisions/0147-conference-room.md。

class HandedTrack extends EventTarget {
  muted = false
  readyState = 'live'
  constructor(readonly kind: 'audio' | 'video') {
    super()
  }
  stop() {
    this.readyState = 'ended'
  }
  turn(to: 'mute' | 'unmute') {
    this.muted = to === 'mute'
    this.dispatchEvent(new Event(to))
  }
}

type Request = { readonly audio?: unknown; readonly video?: unknown }
const opened: HandedTrack[] = []

/** A browser that has these devices; `refusal`: why a request for others fails. */
function giveDevices(has: readonly ('audio' | 'video')[], refusal = 'NotFoundError') {
  const getUserMedia = (request: Request) => {
    const wanted = (['audio', 'video'] as const).filter((kind) => request[kind])
    if (!wanted.every((kind) => has.includes(kind)))
      return Promise.reject(new DOMException('', refusal))
    const tracks = wanted.map((kind) => new HandedTrack(kind))
    opened.push(...tracks)
    return Promise.resolve({ getTracks: () => tracks })
  }
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia }, configurable: true })
}

/** The page is there, and the browser has answered. */
async function openPage() {
  const hook = renderHook(() => useOwnMedia(true))
  await act(() => jest.advanceTimersByTimeAsync(0))
  return hook
}

beforeEach(() => {
  opened.length = 0
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

test.each([
  ['摄像头和麦克风都有', ['audio', 'video'], undefined, 'both'],
  ['只有麦克风', ['audio'], undefined, 'sound'],
  ['只有摄像头', ['video'], undefined, 'picture'],
  ['都没有', [], undefined, 'missing'],
  ['没有允许', [], 'NotAllowedError', 'refused'],
] as const)('%s：写明是什么，有什么就用什么', async (_name, has, refusal, state) => {
  giveDevices(has, refusal)
  const { result } = await openPage()
  expect(result.current.state).toBe(state)
  const { audio, video } = result.current.media
  expect([audio?.kind, video?.kind].filter(Boolean)).toEqual([...has])
})

test('很旧的浏览器：也不出错', async () => {
  Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true })
  expect((await openPage()).result.current.state).toBe('unsupported')
})

test('接电话打断的，三秒以内写明；短短一下的不算；重新连接以后又有', async () => {
  giveDevices(['audio', 'video'])
  const { result } = await openPage()
  const [microphone] = opened
  await act(async () => {
    microphone!.turn('mute')
    await jest.advanceTimersByTimeAsync(500)
    microphone!.turn('unmute')
    await jest.advanceTimersByTimeAsync(3_000)
  })
  expect(result.current.isInterrupted).toBe(false)
  await act(async () => {
    microphone!.turn('mute')
    await jest.advanceTimersByTimeAsync(3_000)
  })
  expect(result.current.isInterrupted).toBe(true)
  await act(() => result.current.reopen())
  expect(result.current.isInterrupted).toBe(false)
  expect(microphone!.readyState).toBe('ended')
  expect(result.current.media.audio).toBe(opened[2])
})
