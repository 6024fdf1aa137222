'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'
import { TEXT_MISSING } from '@/components/ui/written-text'

/**
 * Follows the links marked `data-soft` inside the page: one listener for all of them, instead of a component for each. The page one was on stays
 * until the next is there; where that takes a while, a line at the top says so. Asks for the page's data where a text of it is missing.
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
    const ask = () => router.refresh()
    document.addEventListener('click', follow)
    document.addEventListener(TEXT_MISSING, ask)
    return () => {
      document.removeEventListener('click', follow)
      document.removeEventListener(TEXT_MISSING, ask)
    }
  }, [router])
  return isGoing ? <div aria-hidden className="going" /> : null
}
