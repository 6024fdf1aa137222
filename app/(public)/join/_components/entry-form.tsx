'use client'

import { SharedDeviceChoice } from '@/app/(public)/_components/shared-device-choice'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { useTypedText } from '@/components/forms/form-state'
import { Input } from '@/components/ui/input'
import { JOIN } from '@/lib/labels/zh-CN/join'
import { enterByCodeAction, enterByLinkAction } from '../actions'

function DigitsInput({ name, maxLength }: { name: string; maxLength: number }) {
  return (
    <Input
      defaultValue={useTypedText(name)}
      maxLength={maxLength}
      inputMode="numeric"
      autoComplete="off"
      className="text-center text-2xl tracking-[0.5em]"
    />
  )
}

/** The last four digits, and without a link the code of the letter. */
export function EntryForm({
  link,
  isShared = false,
}: {
  link: string | null
  /** Others use the device too, as was said before. */
  isShared?: boolean
}) {
  return (
    <ActionForm action={link === null ? enterByCodeAction : enterByLinkAction}>
      {link === null ? (
        <FormField name="code" label={JOIN.paper.code} help={JOIN.paper.help} required>
          <DigitsInput name="code" maxLength={12} />
        </FormField>
      ) : (
        <input type="hidden" name="link" value={link} />
      )}
      <FormField name="digits" label={JOIN.digits} help={JOIN.digitsHelp} required>
        <DigitsInput name="digits" maxLength={4} />
      </FormField>
      <SharedDeviceChoice isShared={isShared} />
      <SubmitButton size="lg" className="min-h-12 w-full">
        {JOIN.submit}
      </SubmitButton>
    </ActionForm>
  )
}
