'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { RETURNED_ACTS } from '@/lib/labels/zh-CN/returned-acts'
import { recallCaseAction } from '../actions'

const words = RETURNED_ACTS.recall

/** 收回, with its reason. */
export function RecallForm({ caseId }: { caseId: string }) {
  return (
    <ActionForm
      action={recallCaseAction}
      aria-label={words.title}
      draft={{ key: `recall:${caseId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <FormField name="text" label={words.text} help={words.textHelp} required>
        <Textarea maxCharacters={1000} rows={3} defaultValue={words.textDefault} />
      </FormField>
      <SubmitButton className="self-start phone:w-full">{words.submit}</SubmitButton>
    </ActionForm>
  )
}
