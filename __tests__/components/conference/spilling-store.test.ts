import type { ChunkStore, KeptChunk } from '@/components/conference/recorder/chunk-store'
import { createSpillingStore } from '@/components/conference/recorder/spilling-store'

// 设备存不下的时候，录音录像的段落先留在内存里，顺序不变。docs/decisions/0195-recorder-in-trouble.md。

const chunk = (no: number): KeptChunk => ({
  ...{ recordingId: 'r', partId: 'p', sha256: '', no },
  ...{ from: no, to: no + 1 },
})
const BYTES = new Uint8Array(3)

/** A device that takes chunks until it is full. */
function makeDevice() {
  const kept: KeptChunk[] = []
  const device: Omit<ChunkStore, 'put'> & { put: ChunkStore['put']; error: Error | null } = {
    error: null,
    put: async (each) => {
      if (device.error) throw device.error
      kept.push(each)
    },
    first: async () => (kept[0] ? { chunk: kept[0], bytes: BYTES } : null),
    remove: async ({ no }) => void kept.splice(0, kept.length, ...kept.filter((k) => k.no !== no)),
    removePart: async () => void kept.splice(0),
    count: async () => kept.length,
  }
  return device
}

/** What is sent, in its order. */
async function sendAll(store: ChunkStore) {
  const order: number[] = []
  for (let next = await store.first(); next; next = await store.first()) {
    order.push(next.chunk.no)
    await store.remove(next.chunk)
  }
  return order
}
const FULL = new DOMException('', 'QuotaExceededError')

test('存不下的留在内存里，按次序送', async () => {
  const device = makeDevice()
  const store = createSpillingStore(device)
  await store.put(chunk(0), BYTES)
  expect(store.keptOn()).toBe('device')
  device.error = FULL
  await store.put(chunk(1), BYTES)
  await store.put(chunk(2), BYTES)
  expect([await device.count(), store.keptOn()]).toEqual([1, 'full'])
  expect([await store.count(), await store.count('r')]).toEqual([3, 3])
  expect(await sendAll(store)).toEqual([0, 1, 2])
})

test('设备又有了地方：内存里的也存到设备，次序不变，关掉页面不丢', async () => {
  const device = makeDevice()
  const store = createSpillingStore(device)
  device.error = FULL
  await store.put(chunk(0), BYTES)
  await store.put(chunk(1), BYTES)
  device.error = null
  await Promise.all([store.put(chunk(2), BYTES), store.put(chunk(3), BYTES)])
  expect([await device.count(), await store.count(), store.keptOn()]).toEqual([4, 4, 'device'])
  expect(await sendAll(store)).toEqual([0, 1, 2, 3])
})

test('存到设备的同时已经送到的，不再送一遍', async () => {
  const device = makeDevice()
  const store = createSpillingStore(device)
  device.error = FULL
  const sent = chunk(0)
  await store.put(sent, BYTES)
  device.error = null
  const put = device.put
  device.put = async (each, bytes) => {
    if (each === sent) await store.remove(sent)
    await put(each, bytes)
  }
  await store.put(chunk(1), BYTES)
  expect(await sendAll(store)).toEqual([1])
})

test('不收的一部分，内存里的也不留', async () => {
  const store = createSpillingStore(null)
  expect(store.keptOn()).toBe('none')
  await store.put(chunk(0), BYTES)
  await store.removePart('p')
  expect(await store.count()).toBe(0)
})

test('内存也满了：不再收', async () => {
  const store = createSpillingStore(null)
  await store.put(chunk(0), new Uint8Array(64 * 1024 * 1024))
  await expect(store.put(chunk(1), BYTES)).rejects.toThrow(RangeError)
})
