'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { PACK } from '@/lib/labels/zh-CN/court-pack'

export type HandOverAction = FormAction

/** Confirms a hand-over as the page showed it. */
export function HandOverForm({
  caseId,
  seen,
  kind,
  action,
}: {
  caseId: string
  seen: string
  kind: string
  action: HandOverAction
}) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="seen" value={seen} />
      <p className="mb-3 text-ink-2">{PACK.happens}</p>
      <SubmitButton className="self-start phone:w-full">{PACK.confirm(kind)}</SubmitButton>
    </ActionForm>
  )
}
