'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { isKeyOfPage } from '@/components/ui/key-of-page'
import { opensElsewhere, rememberRow, takeRow, type OpenedRow } from '@/components/ui/last-view'
import { useTableFit } from './use-table-fit'

const TYPING = 'input:not([type="checkbox"]), textarea, select, [contenteditable]'
const CONTROLS = 'input[type="checkbox"]:not(:disabled), a[href], button:not(:disabled)'
/** Keys that press an element of the page. Page keys do so only once nothing is left to scroll. */
const PRESSES: Readonly<Record<string, string>> = {
  '?': '[data-keys-help]',
  PageDown: 'a[rel="next"]',
  PageUp: 'a[rel="prev"]',
}

/** Whether the key can still scroll something: the page, or the rows while they have the focus. */
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

/** The visible rows: of a table and its phone cards, the ones displayed. */
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
  /** Changes with the rows. */
  rowsKey: string
  children: ReactNode
}

/**
 * Keyboard control of a list: `/` focuses the search, up and down move between rows, left and right
 * within a row, Enter presses the focused control, Space on a row selects it, PageUp and PageDown
 * turn the page once scrolled to its end, `?` lists the keys. Ignored while an input method
 * composes, while typing, and behind an open dialog. Who comes back to the list finds the row
 * through which they left it focused.
 */
export function ListKeys({ rowsKey, children }: ListKeysProps) {
  const list = useRef<HTMLDivElement>(null)
  const lastRow = useRef(-1)
  const lastFocused = useRef<Element | null>(null)
  useTableFit(list, rowsKey)

  useEffect(() => {
    const element = list.current
    if (!element) return
    const rowOf = (target: EventTarget | null) =>
      rowsIn(element).findIndex((row) => target instanceof Node && row.contains(target))

    const remember = (event: FocusEvent) => {
      const row = rowOf(event.target)
      if (row < 0) return
      lastRow.current = row
      lastFocused.current = event.target instanceof Element ? event.target : null
    }
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (!isKeyOfPage(event, TYPING)) return
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
    const leave = (event: MouseEvent) => {
      const isLeft =
        !opensElsewhere(event) && event.target instanceof Element && event.target.closest('a[href]')
      const index = rowOf(event.target)
      const href = mainLink(rowsIn(element)[index])?.getAttribute('href')
      if (isLeft && href) rememberRow({ href, index })
    }
    element.addEventListener('focusin', remember)
    element.addEventListener('click', leave)
    document.addEventListener('keydown', press)
    const row = takeRow()
    if (row) returnTo(element, row)
    return () => {
      element.removeEventListener('focusin', remember)
      element.removeEventListener('click', leave)
      document.removeEventListener('keydown', press)
    }
  }, [])

  // The focused button may be gone with its row, or from its row: after either the row now in that
  // place is focused.
  useEffect(() => {
    const element = list.current
    if (!element || !lastFocused.current || lastFocused.current.isConnected) return
    // The dialog of the act is still closing; then nothing has the focus, because its row is gone.
    const timer = setTimeout(() => {
      lastFocused.current = null
      const rows = rowsIn(element)
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && rows.length > 0)
        mainLink(rows[Math.min(lastRow.current, rows.length - 1)])?.focus()
    }, 80)
    return () => clearTimeout(timer)
  })

  return <div ref={list}>{children}</div>
}

/**
 * Shows and focuses the row through which the list was left; where it is gone (accepted meanwhile)
 * the row now in its place. A focus that the reader has set already is left alone.
 */
function returnTo(list: HTMLElement, { href, index }: OpenedRow): void {
  const isFree = document.activeElement === null || document.activeElement === document.body
  const rows = rowsIn(list)
  const row =
    rows.find((each) => mainLink(each)?.getAttribute('href') === href) ??
    rows[Math.min(index, rows.length - 1)]
  if (!isFree || !row) return
  row.scrollIntoView?.({ block: 'center' })
  mainLink(row)?.focus({ preventScroll: true })
}

/** The element that a key presses; for Space the box of a row whose main link has the focus. */
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
