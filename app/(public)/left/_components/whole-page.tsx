'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * Makes the page a document of its own where the router drew it in place of another: the router
 * keeps the pages before it, and going back would show the case.
 */
export function WholePage() {
  // Only a page that came as a document is drawn first as the server did.
  const isAsServed = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const [isDocument] = useState(isAsServed)
  useEffect(() => {
    if (!isDocument) window.location.reload()
  }, [isDocument])
  return null
}
