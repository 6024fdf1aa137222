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

/** A button whose dialog confirms the act; the dialog's code is fetched on the first press. */
export function ActionButton({ label, button, ...dialog }: ActionButtonProps) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadActionDialog)
  return (
    <>
      <Button {...button} aria-haspopup="dialog" pending={isPending} onClick={open}>
        {isPending && button?.size === 'icon' ? null : label}
      </Button>
      {Dialog ? <Dialog {...dialog} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
