'use client'

import { HandoverChoice } from '@/components/account/handover-choice'
import { OnceOutcome } from '@/components/account/once-outcome'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { HANDOVER } from '@/lib/labels/zh-CN/activation'
import { STAFF } from '@/lib/labels/zh-CN/set-up'

export interface RenewFormProps {
  accountId: string
  version: number
  name: string
  action: FormAction
  /** The list of accounts. */
  listHref: string
  /** Whether an SMS can leave. */
  canSend: boolean
  /** The account was sent a link before. */
  hadLink: boolean
}

/** What will happen, and once it has, in its place the new initial password. */
export function RenewForm({
  accountId,
  version,
  name,
  action,
  listHref,
  canSend,
  hadLink,
}: RenewFormProps) {
  return (
    <ActionForm action={action} aria-label={STAFF.renewTitle(name)}>
      <OnceOutcome
        title={STAFF.renewed}
        ways={({ sentUntil }) => (
          <SoftLink href={listHref} data-lets-go className={buttonClasses('primary')}>
            {sentUntil ? HANDOVER.toList : STAFF.toList}
          </SoftLink>
        )}
      >
        <input type="hidden" name="accountId" value={accountId} />
        <input type="hidden" name="version" value={version} />
        <p>{STAFF.renewText}</p>
        <HandoverChoice canSend={canSend} chosen={hadLink ? 'link' : 'slip'} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton variant="danger">{STAFF.renew}</SubmitButton>
          <SoftLink href={listHref} className={buttonClasses()}>
            {STAFF.cancel}
          </SoftLink>
        </div>
      </OnceOutcome>
    </ActionForm>
  )
}
