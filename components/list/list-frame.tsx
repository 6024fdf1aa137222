'use client'

import { useRouter } from 'next/navigation'
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useTransition,
  type ReactNode,
} from 'react'
import { rememberView } from '@/components/ui/last-view'

interface ListNavigation {
  /** Navigates to another view of the same list. */
  readonly go: (href: string) => void
  readonly isPending: boolean
}

const ListNavigationContext = createContext<ListNavigation>({
  go: (href) => window.location.assign(href),
  isPending: false,
})

/** The navigation of the surrounding ListFrame; without one, a full page load. */
export function useListNavigation(): ListNavigation {
  return useContext(ListNavigationContext)
}

/** A plainly clicked link to another view of the current page, else null. */
function sameList(event: MouseEvent): HTMLAnchorElement | null {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return null
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
  if (!link || link.target || link.hasAttribute('download')) return null
  return link.origin === window.location.origin && link.pathname === window.location.pathname
    ? link
    : null
}

/** On a link to a view with the same rows: the list stays where it was scrolled to. */
export const KEEPS_PLACE = { 'data-keeps-place': '' } as const

/**
 * A list and its controls. Navigating to another view of it (a tab, a page, a condition) keeps the
 * old rows, dimmed, until the new ones arrive; the new rows are then scrolled to their top.
 */
export function ListFrame({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const router = useRouter()
  const [isPending, startGoing] = useTransition()
  const wasPending = useRef(false)
  const keepsPlace = useRef(false)

  const navigation = useMemo<ListNavigation>(
    () => ({
      isPending,
      go: (href) => {
        keepsPlace.current = false
        startGoing(() => router.push(href, { scroll: false }))
      },
    }),
    [isPending, router],
  )

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const follow = (event: MouseEvent) => {
      const link = sameList(event)
      if (link === null) return
      event.preventDefault()
      const href = `${link.pathname}${link.search}`
      keepsPlace.current = 'keepsPlace' in link.dataset
      startGoing(() => router.push(href, { scroll: false }))
    }
    // In the capture phase, before other listeners could follow the link.
    element.addEventListener('click', follow, true)
    return () => element.removeEventListener('click', follow, true)
  }, [router])

  useEffect(() => {
    if (wasPending.current && !isPending && !keepsPlace.current) {
      const rows = frame.current?.querySelector<HTMLElement>('[data-list-rows]')
      rows?.scrollTo?.({ top: 0 })
      if (rows && rows.getBoundingClientRect().top < 0)
        frame.current?.scrollIntoView?.({ block: 'start' })
    }
    wasPending.current = isPending
  }, [isPending])

  // After every view, since each comes with new children; ways back lead to the last one.
  useEffect(rememberView)

  return (
    <ListNavigationContext value={navigation}>
      <div
        ref={frame}
        aria-busy={isPending || undefined}
        data-busy={isPending || undefined}
        className="group/list"
      >
        {children}
      </div>
    </ListNavigationContext>
  )
}
