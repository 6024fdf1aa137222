'use client'

import * as Radix from 'radix-ui/dialog'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { useFocusBack } from './focus-back'
import { OverlayHead, Veil } from './overlay-parts'

export const Sheet = Radix.Root
export const SheetTrigger = Radix.Trigger

export interface SheetContentProps extends Omit<ComponentProps<typeof Radix.Content>, 'title'> {
  title: ReactNode
  description?: ReactNode
  /** `end`: right edge on a desk, bottom on a phone. `start`: left edge everywhere (menus). */
  side?: 'start' | 'end'
}

const SIDES = {
  start: 'inset-y-0 left-0 w-[min(20rem,86vw)] animate-slide-right border-r border-line',
  end:
    'inset-x-0 bottom-0 max-h-[88dvh] animate-slide-up rounded-t-xl sm:inset-y-0 sm:left-auto sm:right-0 sm:max-h-none ' +
    'sm:w-[min(37rem,92vw)] sm:animate-slide-left sm:rounded-none sm:border-l sm:border-line',
} as const

/** A panel beside the list it was opened from. `DialogBody` and `OverlayFoot` go inside. */
export function SheetContent({
  title,
  description,
  side = 'end',
  className,
  children,
  onCloseAutoFocus,
  ...rest
}: SheetContentProps) {
  const focus = useFocusBack(onCloseAutoFocus)
  return (
    <Radix.Portal>
      <Veil />
      <Radix.Content
        {...(description == null ? { 'aria-describedby': undefined } : {})}
        {...rest}
        onCloseAutoFocus={focus.onCloseAutoFocus}
        className={cn(
          'fixed z-50 flex flex-col overflow-hidden bg-paper shadow-raised focus:outline-none print:hidden',
          SIDES[side],
          className,
        )}
      >
        {focus.cameFrom}
        <OverlayHead title={title} description={description} />
        {children}
      </Radix.Content>
    </Radix.Portal>
  )
}
