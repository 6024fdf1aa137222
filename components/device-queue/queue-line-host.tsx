'use client'

import { useEffect, useState, type ComponentType } from 'react'

/** Loads the line of the device's queue after the page, so that no page is heavier before that. */
export function QueueLineHost() {
  const [loaded, setLoaded] = useState<{ readonly Line: ComponentType } | null>(null)

  useEffect(() => {
    import('./queue-line').then(
      ({ QueueLine }) => setLoaded({ Line: QueueLine }),
      () => undefined,
    )
  }, [])

  return loaded ? <loaded.Line /> : null
}
