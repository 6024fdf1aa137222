'use client'

import { useEffect, useRef } from 'react'

/** Moves a dialog's initial focus to its submit button, so that Enter confirms. */
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
