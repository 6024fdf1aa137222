'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { Checkbox } from '@/components/ui/checkbox'
import { RadioCard } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { MATTERS } from '@/lib/domain/application/suitability'
import { CONSULTATION_FIELDS, type ConsultationField } from '@/lib/domain/consultation/fields'
import { APPLY, matterWord } from '@/lib/labels/zh-CN/application'
import { consultationField } from '@/lib/labels/zh-CN/consultation-field'

export interface StartFormProps {
  action: FormAction
  /** Of the consultation that can be taken over; null: there is none. */
  consulted: ConsultationField | null
}

/** Can it be mediated at all? A question in plain words, before anything is stored. */
export function StartForm({ action, consulted }: StartFormProps) {
  return (
    <ActionForm action={action} aria-label={APPLY.start} className="gap-5">
      <MatterChoice />
      <FormField name="field" label={APPLY.field} required>
        <FieldChoice consulted={consulted} />
      </FormField>
      {consulted ? (
        <div className="rounded-lg border border-court/25 bg-court-soft px-3.5">
          <Checkbox
            name="from"
            value="consultation"
            defaultChecked
            label={APPLY.from}
            help={APPLY.fromText}
          />
        </div>
      ) : null}
      <SubmitButton className="min-h-14 w-full text-lg">{APPLY.start}</SubmitButton>
    </ActionForm>
  )
}

function MatterChoice() {
  const typed = useTypedText('matter')
  return (
    <FormField name="matter" label={APPLY.matter} help={APPLY.matterHelp} group required>
      <div className="flex flex-col gap-2">
        {MATTERS.map((matter) => (
          <RadioCard
            key={matter}
            value={matter}
            title={matterWord[matter]}
            defaultChecked={typed === matter}
          />
        ))}
      </div>
    </FormField>
  )
}

function FieldChoice({ consulted }: Pick<StartFormProps, 'consulted'>) {
  return (
    <Select
      className="min-h-12"
      defaultValue={useTypedText('field') ?? consulted ?? ''}
      options={CONSULTATION_FIELDS.map((value) => ({ value, label: consultationField[value] }))}
    />
  )
}
