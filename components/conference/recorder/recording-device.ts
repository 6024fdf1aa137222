/**
 * What this browser is known as to the server, for one account, and the recordings of which the
 * server has not heard yet that everything was sent.
 */
export interface RecordingDevice {
  /** null: the browser keeps nothing, and what an earlier page of it had is lost. */
  readonly id: string | null
  readonly unfinished: () => Promise<readonly string[]>
  readonly begin: (recordingId: string) => Promise<void>
  readonly finish: (recordingId: string) => Promise<void>
}

/** The parameter of a request that names the device; empty: it has no name. */
export const deviceParameter = ({ id }: Pick<RecordingDevice, 'id'>): string =>
  id === null ? '' : `device=${id}`

/** Of a page whose browser keeps nothing. */
export function passingDevice(): RecordingDevice {
  const nothing = () => Promise.resolve()
  return {
    id: null,
    unfinished: () => Promise.resolve([]),
    begin: nothing,
    finish: nothing,
  }
}

type StoredDevice = { readonly id: string; readonly unfinished: readonly string[] }

export const DEVICES = 'devices'

/** The device of an account, in its database; made where there is none. */
export async function openRecordingDevice(
  database: IDBDatabase,
  account: string,
): Promise<RecordingDevice> {
  /** Reads and writes in one transaction: other pages of this browser do the same. */
  const change = (changed: (stored: StoredDevice) => StoredDevice) =>
    new Promise<StoredDevice>((resolve, reject) => {
      const transaction = database.transaction(DEVICES, 'readwrite')
      const devices = transaction.objectStore(DEVICES)
      const request = devices.get(account)
      let written: StoredDevice
      request.onsuccess = () => {
        const stored = request.result as StoredDevice | undefined
        written = changed(stored ?? { id: crypto.randomUUID(), unfinished: [] })
        devices.put(written, account)
      }
      transaction.oncomplete = () => resolve(written)
      transaction.onabort = () => reject(transaction.error)
    })
  const { id } = await change((stored) => stored)
  const without = (stored: StoredDevice, recordingId: string) =>
    stored.unfinished.filter((each) => each !== recordingId)
  return {
    id,
    unfinished: async () => (await change((stored) => stored)).unfinished,
    begin: async (recordingId) => {
      await change((stored) => ({
        ...stored,
        unfinished: [...without(stored, recordingId), recordingId],
      }))
    },
    finish: async (recordingId) => {
      await change((stored) => ({ ...stored, unfinished: without(stored, recordingId) }))
    },
  }
}
