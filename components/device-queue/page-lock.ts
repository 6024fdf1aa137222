'use client'

import { freshId } from '@/components/ui/fresh-id'

// What is kept on the device is readable while its owner is signed in: not after sign-out on any
// page of this browser, and not for longer than a day without signing in again.

const LAST_SIGN_OUT = 'heyi-items-last-sign-out'
const LONGEST = 24 * 60 * 60 * 1000

/** When the items were opened by the device's clock, and after which sign-out. */
export type Opening = { readonly at: number; readonly lastSignOut: string | null }

// A name and no time: the clock may be put right between the sign-out and the next sign-in.
const lastSignOut = () => window.localStorage.getItem(LAST_SIGN_OUT)

/** To be noted by a page that opens the items. */
export const openNow = (): Opening => ({ at: Date.now(), lastSignOut: lastSignOut() })

/** Locks the items on every open page of this browser, at sign-out. They stay on the device. */
export function lockItems(): void {
  try {
    window.localStorage.setItem(LAST_SIGN_OUT, freshId())
  } catch {
    // Storage is forbidden: then nothing was kept either.
  }
}

/** Whether the items are locked `now`, by the device's clock. */
export function areItemsLocked(opening: Opening, now: number): boolean {
  return lastSignOut() !== opening.lastSignOut || now - opening.at > LONGEST
}
