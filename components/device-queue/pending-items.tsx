'use client'

import { useEffect, useState, type ComponentType } from 'react'
import type { ItemKind } from '@/lib/domain/device-item/item-kinds'

export interface PendingItemsProps {
  caseId: string
  kind: ItemKind
  /** How the names of the forms begin in which the items were written. */
  form?: string
  /** Has the page read again; rejects where no answer comes. */
  readAgain: () => Promise<void>
}

/**
 * Loads the list of what is on this device of a case after the page, also where nothing is: without
 * a network it could not be loaded when something is kept.
 */
export function PendingItems(props: PendingItemsProps) {
  const [loaded, setLoaded] = useState<{ readonly List: ComponentType<PendingItemsProps> } | null>(
    null,
  )

  useEffect(() => {
    import('./pending-list').then(
      ({ PendingList }) => setLoaded({ List: PendingList }),
      () => undefined,
    )
  }, [])

  return loaded ? <loaded.List {...props} /> : null
}
