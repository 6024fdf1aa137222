'use client'

import { toast, Toaster as SonnerToaster } from 'sonner'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { WholeDays } from './whole-days'

/**
 * Where toasts appear: in the lower corner, where they cover neither the search nor a dialog's title, and
 * above the bars at the lower edge. app/globals.css imports its styles.
 */
export function Toasts() {
  return (
    <SonnerToaster
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

/** A toast that says what was done. */
export function showDone(message: string): void {
  toast.success(<WholeDays>{message}</WholeDays>)
}

/** A toast that says what was refused, long enough to be read twice. */
export function showTrouble(message: string): void {
  toast.error(<WholeDays>{message}</WholeDays>, { duration: 12_000 })
}
