import { indexedStore } from '@/components/device-queue/indexed-store'
import { accountKey, makeDeviceKey, sealWith } from '@/components/device-queue/seal'
import { DRAFT_KEY_META, metaContent, pagePerson } from '@/components/ui/page-person'
import { openChunkStore, openRecordingDatabase, type ChunkStore } from './chunk-store'
import { openRecordingDevice, type RecordingDevice } from './recording-device'

export interface OwnStore {
  readonly chunks: ChunkStore
  readonly device: RecordingDevice
}

/**
 * Where chunks of the account of this page are kept on this device, sealed with its keys; null: its
 * browser keeps nothing, or others use it too.
 */
export async function openOwnStore(): Promise<OwnStore | null> {
  const [account, secret] = [pagePerson(), metaContent(DRAFT_KEY_META)]
  if (account === null || secret === null) return null
  try {
    if (typeof indexedDB === 'undefined') return null
    const [device, own] = await Promise.all([
      indexedStore.deviceKey(account, makeDeviceKey),
      accountKey(secret),
    ])
    const database = await openRecordingDatabase()
    return {
      chunks: openChunkStore(database, account, sealWith(account, device, own)),
      device: await openRecordingDevice(database, account),
    }
  } catch {
    return null
  }
}
