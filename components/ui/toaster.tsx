'use client'

import { useEffect, useState, type ComponentType } from 'react'

// Loaded after the first paint. One import for the component and its calls, so that both are there
// when the network is gone.
const loadToasts = () => import('./toasts')

/** Where toasts appear. Once per page, in the root layout. */
export function Toaster() {
  const [loaded, setLoaded] = useState<{ readonly Toasts: ComponentType } | null>(null)
  useEffect(() => {
    loadToasts().then(
      ({ Toasts }) => setLoaded({ Toasts }),
      () => undefined,
    )
  }, [])
  return loaded ? <loaded.Toasts /> : null
}

/** Shows a toast; what the user must not miss belongs into a Notice. */
export async function announce(message: string): Promise<void> {
  const { showDone } = await loadToasts()
  showDone(message)
}

/**
 * Shows a refusal that has no place on the page, long enough to be read twice. Without a network
 * the toast's code may be missing: then the browser's own alert shows it.
 */
export async function announceTrouble(message: string): Promise<void> {
  try {
    const { showTrouble } = await loadToasts()
    showTrouble(message)
  } catch {
    window.alert(message)
  }
}
