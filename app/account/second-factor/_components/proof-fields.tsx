'use client'

import { PasswordInput } from '@/components/account/password-input'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { SECOND_FACTOR } from '@/lib/labels/zh-CN/second-factor'
import { CodesOutcome } from './recovery-codes'

/** The password and a code, for what makes 两步验证 weaker. */
export function ProofFields() {
  return (
    <>
      <FormField name="password" label={SECOND_FACTOR.password} required>
        <PasswordInput autoComplete="current-password" />
      </FormField>
      <FormField
        name="code"
        label={SECOND_FACTOR.anyCode}
        help={SECOND_FACTOR.anyCodeHelp}
        required
      >
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={20} />
      </FormField>
    </>
  )
}

/** 更换恢复码. */
export function RenewForm({ action, name }: { action: FormAction; name: string }) {
  return (
    <ActionForm action={action} aria-label={SECOND_FACTOR.renew}>
      <CodesOutcome name={name} nextHref="/account/second-factor">
        <p className="text-ink-2">{SECOND_FACTOR.renewHow}</p>
        <div className="flex max-w-[26rem] flex-col gap-4">
          <ProofFields />
        </div>
        <div>
          <SubmitButton className="phone:w-full">{SECOND_FACTOR.renew}</SubmitButton>
        </div>
      </CodesOutcome>
    </ActionForm>
  )
}
