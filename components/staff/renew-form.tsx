'use client'

import { OnceOutcome } from '@/components/account/once-outcome'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { STAFF } from '@/lib/labels/zh-CN/set-up'

export interface RenewFormProps {
  accountId: string
  version: number
  name: string
  action: FormAction
  /** The list of accounts. */
  listHref: string
}

/** What will happen, and once it has, in its place the new initial password. */
export function RenewForm({ accountId, version, name, action, listHref }: RenewFormProps) {
  return (
    <ActionForm action={action} aria-label={STAFF.renewTitle(name)}>
      <OnceOutcome
        title={STAFF.renewed}
        ways={() => (
          <SoftLink href={listHref} data-lets-go className={buttonClasses('primary')}>
            {STAFF.toList}
          </SoftLink>
        )}
      >
        <input type="hidden" name="accountId" value={accountId} />
        <input type="hidden" name="version" value={version} />
        <p>{STAFF.renewText}</p>
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
