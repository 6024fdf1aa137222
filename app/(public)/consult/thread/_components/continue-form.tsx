'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { WORDS } from '@/lib/domain/consultation/consultation'
import { THREAD } from '@/lib/labels/zh-CN/consultation'

/** Another question in the same consultation. */
export function ContinueForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} aria-label={THREAD.again}>
      <Question />
      <SubmitButton variant="default" className="min-h-12 w-full">
        {THREAD.againSubmit}
      </SubmitButton>
    </ActionForm>
  )
}

function Question() {
  return (
    <FormField name="words" label={THREAD.again} help={THREAD.againHelp} required>
      <Textarea rows={4} maxCharacters={WORDS.most} defaultValue={useTypedText('words')} />
    </FormField>
  )
}
