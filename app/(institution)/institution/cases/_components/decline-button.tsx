'use client'

import dynamic from 'next/dynamic'
import { useLateDialog } from '@/components/forms/use-late-dialog'
import { Button } from '@/components/ui/button'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import type { DeclineDialogProps } from './decline-dialog'

const DeclineDialog = dynamic(() => import('./decline-dialog').then((loaded) => loaded.DeclineDialog), { ssr: false })

/** 不受理. What it asks is loaded when it is pressed. */
export function DeclineButton(asked: Omit<DeclineDialogProps, 'open' | 'onOpenChange'>) {
  const { isOpen, isWanted, open, setOpen } = useLateDialog()
  return (
    <>
      <Button size={asked.place === 'page' ? 'md' : 'sm'} aria-haspopup="dialog" onClick={open}>{CASE_ACTS.decline}</Button>
      {isWanted ? <DeclineDialog {...asked} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
