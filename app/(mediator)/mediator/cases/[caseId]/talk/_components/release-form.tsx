'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TALK } from '@/lib/labels/zh-CN/mediator-acts/talk'
import { releaseMessageAction } from '../actions'

/** Lets a held message be read again. */
export function ReleaseForm({
  caseId,
  message,
}: {
  caseId: string
  message: { readonly id: string; readonly author: string; readonly when: string }
}) {
  return (
    <ActionForm action={releaseMessageAction} className="mt-1" keepOnDone>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="messageId" value={message.id} />
      <SubmitButton
        variant="quiet"
        className="-ml-3 min-h-11 self-start"
        aria-label={TALK.releaseOf(message.author, message.when)}
      >
        {TALK.release}
      </SubmitButton>
    </ActionForm>
  )
}
