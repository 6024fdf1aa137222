'use client'

import { useEffect, useRef } from 'react'
import { holdPage } from '@/components/ui/leaving'

// The part of the Navigation API that is used. Browsers without it do not ask at their back button.
type NavigateEvent = Event & { readonly navigationType?: string }

/**
 * While `isHeld` returns true, asks with this sentence before the page is left: by a link, the jump
 * dialog, the browser's back button, or closing. A link marked `data-lets-go` is exempt: its own
 * words say what is lost.
 */
export function useAskBeforeLeaving(isHeld: () => boolean, sentence: string): void {
  const held = useRef(isHeld)
  useEffect(() => {
    held.current = isHeld
  })

  useEffect(() => {
    const mayGo = () => !held.current() || window.confirm(sentence)
    // A whole new page may follow such a link, which unloads this one.
    let isLetGo = false
    const warn = (event: BeforeUnloadEvent) => {
      if (!isLetGo && held.current()) event.preventDefault()
    }
    // Links within the application change the page without unloading it.
    const warnBeforeLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      isLetGo = link?.hasAttribute('data-lets-go') ?? false
      const staysHere =
        !link ||
        link.getAttribute('target') === '_blank' ||
        isLetGo ||
        link.getAttribute('href')?.startsWith('#')
      if (staysHere || mayGo()) return
      event.preventDefault()
      event.stopPropagation()
    }
    const warnBeforeBack = (event: NavigateEvent) => {
      if (event.navigationType === 'traverse' && event.cancelable && !mayGo())
        event.preventDefault()
    }
    const navigation = (window as Window & { navigation?: EventTarget }).navigation
    const letGo = holdPage(mayGo)
    window.addEventListener('beforeunload', warn)
    document.addEventListener('click', warnBeforeLink, true)
    navigation?.addEventListener('navigate', warnBeforeBack)
    return () => {
      letGo()
      window.removeEventListener('beforeunload', warn)
      document.removeEventListener('click', warnBeforeLink, true)
      navigation?.removeEventListener('navigate', warnBeforeBack)
    }
  }, [sentence])
}
