'use client'

import { PasswordInput } from '@/components/account/password-input'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { PASSWORD } from '@/lib/labels/zh-CN/account'

/**
 * 修改密码. `because`: nothing else can be done before; the initial password was just used to sign in
 * and is not required again, an old one is. `returnTo`: where to go then.
 */
export function PasswordForm({
  action,
  because = null,
  returnTo = null,
}: {
  action: FormAction
  because?: 'first' | 'old' | null
  returnTo?: string | null
}) {
  const isFirst = because === 'first'
  return (
    <ActionForm action={action} aria-label={PASSWORD.title} className="max-w-[26rem] gap-4">
      {returnTo === null ? null : <input type="hidden" name="returnTo" value={returnTo} />}
      {because === 'old' ? <input type="hidden" name="isOld" value="yes" /> : null}
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
