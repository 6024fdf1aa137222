'use client'

import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type ReactNode,
} from 'react'

export interface Selection {
  /** Ids, in the order of the rows. */
  readonly selected: readonly string[]
  clear: () => void
}

/** The checkboxes of the rows, and the one of the header (selection-column.tsx). */
const SELECT_BOX = '[data-select-box]'
const SELECT_ALL = '[data-select-all]'

const SelectionContext = createContext<Selection | null>(null)

/** The selection of the surrounding SelectionArea. */
export function useSelection(): Selection {
  const selection = useContext(SelectionContext)
  if (!selection) throw new Error('useSelection outside of a SelectionArea')
  return selection
}

const boxesIn = (area: HTMLElement | null) =>
  Array.from(area?.querySelectorAll<HTMLInputElement>(SELECT_BOX) ?? [])

export interface SelectionAreaProps {
  /** The rows of the page. */
  ids: readonly string[]
  /**
   * Rows of the whole list, in its order, also of other pages: where there are any they are
   * selected as soon as they arrive.
   */
  whole?: readonly string[] | undefined
  children: ReactNode
}

/**
 * Makes the rows inside it selectable. The checkboxes are plain server-rendered inputs: one
 * listener here handles all of them, and effects tick them. Rows that leave the page leave the
 * selection; rows still there after a refresh stay selected. The header's box shows all, some or
 * none of the page.
 */
export function SelectionArea({ ids, whole, children }: SelectionAreaProps) {
  const area = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(whole))
  const [drawn, setDrawn] = useState({ ids, whole })
  const lastTouched = useRef<string | null>(null)
  const selectable = useMemo(() => [...new Set([...(whole ?? []), ...ids])], [ids, whole])

  if (ids !== drawn.ids || whole !== drawn.whole) {
    setDrawn({ ids, whole })
    setChosen(new Set(whole && !drawn.whole ? whole : selectable.filter((id) => chosen.has(id))))
  }

  // When the browser restores a page, it restores the ticked boxes, too.
  useEffect(() => {
    const ticked = boxesIn(area.current).flatMap((box) => (box.checked ? [box.value] : []))
    if (ticked.length > 0) setChosen((before) => new Set([...before, ...ticked]))
  }, [])
  useEffect(() => {
    for (const box of boxesIn(area.current)) box.checked = chosen.has(box.value)
    const all = area.current?.querySelector<HTMLInputElement>(SELECT_ALL)
    if (!all) return
    const count = ids.filter((id) => chosen.has(id)).length
    all.checked = count > 0 && count === ids.length
    all.indeterminate = count > 0 && count < ids.length
    all.disabled = ids.length === 0
  }, [chosen, ids])

  function toggleAll(): void {
    const isOn = !ids.every((id) => chosen.has(id))
    setChosen(new Set([...[...chosen].filter((id) => !ids.includes(id)), ...(isOn ? ids : [])]))
  }

  /** With Shift, all rows between the last touched one and this one get this one's new state. */
  function touch(event: MouseEvent): void {
    const pressed = event.target instanceof HTMLInputElement ? event.target : null
    if (pressed?.matches(SELECT_ALL)) return toggleAll()
    const box = pressed?.matches(SELECT_BOX) ? pressed : null
    const to = box ? ids.indexOf(box.value) : -1
    if (!box || to < 0) return
    const from =
      event.shiftKey && lastTouched.current !== null ? ids.indexOf(lastTouched.current) : -1
    lastTouched.current = box.value
    const isOn = box.checked
    setChosen((before) => {
      const next = new Set(before)
      const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)]
      for (const id of ids.slice(first, last + 1)) {
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

  const selection = useMemo<Selection>(
    () => ({ selected: selectable.filter((id) => chosen.has(id)), clear }),
    [selectable, chosen, clear],
  )

  return (
    <SelectionContext value={selection}>
      {/* Handles the checkboxes inside; the wrapper itself is no control. */}
      <div ref={area} role="presentation" onClick={touch}>
        {children}
      </div>
    </SelectionContext>
  )
}
