'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { INVITED } from '@/lib/labels/zh-CN/invited-person'
import { revokeInvitedAction } from '../actions'

/** Ends an invitation at once, with the reason that the parties read. */
export function RevokeForm({
  caseId,
  invitedId,
  name,
}: {
  caseId: string
  invitedId: string
  name: string
}) {
  return (
    <details className="mt-2">
      <summary className="flex min-h-11 cursor-pointer items-center text-danger">
        {INVITED.revokeOf(name)}
      </summary>
      <ActionForm action={revokeInvitedAction} draft={{ key: `revoke-invited:${invitedId}` }}>
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="invitedId" value={invitedId} />
        <FormField name="reason" label={INVITED.reason} help={INVITED.revokeHelp} required>
          <Textarea maxCharacters={1000} rows={3} />
        </FormField>
        <SubmitButton
          variant="default"
          className="min-h-11 w-full"
          aria-label={`${INVITED.revokeSubmit}：${name}`}
        >
          {INVITED.revokeSubmit}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
