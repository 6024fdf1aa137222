'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { PARTY_ENTRANCE as WORDS } from '@/lib/labels/zh-CN/party-entrance'
import { enterByPhoneCodeAction, sendCodeAction } from '../actions'

function PhoneField() {
  return (
    <FormField name="phone" label={WORDS.phone} help={WORDS.phoneHelp} required>
      <Input inputMode="tel" autoComplete="tel" maxLength={20} />
    </FormField>
  )
}

export function SendForm() {
  return (
    <ActionForm action={sendCodeAction}>
      <PhoneField />
      <SubmitButton size="lg" className="min-h-12 w-full">
        {WORDS.send}
      </SubmitButton>
    </ActionForm>
  )
}

export function EnterForm() {
  return (
    <ActionForm action={enterByPhoneCodeAction}>
      <PhoneField />
      <FormField name="code" label={WORDS.code} help={WORDS.codeHelp} required>
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={10} />
      </FormField>
      <SubmitButton size="lg" className="min-h-12 w-full">
        {WORDS.enter}
      </SubmitButton>
    </ActionForm>
  )
}
