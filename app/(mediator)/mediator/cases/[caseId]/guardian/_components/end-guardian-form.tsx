import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { GUARDIAN_ENDS } from '@/lib/domain/participant/guardian-limits'
import { guardianEnd, GUARDIAN } from '@/lib/labels/zh-CN/guardian'
import { EndForm } from '../../_components/end-form'
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
    <EndForm
      summary={GUARDIAN.endOf(name)}
      action={endGuardianAction}
      draftKey={`end-guardian:${guardianId}`}
      submit={GUARDIAN.endSubmit}
      name={name}
    >
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
    </EndForm>
  )
}
