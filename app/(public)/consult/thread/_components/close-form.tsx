'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { RATINGS } from '@/lib/domain/consultation/consultation'
import { THREAD } from '@/lib/labels/zh-CN/consultation'
import { ratingWord } from '@/lib/labels/zh-CN/consultation-field'

/** Thanks and a rating, or the end without an answer. */
export function CloseForm({ action, hasAnswer }: { action: FormAction; hasAnswer: boolean }) {
  return (
    <ActionForm action={action} aria-label={THREAD.close}>
      <p className="text-ink-2">{hasAnswer ? THREAD.closeText : THREAD.closeUnanswered}</p>
      {hasAnswer ? <Rating /> : null}
      <SubmitButton variant="default" className="min-h-12 w-full">
        {hasAnswer ? THREAD.closeSubmit : THREAD.closeOnly}
      </SubmitButton>
    </ActionForm>
  )
}

function Rating() {
  const typed = useTypedText('rating')
  return (
    <>
      <FormField name="rating" label={THREAD.rating} group required>
        <div className="grid grid-cols-3 gap-2">
          {RATINGS.map((rating) => (
            <RadioCard
              key={rating}
              value={rating}
              title={ratingWord[rating]}
              defaultChecked={rating === typed}
              className="min-h-12 items-center gap-2 px-3 py-2"
            />
          ))}
        </div>
      </FormField>
      <FormField name="words" label={THREAD.ratingWords} optional>
        <Textarea rows={2} maxCharacters={300} defaultValue={useTypedText('words')} />
      </FormField>
    </>
  )
}
