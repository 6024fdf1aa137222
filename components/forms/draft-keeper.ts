'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { readDraft, removeDraft, writeDraft } from './draft-storage'
import { findControls, writeControl } from './form-controls'

/** Milliseconds between the first unsaved keystroke and its saving. */
const SAVE_AFTER = 5_000

export interface DraftOptions {
  /**
   * Distinguishes person, act and object, e.g. `${actorId}:close-case:${caseId}`: two people may
   * share a device.
   */
  key: string
  /** Names of the long texts to keep. Nothing else is kept. */
  fields: readonly string[]
  /** `local` survives a dead battery; `session` ends with the tab. */
  storage?: 'local' | 'session'
}

export interface DraftKeeper {
  isRestored: boolean
  isSaved: boolean
  /** Puts the original texts back and forgets the draft. */
  discard: () => void
  /** Forgets the draft: the text has arrived. */
  clear: () => void
}

/**
 * Saves the named long texts of a form 5 s after typing and when the page is hidden, and restores
 * them when the form appears again.
 */
export function useDraftKeeper(
  form: RefObject<HTMLFormElement | null>,
  options: DraftOptions | undefined,
): DraftKeeper {
  const [isRestored, setRestored] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const key = options?.key
  const names = options?.fields.join('\n') ?? ''
  const kind = options?.storage ?? 'local'

  useEffect(() => {
    const element = form.current
    if (!element || !key) return
    const storage = storageOf(kind)
    const texts = () => textControls(element, names)
    let isRestoring = false

    const save = () => {
      timer.current = stop(timer.current)
      const changed = texts().filter((control) => control.value !== control.defaultValue)
      if (changed.length === 0) return removeDraft(storage, key)
      setSaved(
        writeDraft(
          storage,
          key,
          Object.fromEntries(changed.map((control) => [control.name, control.value])),
        ),
      )
    }
    const noticeInput = (event: Event) => {
      if (!texts().some((control) => control === event.target)) return
      if (isRestoring) return setRestored(true)
      setSaved(false)
      timer.current ??= setTimeout(save, SAVE_AFTER)
    }
    const saveWhenLeaving = () => {
      if (timer.current !== undefined) save()
    }

    element.addEventListener('input', noticeInput)
    window.addEventListener('pagehide', saveWhenLeaving)
    document.addEventListener('visibilitychange', saveWhenLeaving)

    const draft = readDraft(storage, key)
    isRestoring = true
    texts().forEach((control) => {
      const kept = draft?.[control.name]
      if (kept !== undefined && kept !== control.value) writeControl(control, kept)
    })
    isRestoring = false

    return () => {
      saveWhenLeaving()
      element.removeEventListener('input', noticeInput)
      window.removeEventListener('pagehide', saveWhenLeaving)
      document.removeEventListener('visibilitychange', saveWhenLeaving)
    }
  }, [form, key, kind, names])

  function clear(): void {
    timer.current = stop(timer.current)
    setRestored(false)
    setSaved(false)
    if (key) removeDraft(storageOf(kind), key)
  }

  function discard(): void {
    if (form.current)
      textControls(form.current, names).forEach((control) =>
        writeControl(control, control.defaultValue),
      )
    clear()
  }

  return { isRestored, isSaved, discard, clear }
}

function stop(timer: ReturnType<typeof setTimeout> | undefined): undefined {
  clearTimeout(timer)
}

function storageOf(kind: 'local' | 'session'): Storage {
  return kind === 'local' ? window.localStorage : window.sessionStorage
}

function textControls(
  form: HTMLFormElement,
  names: string,
): (HTMLInputElement | HTMLTextAreaElement)[] {
  return names
    .split('\n')
    .filter(Boolean)
    .flatMap((name) => findControls(form, name))
    .filter(
      (control): control is HTMLInputElement | HTMLTextAreaElement =>
        !(control instanceof HTMLSelectElement),
    )
}
