'use client'

import { useEffect, useRef } from 'react'

/** In a dialog that asks once and can be done with Enter: the focus begins on the act, not on the way out. */
export function FocusSubmit() {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    mark.current
      ?.closest('form')
      ?.querySelector<HTMLButtonElement>('button[type="submit"]')
      ?.focus()
  }, [])
  return <span ref={mark} hidden />
}
