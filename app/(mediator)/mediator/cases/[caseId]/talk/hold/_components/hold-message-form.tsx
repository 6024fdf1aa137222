'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Textarea } from '@/components/ui/textarea'
import { HOLD_REASON_AT_MOST } from '@/lib/domain/thread/message-limits'
import { HOLD_FORM } from '@/lib/labels/zh-CN/mediator-acts/talk'
import type { MessageView } from '@/lib/queries/thread/messages-view'
import { Effects } from '../../../_components/effects'
import { holdMessageAction } from '../../actions'

/** Holds one message with a reason, after saying what becomes of it. */
export function HoldMessageForm({ caseId, message }: { caseId: string; message: MessageView }) {
  return (
    <ActionForm action={holdMessageAction}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="messageId" value={message.id} />
      <p className="text-ink-2">{HOLD_FORM.help}</p>
      <div>
        <p className="text-sm text-ink-3">
          {message.author} · {message.when}
        </p>
        <p className="break-words whitespace-pre-line">{message.words}</p>
      </div>
      <FormField name="reason" label={HOLD_FORM.reason} required>
        <Textarea maxCharacters={HOLD_REASON_AT_MOST} rows={3} />
      </FormField>
      <Effects title={HOLD_FORM.effectsTitle} sentences={HOLD_FORM.effects} />
      <ActionBar>
        <SubmitButton size="lg">{HOLD_FORM.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
