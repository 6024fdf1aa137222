'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Icon } from '@/components/ui/icon'
import { THREAD } from '@/lib/labels/zh-CN/thread'

/** Takes one's own message back with one press. */
export function TakeBackForm({
  action,
  caseId,
  message,
}: {
  action: FormAction
  caseId: string
  message: { readonly id: string; readonly when: string; readonly state: string }
}) {
  const isPending = message.state === 'pending'
  return (
    <ActionForm action={action} className="mt-1" keepOnDone>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="messageId" value={message.id} />
      <SubmitButton
        variant={isPending ? 'default' : 'quiet'}
        className={isPending ? 'min-h-12 w-full' : '-ml-3 min-h-11 self-start'}
        aria-label={THREAD.takeBackOf(message.when)}
      >
        <Icon name="undo-2" />
        {THREAD.takeBack}
      </SubmitButton>
    </ActionForm>
  )
}
