'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { Input } from '@/components/ui/input'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { CORRECTION_AT_MOST, CORRECTION_ITEMS } from '@/lib/domain/participant/correction-limits'
import { OWN_CORRECTION, ownCorrectionItem } from '@/lib/labels/zh-CN/party-correction'
import { requestCorrectionAction } from '../actions'

/** What is wrong, and what it is to be. A number may be in it: no draft on the device. */
export function CorrectionForm({
  caseId,
  partyId,
  correctionId,
}: {
  caseId: string
  partyId: string
  correctionId: string
}) {
  return (
    <ActionForm action={requestCorrectionAction} aria-label={OWN_CORRECTION.title}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="partyId" value={partyId} />
      <input type="hidden" name="correctionId" value={correctionId} />
      <Fields />
      <SubmitButton size="lg" className="min-h-12 w-full">
        {OWN_CORRECTION.submit}
      </SubmitButton>
    </ActionForm>
  )
}

/** What was typed is there again after a refusal, also without a script. */
function Fields() {
  const typedItem = useTypedText('item')
  return (
    <>
      <FormField name="item" label={OWN_CORRECTION.item} group required>
        <div className="flex flex-col gap-2">
          {CORRECTION_ITEMS.map((item) => (
            <RadioCard
              key={item}
              value={item}
              defaultChecked={typedItem === item}
              title={ownCorrectionItem[item].title}
            >
              {ownCorrectionItem[item].help}
            </RadioCard>
          ))}
        </div>
      </FormField>
      <FormField name="value" label={OWN_CORRECTION.value} required>
        <Input
          maxLength={CORRECTION_AT_MOST}
          autoComplete="off"
          defaultValue={useTypedText('value')}
        />
      </FormField>
      <FormField name="note" label={OWN_CORRECTION.note} optional>
        <Textarea maxCharacters={1000} rows={2} defaultValue={useTypedText('note')} />
      </FormField>
    </>
  )
}
