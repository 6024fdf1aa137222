// The database of the queue in this browser. Small, because every page of a mediator opens it to
// know whether there are items.

const NAME = 'heyi-device-queue'
const VERSION = 1
export const ITEMS = 'items'
export const BODIES = 'bodies'
export const KEYS = 'keys'
export const BY_ACCOUNT = 'account'

let opened: Promise<IDBDatabase> | null = null

/** Whether this browser can keep items: it stores, and encrypts (https and localhost only). */
export function canKeepItems(): boolean {
  return typeof indexedDB !== 'undefined' && Boolean(globalThis.crypto?.subtle)
}

/** The database; rejects where the browser refuses it (private windows, storage forbidden). */
export function openDatabase(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION)
    request.onupgradeneeded = () => {
      const items = request.result.createObjectStore(ITEMS, { keyPath: 'id' })
      items.createIndex(BY_ACCOUNT, 'account')
      request.result.createObjectStore(BODIES)
      request.result.createObjectStore(KEYS)
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  }).catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

/** The result of one request. */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
