'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { GuardianFields } from '@/components/participant/guardian-fields'
import { REPRESENTATIVES } from '@/lib/labels/zh-CN/asking'
import { nameGuardianAction } from '../ask/actions'

/** The institution adds the guardian of a child; `freshId` makes a form sent twice one guardian. */
export function NameGuardianForm({
  caseId,
  freshId,
  minors,
}: {
  caseId: string
  freshId: string
  minors: readonly { readonly id: string; readonly name: string }[]
}) {
  return (
    <details className="mt-1">
      <summary className="flex min-h-11 cursor-pointer items-center text-court">
        {REPRESENTATIVES.add}
      </summary>
      <ActionForm action={nameGuardianAction} aria-label={REPRESENTATIVES.add}>
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="guardianId" value={freshId} />
        <GuardianFields minors={minors} />
        <SubmitButton className="self-start phone:w-full">{REPRESENTATIVES.add}</SubmitButton>
      </ActionForm>
    </details>
  )
}
