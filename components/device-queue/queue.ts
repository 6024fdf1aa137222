import {
  inOrder,
  isHeldBack,
  nextToSend,
  nextTryAt,
  retryPause,
  type Answer,
  type ItemWords,
  type NewItem,
  type Sealed,
  type StoredItem,
} from './queue-item'
import type { QueueStore } from './queue-store'
import type { Seal } from './seal'

type Bytes = Uint8Array<ArrayBuffer>

/** What a queue needs of the page; tests replace each part. */
export interface QueueParts {
  account: string
  store: QueueStore
  seal: Seal
  /** The device's clock, epoch milliseconds. */
  clock: () => number
  /** Sends one item; it never rejects: without an answer it is `later`. */
  send: (item: StoredItem, body: Bytes) => Promise<Answer>
  sha256: (bytes: Bytes) => Promise<string>
  /** Runs the work while no other page of this browser sends. */
  alone: (work: () => Promise<void>) => Promise<void>
  /** Whether the contents are locked: after sign-out, or 24 hours after the page was made. */
  isLocked: () => boolean
  /** Tells every page of this browser that the items changed. */
  notify: () => void
  /** Sentences for refusals that the page finds itself. */
  words: { readonly differs: string; readonly unreadable: string }
}

/** An item with its contents; `words` null: it cannot be opened with the keys of this page. */
export type OpenItem = {
  readonly item: StoredItem
  readonly words: ItemWords | null
  readonly refusal: string | null
  readonly isHeldBack: boolean
}

/** The queue of one account on this device. */
export interface Queue {
  /** Keeps an item; one of the same id takes the earlier one's place. Rejects when it is not kept. */
  add: (item: NewItem) => Promise<void>
  list: () => Promise<OpenItem[]>
  /** The body of an item; null if there is none or it cannot be opened. */
  bodyOf: (id: string) => Promise<Bytes | null>
  /** Removes an item that was given up, or that arrived by another way. */
  remove: (id: string) => Promise<void>
  /** Sends a refused item again as it is. */
  retry: (id: string) => Promise<void>
  /**
   * Sends what is due, one at a time; with `isUrgent` also what waits for its next attempt.
   */
  run: (isUrgent?: boolean) => Promise<RunResult>
}

export type RunResult = {
  /** When to run again, epoch milliseconds; null: not before something changes. */
  readonly nextAt: number | null
  /** The session has ended, or another account signed in: what is kept waits for a sign-in. */
  readonly isSignedOut: boolean
}

const toBytes = (text: string): Bytes => new TextEncoder().encode(text)
const toText = (bytes: Bytes) => new TextDecoder().decode(bytes)

/** Makes the queue of an account. */
export function createQueue(parts: QueueParts): Queue {
  const { account, store, seal, clock } = parts
  const items = () => store.itemsOf(account)
  const find = async (id: string) => (await items()).find((item) => item.id === id) ?? null

  async function add({ id, caseId, kind, body, words }: NewItem): Promise<void> {
    const others = await items()
    const earlier = others.find((item) => item.id === id)
    const bytes = typeof body === 'string' ? toBytes(body) : body
    const item: StoredItem = {
      id,
      account,
      caseId,
      kind,
      position: earlier?.position ?? Math.max(0, ...others.map(({ position }) => position)) + 1,
      madeAt: earlier?.madeAt ?? clock(),
      state: 'waiting',
      attempts: 0,
      nextTryAt: 0,
      revision: (earlier?.revision ?? 0) + 1,
      isText: typeof body === 'string',
      words: await seal.seal(toBytes(JSON.stringify(words)), `${id}:words`),
      refusal: null,
    }
    await store.put(item, await seal.seal(bytes, `${id}:body`))
    parts.notify()
  }

  async function opened(sealed: Sealed, place: string): Promise<Bytes | null> {
    if (parts.isLocked()) return null
    return seal.open(sealed, place).catch(() => null)
  }

  async function list(): Promise<OpenItem[]> {
    const all = inOrder(await items())
    return Promise.all(
      all.map(async (item) => {
        const words = await opened(item.words, `${item.id}:words`)
        const refusal = item.refusal && (await opened(item.refusal, `${item.id}:refusal`))
        return {
          item,
          words: words && (JSON.parse(toText(words)) as ItemWords),
          refusal: refusal && toText(refusal),
          isHeldBack: isHeldBack(item, all),
        }
      }),
    )
  }

  async function bodyOf(id: string): Promise<Bytes | null> {
    const sealed = (await find(id)) && (await store.bodyOf(id))
    return sealed ? opened(sealed, `${id}:body`) : null
  }

  async function remove(id: string): Promise<void> {
    await store.remove(id)
    parts.notify()
  }

  async function retry(id: string): Promise<void> {
    const item = await find(id)
    if (!item) return
    await store.put({ ...item, state: 'waiting', attempts: 0, nextTryAt: 0, refusal: null })
    parts.notify()
  }

  /** The item if it is still there unchanged: its owner may have given it up or edited it meanwhile. */
  async function unchanged(item: StoredItem): Promise<boolean> {
    return (await find(item.id))?.revision === item.revision
  }

  async function refuse(item: StoredItem, sentence: string): Promise<void> {
    const refusal = await seal.seal(toBytes(sentence), `${item.id}:refusal`)
    if (await unchanged(item)) await store.put({ ...item, state: 'refused', refusal })
  }

  async function postpone(item: StoredItem): Promise<void> {
    const attempts = item.attempts + 1
    if (await unchanged(item))
      await store.put({ ...item, attempts, nextTryAt: clock() + retryPause(attempts) })
  }

  async function sendOne(item: StoredItem): Promise<Answer['kind'] | 'locked'> {
    const body = await bodyOf(item.id)
    if (body === null) {
      if (parts.isLocked()) return 'locked'
      await refuse(item, parts.words.unreadable)
      return 'refused'
    }
    const answer = await parts.send(item, body)
    if (answer.kind === 'later') await postpone(item)
    if (answer.kind === 'refused') await refuse(item, answer.sentence)
    if (answer.kind === 'stored') {
      const isSame = answer.sha256 === (await parts.sha256(body))
      if (!isSame) await refuse(item, parts.words.differs)
      else if (await unchanged(item)) await store.remove(item.id)
    }
    if (answer.kind !== 'signed_out') parts.notify()
    return answer.kind
  }

  async function run(isUrgent = false): Promise<RunResult> {
    let result: RunResult = { nextAt: null, isSignedOut: false }
    await parts.alone(async () => {
      for (;;) {
        const all = await items()
        const item = nextToSend(all, isUrgent ? Infinity : clock())
        if (!item) result = { nextAt: nextTryAt(all), isSignedOut: false }
        const outcome = item ? await sendOne(item) : 'locked'
        if (outcome === 'stored' || outcome === 'refused') continue
        if (outcome === 'signed_out') result = { nextAt: null, isSignedOut: true }
        if (outcome === 'later' && item)
          result = { nextAt: clock() + retryPause(item.attempts + 1), isSignedOut: false }
        return
      }
    })
    return result
  }

  return { add, list, bodyOf, remove, retry, run }
}
