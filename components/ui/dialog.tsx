'use client'

import * as Radix from 'radix-ui/dialog'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { useFocusBack } from './focus-back'
import { OverlayHead, Veil } from './overlay-parts'

/** State and naming of a dialog; `open` and `onOpenChange` where the caller controls it. */
export const Dialog = Radix.Root
/** Wraps the button that opens it: `<DialogTrigger asChild><Button>受理</Button></DialogTrigger>`. */
export const DialogTrigger = Radix.Trigger
/** Wraps a button that closes it without an effect. */
export const DialogClose = Radix.Close

export interface DialogContentProps extends Omit<ComponentProps<typeof Radix.Content>, 'title'> {
  title: ReactNode
  description?: ReactNode
  size?: 'sm' | 'md' | 'lg'
}

const WIDTHS = { sm: 'sm:max-w-[26rem]', md: 'sm:max-w-[36rem]', lg: 'sm:max-w-[52rem]' } as const

/**
 * The dialog's panel: centred on wide screens, a bottom sheet on a phone. `DialogBody` and
 * `OverlayFoot` go inside.
 */
export function DialogContent({
  title,
  description,
  size = 'md',
  className,
  children,
  onOpenAutoFocus,
  onCloseAutoFocus,
  ...rest
}: DialogContentProps) {
  const focus = useFocusBack(onCloseAutoFocus)
  return (
    <Radix.Portal>
      <Veil />
      <Radix.Content
        // Without a description Radix would reference a missing id.
        {...(description == null ? { 'aria-describedby': undefined } : {})}
        {...rest}
        onOpenAutoFocus={onOpenAutoFocus ?? focusFirstField}
        onCloseAutoFocus={focus.onCloseAutoFocus}
        className={cn(
          'fixed z-50 flex max-h-[90dvh] flex-col overflow-hidden bg-paper shadow-raised focus:outline-none print:hidden',
          'inset-x-0 bottom-0 animate-slide-up rounded-t-xl',
          'sm:inset-x-4 sm:bottom-auto sm:top-[12dvh] sm:mx-auto sm:max-h-[78dvh] sm:animate-rise sm:rounded-xl',
          'sm:border sm:border-line',
          WIDTHS[size],
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

const FIELDS = 'input:not([type=hidden], :disabled), select:not(:disabled), textarea:not(:disabled)'

/**
 * The first field has the focus, not the button that closes; a group starts at what is chosen in
 * it.
 */
function focusFirstField(event: Event): void {
  const content = event.currentTarget instanceof Element ? event.currentTarget : null
  const field = content?.querySelector<HTMLInputElement>(FIELDS)
  if (!field) return
  event.preventDefault()
  const chosen = content?.querySelector<HTMLInputElement>(`input[name="${field.name}"]:checked`)
  ;(field.type === 'radio' && chosen ? chosen : field).focus()
}

/**
 * The classes of a form that is a dialog's whole content. Fields and refusal scroll together above
 * the buttons: a fixed refusal would leave a phone no room for the fields.
 */
export const DIALOG_FORM =
  'min-h-0 gap-0 overflow-y-auto overscroll-contain scroll-pt-4 scroll-pb-24 [&>*]:shrink-0 [&>[role=alert]]:mx-5 [&>[role=alert]]:mt-4 ' +
  '[&>[role=status]]:mx-5 [&>[role=status]]:my-2'

export interface DialogBodyProps {
  /** In a DIALOG_FORM the form scrolls, not the body. */
  isInForm?: boolean
  /** Replaces the padding. */
  className?: string
  children: ReactNode
}

/** The scrolling part of a dialog or sheet. */
export function DialogBody({
  isInForm = false,
  className = 'px-5 py-4',
  children,
}: DialogBodyProps) {
  return (
    <div
      className={cn(
        'min-h-0 overscroll-contain',
        isInForm ? 'flex-none' : 'flex-1 overflow-y-auto',
        className,
      )}
    >
      {children}
    </div>
  )
}
