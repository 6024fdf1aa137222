'use client'

import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button } from '@/components/ui/button'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import type { AcceptDialogProps } from './accept-dialog'

const loadAcceptDialog = () => import('./accept-dialog').then((loaded) => loaded.AcceptDialog)

/** 受理, the primary act on the page of a waiting case. The dialog is fetched on the first press. */
export function AcceptButton(dialog: Omit<AcceptDialogProps, 'open' | 'onOpenChange'>) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadAcceptDialog)
  return (
    <>
      <Button variant="primary" aria-haspopup="dialog" pending={isPending} onClick={open}>
        {CASE_ACTS.accept}
      </Button>
      {Dialog ? <Dialog {...dialog} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
