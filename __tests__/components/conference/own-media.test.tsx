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
  unplug() {
    this.readyState = 'ended'
    this.dispatchEvent(new Event('ended'))
  }
  turn(to: 'mute' | 'unmute') {
    this.muted = to === 'mute'
    this.dispatchEvent(new Event(to))
  }
}

class MadeUpStream {
  constructor(private readonly tracks: readonly HandedTrack[]) {}
  getTracks() {
    return this.tracks
  }
}
Object.assign(globalThis, { MediaStream: MadeUpStream })
Object.defineProperty(globalThis, 'isSecureContext', { value: true, configurable: true })

type Request = { readonly audio?: unknown; readonly video?: unknown }
const opened: HandedTrack[] = []

/** A browser that has these devices; `refusal`: why a request for others fails. */
function giveDevices(has: readonly ('audio' | 'video')[], refusal = 'NotFoundError') {
  const present = [...has]
  const getUserMedia = (request: Request) => {
    const wanted = (['audio', 'video'] as const).filter((kind) => request[kind])
    if (!wanted.every((kind) => present.includes(kind)))
      return Promise.reject(new DOMException('', refusal))
    const tracks = wanted.map((kind) => new HandedTrack(kind))
    opened.push(...tracks)
    return Promise.resolve({ getTracks: () => tracks })
  }
  const enumerateDevices = () =>
    Promise.resolve(present.map((kind) => ({ kind: `${kind}input` as const })))
  const value = Object.assign(new EventTarget(), { getUserMedia, enumerateDevices })
  Object.defineProperty(navigator, 'mediaDevices', { value, configurable: true })
  return {
    /** From now on the computer has these, and says that something changed. */
    change: async (...kinds: readonly ('audio' | 'video')[]) => {
      present.splice(0, present.length, ...kinds)
      await act(async () => {
        value.dispatchEvent(new Event('devicechange'))
        await jest.advanceTimersByTimeAsync(0)
      })
    },
  }
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
  ['摄像头和麦克风都有', ['audio', 'video'], undefined, ['works', 'works']],
  ['只有麦克风', ['audio'], undefined, ['missing', 'works']],
  ['只有摄像头', ['video'], undefined, ['works', 'missing']],
  ['都没有', [], undefined, ['missing', 'missing']],
  ['没有允许', [], 'NotAllowedError', ['denied', 'denied']],
  ['摄像头被别的软件占着', ['audio'], 'NotReadableError', ['in_use', 'works']],
] as const)('%s：写明是什么，有什么就用什么', async (_name, has, refusal, [camera, microphone]) => {
  giveDevices(has, refusal)
  const { result } = await openPage()
  expect(result.current.states).toEqual({ camera, microphone })
  const { audio, video } = result.current.media
  expect([audio?.kind, video?.kind].filter(Boolean)).toEqual([...has])
})

test('很旧的浏览器：也不出错', async () => {
  Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true })
  expect((await openPage()).result.current.states).toEqual({
    camera: 'unsupported',
    microphone: 'unsupported',
  })
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

test('会中拔掉摄像头：写明断开了，声音照常；接上以后提示，一按就用上', async () => {
  const devices = giveDevices(['audio', 'video'])
  const { result } = await openPage()
  const camera = opened.find(({ kind }) => kind === 'video')!
  await devices.change('audio')
  await act(async () => {
    camera.unplug()
    await jest.advanceTimersByTimeAsync(3_000)
  })
  expect(result.current.states).toEqual({ camera: 'unplugged', microphone: 'works' })
  expect(result.current.isInterrupted).toBe(false)
  expect(result.current.media.video).toBeNull()
  expect(result.current.media.audio?.readyState).toBe('live')
  expect(result.current.pluggedIn).toEqual([])
  await devices.change('audio', 'video')
  expect(result.current.pluggedIn).toEqual(['camera'])
  await act(() => result.current.reopen())
  expect(result.current.pluggedIn).toEqual([])
  expect(result.current.states).toEqual({ camera: 'works', microphone: 'works' })
})

test('设备还在、轨道停了：是被打断，不是拔掉', async () => {
  giveDevices(['audio', 'video'])
  const { result } = await openPage()
  await act(async () => {
    opened[0]!.unplug()
    await jest.advanceTimersByTimeAsync(0)
  })
  expect(result.current.isInterrupted).toBe(true)
  expect(result.current.states).toEqual({ camera: 'works', microphone: 'works' })
})

test('改打电话：摄像头和麦克风都关；打完以后又打开', async () => {
  giveDevices(['audio', 'video'])
  const { result } = await openPage()
  await act(async () => {
    result.current.pause(true)
    await jest.advanceTimersByTimeAsync(3_000)
  })
  expect(opened.map(({ readyState }) => readyState)).toEqual(['ended', 'ended'])
  expect(result.current.media).toEqual({ audio: null, video: null })
  expect(result.current.isInterrupted).toBe(false)
  act(() => result.current.pause(false))
  await act(() => jest.advanceTimersByTimeAsync(0))
  expect(result.current.media.audio?.readyState).toBe('live')
})
