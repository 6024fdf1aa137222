'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { WITNESS_PLACES } from '@/lib/domain/signature/witness'
import { WITNESS, witnessPlace } from '@/lib/labels/zh-CN/signature'
import type { SignFormView } from '@/lib/queries/mediator/get-sign-form'
import { nameWitnessAction } from '../actions'
import { PersonField, PlaceFields } from './person-fields'

/** 指定见证人: who sees that a party signs on a phone of its own. */
export function WitnessForm({ caseId, form }: { caseId: string; form: SignFormView }) {
  return (
    <details className="rounded-lg border border-line bg-paper px-4 py-3">
      <summary className="min-h-8 cursor-pointer font-medium">{WITNESS.summary}</summary>
      <p className="my-2 text-ink-2">{WITNESS.help}</p>
      {form.witnesses.length > 0 ? (
        <ul className="mb-2 flex flex-col gap-1">
          {form.witnesses.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      <ActionForm action={nameWitnessAction} aria-label={WITNESS.title}>
        <PlaceFields caseId={caseId} form={form} />
        <PersonField caseId={caseId} form={form} />
        <FormField name="name" label={WITNESS.name} help={WITNESS.nameHelp} required>
          <Input maxLength={50} autoComplete="off" />
        </FormField>
        <FormField name="where" label={WITNESS.where} group required>
          <div className="flex flex-col">
            {WITNESS_PLACES.map((place) => (
              <Radio key={place} value={place} label={witnessPlace[place]} required />
            ))}
          </div>
        </FormField>
        <SubmitButton size="lg">{WITNESS.submit}</SubmitButton>
      </ActionForm>
    </details>
  )
}
