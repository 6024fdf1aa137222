'use client'

import dynamic from 'next/dynamic'
import { useLateDialog } from '@/components/forms/use-late-dialog'
import { Button } from '@/components/ui/button'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import type { AcceptDialogProps } from './accept-dialog'

const AcceptDialog = dynamic(() => import('./accept-dialog').then((loaded) => loaded.AcceptDialog), { ssr: false })

/** 受理, the one primary act of a waiting case's own page. What it asks is loaded when it is pressed. */
export function AcceptButton(asked: Omit<AcceptDialogProps, 'open' | 'onOpenChange'>) {
  const { isOpen, isWanted, open, setOpen } = useLateDialog()
  return (
    <>
      <Button variant="primary" aria-haspopup="dialog" onClick={open}>{CASE_ACTS.accept}</Button>
      {isWanted ? <AcceptDialog {...asked} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
