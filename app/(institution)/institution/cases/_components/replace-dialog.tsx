'use client'

import { ActionDialog } from '@/components/forms/action-dialog'
import { FormField } from '@/components/forms/form-field'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { replaceReasonsFor } from '@/lib/domain/case/decide-replace'
import type { CaseStatus } from '@/lib/domain/case/status'
import { replaceReason } from '@/lib/labels/zh-CN/act-choice'
import { REPLACE } from '@/lib/labels/zh-CN/replace'
import { replaceMediatorAction } from '../actions'
import { RefreshOnChange } from './refresh-on-change'

export interface ReplaceDialogProps {
  caseId: string
  caseNo: string
  status: CaseStatus
  mediator: string
  open: boolean
  onOpenChange: (isOpen: boolean) => void
}

/**
 * 更换调解员: a reason by code and in words; says what happens to the case, its clock and the mediator.
 */
export function ReplaceDialog({
  caseId,
  caseNo,
  status,
  mediator,
  open,
  onOpenChange,
}: ReplaceDialogProps) {
  return (
    <ActionDialog
      open={open}
      onOpenChange={onOpenChange}
      title={REPLACE.title(caseNo)}
      description={REPLACE.happens(mediator)}
      action={replaceMediatorAction}
      submitLabel={REPLACE.confirm}
      tone="danger"
      size="md"
      draft={{ key: `replace:${caseId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <RefreshOnChange />
      <FormField name="reason" label={REPLACE.reason} group required>
        <div className="grid gap-2 sm:grid-cols-2">
          {replaceReasonsFor(status).map((reason) => (
            <RadioCard
              key={reason}
              value={reason}
              title={replaceReason[reason]}
              className="items-start gap-3 px-3.5 py-2"
            >
              {REPLACE.help[reason]}
            </RadioCard>
          ))}
        </div>
      </FormField>
      <FormField name="text" label={REPLACE.text} help={REPLACE.textHelp} required>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
    </ActionDialog>
  )
}
