import { metaContent, pagePerson } from '@/components/ui/page-person'

// Unsent input on the user's device, one entry per form, sealed with a key of one account that only
// the pages of that account hold (docs/decisions/0042). Never for passwords and personal numbers.

const PREFIX = 'heyi-draft:'

/** The name of the `<meta>` with the account's key, base64url. */
export const DRAFT_KEY_META = 'heyi-draft-key'

// Loaded with the first draft, which a form looks for as soon as it appears: the page itself is smaller.
const loadSeal = () => import('./draft-seal')

/** The values of each control by name; of choices, those that are chosen. */
export type DraftValues = Readonly<Record<string, readonly string[]>>

type DraftEntry = {
  readonly storage: Storage
  readonly name: string
  readonly key: CryptoKey | null
}

/** The draft of that form; null if there is none or it cannot be read. */
export function readDraft(form: string): Promise<DraftValues | null> {
  return inOrder(form, null, async ({ storage, name, key }) => {
    const stored = storage.getItem(name)
    if (stored === null) return null
    const text = key ? await (await loadSeal()).openDraft(stored, key, name) : stored
    const values: unknown = JSON.parse(text)
    return isDraft(values) ? values : null
  })
}

/** Stores the values; false if the device refuses (storage full or forbidden). */
export function writeDraft(form: string, values: DraftValues): Promise<boolean> {
  return inOrder(form, false, async ({ storage, name, key }) => {
    const text = JSON.stringify(values)
    const stored = key ? await (await loadSeal()).sealDraft(text, key, name) : text
    if (isClosed) return false
    storage.setItem(name, stored)
    return true
  })
}

/** Forgets the draft of that form. */
export async function removeDraft(form: string): Promise<void> {
  await inOrder(form, undefined, async ({ storage, name }) => storage.removeItem(name))
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
 * Where the draft of a form is stored. Browsers encrypt on https and localhost only; elsewhere a
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

function isDraft(value: unknown): value is DraftValues {
  return (
    value !== null &&
    typeof value === 'object' &&
    Object.values(value).every(
      (each) => Array.isArray(each) && each.every((one) => typeof one === 'string'),
    )
  )
}
