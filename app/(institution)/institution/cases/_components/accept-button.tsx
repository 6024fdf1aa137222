'use client'

import dynamic from 'next/dynamic'
import { useLateDialog } from '@/components/forms/use-late-dialog'
import { Button } from '@/components/ui/button'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import type { AcceptDialogProps } from './accept-dialog'
import { ROW_ACT } from './row-act-classes'

const AcceptDialog = dynamic(() => import('./accept-dialog').then((loaded) => loaded.AcceptDialog), { ssr: false })

export interface AcceptButtonProps extends Omit<AcceptDialogProps, 'open' | 'onOpenChange'> {
  /** Of a row, or the one primary act of the case's own page. */
  place?: 'row' | 'page'
}

/** 受理. What it asks is loaded when it is pressed. */
export function AcceptButton({ place = 'row', ...asked }: AcceptButtonProps) {
  const { isOpen, isWanted, open, setOpen } = useLateDialog()
  return (
    <>
      {place === 'page'
        ? <Button variant="primary" aria-haspopup="dialog" onClick={open}>{CASE_ACTS.accept}</Button>
        : <Button size="sm" className={ROW_ACT} aria-haspopup="dialog" onClick={open}>{CASE_ACTS.accept}</Button>}
      {isWanted ? <AcceptDialog {...asked} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
