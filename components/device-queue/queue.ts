import {
  inOrder,
  isHeldBack,
  laneOf,
  nextToSend,
  nextTryAt,
  retryPause,
  type Answer,
  type ItemWords,
  type Lane,
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
  send: (item: StoredItem, body: Bytes, fields: Readonly<Record<string, string>>) => Promise<Answer>
  sha256: (bytes: Bytes) => Promise<string>
  /** Runs the work while no other page of this browser sends in the same lane. */
  alone: (lane: Lane, work: () => Promise<void>) => Promise<void>
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
  /**
   * Keeps an item; one of the same id takes the earlier one's place. Rejects when it is not kept.
   */
  add: (item: NewItem) => Promise<void>
  /** Keeps what is being written; it is not sent. Rejects when it is not kept. */
  saveDraft: (item: NewItem) => Promise<void>
  list: () => Promise<OpenItem[]>
  /** The body of an item; null if there is none or it cannot be opened. */
  bodyOf: (id: string) => Promise<Bytes | null>
  /** Removes an item that was given up, or that arrived by another way. */
  remove: (id: string) => Promise<void>
  /** Sends a refused item again as it is. */
  retry: (id: string) => Promise<void>
  /**
   * Sends what is due: texts one at a time, photos three at a time; with `isUrgent` also what waits
   * for its next attempt.
   */
  run: (lane: Lane, isUrgent?: boolean) => Promise<RunResult>
}

export type RunResult = {
  /** When to run again, epoch milliseconds; null: not before something changes. */
  readonly nextAt: number | null
  /** The session has ended, or another account signed in: what is kept waits for a sign-in. */
  readonly isSignedOut: boolean
}

/** How many items of a lane are sent at the same time. */
const TURNS: Readonly<Record<Lane, number>> = { text: 1, photo: 3 }

const toBytes = (text: string): Bytes => new TextEncoder().encode(text)
const toText = (bytes: Bytes) => new TextDecoder().decode(bytes)

/** Makes the queue of an account. */
export function createQueue(parts: QueueParts): Queue {
  const { account, store, seal, clock } = parts
  const items = () => store.itemsOf(account)
  const find = async (id: string) => (await items()).find((item) => item.id === id) ?? null

  async function keep(
    { id, caseId, kind, body, words, form, fields }: NewItem,
    state: 'draft' | 'waiting',
  ): Promise<void> {
    const others = await items()
    const earlier = others.find((item) => item.id === id)
    // What was handed over is no draft any more, whatever a slower save says.
    if (state === 'draft' && earlier && earlier.state !== 'draft') return
    // The order is that of handing over.
    const handedOver = earlier && earlier.state !== 'draft' ? earlier : null
    const bytes = typeof body === 'string' ? toBytes(body) : body
    const item: StoredItem = {
      id,
      account,
      caseId,
      kind,
      form: form ?? null,
      position: handedOver?.position ?? Math.max(0, ...others.map(({ position }) => position)) + 1,
      madeAt: handedOver?.madeAt ?? clock(),
      state,
      attempts: 0,
      nextTryAt: 0,
      revision: (earlier?.revision ?? 0) + 1,
      isText: typeof body === 'string',
      words: await seal.seal(toBytes(JSON.stringify(words)), `${id}:words`),
      fields: fields ? await seal.seal(toBytes(JSON.stringify(fields)), `${id}:fields`) : null,
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

  /**
   * The item if it is still there unchanged: its owner may have given it up or edited it meanwhile.
   */
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
    const fields = item.fields && (await opened(item.fields, `${item.id}:fields`))
    const answer = await parts.send(
      item,
      body,
      fields ? (JSON.parse(toText(fields)) as Readonly<Record<string, string>>) : {},
    )
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

  /** Sends what is due of a lane until one item has to wait; `sending`: what another turn sends. */
  async function sendInTurn(lane: Lane, isUrgent: boolean, sending: Set<string>) {
    for (;;) {
      const all = (await items()).filter((item) => laneOf(item) === lane)
      const free = all.filter(({ id }) => !sending.has(id))
      const item = nextToSend(free, isUrgent ? Infinity : clock())
      if (!item) return { nextAt: nextTryAt(free), isSignedOut: false }
      sending.add(item.id)
      const outcome = await sendOne(item).finally(() => sending.delete(item.id))
      if (outcome === 'signed_out') return { nextAt: null, isSignedOut: true }
      if (outcome === 'locked') return { nextAt: null, isSignedOut: false }
      if (outcome === 'later')
        return { nextAt: clock() + retryPause(item.attempts + 1), isSignedOut: false }
    }
  }

  async function run(lane: Lane, isUrgent = false): Promise<RunResult> {
    let results: readonly RunResult[] = []
    await parts.alone(lane, async () => {
      const sending = new Set<string>()
      const turns = Array.from({ length: TURNS[lane] }, () => sendInTurn(lane, isUrgent, sending))
      results = await Promise.all(turns)
    })
    const times = results.flatMap(({ nextAt }) => nextAt ?? [])
    return {
      nextAt: times.length === 0 ? null : Math.min(...times),
      isSignedOut: results.some(({ isSignedOut }) => isSignedOut),
    }
  }

  return {
    add: (item) => keep(item, 'waiting'),
    saveDraft: (item) => keep(item, 'draft'),
    list,
    bodyOf,
    remove,
    retry,
    run,
  }
}
