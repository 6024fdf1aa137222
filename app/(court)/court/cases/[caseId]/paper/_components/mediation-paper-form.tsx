'use client'

import { ActionForm } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { MEDIATION_PAPER } from '@/lib/labels/zh-CN/mediation-paper'
import { recordMediationPaperAction } from '../actions'

/** Number and day of the 调解书 that the court made. */
export function MediationPaperForm({ caseId, today }: { caseId: string; today: string }) {
  return (
    <ActionForm
      action={recordMediationPaperAction}
      aria-label={MEDIATION_PAPER.submit}
      className="gap-3"
    >
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-sm text-ink-3">{MEDIATION_PAPER.help}</p>
      <FormField name="number" label={MEDIATION_PAPER.number} required>
        <Input maxLength={60} autoComplete="off" />
      </FormField>
      <FormField name="issuedOn" label={MEDIATION_PAPER.issuedOn} required>
        <DayInput max={today} defaultValue={today} />
      </FormField>
      <SubmitButton variant="default">{MEDIATION_PAPER.submit}</SubmitButton>
    </ActionForm>
  )
}
