import { indexedStore } from '@/components/device-queue/indexed-store'
import { accountKey, makeDeviceKey, sealWith } from '@/components/device-queue/seal'
import { openChunkStore, type ChunkStore } from './chunk-store'

/**
 * Where chunks of this account are kept on this device, sealed with its keys. Rejects where the
 * browser keeps nothing.
 * @param secret the account's key as its pages carry it
 */
export async function openRecordingStore(account: string, secret: string): Promise<ChunkStore> {
  const [device, own] = await Promise.all([
    indexedStore.deviceKey(account, makeDeviceKey),
    accountKey(secret),
  ])
  return openChunkStore(account, sealWith(account, device, own))
}
