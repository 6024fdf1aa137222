'use client'

import { useEffect, useRef, type ReactNode } from 'react'

const TYPING = 'input:not([type="checkbox"]), textarea, select, [contenteditable]'
const CONTROLS = 'input[type="checkbox"]:not(:disabled), a[href], button:not(:disabled)'
/** Keys that press something which stands on the page already; those that scroll, too, only where there is nothing left to scroll. */
const PRESSES: Readonly<Record<string, string>> = {
  '?': '[data-keys-help]',
  PageDown: 'a[rel="next"]',
  PageUp: 'a[rel="prev"]',
}

/** Can what the key scrolls still move: the rows where the focus stands in them, and the page around them? */
function canScroll(key: string, list: HTMLElement, target: Element | null): boolean {
  const rows = list.querySelector('[data-list-rows]')
  const scrolled = [document.scrollingElement, rows?.contains(target) ? rows : null]
  return scrolled.some(
    (each) =>
      each &&
      (key === 'PageUp'
        ? each.scrollTop > 1
        : each.scrollTop + each.clientHeight < each.scrollHeight - 1),
  )
}

/** The rows that are drawn: where a phone has cards beside a table, the one of the two that is seen. */
function rowsIn(list: HTMLElement): HTMLElement[] {
  return Array.from(list.querySelectorAll<HTMLElement>('[data-row-link]'))
    .filter((link) => link.checkVisibility?.() ?? true)
    .flatMap((link) => link.closest<HTMLElement>('tr, li') ?? [])
}

const mainLink = (row: HTMLElement | undefined) =>
  row?.querySelector<HTMLElement>('[data-row-link]')

function step<T>(items: readonly T[], current: number, by: 1 | -1): T | undefined {
  return items[Math.min(items.length - 1, Math.max(0, current + by))]
}

export interface ListKeysProps {
  /** Changes with the rows: when the row one worked on leaves, the one in its place takes the focus. */
  rowsKey: string
  children: ReactNode
}

/**
 * One hand on the keyboard: `/` to the search, arrows up and down from row to row, left and right along a row, Enter presses what has
 * the focus, Space on a row selects it, PageUp and PageDown turn the page once they have scrolled to its end, `?` lists the keys. Silent while an input method composes,
 * while something is typed, and behind an open dialog.
 */
export function ListKeys({ rowsKey, children }: ListKeysProps) {
  const list = useRef<HTMLDivElement>(null)
  const lastRow = useRef(-1)

  useEffect(() => {
    const element = list.current
    if (!element) return
    const rowOf = (target: EventTarget | null) =>
      rowsIn(element).findIndex((row) => target instanceof Node && row.contains(target))

    const remember = (event: FocusEvent) => {
      const row = rowOf(event.target)
      if (row >= 0) lastRow.current = row
    }
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      const isBusy =
        event.defaultPrevented ||
        event.isComposing ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey
      if (isBusy || target?.closest(TYPING) || document.querySelector('[role="dialog"]')) return
      const pressed = whatToPress(event.key, element, rowOf(target), target)
      if (pressed) {
        event.preventDefault()
        pressed.click()
        return
      }
      const next = whereTo(event.key, element, rowOf(target), target, lastRow.current)
      if (!next) return
      event.preventDefault()
      next.focus()
      next.closest('tr, li')?.scrollIntoView?.({ block: 'nearest' })
    }
    element.addEventListener('focusin', remember)
    document.addEventListener('keydown', press)
    return () => {
      element.removeEventListener('focusin', remember)
      document.removeEventListener('keydown', press)
    }
  }, [])

  useEffect(() => {
    const element = list.current
    if (!element || lastRow.current < 0) return
    // The dialog that did it is still closing; afterwards the focus stands nowhere, because its row is gone.
    const timer = setTimeout(() => {
      const rows = rowsIn(element)
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && rows.length > 0)
        mainLink(rows[Math.min(lastRow.current, rows.length - 1)])?.focus()
    }, 80)
    return () => clearTimeout(timer)
  }, [rowsKey])

  return <div ref={list}>{children}</div>
}

/** What a key presses instead of the pointer; the box of a row on which the focus stands, but not on one of its buttons. */
function whatToPress(
  key: string,
  list: HTMLElement,
  row: number,
  target: Element | null,
): HTMLElement | null | undefined {
  if (key === ' ')
    return target?.matches('[data-row-link]')
      ? rowsIn(list)[row]?.querySelector<HTMLElement>('[data-select-box]')
      : null
  const selector = PRESSES[key]
  if (key.startsWith('Page') && canScroll(key, list, target)) return null
  return selector ? document.querySelector<HTMLElement>(selector) : null
}

function whereTo(
  key: string,
  list: HTMLElement,
  row: number,
  target: Element | null,
  lastRow: number,
): HTMLElement | null | undefined {
  const rows = rowsIn(list)
  switch (key) {
    case '/':
      return document.querySelector<HTMLElement>('[data-list-search]')
    case 'ArrowDown':
      return mainLink(
        row >= 0 ? step(rows, row, 1) : rows[Math.max(0, Math.min(lastRow, rows.length - 1))],
      )
    case 'ArrowUp':
      return row >= 0 ? mainLink(step(rows, row, -1)) : null
    case 'ArrowRight':
    case 'ArrowLeft': {
      const controls = Array.from(rows[row]?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])
      return row >= 0
        ? step(
            controls,
            controls.findIndex((control) => control === target),
            key === 'ArrowRight' ? 1 : -1,
          )
        : null
    }
    default:
      return null
  }
}
