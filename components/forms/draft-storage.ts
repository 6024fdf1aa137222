/** Unsent long texts on the reader's own device, one entry per form. Never for personal numbers. */

const PREFIX = 'heyi-draft:'

export type DraftValues = Readonly<Record<string, string>>

/** The draft under that key; null if there is none or it cannot be read (private windows may refuse storage). */
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

/** Keeps the values; false if the device refuses (storage full or forbidden). */
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
    // A device that refuses storage holds no draft either.
  }
}

/** Removes every draft from this device: at sign-out, since the next person may use the same device. */
export function forgetDrafts(): void {
  for (const storage of [window.localStorage, window.sessionStorage]) {
    Object.keys(storage)
      .filter((name) => name.startsWith(PREFIX))
      .forEach((name) => storage.removeItem(name))
  }
}
