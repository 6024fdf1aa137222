'use client'

import { ActionDialog } from '@/components/forms/action-dialog'
import { FormField } from '@/components/forms/form-field'
import { Textarea } from '@/components/ui/textarea'
import { URGE_NOTE_AT_MOST } from '@/lib/domain/case/decide-urge'
import { URGE } from '@/lib/labels/zh-CN/urge'
import { urgeMediatorAction } from '../actions'
import { RefreshOnChange } from './refresh-on-change'

export interface UrgeDialogProps {
  caseId: string
  caseNo: string
  mediator: string
  open: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** 催办 of one case, with a note that may be left out; says what the mediator will see. */
export function UrgeDialog({ caseId, caseNo, mediator, open, onOpenChange }: UrgeDialogProps) {
  return (
    <ActionDialog
      open={open}
      onOpenChange={onOpenChange}
      title={URGE.title(caseNo)}
      description={URGE.happens(mediator)}
      action={urgeMediatorAction}
      submitLabel={URGE.confirm}
      size="md"
      draft={{ key: `urge:${caseId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <RefreshOnChange />
      <FormField name="note" label={URGE.note} help={URGE.noteHelp} optional>
        <Textarea maxCharacters={URGE_NOTE_AT_MOST} rows={2} />
      </FormField>
    </ActionDialog>
  )
}
