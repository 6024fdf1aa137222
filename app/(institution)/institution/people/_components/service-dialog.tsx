'use client'

import { ActionDialog } from '@/components/forms/action-dialog'
import { FormField } from '@/components/forms/form-field'
import { Button, buttonClasses } from '@/components/ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import { SoftLink } from '@/components/ui/soft-link'
import { Textarea } from '@/components/ui/textarea'
import { SERVICE } from '@/lib/labels/zh-CN/people'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import type { MediatorRow } from '@/lib/queries/institution/mediator-row'
import { coMediationsHref, releaseCasesHref } from './person-address'
import { disableMediatorAction, enableMediatorAction } from '../actions'

export type ServiceDialogProps = Pick<
  MediatorRow,
  'mediatorId' | 'name' | 'status' | 'openCases' | 'disable'
> & {
  open: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** What 停用 or 启用 asks. With open cases 停用 says what has to happen first. */
export function ServiceDialog({
  mediatorId,
  name,
  status,
  openCases,
  disable,
  open,
  onOpenChange,
}: ServiceDialogProps) {
  const isDisabled = status === 'disabled'
  if (!isDisabled && !disable.allowed) {
    return (
      <Dialog open={open} onOpenChange={onOpenChange}>
        <DialogContent title={SERVICE.notPossible(name)} size="sm">
          <DialogBody>
            <Notice tone="warn">{disable.why}</Notice>
          </DialogBody>
          <OverlayFoot>
            <DialogClose asChild>
              <Button>{SHELL.close}</Button>
            </DialogClose>
            {/* On the person's page the list is below the dialog: following the link closes it. */}
            <DialogClose asChild>
              <SoftLink
                href={(openCases > 0 ? releaseCasesHref : coMediationsHref)(mediatorId)}
                className={buttonClasses('primary')}
              >
                {openCases > 0 ? SERVICE.openCases : SERVICE.coMediated}
              </SoftLink>
            </DialogClose>
          </OverlayFoot>
        </DialogContent>
      </Dialog>
    )
  }
  const words = isDisabled ? SERVICE.enable : SERVICE.disable
  return (
    <ActionDialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.title(name)}
      description={words.text(name)}
      action={isDisabled ? enableMediatorAction : disableMediatorAction}
      submitLabel={words.confirm}
      tone={isDisabled ? 'primary' : 'danger'}
      draft={isDisabled ? undefined : { key: `disable:${mediatorId}` }}
    >
      <input type="hidden" name="mediatorId" value={mediatorId} />
      {isDisabled ? null : (
        <FormField name="reason" label={SERVICE.reason} help={SERVICE.reasonHelp} required>
          <Textarea rows={3} maxCharacters={1000} />
        </FormField>
      )}
    </ActionDialog>
  )
}
