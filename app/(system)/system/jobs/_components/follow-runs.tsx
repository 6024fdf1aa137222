'use client'

import { useEffect } from 'react'
import { useReadAgain } from '@/components/ui/read-again'

const EVERY_MS = 3_000

/**
 * Reads the page again while a run waits or goes on and the page is looked at, so that its end is
 * seen. Without an answer the page stays as it is.
 */
export function FollowRuns() {
  const readAgain = useReadAgain()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void readAgain().catch(() => undefined)
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [readAgain])
  return null
}
