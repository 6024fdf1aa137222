'use client'

import { useState } from 'react'
import { SignatureField } from '@/components/document/signature-field'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Checkbox } from '@/components/ui/checkbox'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Radio } from '@/components/ui/radio-group'
import { READING_WAYS, type ReadingWay } from '@/lib/domain/signature/signature'
import { OWN_DOCUMENT, ownReading } from '@/lib/labels/zh-CN/own-document'
import { SIGN_PAGE } from '@/lib/labels/zh-CN/signature'
import type { OwnDocumentView } from '@/lib/queries/party/get-own-document'
import { signOwnDocumentAction } from '../../actions'
import { PlaceFields } from './place-fields'

const WORDS = OWN_DOCUMENT.sign

/** 签字: that it was read, how, of one's own will, with which code, and the name itself. */
export function SignForm({
  view,
  sign,
}: {
  view: OwnDocumentView
  sign: NonNullable<OwnDocumentView['sign']>
}) {
  const [read, setRead] = useState<ReadingWay | null>(null)
  return (
    <section id="sign" className="bg-paper p-4">
      <h2 className="text-xl font-semibold">{WORDS.title}</h2>
      <p className="mb-3 text-ink-2">{WORDS.as(sign.name)}</p>
      {view.stage === 'refused' ? <Notice className="mb-3">{WORDS.again}</Notice> : null}
      <ActionForm action={signOwnDocumentAction} aria-label={WORDS.title}>
        <PlaceFields view={view} place={sign.place} />
        <FormField name="readToEnd" label={WORDS.readToEnd} group required>
          <Checkbox label={<span className="text-lg">{WORDS.readToEndTick}</span>} />
        </FormField>
        <FormField name="read" label={WORDS.read} group required>
          <div className="flex flex-col">
            {READING_WAYS.map((way) => (
              <Radio
                key={way}
                value={way}
                label={ownReading[way]}
                required
                onChange={() => setRead(way)}
              />
            ))}
          </div>
        </FormField>
        {read === 'helper' ? (
          <FormField name="helper" label={WORDS.helper} help={WORDS.helperHelp} required>
            <Input maxLength={50} autoComplete="off" />
          </FormField>
        ) : null}
        <FormField name="agreed" label={WORDS.agree} group required>
          <Checkbox label={<span className="text-lg">{SIGN_PAGE.agreed}</span>} />
        </FormField>
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
