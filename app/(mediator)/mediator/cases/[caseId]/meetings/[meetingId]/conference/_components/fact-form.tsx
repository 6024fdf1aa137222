'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { RECORD_FACT } from '@/lib/labels/zh-CN/mediator-acts/fact'
import { EntryId } from '../../../../_components/entry-id'
import { FactFields } from '../../../../facts/record/_components/fact-fields'
import { recordFactHereAction } from '../actions'

export interface FactFormProps {
  caseId: string
  meetingId: string
  freshId: string
  /** How many facts there are: the next one has an id of its own. */
  count: number
}

/** 记载无争议事实 without leaving the room. What is typed is the draft of the page that does the same. */
export function FactForm({ caseId, meetingId, freshId, count }: FactFormProps) {
  return (
    <ActionForm
      action={recordFactHereAction}
      draft={{ key: `fact:${caseId}:` }}
      aria-label={RECORD_FACT.title}
      className="mt-2 gap-2"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <EntryId key={count} name="factId" initial={freshId} />
      <details>
        <summary className="flex min-h-11 cursor-pointer items-center text-sm text-ink-2 lg:min-h-0">
          {RECORD_FACT.onlyFacts}
        </summary>
        <p className="text-sm text-ink-2">{RECORD_FACT.law}</p>
      </details>
      <FactFields isInRoom />
      <SubmitButton className="min-h-11 self-end">{RECORD_FACT.submit}</SubmitButton>
    </ActionForm>
  )
}
