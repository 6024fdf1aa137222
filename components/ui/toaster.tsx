'use client'

import { useEffect, useState } from 'react'
import type { Toaster as SonnerToaster, ToasterProps } from 'sonner'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { WholeDays } from './whole-days'

// Loaded after the first paint. One import for the component and its calls, so that both are there
// when the network is gone.
const loadSonner = () => import('sonner')

/**
 * Where toasts appear: in the lower corner, where they cover neither the search nor a dialog's
 * title, and above the bars at the lower edge. Once per page, in the root layout; app/globals.css
 * imports its styles.
 */
export function Toaster() {
  const [loaded, setLoaded] = useState<{
    readonly Sonner: typeof SonnerToaster
    readonly options: ToasterProps
  } | null>(null)
  useEffect(() => {
    Promise.all([loadSonner(), import('./toast-options')]).then(
      ([library, { TOAST_OPTIONS }]) =>
        setLoaded({ Sonner: library.Toaster, options: TOAST_OPTIONS }),
      () => undefined,
    )
  }, [])
  return loaded ? <loaded.Sonner {...loaded.options} containerAriaLabel={SHELL.notices} /> : null
}

/** Shows a toast; what the user must not miss belongs into a Notice. */
export async function announce(message: string): Promise<void> {
  const { toast } = await loadSonner()
  toast.success(<WholeDays>{message}</WholeDays>)
}

/**
 * Shows a refusal that has no place on the page, long enough to be read twice. Without a network
 * the toast's code may be missing: then the browser's own alert shows it.
 */
export async function announceTrouble(message: string): Promise<void> {
  try {
    const { toast } = await loadSonner()
    toast.error(<WholeDays>{message}</WholeDays>, { duration: 12_000 })
  } catch {
    window.alert(message)
  }
}
