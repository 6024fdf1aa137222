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
    form?.addEventListener('input', markDirty)
    return () => form?.removeEventListener('input', markDirty)
  }, [])

  useEffect(() => {
    if (state.status === 'done') isDirty.current = false
  }, [state])

  return <span ref={place} hidden />
}
