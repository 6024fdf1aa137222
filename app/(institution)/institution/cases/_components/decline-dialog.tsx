'use client'

import { useRouter } from 'next/navigation'
import { ActionDialog } from '@/components/forms/action-dialog'
import { FormField } from '@/components/forms/form-field'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { DECLINE_REASONS } from '@/lib/domain/case/vocabulary'
import { declineReason } from '@/lib/labels/zh-CN/act-choice'
import { DECLINE } from '@/lib/labels/zh-CN/institution'
import { declineCaseAction } from '../actions'
import { RefreshOnChange } from './refresh-on-change'

export interface DeclineDialogProps {
  caseId: string
  caseNo: string
  courtName: string
  place?: 'row' | 'page'
  open: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** 不受理: a reason by code and in words; names the court that the case returns to. */
export function DeclineDialog({
  caseId,
  caseNo,
  courtName,
  place = 'row',
  open,
  onOpenChange,
}: DeclineDialogProps) {
  const router = useRouter()
  return (
    <ActionDialog
      open={open}
      onOpenChange={onOpenChange}
      title={DECLINE.title(caseNo)}
      description={DECLINE.happens(courtName)}
      action={declineCaseAction}
      submitLabel={DECLINE.confirm}
      tone="danger"
      size="md"
      draft={{ key: `decline:${caseId}` }}
      // The case has left the institution: its page no longer exists.
      onDone={() => (place === 'page' ? router.replace('/institution/cases') : undefined)}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <RefreshOnChange />
      <FormField name="reason" label={DECLINE.reason} group required>
        <div className="grid gap-2 sm:grid-cols-2">
          {DECLINE_REASONS.map((reason) => (
            <RadioCard
              key={reason}
              value={reason}
              title={declineReason[reason]}
              className="items-start gap-3 px-3.5 py-2"
            />
          ))}
        </div>
      </FormField>
      <FormField name="text" label={DECLINE.text} help={DECLINE.textHelp} required>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
    </ActionDialog>
  )
}
