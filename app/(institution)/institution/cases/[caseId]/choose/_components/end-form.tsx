'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { CHOICE } from '@/lib/labels/zh-CN/mediator-choice'
import { RefreshOnChange } from '../../../_components/refresh-on-change'
import { endChoiceAction } from '../actions'

/** 提前结束, folded until it is opened; says what follows. */
export function EndForm({ caseId }: { caseId: string }) {
  return (
    <details className="mt-3.5">
      <summary className="w-fit rounded-sm text-sm text-court underline underline-offset-4">
        {CHOICE.end}
      </summary>
      <p className="my-2.5 text-sm text-ink-2">{CHOICE.endHelp}</p>
      <ActionForm
        action={endChoiceAction}
        aria-label={CHOICE.end}
        draft={{ key: `end-choice:${caseId}` }}
      >
        <input type="hidden" name="caseId" value={caseId} />
        <RefreshOnChange />
        <FormField name="reason" label={CHOICE.reason} required>
          <Textarea maxCharacters={1000} rows={3} />
        </FormField>
        <SubmitButton variant="default" className="self-start phone:w-full">
          {CHOICE.endSubmit}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
