'use client'

import { useQueueSummary } from '@/components/device-queue/use-queue-summary'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Notice } from '@/components/ui/notice'
import { MINUTES_DRAFT } from '@/lib/labels/zh-CN/mediator-acts/minutes-draft'
import { MINUTES_ENTRY } from '@/lib/labels/zh-CN/mediator-acts/minutes-entry'
import { submitMinutesAction } from '../../actions'

/** 交各方核对: what the page shows, up to its last entry; not while this device has more. */
export function GiveForm(props: { caseId: string; minutesId: string; lastNo: number }) {
  const { count } = useQueueSummary(`minutes:${props.minutesId}:`)
  if (count > 0)
    return (
      <div className="px-4 py-3">
        <Notice tone="warn">{MINUTES_DRAFT.sendFirst(count)}</Notice>
      </div>
    )
  return (
    <ActionForm action={submitMinutesAction} className="gap-3 px-4 py-3">
      <input type="hidden" name="caseId" value={props.caseId} />
      <input type="hidden" name="minutesId" value={props.minutesId} />
      <input type="hidden" name="lastNo" value={props.lastNo} />
      <ActionBar>
        <SubmitButton size="lg">{MINUTES_ENTRY.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
