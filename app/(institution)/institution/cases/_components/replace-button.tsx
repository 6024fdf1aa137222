'use client'

import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button } from '@/components/ui/button'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import { REPLACE } from '@/lib/labels/zh-CN/replace'
import type { ReplaceDialogProps } from './replace-dialog'

const loadReplaceDialog = () => import('./replace-dialog').then((loaded) => loaded.ReplaceDialog)

export type ReplaceButtonProps = Omit<ReplaceDialogProps, 'open' | 'onOpenChange'> & {
  /** In a table there is one per case: its accessible name holds the case number. */
  place?: 'row' | 'page'
}

/** 更换调解员. The dialog is fetched on the first press. */
export function ReplaceButton({ place = 'page', ...dialog }: ReplaceButtonProps) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadReplaceDialog)
  return (
    <>
      <Button
        size={place === 'page' ? 'md' : 'sm'}
        aria-haspopup="dialog"
        pending={isPending}
        aria-label={place === 'row' ? REPLACE.named(dialog.caseNo) : undefined}
        onClick={open}
      >
        {CASE_ACTS.replace}
      </Button>
      {Dialog ? <Dialog {...dialog} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
