'use client'

import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { SELECTION } from '@/lib/labels/zh-CN/list'
import { Checkbox } from './checkbox'

export interface SelectableRow {
  readonly id: string
  /** Names the row: its case number, its person. */
  readonly label: string
}

export interface Selection {
  /** In the order of the rows. */
  readonly selected: readonly SelectableRow[]
  /** With `through`, everything from the row last touched to this one takes this one's new state. */
  toggle: (id: string, through?: boolean) => void
  clear: () => void
}

interface SelectionState extends Selection {
  readonly rows: readonly SelectableRow[]
  readonly has: (id: string) => boolean
  readonly toggleAll: () => void
}

const SelectionContext = createContext<SelectionState | null>(null)

function useSelectionState(): SelectionState {
  const state = useContext(SelectionContext)
  if (!state) throw new Error('stands outside a SelectionArea')
  return state
}

/** What is selected in the surrounding SelectionArea. */
export function useSelection(): Selection {
  return useSelectionState()
}

/**
 * A list whose rows can be selected: boxes, bars and the table stand inside it. A row that leaves the page leaves the selection; what
 * was selected and is still there stays selected when the list is read anew.
 */
export function SelectionArea({ rows, children }: { rows: readonly SelectableRow[]; children: ReactNode }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [drawn, setDrawn] = useState(rows)
  const lastTouched = useRef<string | null>(null)

  if (rows !== drawn) {
    setDrawn(rows)
    setChosen(new Set(rows.flatMap(({ id }) => (chosen.has(id) ? [id] : []))))
  }

  const toggle = useCallback((id: string, through = false) => {
    const from = through ? rows.findIndex((row) => row.id === lastTouched.current) : -1
    const to = rows.findIndex((row) => row.id === id)
    lastTouched.current = id
    if (to < 0) return
    setChosen((before) => {
      const next = new Set(before)
      const isOn = !before.has(id)
      const range = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)]
      for (const row of rows.slice(range[0], range[1]! + 1)) {
        if (isOn) next.add(row.id)
        else next.delete(row.id)
      }
      return next
    })
  }, [rows])

  const clear = useCallback(() => {
    lastTouched.current = null
    setChosen(new Set())
  }, [])

  const state = useMemo<SelectionState>(() => {
    const selected = rows.filter(({ id }) => chosen.has(id))
    return {
      rows, selected, toggle, clear,
      has: (id) => chosen.has(id),
      toggleAll: () => setChosen(selected.length === rows.length ? new Set() : new Set(rows.map(({ id }) => id))),
    }
  }, [rows, chosen, toggle, clear])

  return <SelectionContext value={state}>{children}</SelectionContext>
}

/** The box of the head: all of the page, some of it, or none. */
export function SelectAll() {
  const { rows, selected, toggleAll } = useSelectionState()
  const box = useRef<HTMLInputElement>(null)
  const isSome = selected.length > 0 && selected.length < rows.length
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome
  }, [isSome])
  return (
    <Checkbox
      ref={box}
      aria-label={SELECTION.all}
      checked={rows.length > 0 && selected.length === rows.length}
      disabled={rows.length === 0}
      onChange={toggleAll}
    />
  )
}

/** The box of a row, named after it. */
export function SelectBox({ id }: { id: string }) {
  const { rows, has, toggle } = useSelectionState()
  // Whether shift was held is known to the click alone; the change follows it.
  const isThrough = useRef(false)
  return (
    <Checkbox
      data-select-box
      aria-label={SELECTION.row(rows.find((row) => row.id === id)?.label ?? '')}
      checked={has(id)}
      onClick={(event) => {
        isThrough.current = event.shiftKey
      }}
      onChange={() => toggle(id, isThrough.current)}
    />
  )
}
