'use client'

import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react'
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
  clear: () => void
}

interface SelectionState extends Selection {
  readonly rows: readonly SelectableRow[]
  readonly toggleAll: () => void
}

/** The boxes of the rows (selection-column.tsx). */
const SELECT_BOX = '[data-select-box]'

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

const boxesIn = (area: HTMLElement | null) => Array.from(area?.querySelectorAll<HTMLInputElement>(SELECT_BOX) ?? [])

/**
 * A list whose rows can be selected: boxes, bars and the table stand inside it. A row that leaves the page leaves the selection; what
 * was selected and is still there stays selected when the list is read anew. The boxes of the rows are plain ones: what is pressed is heard
 * here, and what is selected is shown by ticking them.
 */
export function SelectionArea({ rows, children }: { rows: readonly SelectableRow[]; children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [drawn, setDrawn] = useState(rows)
  const lastTouched = useRef<string | null>(null)

  if (rows !== drawn) {
    setDrawn(rows)
    setChosen(new Set(rows.flatMap(({ id }) => (chosen.has(id) ? [id] : []))))
  }

  // A browser that comes back to a page has its boxes as they were left.
  useEffect(() => {
    const ticked = boxesIn(area.current).flatMap((box) => (box.checked ? [box.value] : []))
    if (ticked.length > 0) setChosen(new Set(ticked))
  }, [])
  useEffect(() => {
    for (const box of boxesIn(area.current)) box.checked = chosen.has(box.value)
  }, [chosen, rows])

  /** With Shift, everything from the row last touched to this one takes this one's new state. */
  function touch(event: MouseEvent): void {
    const box = event.target instanceof HTMLInputElement && event.target.matches(SELECT_BOX) ? event.target : null
    const to = rows.findIndex(({ id }) => id === box?.value)
    if (!box || to < 0) return
    const from = event.shiftKey ? rows.findIndex(({ id }) => id === lastTouched.current) : -1
    lastTouched.current = box.value
    const isOn = box.checked
    setChosen((before) => {
      const next = new Set(before)
      const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)]
      for (const { id } of rows.slice(first, last + 1)) {
        if (isOn) next.add(id)
        else next.delete(id)
      }
      return next
    })
  }

  const clear = useCallback(() => {
    lastTouched.current = null
    setChosen(new Set())
  }, [])

  const state = useMemo<SelectionState>(() => {
    const selected = rows.filter(({ id }) => chosen.has(id))
    return {
      rows, selected, clear,
      toggleAll: () => setChosen(selected.length === rows.length ? new Set() : new Set(rows.map(({ id }) => id))),
    }
  }, [rows, chosen, clear])

  return (
    <SelectionContext value={state}>
      {/* Hears what the boxes inside it do; it is nothing to press by itself. */}
      <div ref={area} role="presentation" onClick={touch}>{children}</div>
    </SelectionContext>
  )
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
