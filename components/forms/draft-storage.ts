/** Unsent long texts on the user's device, one entry per form. Never for personal numbers. */

const PREFIX = 'heyi-draft:'

export type DraftValues = Readonly<Record<string, string>>

/** The draft stored under that key; null if there is none or it cannot be read. */
export function readDraft(storage: Storage, key: string): DraftValues | null {
  try {
    const parsed: unknown = JSON.parse(storage.getItem(PREFIX + key) ?? 'null')
    if (parsed === null || typeof parsed !== 'object') return null
    const texts = Object.entries(parsed).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    )
    return texts.length > 0 ? Object.fromEntries(texts) : null
  } catch {
    return null
  }
}

/** Stores the values; false if the device refuses (storage full or forbidden). */
export function writeDraft(storage: Storage, key: string, values: DraftValues): boolean {
  try {
    storage.setItem(PREFIX + key, JSON.stringify(values))
    return true
  } catch {
    return false
  }
}

export function removeDraft(storage: Storage, key: string): void {
  try {
    storage.removeItem(PREFIX + key)
  } catch {
    // Without storage there is no draft to remove.
  }
}

/**
 * Removes every draft from this device: at sign-out, since the next person may use the same device.
 */
export function forgetDrafts(): void {
  for (const storage of [window.localStorage, window.sessionStorage]) {
    Object.keys(storage)
      .filter((name) => name.startsWith(PREFIX))
      .forEach((name) => storage.removeItem(name))
  }
}
