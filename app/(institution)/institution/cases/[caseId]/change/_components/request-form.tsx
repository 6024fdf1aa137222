'use client'

import { ChangeRequestFields } from '@/components/case/change-request-fields'
import { ActionForm } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { SubmitButton } from '@/components/forms/submit-button'
import { CHANGE } from '@/lib/labels/zh-CN/change'
import type { ChangeFormView } from '@/lib/queries/case/change-form-view'
import { RefreshOnChange } from '../../../_components/refresh-on-change'
import { requestChangeAction } from '../actions'

/** 登记更换申请, as the institution received it. */
export function RequestForm({ caseId, form }: { caseId: string; form: ChangeFormView }) {
  return (
    <ActionForm
      action={requestChangeAction}
      aria-label={CHANGE.request}
      draft={{ key: `request-change:${caseId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <RefreshOnChange />
      <ChangeRequestFields form={form}>
        <DayInput defaultValue={form.today} min={form.earliest ?? undefined} max={form.today} />
      </ChangeRequestFields>
      <SubmitButton className="self-start phone:w-full">{CHANGE.submit}</SubmitButton>
    </ActionForm>
  )
}
