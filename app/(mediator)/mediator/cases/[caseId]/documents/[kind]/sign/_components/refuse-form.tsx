'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { SIGN_PAGE } from '@/lib/labels/zh-CN/signature'
import type { SignFormView } from '@/lib/queries/mediator/get-sign-form'
import { refuseSignatureAction } from '../actions'
import { PersonField, PlaceFields } from './person-fields'

/** 不签: who does not sign, and why. It is as easy to reach as signing. */
export function RefuseForm({ caseId, form }: { caseId: string; form: SignFormView }) {
  return (
    <details className="rounded-lg border border-line bg-paper px-4 py-3">
      <summary className="min-h-8 cursor-pointer font-medium">{SIGN_PAGE.refuse}</summary>
      <p className="my-2 text-ink-2">
        {form.isAgreement ? SIGN_PAGE.refuseAgreement : SIGN_PAGE.refuseHelp}
      </p>
      <ActionForm
        action={refuseSignatureAction}
        draft={{ key: `refuse:${form.documentId}:${form.place}` }}
        aria-label={SIGN_PAGE.refuseTitle}
      >
        <PlaceFields caseId={caseId} form={form} />
        <PersonField caseId={caseId} form={form} />
        <FormField name="on" label={SIGN_PAGE.refuseOn} required>
          <PhoneDayInput defaultValue={form.today} min={form.finalisedOn} max={form.today} />
        </FormField>
        <FormField name="note" label={SIGN_PAGE.reason} required>
          <Textarea maxCharacters={1000} rows={2} />
        </FormField>
        <SubmitButton size="lg">{SIGN_PAGE.refuseSubmit}</SubmitButton>
      </ActionForm>
    </details>
  )
}
