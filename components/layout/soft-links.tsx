'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { isOverlayEntry } from '@/components/ui/back-closes'
import { announceTrouble } from '@/components/ui/toaster'
import { SHELL } from '@/lib/labels/zh-CN/shell'

/**
 * The link within the site that a plain click is on; null where the browser must follow it itself.
 */
function ownLinkOf(event: MouseEvent): HTMLAnchorElement | null {
  const isPlain =
    event.button === 0 &&
    !event.defaultPrevented &&
    !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const isOwn = link?.target === '' && link.origin === window.location.origin
  return isPlain && isOwn ? link : null
}

/** Whether the link needs the network: a place on the same page does not. */
const needsNetwork = ({ pathname, search }: HTMLAnchorElement) =>
  pathname !== window.location.pathname || search !== window.location.search

/**
 * Follows every SoftLink without a new document: one listener instead of a client component per
 * link. The current page stays until the next has arrived. A slow one shows a line at the top, and
 * marks the pressed link with `data-going`. Without a network no link is followed: the browser
 * would put its own page in the place of this one, and what is on this one could not be read again.
 */
export function SoftLinks() {
  const router = useRouter()
  const [isGoing, startGoing] = useTransition()
  const pressed = useRef<HTMLAnchorElement>(null)

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = ownLinkOf(event)
      if (!link) return
      if (!navigator.onLine && needsNetwork(link)) {
        event.preventDefault()
        void announceTrouble(SHELL.offline)
        return
      }
      if (!link.closest('[data-soft]')) return
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
