import { act, render, screen, waitFor } from '@testing-library/react'
import { findMedium } from '@/components/conference/recorder/capability'
import type { ChunkStore, KeptChunk } from '@/components/conference/recorder/chunk-store'
import { RecorderPanel } from '@/components/conference/recorder/recorder-panel'
import { MediumNotice } from '@/components/recording/medium-notice'

// 录音录像的设备：能录什么，存不下、送不出、不再收。docs/decisions/0145-recordings.md。

const kept: KeptChunk[] = []
const device = { isPhone: false, isHidden: false, hasCanvas: true, isFull: false }

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
  openRecordingStore: () => Promise.resolve(memory),
}))
jest.mock('@/components/ui/page-person', () => ({
  DRAFT_KEY_META: '',
  metaContent: () => 'key',
  pagePerson: () => 'account',
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
    this.state = 'recording'
    this.onstart?.()
  }
  stop() {
    this.state = 'inactive'
    this.onstop?.()
  }
  hand() {
    const bytes = new Uint8Array([1, 2, 3])
    const data = { size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) }
    this.ondataavailable?.({ data: data as unknown as Blob })
  }
}

const NORMAL = { isPhone: false, isHidden: false, hasCanvas: true, isFull: false }
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

/** What the server answers to a chunk; null: the line is lost. */
let answerToChunk: number | null = 200
const sent: string[] = []
const answer = (status: number, body: object = {}) => ({
  ok: status < 300,
  status,
  json: () => Promise.resolve(body),
})

/** The host records; the browser hands over so many chunks. */
async function record(chunks: number) {
  HandedRecorder.last = undefined
  sent.length = 0
  globalThis.fetch = ((path: string) => {
    if (!path.includes('/chunks/')) return Promise.resolve(answer(200, { now: 1_000 }))
    sent.push(path)
    return answerToChunk === null
      ? Promise.reject(new TypeError('line'))
      : Promise.resolve(answer(answerToChunk))
  }) as unknown as typeof fetch
  render(<RecorderPanel recordingId="r" isRunning isAllowed tiles={[]} />)
  await waitFor(() => expect(HandedRecorder.last).toBeDefined())
  act(() => {
    for (let no = 0; no < chunks; no++) HandedRecorder.last!.hand()
  })
}

test('录的时候，都送到的，什么也不说', async () => {
  answerToChunk = 200
  await record(8)
  await waitFor(() => expect([sent.length, kept.length]).toEqual([8, 0]))
  expect(screen.queryByText(/录音录像|没有送到|存不下/)).toBeNull()
})

test.each<[string, number | null, boolean, number, RegExp]>([
  ['送不出去的，写明还有几段', null, false, 6, /还有6段没有送到/],
  ['这台设备存不下，马上写明', 200, true, 1, /存不下了，后面的没有录/],
  ['服务器不再收，马上写明', 409, false, 1, /没有收下后面的录音录像/],
])('录的时候，%s', async (_title, status, isFull, chunks, said) => {
  answerToChunk = status
  device.isFull = isFull
  await record(chunks)
  expect(await screen.findByText(said)).toBeInTheDocument()
})
