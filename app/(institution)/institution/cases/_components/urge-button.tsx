'use client'

import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button } from '@/components/ui/button'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import type { UrgeDialogProps } from './urge-dialog'

const loadUrgeDialog = () => import('./urge-dialog').then((loaded) => loaded.UrgeDialog)

/** 催办, on the page of a case. The dialog is fetched on the first press. */
export function UrgeButton(dialog: Omit<UrgeDialogProps, 'open' | 'onOpenChange'>) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadUrgeDialog)
  return (
    <>
      <Button aria-haspopup="dialog" pending={isPending} onClick={open}>
        {CASE_ACTS.urge}
      </Button>
      {Dialog ? <Dialog {...dialog} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
