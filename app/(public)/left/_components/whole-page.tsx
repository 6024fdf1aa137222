'use client'

import { useEffect } from 'react'

/**
 * Makes the page a document of its own where the router drew it in place of another: the router keeps the pages before it, and going back
 * would show the case.
 */
export function WholePage() {
  useEffect(() => {
    const [loaded] = performance.getEntriesByType('navigation')
    if (loaded && new URL(loaded.name).pathname !== window.location.pathname)
      window.location.reload()
  }, [])
  return null
}
