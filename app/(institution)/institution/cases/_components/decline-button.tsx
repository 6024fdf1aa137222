'use client'

import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button } from '@/components/ui/button'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import type { DeclineDialogProps } from './decline-dialog'

const loadDeclineDialog = () => import('./decline-dialog').then((loaded) => loaded.DeclineDialog)

/** 不受理, on the page of a waiting case. The dialog is fetched on the first press. */
export function DeclineButton(dialog: Omit<DeclineDialogProps, 'open' | 'onOpenChange' | 'place'>) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadDeclineDialog)
  return (
    <>
      <Button aria-haspopup="dialog" pending={isPending} onClick={open}>
        {CASE_ACTS.decline}
      </Button>
      {Dialog ? <Dialog {...dialog} place="page" open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
