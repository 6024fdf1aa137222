'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhrasePicker } from '@/components/forms/phrase-picker'
import { SubmitButton } from '@/components/forms/submit-button'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { WORDS } from '@/lib/domain/consultation/consultation'
import { ANSWER_PHRASES, DESK_THREAD } from '@/lib/labels/zh-CN/consultation-desk'

interface ReplyProps {
  action: FormAction
  consultationId: string
  /** Of the consultation as it is on this page. */
  version: number
}

function Identity({ consultationId, version }: Omit<ReplyProps, 'action'>) {
  return (
    <>
      <input type="hidden" name="consultationId" value={consultationId} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}

/** An answer, with sentences that one tap inserts. */
export function AnswerForm({ action, isFirst, ...one }: ReplyProps & { isFirst: boolean }) {
  return (
    <ActionForm
      action={action}
      aria-label={DESK_THREAD.answer}
      draft={{ key: `answer-consultation:${one.consultationId}` }}
    >
      <Identity {...one} />
      <FormField
        name="words"
        label={isFirst ? DESK_THREAD.answerWords : DESK_THREAD.more}
        help={DESK_THREAD.answerHelp}
        required
      >
        <Textarea rows={6} maxCharacters={WORDS.most} />
      </FormField>
      <PhrasePicker name="words" phrases={ANSWER_PHRASES} title={DESK_THREAD.phrases} />
      <SubmitButton className="self-start">{DESK_THREAD.submit}</SubmitButton>
    </ActionForm>
  )
}

/** The matter belongs elsewhere: why, and to whom. */
export function ReferForm({
  action,
  targets,
  ...one
}: ReplyProps & { targets: readonly { readonly id: string; readonly name: string }[] }) {
  return (
    <details>
      <summary className="cursor-pointer py-1 text-court">{DESK_THREAD.refer}</summary>
      <ActionForm action={action} aria-label={DESK_THREAD.refer} className="mt-2 gap-4">
        <Identity {...one} />
        <FormField
          name="words"
          label={DESK_THREAD.referWords}
          help={DESK_THREAD.referHelp}
          required
        >
          <Textarea rows={4} maxCharacters={WORDS.most} />
        </FormField>
        <FormField name="institutionId" label={DESK_THREAD.referTo} optional>
          <Select
            placeholder={DESK_THREAD.referNone}
            options={targets.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FormField>
        <SubmitButton variant="default" className="self-start">
          {DESK_THREAD.referSubmit}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
