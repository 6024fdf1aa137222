'use client'

import { factAnswerName } from '@/components/case/read-fact-answers'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Field } from '@/components/ui/field'
import { Radio, RadioCard } from '@/components/ui/radio-group'
import { WholeDays } from '@/components/ui/whole-days'
import { FACT_ANSWERS, FACT_WAYS } from '@/lib/domain/fact/undisputed-facts'
import { FACT, factAnswer, factWay } from '@/lib/labels/zh-CN/fact'
import { CONFIRM_FACTS } from '@/lib/labels/zh-CN/mediator-acts/fact'
import type { FactFormsView } from '@/lib/queries/mediator/get-fact-forms'
import { confirmFactsAction } from '../../actions'

/**
 * 登记核对: one party, what it said of each fact, how and on which day. No answer is chosen
 * beforehand: a confirmation is never presumed.
 */
export function ConfirmFactsForm({
  caseId,
  form,
}: {
  caseId: string
  form: Pick<FactFormsView, 'facts' | 'parties' | 'suggestedId' | 'earliest' | 'today'>
}) {
  return (
    <ActionForm action={confirmFactsAction} draft={{ key: `facts:${caseId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <p className="text-ink-2">{CONFIRM_FACTS.law}</p>
      <FormField name="partyId" label={CONFIRM_FACTS.party} group required>
        <div className="flex flex-col gap-2">
          {form.parties.map(({ partyId, name, side, waiting }) => (
            <RadioCard
              key={partyId}
              value={partyId}
              title={name}
              aside={<span className="text-sm text-ink-3">{side}</span>}
              defaultChecked={partyId === form.suggestedId}
            >
              {CONFIRM_FACTS.waiting(waiting)}
            </RadioCard>
          ))}
        </div>
      </FormField>
      <Field label={CONFIRM_FACTS.facts} group required>
        <div className="flex flex-col divide-y divide-line-2">
          {form.facts.map(({ id, no, text, answers }) => (
            <FormField
              key={id}
              name={factAnswerName(id)}
              label={
                <>
                  {no} <span className="whitespace-pre-line break-words font-normal">{text}</span>
                </>
              }
              help={<WholeDays>{FACT.answers(answers)}</WholeDays>}
              group
              className="py-3"
            >
              <div className="flex flex-wrap gap-x-5">
                {FACT_ANSWERS.map((answer) => (
                  <Radio key={answer} value={answer} label={factAnswer[answer]} />
                ))}
                <Radio value="" label={CONFIRM_FACTS.silent} defaultChecked />
              </div>
            </FormField>
          ))}
        </div>
      </Field>
      <RadioField
        name="how"
        label={CONFIRM_FACTS.how}
        help={CONFIRM_FACTS.howHelp}
        choices={choicesOf(FACT_WAYS, factWay)}
        layout="line"
      />
      <FormField name="on" label={CONFIRM_FACTS.on} required>
        <PhoneDayInput defaultValue={form.today} min={form.earliest} max={form.today} />
      </FormField>
      <ActionBar>
        <SubmitButton size="lg">{CONFIRM_FACTS.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
