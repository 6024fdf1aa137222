'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { NEW_VERSION } from '@/lib/labels/zh-CN/new-version'

export interface NewVersionButtonProps {
  /** The form keeps a draft, which the present page finds. */
  hasDraft: boolean
}

/**
 * Under the sentence that the page is of an earlier build: loads the present one. Where the form
 * keeps no draft the page stays at first, and a sentence asks to copy what is needed.
 */
export function NewVersionButton({ hasDraft }: NewVersionButtonProps) {
  const [isWarned, setWarned] = useState(hasDraft)

  function load(): void {
    if (!isWarned) {
      setWarned(true)
      return
    }
    // It was said what is kept: the page is left without a second question.
    const leave = (event: Event) => event.stopImmediatePropagation()
    window.addEventListener('beforeunload', leave, { capture: true })
    window.location.reload()
  }

  return (
    <div className="flex flex-col items-start gap-2">
      {isWarned && !hasDraft ? <p role="alert">{NEW_VERSION.copyFirst}</p> : null}
      <Button variant="primary" onClick={load}>
        {isWarned && !hasDraft ? NEW_VERSION.loadAnyway : NEW_VERSION.load}
      </Button>
    </div>
  )
}
