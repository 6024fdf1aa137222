'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Icon } from '@/components/ui/icon'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { QUESTION_AT_MOST, TOPIC_TITLE_AT_MOST } from '@/lib/domain/thread/message-limits'
import { TOPIC_FORM } from '@/lib/labels/zh-CN/mediator-acts/talk'
import type { TopicFormView } from '@/lib/queries/mediator/get-topic-form'
import { DeadlineField } from '../../_components/deadline-field'
import { openTopicAction } from '../../actions'

/** A question to all parties with one deadline. */
export function OpenTopicForm({
  caseId,
  freshId,
  deadlines,
}: { caseId: string } & Pick<TopicFormView, 'freshId' | 'deadlines'>) {
  return (
    <ActionForm action={openTopicAction}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="topicId" value={freshId} />
      <p className="text-ink-2">{TOPIC_FORM.help}</p>
      <FormField name="title" label={TOPIC_FORM.name} help={TOPIC_FORM.nameHelp} required>
        <Input maxLength={TOPIC_TITLE_AT_MOST} />
      </FormField>
      <FormField name="question" label={TOPIC_FORM.question} required>
        <Textarea maxCharacters={QUESTION_AT_MOST} rows={4} />
      </FormField>
      <DeadlineField label={TOPIC_FORM.due} help={TOPIC_FORM.dueHelp} deadlines={deadlines} />
      <ActionBar>
        <SubmitButton size="lg">
          <Icon name="eye" />
          {TOPIC_FORM.submit}
        </SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
