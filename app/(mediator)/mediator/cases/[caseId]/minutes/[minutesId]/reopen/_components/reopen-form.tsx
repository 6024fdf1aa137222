'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Textarea } from '@/components/ui/textarea'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import { reopenMinutesAction } from '../../../actions'

/** 退回修改 of minutes that were given to the persons present. */
export function ReopenForm({ caseId, minutesId }: { caseId: string; minutesId: string }) {
  return (
    <ActionForm action={reopenMinutesAction} draft={{ key: `reopen:${minutesId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="minutesId" value={minutesId} />
      <p className="text-ink-2">{WRITE_MINUTES.reopenHelp}</p>
      <FormField name="reason" label={WRITE_MINUTES.reason} required>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      <ActionBar>
        <SubmitButton size="lg">{WRITE_MINUTES.reopen}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
