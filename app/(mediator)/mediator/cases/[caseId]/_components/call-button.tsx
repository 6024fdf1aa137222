'use client'

import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button } from '@/components/ui/button'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import type { CallDialogProps } from './call-dialog'

const loadCallDialog = () => import('./call-dialog').then((loaded) => loaded.CallDialog)

/** 拨打, beside a person. What it asks is loaded when it is pressed. */
export function CallButton(call: Omit<CallDialogProps, 'open' | 'onOpenChange'>) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadCallDialog)
  return (
    <>
      <Button
        className="min-h-11 rounded-lg"
        aria-label={MEDIATOR.call.of(call.name)}
        aria-haspopup="dialog"
        pending={isPending}
        onClick={open}
      >
        {MEDIATOR.call.button}
      </Button>
      {Dialog ? <Dialog {...call} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
