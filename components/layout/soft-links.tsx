'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { isOverlayEntry } from '@/components/ui/back-closes'

/** The SoftLink, or link of a SoftArea, that a plain click is on; null where the browser must follow it itself. */
function softLinkOf(event: MouseEvent): HTMLAnchorElement | null {
  const isPlain =
    event.button === 0 &&
    !event.defaultPrevented &&
    !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const isSoft =
    link?.closest('[data-soft]') && link.target === '' && link.origin === window.location.origin
  return isPlain && isSoft ? link : null
}

/**
 * Follows every SoftLink without a new document: one listener instead of a client component per
 * link. The current page stays until the next has arrived. A slow one shows a line at the top, and
 * marks the pressed link with `data-going`.
 */
export function SoftLinks() {
  const router = useRouter()
  const [isGoing, startGoing] = useTransition()
  const pressed = useRef<HTMLAnchorElement>(null)

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = softLinkOf(event)
      if (!link) return
      event.preventDefault()
      pressed.current = link
      const target = `${link.pathname}${link.search}${link.hash}`
      startGoing(() => (isOverlayEntry() ? router.replace(target) : router.push(target)))
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])

  useEffect(() => {
    const link = pressed.current
    if (!isGoing || !link) return
    link.dataset.going = ''
    return () => {
      delete link.dataset.going
    }
  }, [isGoing])

  return isGoing ? <div aria-hidden className="going" /> : null
}
