'use client'

import { useEffect, useRef } from 'react'
import { FORM } from '@/lib/labels/zh-CN/shell'
import { useAskBeforeLeaving } from './ask-before-leaving'
import { useActionFormStatus } from './form-state'

/** In an ActionForm: asks before the page is left while the form has input that was not sent. */
export function LeaveGuard() {
  const place = useRef<HTMLSpanElement>(null)
  const isDirty = useRef(false)
  const { state } = useActionFormStatus()
  useAskBeforeLeaving(() => isDirty.current, FORM.leaveUnsaved)

  useEffect(() => {
    const form = place.current?.closest('form')
    const markDirty = () => {
      isDirty.current = true
    }
    // Taken over to the page of a new build (new-version-button.tsx).
    const markCarried = () => {
      isDirty.current = false
    }
    form?.addEventListener('input', markDirty)
    form?.addEventListener('carried', markCarried)
    return () => {
      form?.removeEventListener('input', markDirty)
      form?.removeEventListener('carried', markCarried)
    }
  }, [])

  useEffect(() => {
    if (state.status === 'done') isDirty.current = false
  }, [state])

  return <span ref={place} hidden />
}
