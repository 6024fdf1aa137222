'use client'

import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button } from '@/components/ui/button'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import type { AcceptDialogProps } from './accept-dialog'

const loadAcceptDialog = () => import('./accept-dialog').then((loaded) => loaded.AcceptDialog)

/** 受理, the one primary act of a waiting case's own page. What it asks is loaded when it is pressed. */
export function AcceptButton(asked: Omit<AcceptDialogProps, 'open' | 'onOpenChange'>) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadAcceptDialog)
  return (
    <>
      <Button variant="primary" aria-haspopup="dialog" pending={isPending} onClick={open}>
        {CASE_ACTS.accept}
      </Button>
      {Dialog ? <Dialog {...asked} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
