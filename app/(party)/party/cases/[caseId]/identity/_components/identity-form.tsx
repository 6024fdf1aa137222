'use client'

import { useEffect, useState, type ComponentType } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { Radio } from '@/components/ui/radio-group'
import { OWN_DOCUMENTS } from '@/lib/domain/participant/declared-identity'
import { documentKind } from '@/lib/labels/zh-CN/case'
import { IDENTIFY } from '@/lib/labels/zh-CN/party'
import { declareIdentityAction } from '../../actions'

/** Comes after the page, whose first load is for the fields: without a script there is no photo. */
const loadCardPhoto = () => import('./card-photo')

/** Name and number, compared with the referral and not kept: no draft on the device. A photo of the card can fill them. */
export function IdentityForm({
  caseId,
  partyId,
  readsPhotos,
  given,
}: {
  caseId: string
  partyId: string
  readsPhotos: boolean
  /** The name that somebody else wrote, and who did; null where it comes from a referral. */
  given: { readonly name: string; readonly help: string } | null
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
      {CardPhoto ? <CardPhoto caseId={caseId} /> : null}
      <FormField name="name" label={IDENTIFY.name} help={given?.help} required>
        <Input maxLength={100} autoComplete="name" defaultValue={given?.name} />
      </FormField>
      <FormField name="document" label={IDENTIFY.document} group required>
        <div className="flex flex-col">
          {OWN_DOCUMENTS.map((kind, index) => (
            <Radio
              key={kind}
              value={kind}
              label={documentKind[kind]}
              defaultChecked={index === 0}
            />
          ))}
        </div>
      </FormField>
      <FormField name="number" label={IDENTIFY.number} required>
        <Input maxLength={64} autoComplete="off" autoCapitalize="characters" spellCheck={false} />
      </FormField>
      <SubmitButton size="lg" className="min-h-12 w-full">
        {IDENTIFY.submit}
      </SubmitButton>
    </ActionForm>
  )
}
