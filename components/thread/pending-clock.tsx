'use client'

import { useEffect } from 'react'
import { readPageAgain } from '@/lib/edge/action/read-page-again'

const AFTER_MS = 300

/**
 * Makes the page again once the ten seconds of a message are over. Without script the page stays as
 * it was sent; without an answer, as it is.
 */
export function PendingClock({ leavesAt }: { leavesAt: number }) {
  useEffect(() => {
    const read = () => void readPageAgain().catch(() => undefined)
    const timer = setTimeout(read, Math.max(0, leavesAt - Date.now()) + AFTER_MS)
    return () => clearTimeout(timer)
  }, [leavesAt])
  return null
}
