import { indexedStore } from '@/components/device-queue/indexed-store'
import { accountKey, makeDeviceKey, sealWith } from '@/components/device-queue/seal'
import { DRAFT_KEY_META, metaContent, pagePerson } from '@/components/ui/page-person'
import { openChunkStore, type ChunkStore } from './chunk-store'

/**
 * Where chunks of the account of this page are kept on this device, sealed with its keys; null: its
 * browser keeps nothing, or others use it too.
 */
export async function openOwnStore(): Promise<ChunkStore | null> {
  const [account, secret] = [pagePerson(), metaContent(DRAFT_KEY_META)]
  if (account === null || secret === null) return null
  try {
    const [device, own] = await Promise.all([
      indexedStore.deviceKey(account, makeDeviceKey),
      accountKey(secret),
    ])
    return await openChunkStore(account, sealWith(account, device, own))
  } catch {
    return null
  }
}
