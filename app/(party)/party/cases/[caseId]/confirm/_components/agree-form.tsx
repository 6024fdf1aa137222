'use client'

import { ReadingFields } from '@/components/document/reading-fields'
import { SignatureField } from '@/components/document/signature-field'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedTicks } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { Checkbox } from '@/components/ui/checkbox'
import { COMMITMENT, OWN_CONFIRMATION } from '@/lib/labels/zh-CN/own-confirmation'
import { agreeConfirmationAction } from '../actions'

/**
 * The commitment, how the text was read, and the name under it. `seen`: SHA-256 of the text above.
 */
export function AgreeForm({
  caseId,
  partyId,
  seen,
}: {
  caseId: string
  partyId: string
  seen: string
}) {
  return (
    <ActionForm action={agreeConfirmationAction} aria-label={OWN_CONFIRMATION.promiseTitle}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="partyId" value={partyId} />
      <input type="hidden" name="seen" value={seen} />
      <ul className="list-disc pl-5">
        {COMMITMENT.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Promise />
      <ReadingFields />
      <SignatureField label={OWN_CONFIRMATION.draw} noScript={OWN_CONFIRMATION.noScript} />
      <p className="text-ink-2">{OWN_CONFIRMATION.onPaper}</p>
      <SubmitButton size="lg" className="min-h-14 w-full text-lg">
        {OWN_CONFIRMATION.confirm}
      </SubmitButton>
    </ActionForm>
  )
}

function Promise() {
  const ticked = useTypedTicks('promise')
  return (
    <FormField name="promise" label={OWN_CONFIRMATION.promiseTitle} group required>
      <Checkbox
        value="on"
        defaultChecked={ticked?.includes('on')}
        label={OWN_CONFIRMATION.promise}
      />
    </FormField>
  )
}
