'use client'

import { useEffect, useRef, useState } from 'react'
import type { ActionState } from '@/lib/edge/action/action-state'
import { BULK } from '@/lib/labels/zh-CN/bulk'

export interface RowResult {
  readonly state: 'running' | 'done' | 'refused' | 'undone'
  /** The server's message; empty where the state says it all. */
  readonly said: string
  readonly code: string | null
}

export type RowResults = ReadonlyMap<string, RowResult>

/** What is done to one row: its answer. */
export type Perform = (id: string) => Promise<ActionState>

export interface RowRunner {
  readonly results: RowResults
  readonly isRunning: boolean
  readonly isStopping: boolean
  /** Of the current or the last run. */
  readonly progress: { readonly begun: number; readonly total: number }
  run: (ids: readonly string[], perform: Perform) => Promise<void>
  /** Undoes rows one after the other in the same manner. */
  undo: (ids: readonly string[], perform: Perform) => Promise<void>
  stop: () => void
  /** Records the answer to undoing a row. */
  record: (id: string, state: ActionState) => void
}

function resultOf(state: ActionState): RowResult {
  if (state.status === 'done') return { state: 'done', said: state.message, code: null }
  if (state.status === 'refused')
    return {
      state: 'refused',
      said: state.code === 'NO_ANSWER' ? BULK.noAnswer : state.message,
      code: state.code,
    }
  return { state: 'running', said: '', code: null }
}

/**
 * Performs one act on many rows, one after the other, each in its own transaction with its own
 * answer. It can be stopped between two rows, and stops by itself where no answer comes: an unknown
 * result is not built upon.
 */
export function useRowRunner(): RowRunner {
  const [results, setResults] = useState<RowResults>(new Map())
  const [progress, setProgress] = useState({ begun: 0, total: 0 })
  const [isRunning, setRunning] = useState(false)
  const [isStopping, setStopping] = useState(false)
  const isStopped = useRef(false)
  const put = (id: string, result: RowResult) =>
    setResults((before) => new Map(before).set(id, result))

  // Closing the page during a run asks first: finished rows stay done, the rest would silently not
  // happen.
  useEffect(() => {
    if (!isRunning) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isRunning])

  async function runEach(
    ids: readonly string[],
    perform: Perform,
    record: (id: string, state: ActionState) => void,
  ): Promise<void> {
    isStopped.current = false
    setStopping(false)
    setRunning(true)
    try {
      for (const [index, id] of ids.entries()) {
        if (isStopped.current) break
        setProgress({ begun: index + 1, total: ids.length })
        put(id, { state: 'running', said: '', code: null })
        const state = await perform(id)
        record(id, state)
        if (state.status === 'refused' && state.code === 'NO_ANSWER') break
      }
    } finally {
      setRunning(false)
    }
  }

  function recordUndo(id: string, state: ActionState): void {
    if (state.status === 'done') put(id, { state: 'undone', said: '', code: null })
    // It stays done; its line says why it cannot be undone.
    else if (state.status === 'refused')
      put(id, {
        state: 'done',
        said: state.code === 'NO_ANSWER' ? BULK.undoUnknown : state.message,
        code: state.code,
      })
  }

  return {
    results,
    isRunning,
    isStopping,
    progress,
    run: (ids, perform) => {
      setResults((before) => new Map([...before].filter(([id]) => !ids.includes(id))))
      return runEach(ids, perform, (id, state) => put(id, resultOf(state)))
    },
    undo: (ids, perform) => runEach(ids, perform, recordUndo),
    stop: () => {
      isStopped.current = true
      setStopping(true)
    },
    record: recordUndo,
  }
}

/** Of these rows, those that can be undone as far as is known: done, and no undo was refused. */
export function undoableRows(ids: readonly string[], results: RowResults): readonly string[] {
  return ids.filter((id) => {
    const result = results.get(id)
    return result?.state === 'done' && result.code === null
  })
}

/** The number of rows by result. */
export function countResults(
  ids: readonly string[],
  results: RowResults,
): Record<'done' | 'refused' | 'undone' | 'waiting', number> {
  const counts = { done: 0, refused: 0, undone: 0, waiting: 0 }
  for (const id of ids) {
    const state = results.get(id)?.state
    counts[state === undefined || state === 'running' ? 'waiting' : state] += 1
  }
  return counts
}
