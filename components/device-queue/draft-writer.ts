'use client'

import { isTyped, restoreValues } from '@/components/forms/form-controls'
import { freshId } from '@/components/ui/fresh-id'
import { beginWriting, endWriting, isBeingWritten } from './being-written'
import { fieldsOf, textOf, type FormFields } from './form-fields'
import { ITEM_PARAM, withoutVersion } from './item-pages'
import { pageQueue } from './page-queue'
import type { OpenItem } from './queue'
import type { NewItem } from './queue-item'

/** At most five seconds of typing may be lost: writing takes a part of them. */
export const SAVE_EVERY_MS = 2_000

export interface DraftOptions extends Pick<NewItem, 'caseId' | 'kind'> {
  /** The form with the version of its object; a draft is found by both. */
  form: string
  /** The field with the item's id. */
  idField: string
  /** The text without which there is nothing to keep. */
  textField: string
  /** Fields without which the server would refuse: then the form is sent as usual. */
  required: readonly string[]
  describe: (fields: FormFields) => NewItem['words']
}

export type DraftState = {
  /** Where what was typed is: nothing typed, on this device, or nowhere but in the page. */
  readonly place: 'none' | 'device' | 'page'
  /** When it was last saved, by the device's clock. */
  readonly savedAt: number | null
  /** Drafts of the same form from before, a question for the owner. */
  readonly found: readonly OpenItem[]
}

export interface DraftWriter {
  /** Hands the input over to the queue; false: it has to be sent as usual. */
  handOver: (input: FormData) => Promise<boolean>
  /** The input has arrived by another way. */
  arrived: () => void
  /** Goes on writing an earlier draft, in its place. */
  resume: (id: string) => Promise<void>
  discard: (id: string) => Promise<void>
  end: () => void
}

const EMPTY: DraftState = { place: 'none', savedAt: null, found: [] }

/**
 * Saves what is typed in a form on this device while it is typed, and hands it over to the queue.
 */
export function startDraftWriter(
  form: HTMLFormElement,
  options: () => DraftOptions,
  report: (state: DraftState) => void,
): DraftWriter {
  let id = freshId()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStale = false
  let state = EMPTY
  // One after the other: a slow save may not overtake what was handed over.
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
  const change = (part: Partial<DraftState>) => report((state = { ...state, ...part }))
  const begin = (next: string) => {
    endWriting(id)
    id = next
    beginWriting(id)
  }

  function itemOf(input: FormData): NewItem {
    const { caseId, kind, form: name, idField, describe } = options()
    input.set(idField, id)
    const fields = fieldsOf(input)
    return {
      id,
      caseId,
      kind,
      form: name,
      body: JSON.stringify(fields),
      words: describe(fields),
    }
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (!isStale) return
    isStale = false
    const item = itemOf(new FormData(form))
    const isEmpty = textOf(fieldsOf(new FormData(form)), options().textField) === ''
    await inTurn(async () => {
      const queue = await pageQueue()
      if (isEmpty) {
        await queue?.remove(item.id)
        change({ place: 'none', savedAt: null })
      } else if (queue) {
        await queue.saveDraft(item)
        change({ place: 'device', savedAt: Date.now() })
      } else change({ place: 'page', savedAt: null })
    }).catch(() => change({ place: 'page', savedAt: null }))
  }

  function noticeInput(): void {
    isStale = true
    timer ??= setTimeout(() => void save(), SAVE_EVERY_MS)
  }
  const saveNow = () => void save()

  /** A draft of an earlier visit, which no page of this one is writing. */
  async function findEarlier(): Promise<void> {
    const own = withoutVersion(options().form)
    const all = (await (await pageQueue())?.list()) ?? []
    const found = all.filter(
      ({ item, words }) =>
        item.state === 'draft' &&
        words !== null &&
        item.form !== null &&
        withoutVersion(item.form) === own &&
        !isBeingWritten(item.id),
    )
    change({ found })
  }

  async function open(itemId: string): Promise<void> {
    const body = await (await pageQueue())?.bodyOf(itemId)
    if (!body) return
    begin(itemId)
    restoreValues(form, JSON.parse(new TextDecoder().decode(body)) as FormFields)
    change({ place: 'device', found: state.found.filter(({ item }) => item.id !== itemId) })
  }

  /** The item that was chosen in the list of what is only on this device. */
  async function openChosen(): Promise<void> {
    const chosen = new URLSearchParams(window.location.search).get(ITEM_PARAM)
    const own = withoutVersion(options().form)
    const entry = (await (await pageQueue())?.list())?.find(({ item }) => item.id === chosen)
    if (chosen && entry?.item.form && withoutVersion(entry.item.form) === own) await open(chosen)
  }

  beginWriting(id)
  form.addEventListener('input', noticeInput)
  form.addEventListener('change', noticeInput)
  document.addEventListener('visibilitychange', saveNow)
  window.addEventListener('pagehide', saveNow)
  // What was typed before this code was loaded.
  if (Array.from(form.querySelectorAll('textarea')).some(isTyped)) noticeInput()
  void openChosen()
    .then(findEarlier)
    .catch(() => undefined)

  return {
    async handOver(input) {
      const item = itemOf(input)
      const fields = fieldsOf(input)
      if (options().required.some((name) => textOf(fields, name) === '')) return false
      clearTimeout(timer)
      timer = undefined
      isStale = false
      const isTaken = await inTurn(async () => {
        const queue = await pageQueue()
        await queue?.add(item)
        return queue !== null
      }).catch(() => false)
      if (isTaken) {
        begin(freshId())
        change({ place: 'none', savedAt: null })
      } else change({ place: 'page', savedAt: null })
      return isTaken
    },
    arrived() {
      const sent = id
      begin(freshId())
      isStale = false
      change({ place: 'none', savedAt: null })
      void inTurn(async () => (await pageQueue())?.remove(sent)).catch(() => undefined)
    },
    resume: open,
    async discard(itemId) {
      await (await pageQueue())?.remove(itemId)
      change({ found: state.found.filter(({ item }) => item.id !== itemId) })
    },
    end() {
      void save()
      endWriting(id)
      form.removeEventListener('input', noticeInput)
      form.removeEventListener('change', noticeInput)
      document.removeEventListener('visibilitychange', saveNow)
      window.removeEventListener('pagehide', saveNow)
    },
  }
}
