'use client'

import { useEffect, useState } from 'react'
import { pagePerson } from '@/components/ui/page-person'
import { canKeepItems } from './device-database'
import { readItems } from './indexed-store'
import { isBeingWritten } from './being-written'
import { onQueueChange } from './queue-changes'
import { summarise, type QueueSummary, type StoredItem } from './queue-item'

/** With when it was read, against which days are named. */
export type ReadSummary = QueueSummary & { readonly readAt: Date }

const NONE = { count: 0, refused: 0, earliest: null, latest: null, readAt: new Date(0) }

/**
 * How many items of this page's account are on the device, without opening any; `form`: those
 * written in forms whose names begin so.
 */
export function useQueueSummary(form = ''): ReadSummary {
  const [summary, setSummary] = useState<ReadSummary>(NONE)

  useEffect(() => {
    let isMounted = true
    async function read(): Promise<void> {
      const account = pagePerson()
      if (account === null || !canKeepItems()) return
      // A browser that refuses storage keeps nothing.
      const items = await readItems(account).catch(() => [])
      const counted = items.filter((item) => isCounted(item, form))
      if (isMounted) setSummary({ ...summarise(counted), readAt: new Date() })
    }
    void read()
    const end = onQueueChange(() => void read())
    return () => {
      isMounted = false
      end()
    }
  }, [form])

  return summary
}

const isCounted = (item: StoredItem, form: string) =>
  !isBeingWritten(item.id) && (item.form ?? '').startsWith(form)
