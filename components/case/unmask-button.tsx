'use client'

import { Icon } from '@/components/ui/icon'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button } from '@/components/ui/button'
import { UNMASK } from '@/lib/labels/zh-CN/case-file'
import type { UnmaskDialogProps } from './unmask-dialog'

const loadUnmaskDialog = () => import('./unmask-dialog').then((loaded) => loaded.UnmaskDialog)

/** 查看完整号码, beside a masked number. What it asks is loaded when it is pressed. */
export function UnmaskButton(dialog: Omit<UnmaskDialogProps, 'open' | 'onOpenChange'>) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadUnmaskDialog)
  return (
    <>
      <Button
        variant="quiet"
        size="sm"
        className="px-1.5 phone:-my-2.5 phone:px-3 print:hidden [@media(scripting:none)]:hidden"
        aria-label={UNMASK.openOf(dialog.label, dialog.of)}
        title={UNMASK.open}
        aria-haspopup="dialog"
        pending={isPending}
        onClick={open}
      >
        {isPending ? null : <Icon name="eye" />}
      </Button>
      {Dialog ? <Dialog {...dialog} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
