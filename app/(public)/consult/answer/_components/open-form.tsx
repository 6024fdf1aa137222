'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { OPEN_CONSULTATION } from '@/lib/labels/zh-CN/consultation'

/** The code and the four digits. */
export function OpenForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} aria-label={OPEN_CONSULTATION.title} className="mt-4 gap-5">
      <Digits
        name="code"
        label={OPEN_CONSULTATION.code}
        help={OPEN_CONSULTATION.codeHelp}
        maxLength={20}
      />
      <Digits
        name="tail"
        label={OPEN_CONSULTATION.tail}
        help={OPEN_CONSULTATION.tailHelp}
        maxLength={10}
      />
      <SubmitButton className="min-h-14 w-full text-lg">{OPEN_CONSULTATION.submit}</SubmitButton>
    </ActionForm>
  )
}

function Digits({
  name,
  label,
  help,
  maxLength,
}: {
  name: string
  label: string
  help: string
  maxLength: number
}) {
  return (
    <FormField name={name} label={label} help={help} required>
      <Input
        inputMode="numeric"
        autoComplete="off"
        maxLength={maxLength}
        defaultValue={useTypedText(name)}
        className="min-h-12 text-xl tracking-widest"
      />
    </FormField>
  )
}
