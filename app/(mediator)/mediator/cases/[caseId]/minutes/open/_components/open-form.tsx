'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import type { MinutesOpeningView } from '@/lib/queries/mediator/get-minutes-opening'
import { openMinutesAction } from '../../actions'

/** 开始笔录 of one meeting. */
export function OpenForm({
  caseId,
  form,
}: {
  caseId: string
  form: Pick<MinutesOpeningView, 'meetingId' | 'meeting' | 'nextId'>
}) {
  return (
    <ActionForm action={openMinutesAction}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="meetingId" value={form.meetingId} />
      <input type="hidden" name="minutesId" value={form.nextId} />
      <p>{WRITE_MINUTES.openHelp(form.meeting)}</p>
      <p className="text-ink-2">{WRITE_MINUTES.law}</p>
      <ActionBar>
        <SubmitButton size="lg">{WRITE_MINUTES.open}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
