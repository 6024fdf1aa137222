import type { ItemKind } from '@/lib/domain/device-item/item-kinds'

// What is kept of an item, and what its state decides: pure, without storage, clock or network.

/** Words that describe an item on the device, for its owner alone. */
export type ItemWords = {
  /** What it is and of whom: 联系许静：无人接听. */
  readonly title: string
  /** Label and value of each part. */
  readonly lines: readonly (readonly [label: string, value: string])[]
}

/** What a form hands over: the queue adds the rest. */
export type NewItem = {
  /** Made on the device, a UUID: the server gives the item one effect under this id. */
  readonly id: string
  readonly caseId: string
  readonly kind: ItemKind
  /** What is sent: JSON of the form's fields, or the bytes of a file. */
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly words: ItemWords
  /** The form in which it was written, with its version: drafts are found by it. Ids only. */
  readonly form?: string
  /** What is sent beside the bytes of a file. */
  readonly fields?: Readonly<Record<string, string>>
}

/** Bytes that only the account's own signed-in pages on this device can open (seal.ts). */
export type Sealed = Uint8Array<ArrayBuffer>

/**
 * An item as it is stored: everything that says what it contains is sealed. Its body is stored
 * beside it, so that a list of items does not read photos.
 */
export type StoredItem = {
  readonly id: string
  readonly account: string
  readonly caseId: string
  readonly kind: ItemKind
  /** The order in which the items were made, whatever the device's clock said. */
  readonly position: number
  /** By the device's clock, which may be wrong: epoch milliseconds. */
  readonly madeAt: number
  /** `draft`: still being written; it is sent once its owner has handed it over. */
  readonly state: 'draft' | 'waiting' | 'refused'
  readonly form: string | null
  readonly attempts: number
  /** Not sent again before: epoch milliseconds. */
  readonly nextTryAt: number
  /** Counts the times it was changed: an answer to an earlier text does not concern a later one. */
  readonly revision: number
  readonly isText: boolean
  readonly words: Sealed
  /** What is sent beside the bytes of a file; null where the body is all. */
  readonly fields: Sealed | null
  /** The server's sentence; null if it refused nothing. */
  readonly refusal: Sealed | null
}

/** Photos are large and wait for nothing: they do not hold back what was written. */
export const LANES = ['text', 'photo'] as const
export type Lane = (typeof LANES)[number]

export const laneOf = ({ kind }: Pick<StoredItem, 'kind'>): Lane =>
  kind === 'photo' ? 'photo' : 'text'

/** The server's answer to one item; `later`: none that can be relied on. */
export type Answer =
  | { readonly kind: 'stored'; readonly sha256: string }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'later' }

export const inOrder = (items: readonly StoredItem[]): StoredItem[] =>
  [...items].sort((a, b) => a.position - b.position || a.madeAt - b.madeAt)

/**
 * The next item to send: per case the first alone. One that was refused holds back the later ones
 * of its case until its owner has decided, so that nothing arrives out of order. Photos are in no
 * order.
 */
export function nextToSend(items: readonly StoredItem[], now: number): StoredItem | null {
  return firstOfCases(items).find(({ nextTryAt }) => nextTryAt <= now) ?? null
}

/** When the next item is due to be sent; null where none waits for its time. */
export function nextTryAt(items: readonly StoredItem[]): number | null {
  const times = firstOfCases(items).map((item) => item.nextTryAt)
  return times.length === 0 ? null : Math.min(...times)
}

function firstOfCases(items: readonly StoredItem[]): StoredItem[] {
  const first = new Map<string, StoredItem>()
  for (const item of inOrder(items)) {
    const place = laneOf(item) === 'photo' ? item.id : item.caseId
    if (item.state !== 'draft' && !first.has(place)) first.set(place, item)
  }
  return [...first.values()].filter(({ state }) => state === 'waiting')
}

/** Whether an earlier item of the same case was refused, for which this one waits. */
export function isHeldBack(item: StoredItem, items: readonly StoredItem[]): boolean {
  if (laneOf(item) === 'photo') return false
  return items.some(
    (other) =>
      laneOf(other) === 'text' &&
      other.caseId === item.caseId &&
      other.state === 'refused' &&
      other.position < item.position,
  )
}

const FIRST_PAUSE = 5_000
const LONGEST_PAUSE = 5 * 60_000

/**
 * Milliseconds until the next attempt: 5 seconds, then twice as long each time, at most 5 minutes.
 */
export function retryPause(attempts: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempts - 1, 10))
}

/** What is known without opening an item. */
export type QueueSummary = {
  readonly count: number
  readonly refused: number
  /** When the earliest was made, by the device's clock. */
  readonly earliest: number | null
  /** When the latest was made. */
  readonly latest: number | null
}

export function summarise(items: readonly Pick<StoredItem, 'madeAt' | 'state'>[]): QueueSummary {
  return {
    count: items.length,
    refused: items.filter(({ state }) => state === 'refused').length,
    earliest: items.length === 0 ? null : Math.min(...items.map(({ madeAt }) => madeAt)),
    latest: items.length === 0 ? null : Math.max(...items.map(({ madeAt }) => madeAt)),
  }
}
