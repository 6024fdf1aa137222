'use client'

import { ActForm } from '@/components/conference/act-form'
import { ROOM_MINUTES } from '@/lib/labels/zh-CN/conference-room'
import { openMinutesHereAction } from '../actions'

/** 开始笔录 without leaving the room. */
export function OpenMinutesForm(fields: { caseId: string; meetingId: string; minutesId: string }) {
  return (
    <div className="flex flex-col gap-2">
      <p className="text-ink-2">{ROOM_MINUTES.openHelp}</p>
      <ActForm action={openMinutesHereAction} fields={fields} label={ROOM_MINUTES.open} />
    </div>
  )
}
