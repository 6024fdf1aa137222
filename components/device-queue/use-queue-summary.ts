'use client'

import { useEffect, useState } from 'react'
import { pagePerson } from '@/components/ui/page-person'
import { canKeepItems } from './device-database'
import { readItems } from './indexed-store'
import { onQueueChange } from './queue-changes'
import { summarise, type QueueSummary } from './queue-item'

const NONE: QueueSummary = { count: 0, refused: 0, earliest: null }

/** How many items of this page's account are on the device, without opening any. */
export function useQueueSummary(): QueueSummary {
  const [summary, setSummary] = useState(NONE)

  useEffect(() => {
    let isMounted = true
    async function read(): Promise<void> {
      const account = pagePerson()
      if (account === null || !canKeepItems()) return
      // A browser that refuses storage keeps nothing.
      const items = await readItems(account).catch(() => [])
      if (isMounted) setSummary(summarise(items))
    }
    void read()
    const end = onQueueChange(() => void read())
    return () => {
      isMounted = false
      end()
    }
  }, [])

  return summary
}
