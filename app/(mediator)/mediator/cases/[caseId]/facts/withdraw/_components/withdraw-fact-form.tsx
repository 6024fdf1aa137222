'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Textarea } from '@/components/ui/textarea'
import { WITHDRAW_FACT } from '@/lib/labels/zh-CN/mediator-acts/fact'
import type { ConfirmedFactView } from '@/lib/queries/case/facts-view'
import { Effects } from '../../../_components/effects'
import { withdrawFactAction } from '../../actions'

/** 撤回 of one fact, after saying what becomes of it; the reason is kept with it. */
export function WithdrawFactForm({ caseId, fact }: { caseId: string; fact: ConfirmedFactView }) {
  return (
    <ActionForm action={withdrawFactAction} draft={{ key: `fact-withdraw:${fact.id}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="factId" value={fact.id} />
      <div>
        <h2 className="text-sm text-ink-3">{WITHDRAW_FACT.fact}</h2>
        <p className="whitespace-pre-line break-words">
          {fact.no} {fact.text}
        </p>
      </div>
      <Effects title={WITHDRAW_FACT.effectsTitle} sentences={WITHDRAW_FACT.effects} />
      <FormField
        name="reason"
        label={WITHDRAW_FACT.reason}
        help={WITHDRAW_FACT.reasonHelp}
        required
      >
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      <ActionBar>
        <SubmitButton size="lg" variant="danger">
          {WITHDRAW_FACT.submit}
        </SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
