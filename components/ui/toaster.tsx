'use client'

import dynamic from 'next/dynamic'
import { SHELL } from '@/lib/labels/zh-CN/shell'

// Loaded after the page stands: a confirmation is never part of the first paint, least of all on a phone. One place loads it, so that what
// speaks comes with what shows: the news that the network is gone could else not be told.
const loadSonner = () => import('sonner')
const Sonner = dynamic(() => loadSonner().then((library) => library.Toaster), { ssr: false })

/** Where short confirmations appear; once per page, in the root layout. Its style sheet is imported by app/globals.css. */
export function Toaster() {
  return (
    <Sonner
      position="top-center"
      containerAriaLabel={SHELL.notices}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full flex-wrap items-center gap-x-2.5 gap-y-1 rounded-lg border border-line bg-paper px-4 py-3 ' +
            'font-sans text-base text-ink shadow-raised',
          // What can be done about it stands below where the sentence would otherwise be squeezed.
          content: 'min-w-0 flex-1 basis-[70%]',
          success: '[&_[data-icon]]:text-ok',
          error: '[&_[data-icon]]:text-danger',
        },
      }}
    />
  )
}

/** Says in passing that something is done; what the reader must not miss belongs into a Notice instead. */
export async function announce(message: string): Promise<void> {
  const { toast } = await loadSonner()
  toast.success(message)
}

/**
 * Says what was refused where the page itself has no place for it; it stays long enough to be read twice. Without a network the page may
 * not even have what shows it: then the browser says it.
 */
export async function announceTrouble(message: string): Promise<void> {
  try {
    const { toast } = await loadSonner()
    toast.error(message, { duration: 12_000 })
  } catch {
    window.alert(message)
  }
}
