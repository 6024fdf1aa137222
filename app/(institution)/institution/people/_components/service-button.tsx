'use client'

import { useState } from 'react'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button } from '@/components/ui/button'
import { SERVICE } from '@/lib/labels/zh-CN/people'
import type { MediatorRow } from '@/lib/queries/institution/mediator-row'

const loadServiceDialog = () => import('./service-dialog').then((loaded) => loaded.ServiceDialog)

export type ServiceButtonProps = Pick<
  MediatorRow,
  'mediatorId' | 'name' | 'status' | 'disable' | 'enable'
> & { readonly size?: 'sm' | 'md' }

/** 停用 or 启用, whichever would change something. What it asks is loaded when it is pressed. */
export function ServiceButton({ enable, size = 'sm', ...person }: ServiceButtonProps) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadServiceDialog)
  // What was dialog for stays what it was until it is closed, though the answer has already turned it round.
  const [dialog, setAsked] = useState(person)
  if (person.status === 'disabled' && !enable.allowed) return null
  function ask(): void {
    setAsked(person)
    open()
  }
  return (
    <>
      <Button size={size} aria-haspopup="dialog" pending={isPending} onClick={ask}>
        {person.status === 'disabled' ? SERVICE.enable : SERVICE.disable}
      </Button>
      {Dialog ? <Dialog {...dialog} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
