'use client'

// What is kept on the device is readable while its owner is signed in: not after sign-out on any page
// of this browser, and not for longer than a day without signing in again.

const SIGNED_OUT_AT = 'heyi-items-locked-at'
const LONGEST = 24 * 60 * 60 * 1000

/** Locks the items on every open page of this browser, at sign-out. They stay on the device. */
export function lockItems(): void {
  try {
    window.localStorage.setItem(SIGNED_OUT_AT, String(Date.now()))
  } catch {
    // Storage is forbidden: then nothing was kept either.
  }
}

/** Whether items opened by a page since `openedAt` are locked `now`; both by the device's clock. */
export function areItemsLocked(openedAt: number, now: number): boolean {
  const signedOutAt = Number(window.localStorage.getItem(SIGNED_OUT_AT) ?? 0)
  return signedOutAt >= openedAt || now - openedAt > LONGEST
}
