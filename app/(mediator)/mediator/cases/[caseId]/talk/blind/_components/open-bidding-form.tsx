'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Radio, RadioCard } from '@/components/ui/radio-group'
import { BLIND_RULES } from '@/lib/domain/blind-offer/vocabulary'
import { BLIND, blindRule, blindRuleExplained } from '@/lib/labels/zh-CN/blind-offer'
import type { BiddingFormView } from '@/lib/queries/mediator/get-bidding-form'
import { openBiddingAction } from '../../actions'

/** Between whom, by which rule, until when: all of it is fixed before the first amount. */
export function OpenBiddingForm({
  caseId,
  view: { freshId, parties, ends },
}: {
  caseId: string
  view: Pick<BiddingFormView, 'freshId' | 'parties' | 'ends'>
}) {
  const people = (['payerId', 'payeeId'] as const).map((name) => (
    <FormField
      key={name}
      name={name}
      label={name === 'payerId' ? BLIND.payer : BLIND.payee}
      group
      required
    >
      <div className="flex flex-wrap gap-x-5">
        {parties.map((party) => (
          <Radio key={party.id} value={party.id} label={party.name} />
        ))}
      </div>
    </FormField>
  ))
  return (
    <ActionForm action={openBiddingAction}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="biddingId" value={freshId} />
      <p className="text-ink-2">{BLIND.openHelp}</p>
      {people}
      <FormField name="rule" label={BLIND.rule} group required>
        <div className="flex flex-col gap-2">
          {BLIND_RULES.map((rule) => (
            <RadioCard key={rule} value={rule} title={blindRule[rule]}>
              {blindRuleExplained[rule].slice(1).join('')}
            </RadioCard>
          ))}
        </div>
      </FormField>
      <FormField name="dueAt" label={BLIND.due} group required>
        <div className="flex flex-col gap-2">
          {ends.map(({ value, label }) => (
            <RadioCard key={value} value={value} title={label} />
          ))}
        </div>
      </FormField>
      <ActionBar>
        <SubmitButton size="lg">{BLIND.submitOpen}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
