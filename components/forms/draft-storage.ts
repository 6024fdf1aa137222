import { DRAFT_KEY_META, metaContent, pagePerson } from '@/components/ui/page-person'

// Unsent input on the user's device, one entry per form, sealed with a key of one account that only
// the pages of that account hold (docs/decisions/0042). Never for passwords and personal numbers.

const PREFIX = 'heyi-draft:'

// Loaded with the first draft, which a form looks for as soon as it appears: the page itself is
// smaller.
const loadSeal = () => import('./draft-seal')

/** The values of each control by name; of choices, those that are chosen. */
export type DraftValues = Readonly<Record<string, readonly string[]>>

/** What was typed in a form at one visit and not submitted. */
export type Draft = {
  readonly id: string
  /** Of the last change, by the device's clock, in ms; null in drafts stored without it. */
  readonly at: number | null
  /** The version of the case or record that the form showed then; null where it has none. */
  readonly version: string | null
  readonly values: DraftValues
}

type DraftEntry = {
  readonly storage: Storage
  readonly name: string
  readonly key: CryptoKey | null
}

/** The drafts of that form, the oldest first; empty where there is none or it cannot be read. */
export function readDrafts(form: string): Promise<readonly Draft[]> {
  return inOrder(form, [], readEntry)
}

/**
 * Stores what `change` makes of the drafts of that form; with none left, the entry is removed.
 * False if the device refuses (storage full or forbidden).
 */
export function changeDrafts(
  form: string,
  change: (drafts: readonly Draft[]) => readonly Draft[],
): Promise<boolean> {
  return inOrder(form, false, async (entry) => {
    const { storage, name, key } = entry
    // What cannot be opened was sealed with a key that no longer exists.
    const before = await readEntry(entry).catch(() => [])
    const drafts = change(before)
    const text = JSON.stringify(drafts)
    const stored = key ? await (await loadSeal()).sealDraft(text, key, name) : text
    if (isClosed) return false
    if (drafts.length === 0) storage.removeItem(name)
    else storage.setItem(name, stored)
    return true
  })
}

let isClosed = false

/**
 * Removes every draft from this device and stores none until the page is loaded again: at sign-out,
 * since the next person may use the same device.
 */
export function forgetDrafts(): void {
  isClosed = true
  for (const storage of [window.localStorage, window.sessionStorage]) {
    Object.keys(storage)
      .filter((name) => name.startsWith(PREFIX))
      .forEach((name) => storage.removeItem(name))
  }
}

let last: Promise<unknown> = Promise.resolve()

/**
 * Runs the work after all earlier work on drafts, so that a form opened again reads what it wrote
 * last. `otherwise`: on a page of no one, or where the device refuses.
 */
function inOrder<T>(
  form: string,
  otherwise: T,
  work: (entry: DraftEntry) => Promise<T>,
): Promise<T> {
  const done = last.then(async () => {
    try {
      const entry = await draftEntry(form)
      return entry ? await work(entry) : otherwise
    } catch {
      return otherwise
    }
  })
  last = done
  return done
}

/**
 * Where the drafts of a form are stored. Browsers encrypt on https and localhost only; elsewhere a
 * draft is plain and ends with the tab.
 */
async function draftEntry(form: string): Promise<DraftEntry | null> {
  const person = pagePerson()
  const secret = metaContent(DRAFT_KEY_META)
  if (person === null || secret === null) return null
  const name = `${PREFIX}${person}:${form}`
  if (!globalThis.crypto?.subtle) return { storage: window.sessionStorage, name, key: null }
  const { importDraftKey } = await loadSeal()
  return { storage: window.localStorage, name, key: await importDraftKey(secret) }
}

async function readEntry({ storage, name, key }: DraftEntry): Promise<readonly Draft[]> {
  const stored = storage.getItem(name)
  if (stored === null) return []
  const text = key ? await (await loadSeal()).openDraft(stored, key, name) : stored
  const read: unknown = JSON.parse(text)
  if (Array.isArray(read)) return read.filter(isDraft)
  // An entry was the values of one draft, without a moment and a version.
  return isValues(read) ? [{ id: name, at: null, version: null, values: read }] : []
}

function isDraft(read: unknown): read is Draft {
  const { id, at, version, values } = { ...(read as Partial<Record<keyof Draft, unknown>>) }
  return (
    typeof id === 'string' &&
    (at === null || typeof at === 'number') &&
    (version === null || typeof version === 'string') &&
    isValues(values)
  )
}

function isValues(read: unknown): read is DraftValues {
  return (
    read !== null &&
    typeof read === 'object' &&
    Object.values(read).every(
      (each) => Array.isArray(each) && each.every((one) => typeof one === 'string'),
    )
  )
}
