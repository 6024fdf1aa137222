import type { Seal } from '@/components/device-queue/seal'
import { RECORDINGS } from './kept-recordings'
import { DEVICES } from './recording-device'

// Chunks of a recording on this device until the server has acknowledged them, sealed as every item
// that a device keeps (docs/decisions/0061-device-queue.md).

/** A chunk with its place: of which part, and of what time by the server's clock. */
export interface KeptChunk {
  readonly recordingId: string
  readonly partId: string
  readonly no: number
  readonly from: number
  readonly to: number
  readonly sha256: string
}

type StoredChunk = KeptChunk & { readonly account: string; readonly body: Uint8Array<ArrayBuffer> }

export interface ChunkStore {
  readonly put: (chunk: KeptChunk, bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  /** The chunk that was kept first; null: none is left. */
  readonly first: () => Promise<{ chunk: KeptChunk; bytes: Uint8Array<ArrayBuffer> } | null>
  readonly remove: (chunk: KeptChunk) => Promise<void>
  /** Removes what is left of a part. */
  readonly removePart: (partId: string) => Promise<void>
  /** How many are left, of one recording or of all. */
  readonly count: (recordingId?: string) => Promise<number>
}

const CHUNKS = 'chunks'

/** By these, chunks are counted and removed without reading their bytes. */
const INDEXES = {
  account: 'account',
  recording: ['account', 'recordingId'],
  part: ['account', 'partId', 'no'],
} as const

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** The database of recordings in this browser. Rejects where the browser keeps nothing. */
export async function openRecordingDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(RECORDINGS, 3)
  opening.onupgradeneeded = () => {
    const { result: database, transaction } = opening
    const chunks = database.objectStoreNames.contains(CHUNKS)
      ? transaction!.objectStore(CHUNKS)
      : database.createObjectStore(CHUNKS, { autoIncrement: true })
    for (const [name, fields] of Object.entries(INDEXES))
      chunks.createIndex(name, typeof fields === 'string' ? fields : [...fields])
    if (!database.objectStoreNames.contains(DEVICES)) database.createObjectStore(DEVICES)
  }
  const database = await resultOf(opening)
  // A page with a later version of it would wait for this one to be closed.
  database.onversionchange = () => database.close()
  return database
}

/** The chunks that this account has on this device. */
export function openChunkStore(database: IDBDatabase, account: string, seal: Seal): ChunkStore {
  const chunks = (mode: IDBTransactionMode) =>
    database.transaction(CHUNKS, mode).objectStore(CHUNKS)
  const placeOf = ({ partId, no }: KeptChunk) => `recording:${partId}:${no}`

  const indexed = (name: keyof typeof INDEXES) => chunks('readonly').index(name)
  const removeAll = async (range: IDBKeyRange | IDBValidKey) => {
    const keys = await resultOf(indexed('part').getAllKeys(range))
    for (const key of keys) await resultOf(chunks('readwrite').delete(key))
  }

  return {
    put: async (chunk, bytes) => {
      const body = await seal.seal(bytes, placeOf(chunk))
      const transaction = database.transaction(CHUNKS, 'readwrite')
      // A full storage may show only at the end of the transaction.
      const written = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error)
      })
      transaction.objectStore(CHUNKS).add({ ...chunk, account, body })
      await written
    },
    first: async () => {
      // Of one account they are in the order of their keys, which is the order in which they came.
      const found = (await resultOf(indexed('account').get(account))) as StoredChunk | undefined
      if (!found) return null
      const { account: _account, body, ...chunk } = found
      return { chunk, bytes: await seal.open(body, placeOf(chunk)) }
    },
    remove: ({ partId, no }) => removeAll([account, partId, no]),
    // An array comes after every number, so that this is the end of the part.
    removePart: (partId) => removeAll(IDBKeyRange.bound([account, partId], [account, partId, []])),
    count: (recordingId) =>
      resultOf(
        recordingId === undefined
          ? indexed('account').count(account)
          : indexed('recording').count([account, recordingId]),
      ),
  }
}
