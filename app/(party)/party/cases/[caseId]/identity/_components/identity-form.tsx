'use client'

import { useEffect, useState, type ComponentType } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { OWN_DOCUMENTS } from '@/lib/domain/participant/declared-identity'
import { documentKind } from '@/lib/labels/zh-CN/case'
import { IDENTIFY } from '@/lib/labels/zh-CN/party'
import { declareIdentityAction } from '../../actions'

/** Comes after the page, whose first load is for the fields: without a script there is no photo. */
const loadCardPhoto = () => import('./card-photo')

/**
 * Name and number, compared with the referral and not kept: no draft on the device. A photo of the
 * card can fill them: someone who was identified before takes it and presses 核对, two taps.
 */
export function IdentityForm({
  caseId,
  partyId,
  readsPhotos,
  given,
  known,
  documentId,
  isForSupplement,
}: {
  caseId: string
  partyId: string
  readsPhotos: boolean
  /** The name that somebody else wrote, and who did; null where it comes from a referral. */
  given: { readonly name: string; readonly help: string } | null
  /** Name and kind of document of the last check that matched; null: there is none. */
  known: { readonly name: string; readonly document: OwnDocument } | null
  /** The document for whose signature it is; null: none. */
  documentId: string | null
  /** It is for the signature of a 补充协议. */
  isForSupplement: boolean
}) {
  const [CardPhoto, setCardPhoto] = useState<ComponentType<{ caseId: string }> | null>(null)
  useEffect(() => {
    if (!readsPhotos) return
    loadCardPhoto().then(
      (loaded) => setCardPhoto(() => loaded.CardPhoto),
      () => undefined,
    )
  }, [readsPhotos])
  return (
    <ActionForm action={declareIdentityAction}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="partyId" value={partyId} />
      {isForSupplement ? <input type="hidden" name="supplement" value="1" /> : null}
      {documentId === null ? null : <input type="hidden" name="documentId" value={documentId} />}
      {CardPhoto ? <CardPhoto caseId={caseId} /> : null}
      <FormField name="name" label={IDENTIFY.name} help={given?.help} required>
        <Input maxLength={100} autoComplete="name" defaultValue={known?.name ?? given?.name} />
      </FormField>
      {known === null ? (
        <DocumentChoice chosen={OWN_DOCUMENTS[0]} />
      ) : (
        <details>
          <summary className="flex min-h-11 cursor-pointer items-center text-court">
            {IDENTIFY.otherDocument(documentKind[known.document])}
          </summary>
          <DocumentChoice chosen={known.document} />
        </details>
      )}
      <FormField name="number" label={IDENTIFY.number} required>
        <Input maxLength={64} autoComplete="off" autoCapitalize="characters" spellCheck={false} />
      </FormField>
      <SubmitButton size="lg" className="min-h-12 w-full">
        {IDENTIFY.submit}
      </SubmitButton>
    </ActionForm>
  )
}

type OwnDocument = (typeof OWN_DOCUMENTS)[number]

function DocumentChoice({ chosen }: { chosen: OwnDocument }) {
  return (
    <RadioField
      name="document"
      label={IDENTIFY.document}
      choices={choicesOf(OWN_DOCUMENTS, documentKind)}
      chosen={chosen}
    />
  )
}
