'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { ONCE, PERSON, PERSON_FORM } from '@/lib/labels/zh-CN/person'
import { HandoverChoice } from '@/components/account/handover-choice'
import { HANDOVER } from '@/lib/labels/zh-CN/activation'
import { OnceOutcome } from '@/components/account/once-outcome'

export interface ResetFormProps {
  mediatorId: string
  version: number
  name: string
  /** Its name, for the slip. */
  institution: string
  action: FormAction
  /** Whether an SMS can leave. */
  canSend: boolean
}

/** 重置密码: what will happen, and once it has, in its place the new initial password. */
export function ResetForm({
  mediatorId,
  version,
  name,
  institution,
  action,
  canSend,
}: ResetFormProps) {
  const address = `/institution/people/${mediatorId}`
  return (
    <ActionForm action={action} aria-label={PERSON.resetTitle(name)}>
      <OnceOutcome
        title={ONCE.reset}
        institution={institution}
        ways={({ sentUntil }) => (
          <SoftLink href={address} data-lets-go className={buttonClasses('primary')}>
            {sentUntil ? HANDOVER.back : ONCE.close}
          </SoftLink>
        )}
      >
        <input type="hidden" name="mediatorId" value={mediatorId} />
        <input type="hidden" name="version" value={version} />
        <p>{PERSON.resetText(name)}</p>
        <HandoverChoice canSend={canSend} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton variant="danger">{PERSON.resetConfirm}</SubmitButton>
          <SoftLink href={address} className={buttonClasses()}>
            {PERSON_FORM.cancel}
          </SoftLink>
        </div>
      </OnceOutcome>
    </ActionForm>
  )
}
