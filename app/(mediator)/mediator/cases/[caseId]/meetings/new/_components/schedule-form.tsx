'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { PLAN } from '@/lib/labels/zh-CN/mediator-acts/meeting-plan'
import type { PlanFormView } from '@/lib/queries/mediator/get-meeting-form'
import { scheduleMeetingAction } from '../actions'
import { PlanFields } from '../../_components/plan-fields'

/** 安排调解会. */
export function ScheduleForm({ caseId, plan }: { caseId: string; plan: PlanFormView }) {
  return (
    <ActionForm action={scheduleMeetingAction} draft={{ key: `meeting:${caseId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">{PLAN.law}</p>
      <PlanFields caseId={caseId} plan={plan} planned={null} />
      <ActionBar>
        <SubmitButton size="lg">{PLAN.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
