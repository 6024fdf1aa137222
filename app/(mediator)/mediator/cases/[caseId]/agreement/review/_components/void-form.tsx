'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { REVIEW_AGREEMENT } from '@/lib/labels/zh-CN/mediator-acts/agreement-review'
import { voidAgreementAction } from '../actions'

/** 作废 with a reason, folded away: it is rare and ends a finished agreement. */
export function VoidForm({ caseId }: { caseId: string }) {
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2.5 text-ink-2">
        {REVIEW_AGREEMENT.void}
      </summary>
      <ActionForm
        action={voidAgreementAction}
        draft={{ key: `void:${caseId}` }}
        aria-label={REVIEW_AGREEMENT.void}
      >
        <input type="hidden" name="caseId" value={caseId} />
        <p className="text-ink-2">{REVIEW_AGREEMENT.voidHelp}</p>
        <FormField name="reason" label={REVIEW_AGREEMENT.reason} required>
          <Textarea maxCharacters={1000} rows={2} />
        </FormField>
        <SubmitButton variant="danger" size="lg">
          {REVIEW_AGREEMENT.voidSubmit}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
