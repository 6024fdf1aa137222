'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useSyncExternalStore } from 'react'
import { BackLink } from '@/components/layout/mobile-shell'

/** Of this tab: the address of the list that was seen last. */
const KEY = 'heyi-last-list'
const LISTS = '/mediator'
const FALLBACK = '/mediator/cases'

/** Keeps the address of the list on the page, with its tab, search and position. */
export function RememberList() {
  const path = usePathname()
  const query = useSearchParams().toString()
  useEffect(() => {
    try {
      window.sessionStorage.setItem(KEY, query ? `${path}?${query}` : path)
    } catch {
      // Without storage the way back is that of a case opened from a message.
    }
  }, [path, query])
  return null
}

/** Nothing tells a page of a change of the storage, and none happens while a case is open. */
const subscribe = () => () => undefined

function readLastList(): string {
  try {
    const last = window.sessionStorage.getItem(KEY)
    if (last?.startsWith(LISTS)) return last
  } catch {
    // As above.
  }
  return FALLBACK
}

/** ‹ of a case: to the list that it was opened from, 今日 as well as a search; else to 我的案件. */
export function BackToList() {
  return <BackLink href={useSyncExternalStore(subscribe, readLastList, () => FALLBACK)} />
}
