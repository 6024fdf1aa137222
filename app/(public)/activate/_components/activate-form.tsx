'use client'

import { PasswordInput } from '@/components/account/password-input'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { ACTIVATION_DIGITS } from '@/lib/domain/activation/activation-link'
import { PASSWORD } from '@/lib/labels/zh-CN/account'
import { ACTIVATE } from '@/lib/labels/zh-CN/activation'
import { activateAction } from '../actions'

function DigitsInput() {
  return (
    <Input
      defaultValue={useTypedText('digits')}
      maxLength={ACTIVATION_DIGITS}
      inputMode="numeric"
      autoComplete="off"
    />
  )
}

/** The last four digits of the phone and the password, in one form: nothing is kept in between. */
export function ActivateForm({ link }: { link: string }) {
  return (
    <ActionForm action={activateAction} aria-label={ACTIVATE.title}>
      <input type="hidden" name="link" value={link} />
      <FormField name="digits" label={ACTIVATE.digits} help={ACTIVATE.digitsHelp} required>
        <DigitsInput />
      </FormField>
      <FormField name="newPassword" label={PASSWORD.chosen} help={PASSWORD.rules} required>
        <PasswordInput autoComplete="new-password" />
      </FormField>
      <FormField name="repeatedPassword" label={PASSWORD.repeated} required>
        <PasswordInput autoComplete="new-password" />
      </FormField>
      <SubmitButton size="lg" className="min-h-12 w-full">
        {ACTIVATE.submit}
      </SubmitButton>
    </ActionForm>
  )
}
