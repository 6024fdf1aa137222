'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Textarea } from '@/components/ui/textarea'
import { WHY_AT_MOST } from '@/lib/domain/invited/invited-limits'
import { COLLEAGUE, THIRD_FORM } from '@/lib/labels/zh-CN/third-person'
import type { ColleagueFormView } from '@/lib/queries/mediator/get-colleague-form'
import { EntryId } from '../../../_components/entry-id'
import { proposeCoMediatorAction } from '../../actions'

/** Which colleague, why, and until when the parties answer. */
export function ColleagueForm({
  caseId,
  form: { freshId, today, latest, colleagues },
}: {
  caseId: string
  form: Omit<ColleagueFormView, 'head' | 'ability'>
}) {
  return (
    <ActionForm action={proposeCoMediatorAction} draft={{ key: `co-mediator:${caseId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <EntryId name="invitedId" initial={freshId} />
      <RadioField
        name="colleagueId"
        label={COLLEAGUE.mediator}
        choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormField name="why" label={COLLEAGUE.why} help={COLLEAGUE.whyHelp} required>
        <Textarea maxCharacters={WHY_AT_MOST} rows={3} />
      </FormField>
      <FormField
        name="lastDay"
        label={COLLEAGUE.lastDay}
        help={latest ? THIRD_FORM.lastDayHelp(latest.words) : undefined}
        required
      >
        <PhoneDayInput min={today} max={latest?.day} />
      </FormField>
      <ActionBar>
        <SubmitButton size="lg">{COLLEAGUE.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
