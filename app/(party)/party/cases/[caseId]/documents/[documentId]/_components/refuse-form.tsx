'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { OWN_DOCUMENT } from '@/lib/labels/zh-CN/own-document'
import type { OwnDocumentView } from '@/lib/queries/party/get-own-document'
import { refuseOwnDocumentAction } from '../../actions'
import { PlaceFields } from './place-fields'

const WORDS = OWN_DOCUMENT.refuse

/** 不签: as large as signing, with its reason. */
export function RefuseForm({
  view,
  sign,
}: {
  view: OwnDocumentView
  sign: NonNullable<OwnDocumentView['sign']>
}) {
  return (
    <section id="refuse" className="bg-paper p-4">
      <h2 className="text-xl font-semibold">{WORDS.title}</h2>
      <p className="mb-3 text-ink-2">{view.kind === 'agreement' ? WORDS.agreement : WORDS.help}</p>
      <ActionForm action={refuseOwnDocumentAction} aria-label={WORDS.title}>
        <PlaceFields view={view} place={sign.place} />
        <FormField name="note" label={WORDS.reason} help={WORDS.reasonHelp} required>
          <Textarea maxCharacters={1000} rows={3} />
        </FormField>
        <SubmitButton size="lg" className="min-h-14 w-full text-lg">
          {WORDS.submit}
        </SubmitButton>
      </ActionForm>
    </section>
  )
}
