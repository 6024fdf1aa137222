'use client'

import type { ReactNode } from 'react'
import { ReadingFields } from '@/components/document/reading-fields'
import { SignatureField } from '@/components/document/signature-field'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { OWN_DOCUMENT } from '@/lib/labels/zh-CN/own-document'

const WORDS = OWN_DOCUMENT.sign

/**
 * A signature on a phone of one's own: one sentence (that it was read to the end, how, and that one
 * signs of one's own will), the code where there is one, and the name itself. From the case to the
 * signature with a code it takes four taps.
 */
export function HandwritingForm({
  action,
  label = WORDS.title,
  codeHelp = WORDS.codeHelp,
  children,
}: {
  action: FormAction
  label?: string
  /** Where the code is not left to the signer. */
  codeHelp?: string
  /** What is signed, as hidden fields. */
  children: ReactNode
}) {
  return (
    <ActionForm action={action} aria-label={label}>
      {children}
      <ReadingFields />
      <FormField name="code" label={WORDS.code} help={codeHelp}>
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={10} />
      </FormField>
      <SignatureField label={WORDS.draw} noScript={WORDS.noScript} />
      <SubmitButton size="lg" className="min-h-14 w-full text-lg">
        {WORDS.submit}
      </SubmitButton>
    </ActionForm>
  )
}
