'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { CO_MEDIATOR_END_REASONS } from '@/lib/domain/case/co-mediators'
import { CO_MEDIATOR, coMediatorEnd } from '@/lib/labels/zh-CN/co-mediator'
import { RefreshOnChange } from '../../../_components/refresh-on-change'
import { endCoMediatorAction } from '../actions'

/** 结束协同调解 of one co-mediator, folded until it is opened; says what follows. */
export function EndForm({
  caseId,
  entryId,
  name,
}: {
  caseId: string
  entryId: string
  name: string
}) {
  return (
    <details className="mt-1.5">
      <summary className="w-fit rounded-sm text-sm text-court underline underline-offset-4">
        {CO_MEDIATOR.end(name)}
      </summary>
      <p className="my-2.5 text-sm text-ink-2">{CO_MEDIATOR.endHelp(name)}</p>
      <ActionForm
        action={endCoMediatorAction}
        aria-label={CO_MEDIATOR.end(name)}
        draft={{ key: `end-co-mediator:${entryId}` }}
      >
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="entryId" value={entryId} />
        <RefreshOnChange />
        <FormField name="reason" label={CO_MEDIATOR.reason} group required>
          <div className="grid gap-2 sm:grid-cols-2">
            {CO_MEDIATOR_END_REASONS.map((reason) => (
              <RadioCard key={reason} value={reason} title={coMediatorEnd[reason]} />
            ))}
          </div>
        </FormField>
        <FormField name="text" label={CO_MEDIATOR.text} required>
          <Textarea maxCharacters={1000} rows={3} />
        </FormField>
        <SubmitButton className="self-start phone:w-full">{CO_MEDIATOR.submitEnd}</SubmitButton>
      </ActionForm>
    </details>
  )
}
