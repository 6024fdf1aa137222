import { BODIES, BY_ACCOUNT, ITEMS, KEYS, openDatabase, resultOf } from './device-database'
import type { Sealed, StoredItem } from './queue-item'
import type { QueueStore } from './queue-store'

async function objects(name: string, mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await openDatabase()).transaction(name, mode).objectStore(name)
}

/** Changes items and bodies together; resolves once both are on the device, not merely accepted. */
async function change(
  work: (items: IDBObjectStore, bodies: IDBObjectStore) => void,
): Promise<void> {
  const transaction = (await openDatabase()).transaction([ITEMS, BODIES], 'readwrite', {
    // On the disk, not only handed to the system: a telephone may lose its power now.
    durability: 'strict',
  })
  const written = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
  work(transaction.objectStore(ITEMS), transaction.objectStore(BODIES))
  await written
}

/** The items of an account on this device. */
export async function readItems(account: string): Promise<StoredItem[]> {
  const items = await objects(ITEMS, 'readonly')
  return resultOf<StoredItem[]>(items.index(BY_ACCOUNT).getAll(account))
}

/** The queue of this browser, in IndexedDB. */
export const indexedStore: QueueStore = {
  itemsOf: readItems,
  bodyOf: async (id) => resultOf<Sealed | undefined>((await objects(BODIES, 'readonly')).get(id)),
  put: (item, body) =>
    change((items, bodies) => {
      items.put(item)
      if (body) bodies.put(body, item.id)
    }),
  remove: (id) =>
    change((items, bodies) => {
      items.delete(id)
      bodies.delete(id)
    }),
  deviceKey: async (account, make) => {
    const known = await resultOf<CryptoKey | undefined>(
      (await objects(KEYS, 'readonly')).get(account),
    )
    if (known) return known
    const fresh = await make()
    const keys = await objects(KEYS, 'readwrite')
    // Another page may have made one meanwhile: the first one stays.
    const meanwhile = await resultOf<CryptoKey | undefined>(keys.get(account))
    if (meanwhile) return meanwhile
    await resultOf(keys.add(fresh, account))
    return fresh
  },
}
