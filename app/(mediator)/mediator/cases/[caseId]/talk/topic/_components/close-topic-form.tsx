'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TOPIC_MANAGE } from '@/lib/labels/zh-CN/mediator-acts/talk'
import { closeTopicAction } from '../../actions'

/** Ends a topic, after saying what becomes of it. */
export function CloseTopicForm({ caseId, topicId }: { caseId: string; topicId: string }) {
  return (
    <ActionForm action={closeTopicAction} className="gap-3 border-t border-line pt-4">
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="topicId" value={topicId} />
      <p className="text-ink-2">{TOPIC_MANAGE.closeHelp}</p>
      <SubmitButton variant="default" size="lg">
        {TOPIC_MANAGE.close}
      </SubmitButton>
    </ActionForm>
  )
}
