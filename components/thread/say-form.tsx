'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Icon } from '@/components/ui/icon'
import { Textarea } from '@/components/ui/textarea'
import { MESSAGE_AT_MOST } from '@/lib/domain/thread/message-limits'

/**
 * Says something in one conversation. For whom it is was decided by going there: the button says it
 * in words, by its colour and its sign, and nothing here changes it. What was not sent is a draft on
 * the device (docs/decisions/0097), one for each conversation.
 */
export function SayForm({
  action,
  audience,
  label,
  button,
  to,
  fields,
}: {
  action: FormAction
  audience: 'case' | 'caucus'
  label: string
  button: string
  /** Who it is for, where the button cannot name them: a line over it. */
  to?: string
  /** The case, the message's own id and the conversation. */
  fields: Readonly<Record<string, string>>
}) {
  return (
    <ActionForm action={action} draft={{ key: draftOf(fields) }} className="gap-2.5">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormField name="words" label={label} required>
        <Textarea maxCharacters={MESSAGE_AT_MOST} rows={3} />
      </FormField>
      {to === undefined ? null : <p className="text-sm break-words text-ink-2">{to}</p>}
      <SubmitButton
        size="lg"
        variant={audience === 'case' ? 'primary' : 'caucus'}
        className="min-h-12 w-full"
        aria-label={to === undefined ? undefined : `${button}，${to}`}
      >
        <Icon name={audience === 'case' ? 'eye' : 'lock'} />
        {button}
      </SubmitButton>
    </ActionForm>
  )
}

/** A message that is said in other words, a topic, or the conversation with one party. */
function draftOf({ caseId, heldId, topicId, partyId }: Readonly<Record<string, string>>): string {
  return `say:${caseId}:${heldId ?? topicId ?? partyId}`
}
