'use client'

import { FormField } from '@/components/forms/form-field'
import { useActionFormStatus, useTypedText } from '@/components/forms/form-state'
import { RadioCard } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import {
  DEMAND_AT_MOST,
  FACTS_LENGTH,
  OTHER_DEMANDS_AT_MOST,
  PAYMENTS_AT_MOST,
} from '@/lib/domain/application/application'
import type { ApplicationContent } from '@/lib/domain/application/content'
import { CONSULTATION_FIELDS, type ConsultationField } from '@/lib/domain/consultation/fields'
import { prefilledNote } from '@/lib/labels/zh-CN/application'
import { APPLY_FIELD as WORDS } from '@/lib/labels/zh-CN/apply-field'
import { consultationField } from '@/lib/labels/zh-CN/consultation-field'
import type { ApplicableView } from '@/lib/queries/public/find-own-draft'
import { TypedLine, TypedParagraph } from '@/components/forms/typed-fields'

/** What happened. */
export function FactsFields({
  content,
  field,
}: {
  content: ApplicationContent
  field: ConsultationField
}) {
  return (
    <>
      <FormField name="field" label={WORDS.field} required>
        <Select
          className="min-h-12"
          placeholder={null}
          defaultValue={useTypedText('field') ?? field}
          options={CONSULTATION_FIELDS.map((value) => ({ value, label: consultationField[value] }))}
        />
      </FormField>
      <TypedParagraph
        name="facts"
        label={WORDS.facts}
        help={content.prefilled.includes('facts') ? prefilledNote.facts : WORDS.factsHelp}
        value={content.facts}
        rows={8}
        most={FACTS_LENGTH.most}
      />
    </>
  )
}

/** Lines of payments that are there at once; further ones unfold. */
const OPEN_LINES = 2
const LINES = Array.from({ length: PAYMENTS_AT_MOST }, (_none, index) => index + 1)
const [FIRST_LINES, MORE_LINES] = [LINES.slice(0, OPEN_LINES), LINES.slice(OPEN_LINES)]

type Payments = Pick<ApplicationContent, 'payments'>

function PaymentLine({ no, payments }: Payments & { no: number }) {
  const payment = payments[no - 1]
  return (
    <div className="flex flex-col gap-3 rounded-lg border border-line p-3">
      <TypedLine
        name={`what${no}`}
        label={WORDS.what(no)}
        help={no === 1 ? WORDS.whatHelp : undefined}
        value={payment?.what ?? null}
        maxLength={DEMAND_AT_MOST}
        isOfSome
      />
      <TypedLine
        name={`amount${no}`}
        label={WORDS.amount(no)}
        value={payment?.amount ?? null}
        inputMode="decimal"
        maxLength={30}
        isOfSome
      />
    </div>
  )
}

/** Unfolded where something is in them, also after a refusal without a script. */
function MoreLines({ payments }: Payments) {
  const { state } = useActionFormStatus()
  const isTyped =
    state.status === 'refused' &&
    MORE_LINES.some((no) => state.values[`what${no}`] || state.values[`amount${no}`])
  return (
    <details open={isTyped || payments.length > OPEN_LINES}>
      <summary className="flex min-h-11 cursor-pointer items-center text-court">
        {WORDS.morePayments}
      </summary>
      <div className="mt-2 flex flex-col gap-4">
        {MORE_LINES.map((no) => (
          <PaymentLine key={no} no={no} payments={payments} />
        ))}
      </div>
    </details>
  )
}

/** What is wanted: payments as amounts, one a line, and the rest in words. */
export function DemandFields({ content }: { content: ApplicationContent }) {
  const { payments, otherDemands } = content
  return (
    <>
      <fieldset className="flex min-w-0 flex-col gap-4">
        <legend className="mb-1 p-0 font-semibold">{WORDS.payments}</legend>
        <p className="text-ink-2">{WORDS.paymentsHelp}</p>
        {FIRST_LINES.map((no) => (
          <PaymentLine key={no} no={no} payments={payments} />
        ))}
        <MoreLines payments={payments} />
      </fieldset>
      <TypedParagraph
        name="others"
        label={WORDS.others}
        help={WORDS.othersHelp}
        value={otherDemands}
        rows={3}
        most={OTHER_DEMANDS_AT_MOST}
        optional
      />
    </>
  )
}

/** Which institution, and what speaks for each. */
export function InstitutionFields({
  content,
  institutionId,
  institutions,
}: {
  content: ApplicationContent
  institutionId: string | null
  institutions: readonly ApplicableView[]
}) {
  const typed = useTypedText('institutionId') ?? institutionId
  const help = content.prefilled.includes('institution')
    ? prefilledNote.institution
    : WORDS.institutionHelp
  return (
    <>
      <FormField name="institutionId" label={WORDS.institution} help={help} group required>
        <div className="flex flex-col gap-2">
          {institutions.map(({ id, name, reasons }) => (
            <RadioCard key={id} value={id} title={name} defaultChecked={id === typed}>
              {reasons.join('，')}
              <span className="block font-semibold text-ok">{WORDS.promise}</span>
            </RadioCard>
          ))}
        </div>
      </FormField>
      <TypedLine
        name="why"
        label={WORDS.why}
        help={WORDS.whyHelp}
        value={content.whyThere}
        maxLength={100}
        optional
      />
    </>
  )
}
