'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Radio, RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { WholeDays } from '@/components/ui/whole-days'
import { CHECK_IDENTITY } from '@/lib/labels/zh-CN/mediator-acts/identity'
import { PREPARATION_FORM } from '@/lib/labels/zh-CN/mediator-acts/preparation'
import type { PreparationFormView } from '@/lib/queries/mediator/get-preparation-form'
import { checkIdentityAction } from '../actions'

/**
 * 核验身份: who, how, against which kind of document, with what result. Nothing is chosen beforehand.
 */
export function IdentityForm({
  caseId,
  form,
}: {
  caseId: string
  form: Omit<PreparationFormView, 'head' | 'abilities'>
}) {
  const ofParty = form.people.filter(({ partyId }) => partyId === form.suggestedId)
  const checks = form.parties.flatMap(({ identity }) => identity)
  return (
    <ActionForm
      action={checkIdentityAction}
      draft={{ key: `identity:${caseId}:${form.suggestedId ?? ''}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">{CHECK_IDENTITY.law}</p>
      <FormField name="person" label={CHECK_IDENTITY.person} group required>
        <div className="flex flex-col gap-2">
          {form.people.map(({ value, name, role }) => (
            <RadioCard
              key={value}
              value={value}
              title={name}
              aside={<span className="text-sm text-ink-3">{role}</span>}
              defaultChecked={ofParty.length === 1 && value === ofParty[0]!.value}
            />
          ))}
        </div>
      </FormField>
      {checks.length > 0 ? (
        <ul className="text-sm text-ink-3">
          {checks.map((words) => (
            <li key={words}>
              <WholeDays>{words}</WholeDays>
            </li>
          ))}
        </ul>
      ) : null}
      <RadioField name="way" label={CHECK_IDENTITY.way} choices={form.choices.ways} />
      <RadioField
        name="document"
        label={CHECK_IDENTITY.document}
        help={CHECK_IDENTITY.documentHelp}
        choices={form.choices.documents}
      />
      <FormField name="result" label={CHECK_IDENTITY.result} group required>
        <div className="flex flex-wrap gap-x-5">
          {(['matches', 'differs'] as const).map((result) => (
            <Radio key={result} value={result} label={CHECK_IDENTITY.results[result]} />
          ))}
        </div>
      </FormField>
      <FormField name="on" label={CHECK_IDENTITY.on} required>
        <PhoneDayInput
          defaultValue={form.today}
          min={form.earliest ?? undefined}
          max={form.today}
        />
      </FormField>
      <FormField name="note" label={CHECK_IDENTITY.note} help={CHECK_IDENTITY.noteHelp} optional>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      <p className="text-sm text-ink-3">{CHECK_IDENTITY.photo}</p>
      <ActionBar>
        <SubmitButton size="lg">{PREPARATION_FORM.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
