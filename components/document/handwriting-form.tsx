'use client'

import { useState, type ReactNode } from 'react'
import { SignatureField } from '@/components/document/signature-field'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { READING_WAYS, type ReadingWay } from '@/lib/domain/signature/signature'
import { OWN_DOCUMENT, ownStatement } from '@/lib/labels/zh-CN/own-document'

const WORDS = OWN_DOCUMENT.sign

/**
 * A signature on a phone of one's own: one sentence (that it was read to the end, how, and that one signs of one's own will), the code where
 * there is one, and the name itself. From the case to the signature with a code it takes four taps.
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
  const [stated, setStated] = useState<ReadingWay | null>(null)
  return (
    <ActionForm action={action} aria-label={label}>
      {children}
      <FormField name="readToEnd" label={WORDS.stated} help={WORDS.statedHelp} group required>
        <div className="flex flex-col">
          {READING_WAYS.map((way) => (
            <Radio
              key={way}
              value={way}
              label={<span className="text-lg">{ownStatement[way]}</span>}
              required
              onChange={() => setStated(way)}
            />
          ))}
        </div>
      </FormField>
      {stated === 'helper' ? (
        <FormField name="helper" label={WORDS.helper} help={WORDS.helperHelp} required>
          <Input maxLength={50} autoComplete="off" />
        </FormField>
      ) : null}
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
