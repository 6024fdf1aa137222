'use client'

import { useEffect, useState } from 'react'
import { pageQueue } from './page-queue'
import type { OpenItem } from './queue'
import { onQueueChange } from './queue-changes'

/** The items of this page's account with their contents; null until they are read. */
export function useOpenItems(): readonly OpenItem[] | null {
  const [items, setItems] = useState<readonly OpenItem[] | null>(null)

  useEffect(() => {
    let isMounted = true
    async function read(): Promise<void> {
      const queue = await pageQueue().catch(() => null)
      const found = (await queue?.list().catch(() => [])) ?? []
      if (isMounted) setItems(found)
    }
    void read()
    const end = onQueueChange(() => void read())
    return () => {
      isMounted = false
      end()
    }
  }, [])

  return items
}
