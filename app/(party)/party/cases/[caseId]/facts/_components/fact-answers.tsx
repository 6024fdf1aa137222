'use client'

import { factAnswerName } from '@/components/case/read-fact-answers'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Chip } from '@/components/ui/chip'
import { Radio } from '@/components/ui/radio-group'
import { FACT_ANSWERS } from '@/lib/domain/fact/undisputed-facts'
import { OWN_FACTS, ownFactAnswer } from '@/lib/labels/zh-CN/own-facts'
import type { OwnFactView, OwnFactsView } from '@/lib/queries/party/get-own-facts'
import { confirmOwnFactsAction } from '../actions'

/** The facts with their answers. None is chosen beforehand: a confirmation is never presumed. */
export function FactAnswers({ view }: { view: OwnFactsView }) {
  const { caseId, partyId, facts, mayAnswer } = view
  if (facts.length === 0) return null
  if (!mayAnswer)
    return (
      <ul className="divide-y divide-line-2">
        {facts.map((fact) => (
          <li key={fact.id} className="flex flex-col gap-1 py-3">
            <FactText fact={fact} />
            <FactState fact={fact} />
          </li>
        ))}
      </ul>
    )
  return (
    <ActionForm action={confirmOwnFactsAction} aria-label={OWN_FACTS.title}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="partyId" value={partyId} />
      <div className="flex flex-col divide-y divide-line-2">
        {facts.map((fact) => (
          <FormField
            key={fact.id}
            name={factAnswerName(fact.id)}
            label={<FactText fact={fact} />}
            help={<FactState fact={fact} />}
            group
            className="py-3"
          >
            <div className="flex flex-col">
              {FACT_ANSWERS.map((answer) => (
                <Radio key={answer} value={answer} label={ownFactAnswer[answer]} />
              ))}
              <Radio value="" label={OWN_FACTS.silent} defaultChecked />
            </div>
          </FormField>
        ))}
      </div>
      <SubmitButton size="lg" className="min-h-12 w-full">
        {OWN_FACTS.submit}
      </SubmitButton>
    </ActionForm>
  )
}

function FactText({ fact: { no, text } }: { fact: OwnFactView }) {
  return (
    <span className="block">
      <span className="font-semibold">{OWN_FACTS.no(no)}</span>{' '}
      <span className="font-normal break-words whitespace-pre-line">{text}</span>
    </span>
  )
}

function FactState({ fact: { answer, isUndisputed } }: { fact: OwnFactView }) {
  if (answer === null) return null
  return (
    <span className="flex flex-wrap items-center gap-2">
      <span>{OWN_FACTS.answered(ownFactAnswer[answer])}</span>
      {isUndisputed ? <Chip tone="ok">{OWN_FACTS.undisputed}</Chip> : null}
    </span>
  )
}
