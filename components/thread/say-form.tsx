'use client'

import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useRouter } from 'next/navigation'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Icon } from '@/components/ui/icon'
import { useReadAgain } from '@/components/ui/read-again'
import { Textarea } from '@/components/ui/textarea'
import { MESSAGE_AT_MOST } from '@/lib/domain/thread/message-limits'
import type { AddFilesHandle } from './add-files'

export type SayFormProps = {
  action: FormAction
  audience: 'case' | 'caucus'
  label: string
  button: string
  /** Who it is for, where the button cannot name them: a line over it. */
  to?: string
  /** The case, the message's own id and the conversation. */
  fields: Readonly<Record<string, string>>
  /** MB of one file at most. */
  mostMb: number
  /** The page stays where it is: it shows more than this conversation. */
  stays?: boolean
}

/**
 * The fields for files come after the page: its first load is for reading and for words. Where they
 * cannot be loaded, words can be sent all the same.
 */
const loadAddFiles = () => import('./add-files')
const AddFiles = lazy(async () => ({ default: (await loadAddFiles()).AddFiles }))

/**
 * Says something in one conversation. For whom it is was decided by going there: the button says it
 * in words, by its colour and its sign, and nothing here changes it. What was not sent is a draft
 * on the device (docs/decisions/0097), one for each conversation.
 */
export function SayForm({
  action,
  audience,
  label,
  button,
  to,
  fields,
  mostMb,
  stays,
}: SayFormProps) {
  const router = useRouter()
  const readAgain = useReadAgain()
  const files = useRef<AddFilesHandle>(null)
  // What was held is said in other words; files are sent with a message of their own.
  const takesFiles = fields.heldId === undefined
  const [isLoaded, setLoaded] = useState(false)

  useEffect(() => {
    if (!takesFiles) return
    loadAddFiles().then(
      () => setLoaded(true),
      () => undefined,
    )
  }, [takesFiles])

  return (
    <ActionForm
      action={action}
      byScript={(previous, input) =>
        files.current?.hasFiles ? files.current.send(input) : action(previous, input)
      }
      onDone={({ value }) => {
        files.current?.clear()
        if (stays) return void readAgain().catch(() => undefined)
        if (value?.goTo === undefined) return
        router.replace(value.goTo)
        router.refresh()
      }}
      draft={{ key: draftOf(fields) }}
      className="gap-2.5"
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormField name="words" label={label} required={!takesFiles}>
        <Textarea maxCharacters={MESSAGE_AT_MOST} rows={3} />
      </FormField>
      {takesFiles ? (
        <div className="min-h-11 [@media(scripting:none)]:hidden">
          {isLoaded ? (
            <Suspense>
              <AddFiles ref={files} mostMb={mostMb} />
            </Suspense>
          ) : null}
        </div>
      ) : null}
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
