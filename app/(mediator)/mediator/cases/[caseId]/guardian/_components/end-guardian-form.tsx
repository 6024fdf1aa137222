'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { GUARDIAN_ENDS } from '@/lib/domain/participant/guardian-limits'
import { guardianEnd, GUARDIAN } from '@/lib/labels/zh-CN/guardian'
import { endGuardianAction } from '../actions'

/** Ends a guardian at once, with the day and a reason. */
export function EndGuardianForm({
  caseId,
  guardianId,
  name,
  today,
}: {
  caseId: string
  guardianId: string
  name: string
  today: string
}) {
  return (
    <details className="mt-2">
      <summary className="flex min-h-11 cursor-pointer items-center text-danger">
        {GUARDIAN.endOf(name)}
      </summary>
      <ActionForm action={endGuardianAction} draft={{ key: `end-guardian:${guardianId}` }}>
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="guardianId" value={guardianId} />
        <p className="text-ink-2">{GUARDIAN.endHelp}</p>
        <RadioField
          name="reason"
          label={GUARDIAN.endReason}
          choices={choicesOf(GUARDIAN_ENDS, guardianEnd)}
        />
        <FormField name="on" label={GUARDIAN.endOn} required>
          <PhoneDayInput defaultValue={today} max={today} />
        </FormField>
        <SubmitButton
          variant="default"
          className="min-h-11 w-full"
          aria-label={`${GUARDIAN.endSubmit}：${name}`}
        >
          {GUARDIAN.endSubmit}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
