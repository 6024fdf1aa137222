'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { SoftLink } from '@/components/ui/soft-link'
import { SIGN_PAGE } from '@/lib/labels/zh-CN/signature'
import type { SignFormView } from '@/lib/queries/mediator/get-sign-form'
import { recordPaperAction } from '../actions'
import { PersonField, PlaceFields } from './person-fields'

/**
 * 登记纸质签署: of what was signed on paper the dossier has a scan. Open where nothing else is possible.
 */
export function PaperForm({ caseId, form }: { caseId: string; form: SignFormView }) {
  const { scans, finalisedOn, today, isSeal, isOthers, isPaperOnly } = form
  return (
    <details
      open={isSeal || isOthers || isPaperOnly}
      className="rounded-lg border border-line bg-paper px-4 py-3"
    >
      <summary className="min-h-8 cursor-pointer font-medium">{SIGN_PAGE.paper}</summary>
      <p className="mt-2 text-ink-2">{SIGN_PAGE.paperHelp}</p>
      <SoftLink
        href={`/mediator/cases/${caseId}/materials/add`}
        className={`${buttonClasses()} my-3 min-h-11`}
      >
        {SIGN_PAGE.addScan}
      </SoftLink>
      {scans.length === 0 ? (
        <p className="text-ink-3">{SIGN_PAGE.noScan}</p>
      ) : (
        <ActionForm action={recordPaperAction} aria-label={SIGN_PAGE.paperTitle}>
          <PlaceFields caseId={caseId} form={form} />
          <PersonField caseId={caseId} form={form} />
          <FormField name="materialId" label={SIGN_PAGE.scan} required>
            <Select options={scans.map(({ id, title }) => ({ value: id, label: title }))} />
          </FormField>
          <FormField name="on" label={SIGN_PAGE.on} required>
            <PhoneDayInput defaultValue={today} min={finalisedOn} max={today} />
          </FormField>
          <SubmitButton size="lg">{SIGN_PAGE.paperSubmit}</SubmitButton>
        </ActionForm>
      )}
    </details>
  )
}
