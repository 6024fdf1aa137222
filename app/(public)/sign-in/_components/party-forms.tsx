'use client'

import { SharedDeviceChoice } from '@/app/(public)/_components/shared-device-choice'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { SHARED, SHARED_FIELD } from '@/lib/domain/access/shared-device'
import { PARTY_ENTRANCE as WORDS } from '@/lib/labels/zh-CN/party-entrance'
import { enterByPhoneCodeAction, sendCodeAction } from '../actions'

/** The page that was to be opened goes with the form. */
function ReturnTo({ path }: { path: string | null }) {
  return path === null ? null : <input type="hidden" name="returnTo" value={path} />
}

function PhoneField() {
  return (
    <FormField name="phone" label={WORDS.phone} help={WORDS.phoneHelp} required>
      <Input inputMode="tel" autoComplete="tel" maxLength={20} />
    </FormField>
  )
}

interface EntranceFormProps {
  returnTo: string | null
  isShared: boolean
}

/** That the device is a shared one was said before, and goes with the form. */
export function SendForm({ returnTo, isShared }: EntranceFormProps) {
  return (
    <ActionForm action={sendCodeAction}>
      <ReturnTo path={returnTo} />
      {isShared ? <input type="hidden" name={SHARED_FIELD} value={SHARED} /> : null}
      <PhoneField />
      <SubmitButton size="lg" className="min-h-12 w-full">
        {WORDS.send}
      </SubmitButton>
    </ActionForm>
  )
}

export function EnterForm({ returnTo, isShared }: EntranceFormProps) {
  return (
    <ActionForm action={enterByPhoneCodeAction}>
      <ReturnTo path={returnTo} />
      <PhoneField />
      <FormField name="code" label={WORDS.code} help={WORDS.codeHelp} required>
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={10} />
      </FormField>
      <SharedDeviceChoice isShared={isShared} />
      <SubmitButton size="lg" className="min-h-12 w-full">
        {WORDS.enter}
      </SubmitButton>
    </ActionForm>
  )
}
