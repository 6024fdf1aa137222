'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { SignatureField } from '@/components/document/signature-field'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { READING_WAYS, type ReadingWay } from '@/lib/domain/signature/signature'
import { readingWay, SIGN_PAGE } from '@/lib/labels/zh-CN/signature'
import type { SignFormView } from '@/lib/queries/mediator/get-sign-form'
import { signDocumentAction } from '../actions'
import { PersonField, PlaceFields } from './person-fields'

/** 签字: who signs, how the document was made known, the words of consent, and the name itself. */
export function HandwrittenForm({ caseId, form }: { caseId: string; form: SignFormView }) {
  const [read, setRead] = useState<ReadingWay | null>(null)
  const isMediator = form.signer.isMediator
  return (
    <ActionForm action={signDocumentAction} aria-label={SIGN_PAGE.title}>
      <PlaceFields caseId={caseId} form={form} />
      {isMediator ? null : (
        <>
          <PersonField caseId={caseId} form={form} checks />
          <FormField name="read" label={SIGN_PAGE.read} group required>
            <div className="flex flex-col">
              {READING_WAYS.map((way) => (
                <Radio
                  key={way}
                  value={way}
                  label={readingWay[way]}
                  required
                  onChange={() => setRead(way)}
                />
              ))}
            </div>
          </FormField>
          {read === 'helper' ? (
            <FormField name="helper" label={SIGN_PAGE.helper} help={SIGN_PAGE.helperHelp} required>
              <Input maxLength={50} autoComplete="off" />
            </FormField>
          ) : null}
          <FormField name="agreed" label={SIGN_PAGE.agree} group required>
            <Checkbox label={<span className="text-lg">{SIGN_PAGE.agreed}</span>} />
          </FormField>
        </>
      )}
      <SignatureField label={isMediator ? SIGN_PAGE.drawMediator : SIGN_PAGE.draw} />
      <SubmitButton size="lg">{SIGN_PAGE.submit}</SubmitButton>
    </ActionForm>
  )
}
