'use client'

import { useEffect, useState } from 'react'
import type { Toaster as SonnerToaster } from 'sonner'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { WholeDays } from './whole-days'

// Loaded after the first paint. One import for the component and its calls, so that both are there
// when the network is gone.
const loadSonner = () => import('sonner')

/**
 * Where toasts appear: in the lower corner, where they cover neither the search nor a dialog's title, and
 * above the bars at the lower edge. Once per page, in the root layout; app/globals.css imports its
 * styles.
 */
export function Toaster() {
  const [Sonner, setSonner] = useState<typeof SonnerToaster | null>(null)
  useEffect(() => {
    loadSonner().then(
      (library) => setSonner(() => library.Toaster),
      () => undefined,
    )
  }, [])
  if (!Sonner) return null
  return (
    <Sonner
      position="bottom-left"
      offset={{ bottom: '4.5rem' }}
      mobileOffset={{ bottom: '6rem' }}
      containerAriaLabel={SHELL.notices}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full flex-wrap items-center gap-x-2.5 gap-y-1 rounded-lg border border-line bg-paper px-4 py-3 ' +
            'font-sans text-base text-ink shadow-raised',
          // The action is below the sentence where it would otherwise squeeze it.
          content: 'min-w-0 flex-1 basis-[70%]',
          success: '[&_[data-icon]]:text-ok',
          error: '[&_[data-icon]]:text-danger',
        },
      }}
    />
  )
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
