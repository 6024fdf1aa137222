'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { GuardianFields } from '@/components/participant/guardian-fields'
import { GUARDIAN } from '@/lib/labels/zh-CN/guardian'
import { EntryId } from '../../_components/entry-id'
import { addGuardianAction } from '../actions'

/** The mediator adds the guardian of a child. */
export function AddGuardianForm({
  caseId,
  freshId,
  parties,
}: {
  caseId: string
  freshId: string
  parties: readonly { readonly id: string; readonly name: string }[]
}) {
  return (
    <ActionForm action={addGuardianAction} draft={{ key: `guardian:${caseId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <EntryId name="guardianId" initial={freshId} />
      <GuardianFields minors={parties} />
      <ActionBar>
        <SubmitButton size="lg">{GUARDIAN.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
