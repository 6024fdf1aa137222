'use client'

import { SignatureField } from '@/components/document/signature-field'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { OWN_DOCUMENT } from '@/lib/labels/zh-CN/own-document'
import type { OwnDocumentView } from '@/lib/queries/party/get-own-document'
import { signOwnDocumentAction } from '../../actions'
import { PlaceFields } from './place-fields'
import { ReadingFields } from './reading-fields'

const WORDS = OWN_DOCUMENT.sign

/**
 * 签字: one sentence (that it was read to the end, how, and that one signs of one's own will), the
 * code where there is one, and the name itself. From the case to the signature with a code it takes
 * four taps.
 */
export function SignForm({
  view,
  sign,
}: {
  view: OwnDocumentView
  sign: NonNullable<OwnDocumentView['sign']>
}) {
  return (
    <section id="sign" className="bg-paper p-4">
      <h2 className="text-xl font-semibold">{WORDS.title}</h2>
      <p className="mb-3 text-ink-2">{WORDS.as(sign.name)}</p>
      {view.stage === 'refused' ? <Notice className="mb-3">{WORDS.again}</Notice> : null}
      <ActionForm action={signOwnDocumentAction} aria-label={WORDS.title}>
        <PlaceFields view={view} place={sign.place} />
        <ReadingFields />
        <FormField name="code" label={WORDS.code} help={WORDS.codeHelp}>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={10} />
        </FormField>
        <SignatureField label={WORDS.draw} noScript={WORDS.noScript} />
        <SubmitButton size="lg" className="min-h-14 w-full text-lg">
          {WORDS.submit}
        </SubmitButton>
      </ActionForm>
    </section>
  )
}
