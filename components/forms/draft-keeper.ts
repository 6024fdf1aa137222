'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { readDraft, removeDraft, writeDraft } from './draft-storage'
import { draftValues, findControls, isDraftable, isTyped, restoreValues } from './form-controls'

export interface DraftOptions {
  /** Distinguishes act and object, e.g. `close:${caseId}`; the account is added to it. */
  key: string
  /** Puts back what was chosen outside of the form. */
  onDiscard?: () => void
}

export interface DraftKeeper {
  isRestored: boolean
  isSaved: boolean
  /** Counts the discarded drafts: a key for what must begin again without its input. */
  round: number
  /** Puts the original values back and forgets the draft. */
  discard: () => void
  /** Forgets the draft: the input has arrived. */
  clear: () => void
}

/**
 * Saves what the user changes in a form, at every change, and restores it when the form appears
 * again; fields that appear only after a choice are restored when they do. Secrets and personal
 * numbers are left out (isDraftable).
 */
export function useDraftKeeper(
  form: RefObject<HTMLFormElement | null>,
  options: DraftOptions | undefined,
): DraftKeeper {
  const [isRestored, setRestored] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const [round, setRound] = useState(0)
  const isOver = useRef(false)
  const key = options?.key

  useEffect(() => {
    const element = form.current
    if (!element || !key) return
    const original = JSON.stringify(draftValues(element))
    // Only what the user changed: the rest of a record may be newer when the form is opened again.
    const waiting = new Map<string, readonly string[]>()
    const touched = new Set<string>()
    let isRestoring = false
    let isWriting = false
    let isStale = false
    isOver.current = false

    async function store(): Promise<void> {
      if (!element || !key) return
      isStale = false
      const values = draftValues(element)
      const changed = Object.entries(values).filter(([name]) => touched.has(name))
      if (waiting.size === 0 && JSON.stringify(values) === original) await removeDraft(key)
      else setSaved(await writeDraft(key, Object.fromEntries([...waiting, ...changed])))
    }

    async function save(): Promise<void> {
      isStale = true
      if (isWriting || !key) return
      isWriting = true
      while (isStale && !isOver.current) await store()
      isWriting = false
      if (isOver.current) await removeDraft(key)
    }

    function restore(): void {
      if (!element || waiting.size === 0) return
      isRestoring = true
      for (const [name, values] of waiting) {
        const controls = findControls(element, name).filter(isDraftable)
        if (controls.length === 0) continue
        waiting.delete(name)
        if (touched.has(name) || controls.some(isTyped)) continue
        touched.add(name)
        if (restoreValues(element, { [name]: values })) setRestored(true)
      }
      isRestoring = false
    }

    function noticeChange({ target }: Event): void {
      if (isRestoring || !isDraftable(target)) return
      isOver.current = false
      touched.add(target.name)
      void save()
    }

    const observer = new MutationObserver(restore)
    observer.observe(element, { childList: true, subtree: true })
    element.addEventListener('input', noticeChange)
    element.addEventListener('change', noticeChange)
    void readDraft(key).then((draft) => {
      for (const [name, values] of Object.entries(draft ?? {})) waiting.set(name, values)
      restore()
    })
    return () => {
      observer.disconnect()
      // Not after the write that still runs, but now: a form that is opened next reads it.
      if (isStale && !isOver.current) void store()
      waiting.clear()
      element.removeEventListener('input', noticeChange)
      element.removeEventListener('change', noticeChange)
    }
  }, [form, key, round])

  function clear(): void {
    isOver.current = true
    setRestored(false)
    setSaved(false)
    if (key) void removeDraft(key)
  }

  function discard(): void {
    clear()
    options?.onDiscard?.()
    setRound(round + 1)
  }

  return { isRestored, isSaved, round, discard, clear }
}
