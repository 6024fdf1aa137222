'use client'

import { useEffect, useRef, type RefObject } from 'react'
import { FORM } from '@/lib/labels/zh-CN/shell'
import { useAskBeforeLeaving } from './ask-before-leaving'

/**
 * Asks before the page is left while the form has unsent input. `release` ends that after sending.
 */
export function useLeaveGuard(
  form: RefObject<HTMLFormElement | null>,
  isOn: boolean,
): { release: () => void } {
  const isDirty = useRef(false)
  useAskBeforeLeaving(() => isOn && isDirty.current, FORM.leaveUnsaved)

  useEffect(() => {
    const element = form.current
    if (!element) return
    const markDirty = () => {
      isDirty.current = true
    }
    element.addEventListener('input', markDirty)
    return () => element.removeEventListener('input', markDirty)
  }, [form])

  return {
    release: () => {
      isDirty.current = false
    },
  }
}
