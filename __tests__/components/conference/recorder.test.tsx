import { setTimeout as realTime } from 'node:timers/promises'
import { act, render, screen, waitFor } from '@testing-library/react'
import { findMedium } from '@/components/conference/recorder/capability'
import type { ChunkStore, KeptChunk } from '@/components/conference/recorder/chunk-store'
import { passingDevice } from '@/components/conference/recorder/recording-device'
import { RecorderPanel } from '@/components/conference/recorder/recorder-panel'
import { MediumNotice } from '@/components/recording/medium-notice'

// 录音录像的设备：能录什么，存不下、送不出、不再收。docs/decisions/0145-recordings.md。

const kept: KeptChunk[] = []
const device = {
  isPhone: false,
  isHidden: false,
  hasCanvas: true,
  isFull: false,
  keepsNothing: false,
  cannotStart: false,
  hasLast: false,
}

/** In memory; a real one is in the browser's database. */
const memory: ChunkStore = {
  put: (chunk) => {
    if (device.isFull) return Promise.reject(new DOMException('', 'QuotaExceededError'))
    kept.push(chunk)
    return Promise.resolve()
  },
  first: () => Promise.resolve(kept[0] ? { chunk: kept[0], bytes: new Uint8Array(3) } : null),
  remove: ({ no }) =>
    Promise.resolve(
      void kept.splice(
        kept.findIndex((each) => each.no === no),
        1,
      ),
    ),
  removePart: () => Promise.resolve(void kept.splice(0)),
  count: () => Promise.resolve(kept.length),
}

// Canvas and sound of a browser are not here.
jest.mock('@/components/conference/recorder/composite', () => ({
  createComposite: () => ({ stream: {}, setTiles: () => undefined, close: () => undefined }),
}))
jest.mock('@/components/conference/recorder/recording-store', () => ({
  openOwnStore: () =>
    Promise.resolve(device.keepsNothing ? null : { chunks: memory, device: passingDevice() }),
}))

/** The browser's recorder, as far as it is used: it hands over what a test gives it. */
class HandedRecorder {
  static last: HandedRecorder | undefined
  static canSupport = (_type: string): boolean => true
  static isTypeSupported = (type: string) => HandedRecorder.canSupport(type)
  state = 'inactive'
  ondataavailable: ((event: { data: Blob }) => void) | null = null
  onstart: (() => void) | null = null
  onstop: (() => void) | null = null
  constructor() {
    HandedRecorder.last = this
  }
  start() {
    if (device.cannotStart) throw new DOMException('', 'NotSupportedError')
    this.state = 'recording'
    this.onstart?.()
  }
  stop() {
    this.state = 'inactive'
    if (device.hasLast) this.hand()
    this.onstop?.()
  }
  hand() {
    const bytes = new Uint8Array([1, 2, 3])
    const data = { size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) }
    this.ondataavailable?.({ data: data as unknown as Blob })
  }
}

const NORMAL = { ...device }
beforeEach(() => {
  kept.length = 0
  Object.assign(device, NORMAL)
  HandedRecorder.canSupport = () => true
  const given = {
    MediaRecorder: HandedRecorder,
    AudioContext: class {},
    matchMedia: () => ({ matches: device.isPhone }),
  }
  for (const [name, value] of Object.entries(given))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  Object.defineProperty(document, 'hidden', { get: () => device.isHidden, configurable: true })
  Object.defineProperty(HTMLCanvasElement.prototype, 'captureStream', {
    get: () => (device.hasCanvas ? () => null : undefined),
    configurable: true,
  })
})

test.each<
  [string, Partial<typeof device>, (type: string) => boolean, string | null, RegExp | null]
>([
  ['电脑：画面和声音', {}, () => true, 'picture', null],
  ['手机：只有声音', { isPhone: true }, () => true, 'sound', /只录声音/],
  ['页面在后面：只有声音', { isHidden: true }, () => true, 'sound', /只录声音/],
  ['画不出画面的：只有声音', { hasCanvas: false }, () => true, 'sound', /只录声音/],
  ['录不成这种格式的：不能录', {}, () => false, null, /不能录音录像/],
])('征求同意以前就写明：%s', (_title, change, canSupport, medium, said) => {
  Object.assign(device, change)
  HandedRecorder.canSupport = canSupport
  expect(findMedium()).toBe(medium)
  render(<MediumNotice />)
  if (said === null) expect(screen.queryByText(/这台设备/)).toBeNull()
  else expect(screen.getByText(said)).toBeInTheDocument()
})

/** What the server answers: to a chunk, and to a part that begins; null: the line is lost. */
type Answer = { readonly status: number; readonly code?: string } | null
const server: { chunk: Answer; part: Answer } = { chunk: null, part: null }
const sent: Record<'chunks' | 'parts' | 'troubles' | 'ends', string[]> = {
  ...{ chunks: [], parts: [], troubles: [], ends: [] },
}
const answer = (given: Answer) =>
  given === null
    ? Promise.reject(new TypeError('line'))
    : Promise.resolve({
        ok: given.status < 300,
        status: given.status,
        json: () => Promise.resolve({ now: 1_000, code: given.code }),
      })
const OK = { status: 200 }
const partOf = (path: string) => /parts\/([^/?]+)/.exec(path)![1]!

beforeEach(() => {
  HandedRecorder.last = undefined
  Object.assign(sent, { chunks: [], parts: [], troubles: [], ends: [] })
  Object.assign(server, { chunk: OK, part: OK })
  globalThis.fetch = ((path: string) => {
    if (path.includes('/chunks/')) {
      sent.chunks.push(path)
      return answer(server.chunk)
    }
    if (path.includes('/end?')) sent.ends.push(`${sent.chunks.length}`)
    if (path.includes('/trouble?')) sent.troubles.push(path.split('=')[1]!)
    if (path.includes('/parts/')) sent.parts.push(partOf(path))
    return answer(server.part)
  }) as unknown as typeof fetch
})

/** The browser hands over so many chunks to the recorder that runs now. */
const hand = (chunks: number) =>
  act(() => {
    for (let no = 0; no < chunks; no++) HandedRecorder.last!.hand()
  })

/** The host records, and the browser has handed over so many chunks. */
async function record(chunks: number) {
  const page = render(<RecorderPanel recordingId="r" isRunning isAllowed tiles={[]} />)
  await waitFor(() => expect(HandedRecorder.last).toBeDefined())
  await hand(chunks)
  return page
}

/** Another part has begun. */
const begun = (count: number) =>
  waitFor(() => expect(sent.parts).toHaveLength(count), { timeout: 5_000 })

test('录的时候，都送到的，什么也不说', async () => {
  await record(8)
  await waitFor(() => expect([sent.chunks.length, kept.length]).toEqual([8, 0]))
  expect(screen.queryByText(/录音录像|没有送到|存不下/)).toBeNull()
})

test.each<[string, Partial<typeof server>, Partial<typeof device>, number, RegExp]>([
  ['送不出去的，写明还有几段', { chunk: null }, {}, 6, /还有6段没有送到/],
  ['服务器存不下', { chunk: { status: 507 } }, {}, 1, /服务器存不下了，先留在这台设备上/],
  ['服务器没有收下', { chunk: { status: 404 } }, {}, 1, /服务器没有收下一段，正在重新开始/],
  ['这台设备什么都不暂存', {}, { keepsNothing: true }, 1, /不暂存录音录像/],
])('录的时候，%s，马上写明', async (_title, answers, change, chunks, said) => {
  Object.assign(server, answers)
  Object.assign(device, change)
  await record(chunks)
  expect(await screen.findByText(said)).toBeInTheDocument()
})

test('这台设备存不下：马上写明，后面的从内存里按顺序送到', async () => {
  device.isFull = true
  await record(3)
  expect(await screen.findByText(/存不下了，正在边录边传/)).toBeInTheDocument()
  await waitFor(() =>
    expect(sent.chunks.map((path) => /chunks\/(\d)/.exec(path)![1])).toEqual(['0', '1', '2']),
  )
  expect(kept).toHaveLength(0)
})

test('服务器没有收下一段：写明，接着录新的一部分，送到以后不再写', async () => {
  server.chunk = { status: 409, code: 'RECORDING_CHUNK_MISSING' }
  await record(1)
  expect(await screen.findByText(/没有收下一段，正在重新开始/)).toBeInTheDocument()
  server.chunk = OK
  const first = HandedRecorder.last
  await waitFor(() => expect(HandedRecorder.last).not.toBe(first), { timeout: 5_000 })
  await hand(1)
  await waitFor(() => expect(screen.queryByText(/正在重新开始/)).toBeNull())
  expect(new Set(sent.parts).size).toBe(2)
  expect(partOf(sent.chunks.at(-1)!)).toBe(sent.parts[1])
})

test('录满的：写明，不再开始新的一部分', async () => {
  server.chunk = { status: 409, code: 'RECORDING_FULL' }
  jest.useFakeTimers()
  try {
    render(<RecorderPanel recordingId="r" isRunning isAllowed tiles={[]} />)
    await act(() => jest.advanceTimersByTimeAsync(0))
    await hand(1)
    // a digest takes real time: ten seconds of the clock without an answer would be another trouble
    while (!screen.queryByText(/已经录满/)) await act(() => realTime(5))
    await act(() => jest.advanceTimersByTimeAsync(60_000))
    expect(screen.getByText(/已经录满/)).toBeInTheDocument()
    expect(sent.parts).toHaveLength(1)
  } finally {
    jest.useRealTimers()
  }
})

test.each<[string, Partial<typeof server>, Partial<typeof device>, RegExp]>([
  ['网络断了', { part: null }, {}, /网络连不上/],
  ['服务器存不下', { part: { status: 507 } }, {}, /服务器存不下了/],
  ['服务器出错', { part: { status: 500 } }, {}, /没有收下/],
  ['浏览器录不起来', {}, { cannotStart: true }, /没有录起来/],
])('开始不了：%s，马上写明，好了以后接着录', async (_title, answers, change, said) => {
  Object.assign(server, answers)
  Object.assign(device, change)
  render(<RecorderPanel recordingId="r" isRunning isAllowed tiles={[]} />)
  expect(await screen.findByText(said)).toBeInTheDocument()
  Object.assign(server, { part: OK })
  Object.assign(device, NORMAL)
  await begun(2)
  await waitFor(() => expect(HandedRecorder.last?.state).toBe('recording'))
  await hand(1)
  await waitFor(() => expect(screen.queryByText(said)).toBeNull())
})

test('现在不能录的（单独谈、休会），不算出了问题', async () => {
  server.part = { status: 409, code: 'RECORDING_NOT_NOW' }
  render(<RecorderPanel recordingId="r" isRunning isAllowed tiles={[]} />)
  await begun(2)
  expect(screen.queryByText(/没有|连不上|存不下/)).toBeNull()
})

test.each<[string, () => void | Promise<void>]>([
  ['自己停了', () => HandedRecorder.last!.stop()],
  [
    '睡了一会儿才送来一段',
    () => {
      const later = Date.now() + 60_000
      jest.spyOn(Date, 'now').mockReturnValue(later)
      HandedRecorder.last!.hand()
      jest.mocked(Date.now).mockRestore()
    },
  ],
])('设备停顿：%s，写明，接着录新的一部分', async (_title, sleep) => {
  await record(1)
  await waitFor(() => expect(sent.chunks).toHaveLength(1))
  await act(async () => sleep())
  expect(await screen.findByText(/停顿过，中间没有录/)).toBeInTheDocument()
  await begun(2)
  await waitFor(() => expect(HandedRecorder.last?.state).toBe('recording'))
  await hand(1)
  await waitFor(() => expect(screen.queryByText(/停顿过/)).toBeNull())
})

test('设备的问题报给服务器：一种报一次；网络断了的，一直报到接通', async () => {
  server.chunk = { status: 409, code: 'RECORDING_CHUNK_MISSING' }
  await record(1)
  await waitFor(() => expect(sent.troubles).toEqual(['server_refused']))
  server.part = null
  await waitFor(
    () => expect(sent.troubles.filter((each) => each === 'line_weak')).toHaveLength(2),
    {
      timeout: 9_000,
    },
  )
  server.part = OK
  await waitFor(() => expect(sent.troubles).toHaveLength(4), { timeout: 5_000 })
}, 20_000)

test('停止以后：最后一段送到了，才报传完，报一次', async () => {
  device.hasLast = true
  const { rerender } = await record(2)
  rerender(<RecorderPanel recordingId="r" isRunning={false} isAllowed={false} tiles={[]} />)
  expect(await screen.findByText('录音录像都已经送到。')).toBeInTheDocument()
  await waitFor(() => expect(sent.ends).toEqual(['3']))
})
