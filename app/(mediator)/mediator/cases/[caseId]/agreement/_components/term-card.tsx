'use client'

import { writeControl, findControls } from '@/components/forms/form-controls'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/textarea'
import { isPayment, MAX_TEXT, type AgreementTerm } from '@/lib/domain/agreement/draft'
import type { AgreementParty } from '@/lib/domain/agreement/people'
import { termKind } from '@/lib/labels/zh-CN/agreement-terms'
import { DRAW_UP } from '@/lib/labels/zh-CN/mediator-acts/agreement'
import { CHANGE, fieldName, type Item } from './agreement-fields'
import { CheckedField } from './checked-field'
import { useFindings } from './findings-context'
import { PaymentFields } from './payment-fields'
import { PeopleFields, TimeFields } from './duty-fields'

export interface TermCardProps {
  item: Item
  /** From 0. */
  place: number
  isLast: boolean
  parties: readonly AgreementParty[]
  /** As it was saved; undefined for an item that was just added. */
  stored: AgreementTerm | undefined
  /** The amount in capitals as it is typed now. */
  capitals: string | null
}

/** One item of the agreement with the fields of its kind. */
export function TermCard(props: TermCardProps) {
  const { item, place, isLast, stored } = props
  const { kind, key } = item
  const isDuty = isPayment(item) || kind === 'act'
  const moves = [
    ...(place > 0 ? (['up'] as const) : []),
    ...(isLast ? [] : (['down'] as const)),
    'remove' as const,
  ]
  return (
    <section
      aria-label={`${place + 1} ${termKind[kind]}`}
      className="flex flex-col gap-3 rounded-lg border border-line bg-paper p-3.5"
    >
      <div className="flex flex-wrap items-center gap-x-2">
        <h2 className="min-w-0 flex-1 text-base">
          {place + 1}　{termKind[kind]}
        </h2>
        {moves.map((verb) => (
          <Button
            key={verb}
            type="submit"
            name={CHANGE}
            value={`${verb}.${key}`}
            variant="quiet"
            className="min-h-11 min-w-11"
            aria-label={DRAW_UP.of(DRAW_UP[verb], place + 1)}
          >
            {DRAW_UP[verb]}
          </Button>
        ))}
      </div>
      {isDuty ? <PeopleFields {...props} /> : null}
      {isPayment(item) ? <PaymentFields {...props} /> : <TextFields {...props} />}
      {isDuty ? <TimeFields item={item} place={place} stored={stored} /> : null}
    </section>
  )
}

function TextFields({ item: { kind, key }, place, stored }: TermCardProps) {
  const isJudged = useFindings(place, 'text').some(({ code }) => code === 'JUDGMENT_CLAUSE')
  if (kind === 'payment' || kind === 'instalments') return null
  const name = fieldName(key, 'text')
  return (
    <>
      <CheckedField name={name} label={DRAW_UP.text[kind]} term={place} field="text" required>
        <Textarea rows={2} maxCharacters={MAX_TEXT} defaultValue={stored?.text} />
      </CheckedField>
      {isJudged ? (
        <Button
          className="min-h-11 justify-start text-left whitespace-normal"
          onClick={({ currentTarget: { form } }) => {
            const [control] = form ? findControls(form, name) : []
            if (control) writeControl(control, DRAW_UP.judgmentReplacement)
          }}
        >
          {DRAW_UP.replace(DRAW_UP.judgmentReplacement)}
        </Button>
      ) : null}
      {kind === 'act' ? (
        <CheckedField
          name={fieldName(key, 'standard')}
          label={DRAW_UP.standard}
          term={place}
          field="standard"
          required
        >
          <Textarea rows={2} defaultValue={stored?.standard} />
        </CheckedField>
      ) : null}
    </>
  )
}
