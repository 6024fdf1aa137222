'use client'

import { ActForm } from '@/components/conference/act-form'
import { FormField } from '@/components/forms/form-field'
import { Textarea } from '@/components/ui/textarea'
import { ASK_GUIDANCE } from '@/lib/labels/zh-CN/guidance'
import { askGuidanceAction } from '../actions'

/** The question to the court, in words that all read. */
export function AskGuidanceForm({ fields }: { fields: Readonly<Record<string, string>> }) {
  return (
    <>
      <p className="text-ink-2">{ASK_GUIDANCE.help}</p>
      <ActForm action={askGuidanceAction} fields={fields} label={ASK_GUIDANCE.submit}>
        <FormField
          name="question"
          label={ASK_GUIDANCE.question}
          help={ASK_GUIDANCE.questionHelp}
          required
        >
          <Textarea rows={3} maxCharacters={500} />
        </FormField>
      </ActForm>
    </>
  )
}
