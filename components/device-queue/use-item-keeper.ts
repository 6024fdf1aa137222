'use client'

import { useEffect, useRef, useState } from 'react'
import type { UnsentKeeper } from '@/components/forms/unsent-keeper'
import type { ItemKeeperOptions } from './item-keeper'

/**
 * For a form that may be sent later: its input goes into the queue of this device when the line is
 * down. Loaded after the page, so that the form is not heavier; undefined until then.
 */
export function useItemKeeper(options: ItemKeeperOptions): UnsentKeeper | undefined {
  const latest = useRef(options)
  const [keeper, setKeeper] = useState<UnsentKeeper>()

  useEffect(() => {
    latest.current = options
  })

  useEffect(() => {
    import('./item-keeper').then(
      ({ makeItemKeeper }) => setKeeper(makeItemKeeper(() => latest.current)),
      () => undefined,
    )
  }, [])

  return keeper
}
