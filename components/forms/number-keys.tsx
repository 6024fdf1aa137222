'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { isKeyOfPage } from '@/components/ui/key-of-page'

const TYPING =
  'input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable]'

/**
 * The radios of the group that a digit is about: the one with the focus, else the first without an
 * answer, else the first.
 */
function radiosOf(root: HTMLElement): HTMLInputElement[] {
  const all = [...root.querySelectorAll<HTMLInputElement>('input[type="radio"]:not(:disabled)')]
  const names = [...new Set(all.map(({ name }) => name))]
  const focused = all.find((radio) => radio === document.activeElement)?.name
  const open = names.find((name) => !all.some((radio) => radio.name === name && radio.checked))
  const name = focused ?? open ?? names[0]
  return all.filter((radio) => radio.name === name)
}

/**
 * Digits choose among the radios of these fields: 1 the first. The choice gets the focus, so that
 * Enter sends the form and the arrow keys go on from there. While something is typed a digit is a
 * digit.
 */
export function NumberKeys({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    function choose(event: KeyboardEvent): void {
      if (!/^[1-9]$/.test(event.key) || !root.current || !isKeyOfPage(event, TYPING)) return
      const radio = radiosOf(root.current)[Number(event.key) - 1]
      if (!radio) return
      event.preventDefault()
      radio.click()
      radio.focus()
    }
    document.addEventListener('keydown', choose)
    return () => document.removeEventListener('keydown', choose)
  }, [])
  return (
    <div ref={root} className="flex flex-col gap-5">
      {children}
    </div>
  )
}
