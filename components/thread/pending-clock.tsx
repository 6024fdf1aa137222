'use client'

import { useEffect } from 'react'
import { useRouter } from 'next/navigation'

const AFTER_MS = 300

/**
 * Makes the page again once the ten seconds of a message are over. Without script the page stays as
 * it was sent.
 */
export function PendingClock({ leavesAt }: { leavesAt: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setTimeout(() => router.refresh(), Math.max(0, leavesAt - Date.now()) + AFTER_MS)
    return () => clearTimeout(timer)
  }, [leavesAt, router])
  return null
}
