import { render, screen, waitFor } from '@testing-library/react'
import type { KeptChunk } from '@/components/conference/recorder/chunk-store'
import { mayKeepRecordings } from '@/components/conference/recorder/kept-recordings'
import type { OwnStore } from '@/components/conference/recorder/recording-store'
import { LeftRecording } from '@/components/recording/left-recording'

// 关掉的页面留在设备上的录音录像，下次打开时补传。docs/decisions/0195-recorder-in-trouble.md。

let kept: KeptChunk[] = []
let unfinished: string[] = []
const BYTES = new Uint8Array(3)

/** In memory; a real one is in the browser's database. */
const own: OwnStore = {
  chunks: {
    put: async () => undefined,
    first: async () => (kept[0] ? { chunk: kept[0], bytes: BYTES } : null),
    remove: async ({ no }) => void (kept = kept.filter((each) => each.no !== no)),
    removePart: async () => void (kept = []),
    count: async () => kept.length,
  },
  device: {
    id: 'device',
    unfinished: async () => unfinished,
    begin: async () => undefined,
    finish: async (id) => void (unfinished = unfinished.filter((each) => each !== id)),
  },
}
jest.mock('@/components/conference/recorder/recording-store', () => ({
  openOwnStore: () => Promise.resolve(own),
}))

/** The databases of this browser. */
let databases: string[] = []
Object.defineProperty(globalThis, 'indexedDB', {
  configurable: true,
  value: { databases: () => Promise.resolve(databases.map((name) => ({ name }))) },
})

let requests: string[] = []
const server = { chunk: 200 as number | null, end: 200 }
beforeEach(() => {
  requests = []
  databases = ['heyi-recordings']
  Object.assign(server, { chunk: 200, end: 200 })
  kept = [0, 1, 2].map((no) => ({
    ...{ recordingId: 'r', partId: 'p', no, from: no, to: no + 1, sha256: '' },
  }))
  unfinished = ['r']
  globalThis.fetch = ((path: string) => {
    requests.push(path.split('?')[0]!.replace('/api/recordings/r/', ''))
    const status = path.includes('/chunks/') ? server.chunk : server.end
    return status === null
      ? Promise.reject(new TypeError('line'))
      : Promise.resolve({ ok: status < 300, status, json: () => Promise.resolve({}) })
  }) as unknown as typeof fetch
})

test('留下的按顺序补传，都送到以后报传完，写明', async () => {
  render(<LeftRecording />)
  expect(await screen.findByText('上次没有送到的录音录像，已经补传。')).toBeInTheDocument()
  await waitFor(() => expect(unfinished).toEqual([]))
  expect(requests).toEqual(['parts/p/chunks/0', 'parts/p/chunks/1', 'parts/p/chunks/2', 'end'])
})

test('网络不通：写明还有几段，通了以后再传', async () => {
  server.chunk = null
  render(<LeftRecording />)
  expect(await screen.findByText(/还有3段录音录像没有送到/)).toBeInTheDocument()
  server.chunk = 200
  window.dispatchEvent(new Event('online'))
  expect(await screen.findByText(/已经补传/)).toBeInTheDocument()
})

test('过了时间的，服务器不收：写明，设备上也不留', async () => {
  server.chunk = 409
  render(<LeftRecording />)
  expect(await screen.findByText(/已经过了补传的时间/)).toBeInTheDocument()
  expect(kept).toEqual([])
})

test('没有留下的，什么也不显示；上次没有报传完的，这次报', async () => {
  kept = []
  render(<LeftRecording />)
  await waitFor(() => expect(unfinished).toEqual([]))
  expect(requests).toEqual(['end'])
  expect(screen.queryByRole('status')).toBeNull()
})

test('还在录的，报传完要等录完：下次打开再报', async () => {
  kept = []
  server.end = 409
  render(<LeftRecording />)
  await waitFor(() => expect(requests).toEqual(['end']))
  expect(unfinished).toEqual(['r'])
})

test('从来没有录过的浏览器，什么也不读；说不出有没有的，都读', async () => {
  expect(await mayKeepRecordings()).toBe(true)
  databases = ['heyi-drafts']
  expect(await mayKeepRecordings()).toBe(false)
  const listed = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!
  Object.defineProperty(globalThis, 'indexedDB', { value: {}, configurable: true })
  expect(await mayKeepRecordings()).toBe(true)
  Object.defineProperty(globalThis, 'indexedDB', listed)
})
