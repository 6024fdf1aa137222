'use client'

import { useEffect, useState, type ComponentType } from 'react'

type Loaded = { readonly Left: ComponentType<{ minutesId: string }> }

/** Loads what is on this device of the minutes after the page, so that the page is not heavier. */
export function LeftEntriesHost({ minutesId }: { minutesId: string }) {
  const [loaded, setLoaded] = useState<Loaded | null>(null)

  useEffect(() => {
    import('./left-entries').then(
      ({ LeftEntries }) => setLoaded({ Left: LeftEntries }),
      () => undefined,
    )
  }, [])

  return loaded ? <loaded.Left minutesId={minutesId} /> : null
}
