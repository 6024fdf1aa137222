import type { Sealed, StoredItem } from './queue-item'

/** Where a queue is stored. Tests have one in memory; a page has IndexedDB (indexed-store.ts). */
export interface QueueStore {
  /** The items of an account, in no order. */
  itemsOf: (account: string) => Promise<StoredItem[]>
  /** The body of an item; undefined where there is no such item. */
  bodyOf: (id: string) => Promise<Sealed | undefined>
  /** Stores an item with its body; without one, the body stays as it was. */
  put: (item: StoredItem, body?: Sealed) => Promise<void>
  /** Removes an item and its body. */
  remove: (id: string) => Promise<void>
  /**
   * The account's key on this device; `make` makes it where there is none. Two pages that ask at
   * the same time get the same key.
   */
  deviceKey: (account: string, make: () => Promise<CryptoKey>) => Promise<CryptoKey>
}
