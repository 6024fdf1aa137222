import { createHash } from 'node:crypto'
import { createQueue, type Queue, type QueueParts } from '@/components/device-queue/queue'
import type { Answer, Sealed, StoredItem } from '@/components/device-queue/queue-item'
import type { QueueStore } from '@/components/device-queue/queue-store'
import { makeDeviceKey, sealWith } from '@/components/device-queue/seal'

/**
 * A queue of the device without a browser's database: what a test replaces is given, the rest
 * works.
 */

export type MemoryStore = QueueStore & { readonly items: Map<string, StoredItem> }

export function memoryStore(): MemoryStore {
  const items = new Map<string, StoredItem>()
  const bodies = new Map<string, Sealed>()
  const keys = new Map<string, CryptoKey>()
  return {
    items,
    itemsOf: async (account) => [...items.values()].filter((item) => item.account === account),
    bodyOf: async (id) => bodies.get(id),
    put: async (item, body) => {
      items.set(item.id, item)
      if (body) bodies.set(item.id, body)
    },
    remove: async (id) => {
      items.delete(id)
      bodies.delete(id)
    },
    deviceKey: async (account, make) => {
      const key = keys.get(account) ?? (await make())
      keys.set(account, key)
      return key
    },
  }
}

export const sha256 = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('hex')

export const STORED = (body: Uint8Array): Answer => ({ kind: 'stored', sha256: sha256(body) })

/** A key of the account as its signed-in pages have it. */
export const makeAccountKey = makeDeviceKey

export async function memoryQueue(
  parts: Partial<QueueParts> & { accountKey?: CryptoKey } = {},
): Promise<Queue> {
  const { account = 'm1', store = memoryStore(), accountKey, ...rest } = parts
  const device = await store.deviceKey(account, makeDeviceKey)
  return createQueue({
    account,
    store,
    seal: sealWith(account, device, accountKey ?? (await makeAccountKey())),
    clock: () => 0,
    send: async (_item, body) => STORED(body),
    sha256: async (bytes) => sha256(bytes),
    alone: (_lane, work) => work(),
    isLocked: () => false,
    notify: () => {},
    words: { differs: '与本机的不一致。', unreadable: '无法打开。' },
    ...rest,
  })
}
