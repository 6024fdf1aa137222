'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { CO_MEDIATOR } from '@/lib/labels/zh-CN/co-mediator'
import { addCoMediatorAction } from '../actions'

/**
 * One tap adds the colleague to whom all parties consented; the one who presides stays as the
 * institution assigned them.
 */
export function AgreedForm({
  caseId,
  mediatorId,
  name,
}: {
  caseId: string
  mediatorId: string
  name: string
}) {
  return (
    <ActionForm action={addCoMediatorAction} aria-label={CO_MEDIATOR.confirm(name)}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="mediatorId" value={mediatorId} />
      <input type="hidden" name="basis" value="party_asked" />
      <input type="hidden" name="presidingBy" value="institution" />
      <SubmitButton className="self-start phone:w-full">{CO_MEDIATOR.confirm(name)}</SubmitButton>
    </ActionForm>
  )
}
