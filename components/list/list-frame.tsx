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

/** The address of a plainly clicked link to another view of the current page, else null. */
function sameList(event: MouseEvent): string | null {
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
  const { origin, pathname, search } = new URL(link.href)
  return origin === window.location.origin && pathname === window.location.pathname
    ? `${pathname}${search}`
    : null
}

/**
 * A list and its controls. Navigating to another view of it (a tab, a page, a condition) keeps the
 * old rows, dimmed, until the new ones arrive; the new rows are then scrolled to their top.
 */
export function ListFrame({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const router = useRouter()
  const [isPending, startGoing] = useTransition()
  const wasPending = useRef(false)

  const navigation = useMemo<ListNavigation>(
    () => ({
      isPending,
      go: (href) => startGoing(() => router.push(href, { scroll: false })),
    }),
    [isPending, router],
  )

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const follow = (event: MouseEvent) => {
      const href = sameList(event)
      if (href === null) return
      event.preventDefault()
      startGoing(() => router.push(href, { scroll: false }))
    }
    // In the capture phase, before other listeners could follow the link.
    element.addEventListener('click', follow, true)
    return () => element.removeEventListener('click', follow, true)
  }, [router])

  useEffect(() => {
    if (wasPending.current && !isPending) {
      const rows = frame.current?.querySelector<HTMLElement>('[data-list-rows]')
      rows?.scrollTo?.({ top: 0 })
      if (rows && rows.getBoundingClientRect().top < 0)
        frame.current?.scrollIntoView?.({ block: 'start' })
    }
    wasPending.current = isPending
  }, [isPending])

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
