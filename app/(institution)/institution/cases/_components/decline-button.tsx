'use client'

import dynamic from 'next/dynamic'
import { useLateDialog } from '@/components/forms/use-late-dialog'
import { Button } from '@/components/ui/button'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import type { DeclineDialogProps } from './decline-dialog'

const DeclineDialog = dynamic(() => import('./decline-dialog').then((loaded) => loaded.DeclineDialog), { ssr: false })

/** 不受理, on a waiting case's own page. What it asks is loaded when it is pressed. */
export function DeclineButton(asked: Omit<DeclineDialogProps, 'open' | 'onOpenChange' | 'place'>) {
  const { isOpen, isWanted, open, setOpen } = useLateDialog()
  return (
    <>
      <Button aria-haspopup="dialog" onClick={open}>{CASE_ACTS.decline}</Button>
      {isWanted ? <DeclineDialog {...asked} place="page" open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
