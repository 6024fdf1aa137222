'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Field } from '@/components/ui/field'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { HANDOVER_PARTS } from '@/lib/domain/case/handover'
import { WITHDRAW_REASONS } from '@/lib/domain/case/vocabulary'
import { withdrawReason } from '@/lib/labels/zh-CN/act-choice'
import { ACT } from '@/lib/labels/zh-CN/mediator-acts/act'
import { WITHDRAW } from '@/lib/labels/zh-CN/mediator-acts/withdraw'
import { Effects } from '../../_components/effects'
import { withdrawCaseAction } from '../actions'

/**
 * 提前终结: the reason by its code and in words, after saying what becomes of the case, the clock and
 * the points.
 */
export function WithdrawForm({
  caseId,
  institution,
}: {
  caseId: string
  institution: string | null
}) {
  return (
    <ActionForm action={withdrawCaseAction} draft={{ key: `withdraw:${caseId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <Effects
        title={WITHDRAW.effectsTitle}
        sentences={WITHDRAW.effects(institution ?? ACT.institution)}
      />
      <FormField name="reason" label={WITHDRAW.reason} group required>
        <div className="flex flex-col gap-2">
          {WITHDRAW_REASONS.map((reason) => (
            <RadioCard key={reason} value={reason} title={withdrawReason[reason]}>
              {WITHDRAW.help[reason]}
            </RadioCard>
          ))}
        </div>
      </FormField>
      <FormField name="text" label={WITHDRAW.text} help={WITHDRAW.textHelp} required>
        <Textarea maxCharacters={1000} rows={4} />
      </FormField>
      <Field label={WITHDRAW.handover} help={WITHDRAW.handoverHelp} group>
        <div className="flex flex-col gap-3">
          {HANDOVER_PARTS.map((part) => (
            <FormField key={part} name={part} label={WITHDRAW.parts[part]} optional>
              <Textarea maxCharacters={1000} rows={2} />
            </FormField>
          ))}
        </div>
      </Field>
      <ActionBar>
        <SubmitButton size="lg" variant="danger">
          {WITHDRAW.submit}
        </SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
