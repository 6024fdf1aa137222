'use client'

import { Toaster as Sonner } from 'sonner'
import { SHELL } from '@/lib/labels/zh-CN/shell'

/** Where short confirmations appear; once per page, in the root layout. */
export function Toaster() {
  return (
    <Sonner
      position="top-center"
      containerAriaLabel={SHELL.notices}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-2.5 rounded-lg border border-line bg-paper px-4 py-3 font-sans text-base text-ink shadow-raised',
          success: '[&_[data-icon]]:text-ok',
          error: '[&_[data-icon]]:text-danger',
        },
      }}
    />
  )
}
