'use client'

import { useEffect } from 'react'

/** Removes `done` from the address at once, so that a reload does not repeat the notice. */
export function ForgetDone() {
  useEffect(() => {
    const address = new URL(window.location.href)
    address.searchParams.delete('done')
    window.history.replaceState(window.history.state, '', address)
  }, [])
  return null
}
