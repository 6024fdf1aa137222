'use client'

import { freshId } from '@/components/ui/fresh-id'
import { changeDrafts, readDrafts, type Draft } from './draft-storage'
import { draftValues, givenValues, isDraftable } from './draft-values'
import { findControls, restoreValues } from './form-controls'

/**
 * A draft of an earlier visit. `isLeft`: what of it was not put back, since its fields are filled
 * in.
 */
export type EarlierDraft = Draft & { readonly isLeft?: boolean }

export interface DraftReport {
  saved: (isSaved: boolean) => void
  earlier: (drafts: readonly EarlierDraft[]) => void
}

export interface DraftVisit {
  /** Puts the draft back, except into fields that were changed meanwhile: these remain a draft. */
  restore: (draft: EarlierDraft) => void
  discard: (draft: EarlierDraft) => void
  /** The input of this visit has arrived. Drafts of earlier visits stay until they are answered. */
  arrived: () => void
  end: () => void
}

/**
 * Saves what the user changes in the form, at every change, and reports the drafts of earlier
 * visits, which are put back only on request; their fields that appear after a choice, when they
 * appear. Secrets and personal numbers are left out (isDraftable).
 * @param version of what the form shows at the time
 */
export function startDraftVisit(
  form: HTMLFormElement,
  key: string,
  version: () => string | null,
  report: DraftReport,
): DraftVisit {
  const id = freshId()
  const given = givenValues(form)
  const original = JSON.stringify(given)
  const isAsGiven = (name: string, values: readonly string[]) =>
    JSON.stringify(values) === JSON.stringify(given[name])
  // Only what the user changed: the rest of a record may be newer when the form is opened again.
  // With what was changed before this code was loaded.
  const touched = new Set(
    Object.entries(draftValues(form)).flatMap(([name, values]) =>
      isAsGiven(name, values) ? [] : [name],
    ),
  )
  const waiting = new Map<string, readonly string[]>()
  let earlier: readonly EarlierDraft[] = []
  let isRestoring = false
  let isWriting = false
  let isStale = false
  let isOver = false
  let isEnded = false

  const isOther = (draft: Draft) => draft.id !== id
  const showEarlier = (drafts: readonly EarlierDraft[]) => report.earlier((earlier = drafts))

  function makeDraft(): Draft | null {
    const values = draftValues(form)
    if (waiting.size === 0 && JSON.stringify(values) === original) return null
    const changed = Object.entries(values).filter(([name]) => touched.has(name))
    const all = Object.fromEntries([...waiting, ...changed])
    return { id, at: Date.now(), version: version(), values: all }
  }

  /** @param replace what becomes of the drafts of other visits */
  async function store(replace = (others: readonly Draft[]) => others): Promise<void> {
    isStale = false
    const own = makeDraft()
    const isStored = await changeDrafts(key, (all) => {
      const others = replace(all.filter(isOther))
      return own ? [...others, own] : others
    })
    report.saved(isStored && own !== null)
  }

  async function save(): Promise<void> {
    isStale = true
    if (isWriting) return
    isWriting = true
    while (isStale && !isOver) await store()
    isWriting = false
    if (isOver) await removeOwn()
  }

  const removeOwn = () => changeDrafts(key, (all) => all.filter(isOther))

  /**
   * Puts waiting values into the fields that exist; returns those whose fields were changed
   * otherwise.
   */
  function place(): Record<string, readonly string[]> {
    const left: Record<string, readonly string[]> = {}
    if (waiting.size === 0) return left
    isRestoring = true
    for (const [name, values] of waiting) {
      const controls = findControls(form, name).filter(isDraftable)
      if (controls.length === 0) continue
      waiting.delete(name)
      const present = draftValues(form)[name] ?? []
      if (touched.has(name) && !isAsGiven(name, present)) {
        if (JSON.stringify(present) !== JSON.stringify(values)) left[name] = values
        continue
      }
      touched.add(name)
      restoreValues(form, { [name]: values })
    }
    isRestoring = false
    return left
  }

  function noticeChange({ target }: Event): void {
    if (isRestoring || !isDraftable(target)) return
    isOver = false
    touched.add(target.name)
    void save()
  }

  const observer = new MutationObserver(place)
  observer.observe(form, { childList: true, subtree: true })
  form.addEventListener('input', noticeChange)
  form.addEventListener('change', noticeChange)
  void readDrafts(key).then((drafts) => {
    const found = drafts.filter(isOther)
    if (found.length > 0 && !isEnded) showEarlier(found)
  })
  if (touched.size > 0) void save()

  return {
    restore(draft) {
      isOver = false
      for (const [name, values] of Object.entries(draft.values)) waiting.set(name, values)
      const values = place()
      const hasLeft = Object.keys(values).length > 0
      const others = earlier.filter((each) => each.id !== draft.id)
      showEarlier(hasLeft ? [...others, { ...draft, values, isLeft: true }] : others)
      void store((all) =>
        all.flatMap((each) => {
          if (each.id !== draft.id) return [each]
          return hasLeft ? [{ ...each, values }] : []
        }),
      )
    },
    discard(draft) {
      const others = <T extends Draft>(all: readonly T[]) =>
        all.filter((each) => each.id !== draft.id)
      showEarlier(others(earlier))
      void changeDrafts(key, others)
    },
    arrived() {
      isOver = true
      report.saved(false)
      void removeOwn()
    },
    end() {
      isEnded = true
      observer.disconnect()
      // Not after the write that still runs, but now: a form that is opened next reads it.
      if (isStale && !isOver) void store()
      waiting.clear()
      form.removeEventListener('input', noticeChange)
      form.removeEventListener('change', noticeChange)
    },
  }
}
