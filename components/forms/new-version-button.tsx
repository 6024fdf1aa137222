'use client'

import { useState, type RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { NEW_VERSION } from '@/lib/labels/zh-CN/new-version'
import { carryInput } from './carried-input'

export interface NewVersionButtonProps {
  form: RefObject<HTMLFormElement | null>
  /** The form keeps a draft by itself. */
  hasDraft: boolean
}

/**
 * Under the sentence that the page is of an earlier build: loads the present one and takes what is
 * typed along. Where this device keeps nothing the page stays, and a sentence asks to copy first.
 */
export function NewVersionButton({ form, hasDraft }: NewVersionButtonProps) {
  const [isUnkept, setUnkept] = useState(false)
  const [pending, setPending] = useState(false)

  async function load(): Promise<void> {
    const element = form.current
    if (!element) return
    setPending(true)
    const isKept = hasDraft || (await carryInput(element))
    if (isKept || isUnkept) {
      // What is typed is kept: the page is left without a question.
      const isLeft = (event: Event) => event.stopImmediatePropagation()
      window.addEventListener('beforeunload', isLeft, { capture: true })
      window.history.replaceState(window.history.state, '', '#carried')
      window.location.reload()
      return
    }
    setUnkept(true)
    setPending(false)
  }

  return (
    <div className="flex flex-col items-start gap-2">
      {isUnkept ? <p role="alert">{NEW_VERSION.copyFirst}</p> : null}
      <Button variant="primary" pending={pending} onClick={() => void load()}>
        {isUnkept ? NEW_VERSION.loadAnyway : NEW_VERSION.load}
      </Button>
    </div>
  )
}
