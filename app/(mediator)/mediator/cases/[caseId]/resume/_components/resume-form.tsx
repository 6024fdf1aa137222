'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Textarea } from '@/components/ui/textarea'
import { WholeDays } from '@/components/ui/whole-days'
import { RESUME } from '@/lib/labels/zh-CN/mediator-acts/clock'
import type { ClockFormView } from '@/lib/queries/mediator/get-clock-form'
import { resumeClockAction } from '../actions'

export interface ResumeFormProps {
  caseId: string
  pause: NonNullable<ClockFormView['openPause']>
  today: string
}

/** 恢复计算期限: the last day of the pause; the period runs again on the next one. */
export function ResumeForm({ caseId, pause, today }: ResumeFormProps) {
  return (
    <ActionForm action={resumeClockAction} draft={{ key: `resume:${caseId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">
        <WholeDays>{RESUME.since(pause.words, pause.reason)}</WholeDays>
      </p>
      <FormField name="to" label={RESUME.to} help={RESUME.toHelp} required>
        <PhoneDayInput defaultValue={today} min={pause.from} max={today} />
      </FormField>
      {pause.needsReason ? (
        <FormField name="note" label={RESUME.ownReason} help={RESUME.ownReasonHelp} required>
          <Textarea maxCharacters={1000} rows={3} />
        </FormField>
      ) : (
        <FormField name="note" label={RESUME.note} optional>
          <Textarea maxCharacters={1000} rows={3} />
        </FormField>
      )}
      <ActionBar>
        <SubmitButton size="lg">{RESUME.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
