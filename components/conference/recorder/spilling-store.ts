import { isStorageFull } from '@/lib/domain/recording/storage-full'
import type { ChunkStore, KeptChunk } from './chunk-store'

/** About 25 minutes of picture and sound, in bytes. */
const MOST_IN_MEMORY = 64 * 1024 * 1024

/** `full`: the device takes no more; `none`: its browser keeps nothing. */
export type KeptOn = 'device' | 'full' | 'none'

export type SpillingStore = ChunkStore & { readonly keptOn: () => KeptOn }

/**
 * Chunks on the device for as long as it takes them, else in the memory of the page until they are
 * sent or the device has room again. What is in memory always follows what is on the device, so
 * their order stays. Rejects a chunk for which memory has no room either.
 * @param device null: this browser keeps nothing
 */
export function createSpillingStore(device: ChunkStore | null): SpillingStore {
  let memory: { readonly chunk: KeptChunk; readonly bytes: Uint8Array<ArrayBuffer> }[] = []
  let keptOn: KeptOn = device ? 'device' : 'none'

  /** @returns false: the device did not take it */
  const putOnDevice = async (chunk: KeptChunk, bytes: Uint8Array<ArrayBuffer>) => {
    if (!device) return false
    try {
      await device.put(chunk, bytes)
      keptOn = 'device'
      return true
    } catch (error) {
      keptOn = isStorageFull(error) ? 'full' : 'none'
      return false
    }
  }
  /** @returns false: some is left in memory */
  const moveToDevice = async () => {
    for (let next = memory[0]; next; next = memory[0]) {
      const { chunk, bytes } = next
      if (!(await putOnDevice(chunk, bytes))) return false
      // Sent meanwhile, and removed before it was on the device.
      if (!memory.some((each) => each.chunk === chunk)) await device?.remove(chunk)
      memory = memory.filter((each) => each.chunk !== chunk)
    }
    return true
  }
  const keep = async (chunk: KeptChunk, bytes: Uint8Array<ArrayBuffer>) => {
    if ((await moveToDevice()) && (await putOnDevice(chunk, bytes))) return
    const held = memory.reduce((sum, each) => sum + each.bytes.length, 0)
    if (held + bytes.length > MOST_IN_MEMORY) throw new RangeError('no room for a chunk')
    memory.push({ chunk, bytes })
  }
  /** Of two that keep at once, the second would find the order of the first undone. */
  let keeping: Promise<unknown> = Promise.resolve()
  return {
    keptOn: () => keptOn,
    put: (chunk, bytes) => {
      const kept = keeping.then(() => keep(chunk, bytes))
      keeping = kept.catch(() => undefined)
      return kept
    },
    first: async () => (await device?.first()) ?? memory[0] ?? null,
    remove: async (chunk) => {
      memory = memory.filter((each) => each.chunk !== chunk)
      await device?.remove(chunk)
    },
    removePart: async (partId) => {
      memory = memory.filter((each) => each.chunk.partId !== partId)
      await device?.removePart(partId)
    },
    count: async (recordingId) => {
      const own = memory.filter(
        ({ chunk }) => recordingId === undefined || chunk.recordingId === recordingId,
      )
      return own.length + ((await device?.count(recordingId)) ?? 0)
    },
  }
}
