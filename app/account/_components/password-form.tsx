'use client'

import { PasswordInput } from '@/components/account/password-input'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { PASSWORD } from '@/lib/labels/zh-CN/account'

/**
 * 修改密码. `isFirst`: the initial password was just used to sign in and is not required again;
 * `returnTo`: where to go then.
 */
export function PasswordForm({
  action,
  isFirst = false,
  returnTo = null,
}: {
  action: FormAction
  isFirst?: boolean
  returnTo?: string | null
}) {
  return (
    <ActionForm action={action} aria-label={PASSWORD.title} className="max-w-[26rem] gap-4">
      {returnTo === null ? null : <input type="hidden" name="returnTo" value={returnTo} />}
      {isFirst ? null : (
        <FormField name="currentPassword" label={PASSWORD.current} required>
          <PasswordInput autoComplete="current-password" />
        </FormField>
      )}
      <FormField name="newPassword" label={PASSWORD.chosen} help={PASSWORD.rules} required>
        <PasswordInput autoComplete="new-password" />
      </FormField>
      <FormField name="repeatedPassword" label={PASSWORD.repeated} required>
        <PasswordInput autoComplete="new-password" />
      </FormField>
      {isFirst ? null : <p className="text-ink-3">{PASSWORD.whatHappens}</p>}
      <div>
        <SubmitButton className="phone:w-full">{PASSWORD.submit}</SubmitButton>
      </div>
    </ActionForm>
  )
}
