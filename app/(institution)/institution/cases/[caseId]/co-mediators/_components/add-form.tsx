'use client'

import { ActionForm } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { RadioCard } from '@/components/ui/radio-group'
import { CO_MEDIATOR_BASES, PRESIDING_CHOICES } from '@/lib/domain/case/co-mediators'
import { CO_MEDIATOR, coMediatorBasis, presidingChoice } from '@/lib/labels/zh-CN/co-mediator'
import type { CoMediatorFormView } from '@/lib/queries/institution/get-co-mediation'
import { RefreshOnChange } from '../../../_components/refresh-on-change'
import { addCoMediatorAction } from '../actions'

/** 增加协同调解员: whom, why more than one, and how it was determined who presides. */
export function AddForm({ caseId, form }: { caseId: string; form: CoMediatorFormView }) {
  return (
    <ActionForm
      action={addCoMediatorAction}
      aria-label={CO_MEDIATOR.add}
      draft={{ key: `add-co-mediator:${caseId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <RefreshOnChange />
      <FormField name="mediatorId" label={CO_MEDIATOR.mediator} group required>
        <div className="grid gap-2 sm:grid-cols-2">
          {form.candidates.map(({ mediatorId, name, reasons }) => (
            <RadioCard key={mediatorId} value={mediatorId} title={name}>
              {reasons.map((reason) => (
                <span key={reason} className="block">
                  {reason}
                </span>
              ))}
            </RadioCard>
          ))}
        </div>
      </FormField>
      <FormField name="basis" label={CO_MEDIATOR.basis} group required>
        <div className="grid gap-2 sm:grid-cols-2">
          {CO_MEDIATOR_BASES.map((basis) => (
            <RadioCard key={basis} value={basis} title={coMediatorBasis[basis]} />
          ))}
        </div>
      </FormField>
      <FormField name="presidingBy" label={CO_MEDIATOR.presiding(form.presiding)} group required>
        <div className="grid gap-2 sm:grid-cols-3">
          {PRESIDING_CHOICES.map((choice) => (
            <RadioCard key={choice} value={choice} title={presidingChoice[choice]} />
          ))}
        </div>
      </FormField>
      <FormField
        name="presidingOn"
        label={CO_MEDIATOR.presidingOn}
        help={CO_MEDIATOR.presidingOnHelp}
      >
        <DayInput min={form.earliest} max={form.today} />
      </FormField>
      <SubmitButton className="self-start phone:w-full">{CO_MEDIATOR.submitAdd}</SubmitButton>
    </ActionForm>
  )
}
