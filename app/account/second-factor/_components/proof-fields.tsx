'use client'

import { useState } from 'react'
import { usePasskeyObstacle } from '@/components/account/passkey-obstacle'
import { PasswordInput } from '@/components/account/password-input'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { PASSKEY } from '@/lib/labels/zh-CN/passkey'
import { SECOND_FACTOR } from '@/lib/labels/zh-CN/second-factor'
import type { SecondFactorView } from '@/lib/queries/account/get-second-factor'
import { CodesOutcome } from './recovery-codes'
import { useSignedAction, WAY_FIELD } from './signed-action'

/** What the account has to prove itself by, and what the page wants signed. */
export type ProofView = Pick<SecondFactorView, 'hasApp' | 'signing'>

/** The password and a code or passkey, for what changes 两步验证. */
export function ProofFields({ hasApp, signing }: ProofView) {
  const obstacle = usePasskeyObstacle(signing.host)
  const mayUsePasskey = signing.toProve !== null && obstacle === null
  const [way, setWay] = useState<'code' | 'passkey'>('passkey')
  const isByCode = !mayUsePasskey || way === 'code'
  return (
    <>
      <FormField name="password" label={SECOND_FACTOR.password} required>
        <PasswordInput autoComplete="current-password" />
      </FormField>
      {mayUsePasskey ? (
        <FormField name={WAY_FIELD} label={PASSKEY.way} group required>
          <div className="flex flex-wrap gap-x-5">
            {(['passkey', 'code'] as const).map((each) => (
              <Radio
                key={each}
                value={each}
                label={each === 'code' && !hasApp ? PASSKEY.recoveryOnly : PASSKEY.ways[each]}
                checked={way === each}
                onChange={() => setWay(each)}
              />
            ))}
          </div>
        </FormField>
      ) : null}
      {isByCode ? (
        <FormField
          name="code"
          label={hasApp ? SECOND_FACTOR.anyCode : PASSKEY.recoveryOnly}
          help={hasApp ? SECOND_FACTOR.anyCodeHelp : SECOND_FACTOR.recoveryCodeHelp}
          required
        >
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={20} />
        </FormField>
      ) : null}
    </>
  )
}

/** 更换恢复码. */
export function RenewForm({
  action,
  name,
  ...proof
}: ProofView & { action: FormAction; name: string }) {
  const signed = useSignedAction(action, proof.signing)
  return (
    <ActionForm action={action} byScript={signed} aria-label={SECOND_FACTOR.renew}>
      <CodesOutcome name={name} nextHref="/account/second-factor">
        <p className="text-ink-2">{SECOND_FACTOR.renewHow}</p>
        <div className="flex max-w-[26rem] flex-col gap-4">
          <ProofFields {...proof} />
        </div>
        <div>
          <SubmitButton className="phone:w-full">{SECOND_FACTOR.renew}</SubmitButton>
        </div>
      </CodesOutcome>
    </ActionForm>
  )
}
