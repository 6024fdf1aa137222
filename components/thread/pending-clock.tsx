'use client'

import { useEffect } from 'react'
import { useReadAgain } from '@/components/ui/read-again'

const AFTER_MS = 300

/**
 * Makes the page again once the ten seconds of a message are over. Without script the page stays as
 * it was sent; without an answer, as it is.
 */
export function PendingClock({ leavesAt }: { leavesAt: number }) {
  const readAgain = useReadAgain()
  useEffect(() => {
    const read = () => void readAgain().catch(() => undefined)
    const timer = setTimeout(read, Math.max(0, leavesAt - Date.now()) + AFTER_MS)
    return () => clearTimeout(timer)
  }, [leavesAt, readAgain])
  return null
}
