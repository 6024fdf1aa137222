'use client'

import type { ReactNode } from 'react'
import { Button, type ButtonProps } from '@/components/ui/button'
import type { ActionDialogProps } from './action-dialog'
import { useLazyDialog } from './use-lazy-dialog'

const loadActionDialog = () => import('./action-dialog').then((loaded) => loaded.ActionDialog)

export interface ActionButtonProps extends Omit<ActionDialogProps, 'open' | 'onOpenChange'> {
  /** The manual's own word for the act; an icon where the button is one. */
  label: ReactNode
  button?: Pick<ButtonProps, 'variant' | 'size' | 'className' | 'title' | 'aria-label'>
}

/** A button that asks in a dialog before it acts. What the dialog is made of is loaded when it is pressed. */
export function ActionButton({ label, button, ...asked }: ActionButtonProps) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadActionDialog)
  return (
    <>
      <Button {...button} aria-haspopup="dialog" pending={isPending} onClick={open}>
        {isPending && button?.size === 'icon' ? null : label}
      </Button>
      {Dialog ? <Dialog {...asked} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
