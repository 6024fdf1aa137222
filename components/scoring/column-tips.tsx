'use client'

import { useEffect, useId, useRef, useState, type ReactNode, type SyntheticEvent } from 'react'

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

/**
 * Shows what a column's numbers mean at its head, on hover and on keyboard focus; Escape closes it.
 * The heads keep the manual's words. Without script the same text is under 口径.
 */
export function ColumnTips({ definitions, children }: ColumnTipsProps) {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<{
    readonly text: string
    readonly left: number
    readonly top: number
  } | null>(null)

  // The heads are the server's: they are met again after each of its answers.
  useEffect(() => {
    for (const head of frame.current?.querySelectorAll('th') ?? []) {
      const index = indexOf(head, definitions)
      if (index < 0) continue
      head.tabIndex = 0
      head.setAttribute('aria-describedby', `${id}${index}`)
      head.classList.add('cursor-help', 'focus-visible:-outline-offset-2')
    }
  })

  function show({ target }: SyntheticEvent): void {
    const head = target instanceof Element ? target.closest('th') : null
    const text = head ? definitions[indexOf(head, definitions)]?.[1] : undefined
    if (!head || text === undefined) return setShown(null)
    const { left, bottom } = head.getBoundingClientRect()
    setShown({ text, left: Math.max(8, Math.min(left, window.innerWidth - 340)), top: bottom + 4 })
  }
  const hide = () => setShown(null)

  return (
    <div
      ref={frame}
      onMouseOver={show}
      onMouseLeave={hide}
      onFocus={show}
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
          aria-hidden
          style={{ left: shown.left, top: shown.top }}
          className="pointer-events-none fixed z-40 max-w-[min(26rem,calc(100vw-1rem))] rounded-md border border-line bg-paper px-3 py-2 text-sm text-ink-2 shadow-raised print:hidden"
        >
          {shown.text}
        </span>
      ) : null}
    </div>
  )
}
