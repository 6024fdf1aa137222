'use client'

import { useEffect, useRef, type RefObject } from 'react'
import { FORM } from '@/lib/labels/zh-CN/shell'

/** Asks before the page is left while the form holds input that was not sent. Returns the way to say that it was sent. */
export function useLeaveGuard(form: RefObject<HTMLFormElement | null>, isOn: boolean): { release: () => void } {
  const isDirty = useRef(false)

  useEffect(() => {
    const element = form.current
    if (!element || !isOn) return
    const markDirty = () => {
      isDirty.current = true
    }
    const warn = (event: BeforeUnloadEvent) => {
      if (isDirty.current) event.preventDefault()
    }
    // Links inside the application change the page without unloading it.
    const warnBeforeLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      const staysHere = !link || link.getAttribute('target') === '_blank' || link.getAttribute('href')?.startsWith('#')
      if (!isDirty.current || staysHere || window.confirm(FORM.leaveUnsaved)) return
      event.preventDefault()
      event.stopPropagation()
    }
    element.addEventListener('input', markDirty)
    window.addEventListener('beforeunload', warn)
    document.addEventListener('click', warnBeforeLink, true)
    return () => {
      element.removeEventListener('input', markDirty)
      window.removeEventListener('beforeunload', warn)
      document.removeEventListener('click', warnBeforeLink, true)
    }
  }, [form, isOn])

  return {
    release: () => {
      isDirty.current = false
    },
  }
}
