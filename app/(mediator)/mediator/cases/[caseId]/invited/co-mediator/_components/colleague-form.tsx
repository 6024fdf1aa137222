'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Radio } from '@/components/ui/radio-group'
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
      <FormField name="colleagueId" label={COLLEAGUE.mediator} group required>
        <div className="flex flex-col">
          {colleagues.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
        </div>
      </FormField>
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
