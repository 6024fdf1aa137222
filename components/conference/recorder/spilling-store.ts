import { isStorageFull } from '@/lib/domain/recording/storage-full'
import type { ChunkStore, KeptChunk } from './chunk-store'

/** About 25 minutes of picture and sound, in bytes. */
const MOST_IN_MEMORY = 64 * 1024 * 1024

/** `full`: the device takes no more; `none`: its browser keeps nothing. */
export type KeptOn = 'device' | 'full' | 'none'

export type SpillingStore = ChunkStore & { readonly keptOn: () => KeptOn }

/**
 * Chunks on the device for as long as it takes them, else in the memory of the page until they are
 * sent. What is in memory always follows what is on the device, so their order stays. Rejects a
 * chunk for which memory has no room either.
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
  return {
    keptOn: () => keptOn,
    put: async (chunk, bytes) => {
      if (memory.length === 0 && (await putOnDevice(chunk, bytes))) return
      const held = memory.reduce((sum, each) => sum + each.bytes.length, 0)
      if (held + bytes.length > MOST_IN_MEMORY) throw new RangeError('no room for a chunk')
      memory.push({ chunk, bytes })
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
