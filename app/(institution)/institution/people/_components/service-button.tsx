'use client'

import { useState } from 'react'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button } from '@/components/ui/button'
import { SERVICE } from '@/lib/labels/zh-CN/people'
import type { MediatorRow } from '@/lib/queries/institution/mediator-row'

const loadServiceDialog = () => import('./service-dialog').then((loaded) => loaded.ServiceDialog)

export type ServiceButtonProps = Pick<
  MediatorRow,
  'mediatorId' | 'name' | 'status' | 'openCases' | 'disable' | 'enable'
> & { readonly size?: 'sm' | 'md' }

/** 停用 or 启用, whichever would change something. The dialog is fetched on the first press. */
export function ServiceButton({ enable, size = 'sm', ...person }: ServiceButtonProps) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadServiceDialog)
  // The dialog keeps what it was opened for, though the answer already reversed the state.
  const [openedFor, setOpenedFor] = useState(person)
  if (person.status === 'disabled' && !enable.allowed) return null
  function openDialog(): void {
    setOpenedFor(person)
    open()
  }
  return (
    <>
      <Button size={size} aria-haspopup="dialog" pending={isPending} onClick={openDialog}>
        {SERVICE[person.status === 'disabled' ? 'enable' : 'disable'].button}
      </Button>
      {Dialog ? <Dialog {...openedFor} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
