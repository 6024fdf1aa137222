'use client'

import Link from 'next/link'
import { ActionDialog } from '@/components/forms/action-dialog'
import { FormField } from '@/components/forms/form-field'
import { Button, buttonClasses } from '@/components/ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import { Textarea } from '@/components/ui/textarea'
import { SERVICE } from '@/lib/labels/zh-CN/people'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import type { MediatorRow } from '@/lib/queries/institution/mediator-row'
import { openCasesHref } from '../../../people/_components/person-address'
import { disableMediatorAction, enableMediatorAction } from '../actions'

export type ServiceButtonProps = Pick<MediatorRow, 'mediatorId' | 'name' | 'status' | 'disable' | 'enable'> & { readonly size?: 'sm' | 'md' }

/** 停用 or 启用, whichever would change something. With open cases 停用 says what has to happen first. */
export function ServiceButton({ mediatorId, name, status, disable, enable, size = 'sm' }: ServiceButtonProps) {
  if (status === 'disabled') {
    if (!enable.allowed) return null
    return (
      <ActionDialog
        trigger={<Button size={size}>{SERVICE.enable}</Button>}
        title={SERVICE.enableTitle(name)}
        description={SERVICE.enableText(name)}
        action={enableMediatorAction}
        submitLabel={SERVICE.enableConfirm}
      >
        <input type="hidden" name="mediatorId" value={mediatorId} />
      </ActionDialog>
    )
  }
  const trigger = <Button size={size}>{SERVICE.disable}</Button>
  if (!disable.allowed) {
    return (
      <Dialog>
        <DialogTrigger asChild>{trigger}</DialogTrigger>
        <DialogContent title={SERVICE.notPossible(name)} size="sm">
          <DialogBody><Notice tone="warn">{disable.why}</Notice></DialogBody>
          <OverlayFoot>
            <DialogClose asChild><Button>{SHELL.close}</Button></DialogClose>
            <Link href={openCasesHref(mediatorId)} className={buttonClasses('primary')}>
              {SERVICE.openCases}
            </Link>
          </OverlayFoot>
        </DialogContent>
      </Dialog>
    )
  }
  return (
    <ActionDialog
      trigger={trigger}
      title={SERVICE.disableTitle(name)}
      description={SERVICE.disableText(name)}
      action={disableMediatorAction}
      submitLabel={SERVICE.disableConfirm}
      tone="danger"
    >
      <input type="hidden" name="mediatorId" value={mediatorId} />
      <FormField name="reason" label={SERVICE.disableReason} help={SERVICE.disableReasonHelp} required>
        <Textarea rows={3} maxCharacters={1000} />
      </FormField>
    </ActionDialog>
  )
}
