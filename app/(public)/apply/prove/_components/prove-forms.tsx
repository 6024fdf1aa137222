'use client'

import { SharedDeviceChoice } from '@/app/(public)/_components/shared-device-choice'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { APPLY_PROVE as WORDS } from '@/lib/labels/zh-CN/apply-field'

/** Sends the code to the number of the draft. */
export function SendForm({ action, isAgain }: { action: FormAction; isAgain: boolean }) {
  const word = isAgain ? WORDS.again : WORDS.sendButton
  return (
    <ActionForm action={action} aria-label={word}>
      <SubmitButton
        variant={isAgain ? 'link' : 'primary'}
        className={isAgain ? 'min-h-11' : 'min-h-14 w-full text-lg'}
      >
        {word}
      </SubmitButton>
    </ActionForm>
  )
}

/** Takes the code. */
export function CodeForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} aria-label={WORDS.title} className="gap-5">
      <FormField name="code" label={WORDS.code} help={WORDS.codeHelp} required>
        <Input
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          className="min-h-12 text-xl tracking-widest"
        />
      </FormField>
      <SharedDeviceChoice />
      <SubmitButton className="min-h-14 w-full text-lg">{WORDS.submit}</SubmitButton>
    </ActionForm>
  )
}
