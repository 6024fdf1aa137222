'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Icon } from '@/components/ui/icon'
import { Textarea } from '@/components/ui/textarea'
import { QUESTION_AT_MOST } from '@/lib/domain/thread/message-limits'
import { ROUND_FORM, TOPIC_FORM } from '@/lib/labels/zh-CN/mediator-acts/talk'
import type { RoundFormView } from '@/lib/queries/mediator/get-round-form'
import { DeadlineField } from '../../_components/deadline-field'
import { continueTopicAction } from '../../actions'

/** The question of the next round, with its deadline. */
export function ContinueTopicForm({
  caseId,
  continuesId,
  freshId,
  deadlines,
}: { caseId: string; continuesId: string } & Pick<RoundFormView, 'freshId' | 'deadlines'>) {
  return (
    <ActionForm action={continueTopicAction}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="topicId" value={freshId} />
      <input type="hidden" name="continuesId" value={continuesId} />
      <FormField name="question" label={ROUND_FORM.question} required>
        <Textarea maxCharacters={QUESTION_AT_MOST} rows={4} />
      </FormField>
      <DeadlineField label={TOPIC_FORM.due} help={TOPIC_FORM.dueHelp} deadlines={deadlines} />
      <ActionBar>
        <SubmitButton size="lg">
          <Icon name="eye" />
          {ROUND_FORM.submit}
        </SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
