'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'

/**
 * Follows every SoftLink without a new document: one listener instead of a client component per
 * link. The current page stays until the next has arrived; a slow one shows a line at the top.
 */
export function SoftLinks() {
  const router = useRouter()
  const [isGoing, startGoing] = useTransition()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const isPlain =
        event.button === 0 &&
        !event.defaultPrevented &&
        !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      const link =
        event.target instanceof Element
          ? event.target.closest<HTMLAnchorElement>('a[data-soft]')
          : null
      if (!isPlain || !link || link.origin !== window.location.origin) return
      event.preventDefault()
      startGoing(() => router.push(`${link.pathname}${link.search}${link.hash}`))
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])
  return isGoing ? <div aria-hidden className="going" /> : null
}
