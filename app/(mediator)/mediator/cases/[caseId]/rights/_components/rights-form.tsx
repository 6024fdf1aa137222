'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Checkbox } from '@/components/ui/checkbox'
import { Textarea } from '@/components/ui/textarea'
import { CONSENT_WAYS } from '@/lib/domain/case/consents'
import { consentWay } from '@/lib/labels/zh-CN/consent'
import { PREPARATION_FORM } from '@/lib/labels/zh-CN/mediator-acts/preparation'
import { EXPLAIN_RIGHTS } from '@/lib/labels/zh-CN/mediator-acts/rights'
import type { PreparationFormView } from '@/lib/queries/mediator/get-preparation-form'
import { explainRightsAction } from '../actions'

/** 告知权利义务: to whom, which items, how and on which day. Nothing is ticked beforehand. */
export function RightsForm({
  caseId,
  form,
}: {
  caseId: string
  form: Omit<PreparationFormView, 'head' | 'abilities'>
}) {
  return (
    <ActionForm
      action={explainRightsAction}
      draft={{ key: `rights:${caseId}:${form.suggestedId ?? ''}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">{EXPLAIN_RIGHTS.law}</p>
      <FormField
        name="people"
        label={EXPLAIN_RIGHTS.people}
        help={EXPLAIN_RIGHTS.peopleHelp}
        group
        required
      >
        <div className="flex flex-col">
          {form.people
            .filter(({ isOrganisation }) => !isOrganisation)
            .map(({ value, name, role }) => (
              <Checkbox
                key={value}
                value={value}
                label={name}
                help={role}
                defaultChecked={value === `party:${form.suggestedId}`}
              />
            ))}
        </div>
      </FormField>
      <FormField
        name="items"
        label={EXPLAIN_RIGHTS.items}
        help={EXPLAIN_RIGHTS.itemsHelp}
        group
        required
      >
        <div className="flex flex-col">
          {form.choices.items.map((item) => (
            <Checkbox key={item.value} {...item} />
          ))}
        </div>
      </FormField>
      <RadioField
        name="how"
        label={EXPLAIN_RIGHTS.how}
        choices={choicesOf(CONSENT_WAYS, consentWay)}
        layout="line"
      />
      <FormField name="on" label={EXPLAIN_RIGHTS.on} required>
        <PhoneDayInput
          defaultValue={form.today}
          min={form.earliest ?? undefined}
          max={form.today}
        />
      </FormField>
      <FormField name="note" label={EXPLAIN_RIGHTS.note} optional>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      <ActionBar>
        <SubmitButton size="lg">{PREPARATION_FORM.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
