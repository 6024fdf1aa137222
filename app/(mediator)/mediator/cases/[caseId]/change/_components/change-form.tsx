'use client'

import { ChangeRequestFields } from '@/components/case/change-request-fields'
import { ActionForm } from '@/components/forms/action-form'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { CHANGE } from '@/lib/labels/zh-CN/change'
import type { ChangeFormView } from '@/lib/queries/case/change-form-view'
import { requestChangeAction } from '../actions'

/** 登记更换申请, as the mediator received it. */
export function ChangeForm({ caseId, form }: { caseId: string; form: ChangeFormView }) {
  return (
    <ActionForm action={requestChangeAction} draft={{ key: `request-change:${caseId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">{CHANGE.law}</p>
      <ChangeRequestFields form={form}>
        <PhoneDayInput
          defaultValue={form.today}
          min={form.earliest ?? undefined}
          max={form.today}
        />
      </ChangeRequestFields>
      <ActionBar>
        <SubmitButton size="lg">{CHANGE.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
