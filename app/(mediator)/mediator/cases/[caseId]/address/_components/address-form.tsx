'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Checkbox } from '@/components/ui/checkbox'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { CONFIRM_ADDRESS } from '@/lib/labels/zh-CN/mediator-acts/address'
import { PREPARATION_FORM } from '@/lib/labels/zh-CN/mediator-acts/preparation'
import type { PreparationFormView } from '@/lib/queries/mediator/get-preparation-form'
import { confirmAddressAction } from '../actions'
import { AddressFields } from './address-fields'

/** 送达地址确认: where a party wants to be served, or that it refused to say. */
export function AddressForm({
  caseId,
  form,
}: {
  caseId: string
  form: Omit<PreparationFormView, 'head' | 'abilities'>
}) {
  return (
    <ActionForm
      action={confirmAddressAction}
      draft={{ key: `address:${caseId}:${form.suggestedId ?? ''}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">
        {form.isAddressRequired ? CONFIRM_ADDRESS.required : CONFIRM_ADDRESS.recommended}
      </p>
      <FormField name="partyId" label={CONFIRM_ADDRESS.party} group required>
        <div className="flex flex-col gap-2">
          {form.parties.map(({ partyId, name, side, addressWords }) => (
            <RadioCard
              key={partyId}
              value={partyId}
              title={name}
              aside={<span className="text-sm text-ink-3">{side}</span>}
              defaultChecked={partyId === form.suggestedId}
            >
              {addressWords}
            </RadioCard>
          ))}
        </div>
      </FormField>
      <div className="group/answer flex flex-col gap-4">
        <RadioField
          name="answer"
          label={CONFIRM_ADDRESS.answer}
          choices={form.choices.answers}
          layout="line"
        />
        {/* By their style alone, so that they appear without script too. */}
        <div className="hidden flex-col gap-4 group-has-[[value=confirmed]:checked]/answer:flex">
          <AddressFields />
        </div>
        <div className="hidden group-has-[[value=refused]:checked]/answer:block">
          <FormField
            name="consequenceExplained"
            label={CONFIRM_ADDRESS.consequenceLabel}
            group
            required
          >
            <Checkbox value="yes" label={CONFIRM_ADDRESS.consequence} />
          </FormField>
        </div>
      </div>
      <FormField name="on" label={CONFIRM_ADDRESS.on} required>
        <PhoneDayInput
          defaultValue={form.today}
          min={form.earliest ?? undefined}
          max={form.today}
        />
      </FormField>
      <FormField name="note" label={CONFIRM_ADDRESS.note} optional>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      <ActionBar>
        <SubmitButton size="lg">{PREPARATION_FORM.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
