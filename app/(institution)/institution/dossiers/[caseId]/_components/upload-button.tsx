'use client'

import { useState, type ReactNode } from 'react'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button, type ButtonProps } from '@/components/ui/button'
import type { UploadDialogProps } from './upload-dialog'

const loadUploadDialog = () => import('./upload-dialog').then((loaded) => loaded.UploadDialog)

export interface UploadButtonProps extends Omit<UploadDialogProps, 'open' | 'onOpenChange'> {
  label: ReactNode
  button?: Pick<ButtonProps, 'variant' | 'size' | 'className' | 'title' | 'aria-label'>
}

/** 添加材料. Its dialog is loaded when it is pressed, and starts empty each time. */
export function UploadButton({ label, button, ...dialog }: UploadButtonProps) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadUploadDialog)
  const [times, setTimes] = useState(0)

  function ask(): void {
    setTimes(times + 1)
    open()
  }

  return (
    <>
      <Button {...button} aria-haspopup="dialog" pending={isPending} onClick={ask}>
        {label}
      </Button>
      {Dialog ? <Dialog key={times} {...dialog} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
