'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { CHOICE } from '@/lib/labels/zh-CN/mediator-choice'
import { RefreshOnChange } from '../../../_components/refresh-on-change'
import { openChoiceAction } from '../actions'

/** 请双方共同选任; `choiceId` makes a form sent twice one choice. */
export function OpenForm({ caseId, choiceId }: { caseId: string; choiceId: string }) {
  return (
    <ActionForm action={openChoiceAction} aria-label={CHOICE.open}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="choiceId" value={choiceId} />
      <RefreshOnChange />
      <SubmitButton className="self-start phone:w-full">{CHOICE.open}</SubmitButton>
    </ActionForm>
  )
}
