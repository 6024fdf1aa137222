'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Textarea } from '@/components/ui/textarea'
import { EXPLAIN } from '@/lib/labels/zh-CN/mediator-acts/explain'
import { explainMySlotAction } from '../actions'

/** 情况说明: why an item of the dossier cannot be supplied. */
export function ExplainForm({ caseId, slot }: { caseId: string; slot: string }) {
  return (
    <ActionForm action={explainMySlotAction} draft={{ key: `explain:${caseId}:${slot}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="slot" value={slot} />
      <p className="text-ink-2">{EXPLAIN.happens}</p>
      <FormField name="reason" label={EXPLAIN.reason} help={EXPLAIN.reasonHelp} required>
        <Textarea maxCharacters={1000} rows={4} />
      </FormField>
      <ActionBar>
        <SubmitButton size="lg">{EXPLAIN.confirm}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
