'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { HoursLines } from '@/components/mediator/hours-lines'
import { HOURS } from '@/lib/labels/zh-CN/working-hours'
import { setOwnHoursAction } from '../actions'

/** 设定工作时间 of oneself, from a day on. */
export function HoursForm({ mediatorId, today }: { mediatorId: string; today: string }) {
  return (
    <ActionForm action={setOwnHoursAction} draft={{ key: 'hours' }}>
      <input type="hidden" name="mediatorId" value={mediatorId} />
      <FormField name="validFrom" label={HOURS.validFrom} required>
        <PhoneDayInput min={today} defaultValue={today} />
      </FormField>
      <FormField name="validTo" label={HOURS.validTo} help={HOURS.validToHelp} optional>
        <PhoneDayInput min={today} />
      </FormField>
      <HoursLines />
      <ActionBar>
        <SubmitButton size="lg">{HOURS.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
