'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import type { PauseReason } from '@/lib/domain/deadline/pauses'
import { PAUSE } from '@/lib/labels/zh-CN/mediator-acts/clock'
import { Effects } from '../../_components/effects'
import { pauseClockAction } from '../actions'

export interface PauseFormProps {
  caseId: string
  /** The reasons for which this case may be paused. */
  reasons: readonly PauseReason[]
  /** The day of the acceptance: no pause begins before it. */
  earliest: string | null
  today: string
}

/** 暂停计算期限: why, from which day, and what is appraised or suspected. */
export function PauseForm({ caseId, reasons, earliest, today }: PauseFormProps) {
  return (
    <ActionForm action={pauseClockAction} draft={{ key: `pause:${caseId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <Effects title={PAUSE.effectsTitle} sentences={PAUSE.effects} />
      <div className="group/pause contents">
        <FormField name="reason" label={PAUSE.reason} group required>
          <div className="flex flex-col gap-2">
            {reasons.map((reason) => (
              <RadioCard key={reason} value={reason} title={PAUSE.reasons[reason]}>
                {PAUSE.help[reason]}
              </RadioCard>
            ))}
          </div>
        </FormField>
        <FormField name="from" label={PAUSE.from} help={PAUSE.fromHelp} required>
          <PhoneDayInput defaultValue={today} min={earliest ?? undefined} max={today} />
        </FormField>
        <FormField name="note" label={PAUSE.note} help={PAUSE.noteHelp} required>
          <Textarea maxCharacters={1000} rows={4} />
        </FormField>
        {/* An appraisal has nothing to report. */}
        <FormField
          name="findings"
          label={PAUSE.findings}
          help={PAUSE.findingsHelp}
          className="group-has-[[value='appraisal']:checked]/pause:hidden"
        >
          <Textarea maxCharacters={1000} rows={4} />
        </FormField>
      </div>
      <ActionBar>
        <SubmitButton size="lg">{PAUSE.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
