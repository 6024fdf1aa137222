'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { INSTITUTIONS } from '@/lib/labels/zh-CN/set-up'
import type { Choice } from '@/lib/queries/system/get-institution-set-up'
import { CourtBoxes } from '../../_components/court-boxes'

/** 登记邀请法院: the courts that have not invited it yet. */
export function InviteForm({
  institutionId,
  courts,
  action,
}: {
  institutionId: string
  courts: readonly Choice[]
  action: FormAction
}) {
  return (
    <ActionForm action={action} aria-label={INSTITUTIONS.invite}>
      <input type="hidden" name="institutionId" value={institutionId} />
      <CourtBoxes courts={courts} help={INSTITUTIONS.inviteHelp} />
      <div>
        <SubmitButton>{INSTITUTIONS.invite}</SubmitButton>
      </div>
    </ActionForm>
  )
}
