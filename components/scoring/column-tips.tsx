'use client'

import { useEffect, useId, useRef, useState, type ReactNode, type SyntheticEvent } from 'react'
import { cn } from '@/components/ui/cn'

type Definition = readonly [term: string, text: string]

export interface ColumnTipsProps {
  definitions: readonly Definition[]
  /** The table. */
  children: ReactNode
}

/** Several columns may share a definition, their names with 、 between them. */
function indexOf(head: Element, definitions: readonly Definition[]): number {
  return definitions.findIndex(([term]) => term.split('、').includes(head.textContent ?? ''))
}

/** The head of the column whose printed number, a link, contains the element. */
function headOfNumber(target: Element): Element | undefined {
  const cell = target.closest('[data-note]') ? null : target.closest('a')?.closest('td')
  if (!cell || cell.colSpan > 1) return undefined
  return cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]
}

/**
 * Shows what a column's numbers mean: at its head, on hover and on keyboard focus, and, a moment
 * later, at a number under the pointer; Escape closes it. The heads keep the manual's words.
 * Without script the same text is under 口径.
 */
export function ColumnTips({ definitions, children }: ColumnTipsProps) {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<{
    readonly text: string
    readonly left: number
    readonly top: number
    /** At a number: a pointer that only crosses the rows shows nothing. */
    readonly isDelayed: boolean
  } | null>(null)

  // The heads belong to the table: they are marked again whenever it is drawn again.
  useEffect(() => {
    for (const head of frame.current?.querySelectorAll('th') ?? []) {
      const index = indexOf(head, definitions)
      if (index < 0) continue
      head.tabIndex = 0
      head.setAttribute('aria-describedby', `${id}${index}`)
      head.classList.add('cursor-help', 'focus-visible:-outline-offset-2')
    }
  })

  function showAt(place: Element | null, head: Element | null | undefined): void {
    const text = head ? definitions[indexOf(head, definitions)]?.[1] : undefined
    if (!place || text === undefined) return setShown(null)
    const { left, bottom } = place.getBoundingClientRect()
    setShown({
      text,
      left: Math.max(8, Math.min(left, window.innerWidth - 340)),
      top: bottom + 4,
      isDelayed: place !== head,
    })
  }
  const showHead = ({ target }: SyntheticEvent) => {
    const head = target instanceof Element ? target.closest('th') : null
    showAt(head, head)
  }
  const showUnderPointer = (event: SyntheticEvent) => {
    const { target } = event
    const number = target instanceof Element ? target.closest('a') : null
    const head = number && headOfNumber(number)
    if (head) showAt(number, head)
    else showHead(event)
  }
  const hide = () => setShown(null)

  return (
    <div
      ref={frame}
      onMouseOver={showUnderPointer}
      onMouseLeave={hide}
      onFocus={showHead}
      onBlur={hide}
      onScrollCapture={hide}
      onKeyDown={({ key }) => {
        if (key === 'Escape') hide()
      }}
    >
      {children}
      {definitions.map(([term, text], index) => (
        <span key={term} id={`${id}${index}`} hidden>
          {text}
        </span>
      ))}
      {shown ? (
        <span
          key={`${shown.left} ${shown.top}`}
          aria-hidden
          style={{ left: shown.left, top: shown.top }}
          className={cn(
            'pointer-events-none fixed z-40 max-w-[min(26rem,calc(100vw-1rem))] rounded-md border border-line bg-paper px-3 py-2 text-sm text-ink-2 shadow-raised print:hidden',
            shown.isDelayed && 'transition-opacity delay-500 starting:opacity-0',
          )}
        >
          {shown.text}
        </span>
      ) : null}
    </div>
  )
}
