'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TOPIC_MANAGE } from '@/lib/labels/zh-CN/mediator-acts/talk'
import type { TopicFormView } from '@/lib/queries/mediator/get-topic-form'
import { DeadlineField } from '../../_components/deadline-field'
import { extendTopicAction } from '../../actions'

/** More time, for all at once. */
export function ExtendTopicForm({
  caseId,
  topicId,
  deadlines,
}: { caseId: string; topicId: string } & Pick<TopicFormView, 'deadlines'>) {
  return (
    <ActionForm action={extendTopicAction}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="topicId" value={topicId} />
      <DeadlineField label={TOPIC_MANAGE.due} help={TOPIC_MANAGE.dueHelp} deadlines={deadlines} />
      <SubmitButton size="lg">{TOPIC_MANAGE.extend}</SubmitButton>
    </ActionForm>
  )
}
