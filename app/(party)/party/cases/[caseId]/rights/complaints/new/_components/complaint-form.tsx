'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { useTypedText } from '@/components/forms/form-state'
import { SubmitButton } from '@/components/forms/submit-button'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { COMPLAINT_AT_MOST, COMPLAINT_GROUNDS } from '@/lib/domain/complaint/complaint-limits'
import { OWN_COMPLAINT, ownComplaintGround } from '@/lib/labels/zh-CN/party-complaint'
import type { ComplaintTarget } from '@/lib/queries/party/get-own-complaints'
import { fileComplaintAction } from '../../actions'

/** One of the five grounds, and what happened. */
export function ComplaintForm({
  caseId,
  partyId,
  complaintId,
  target: { about, mediatorId, office },
}: {
  caseId: string
  partyId: string
  complaintId: string
  target: ComplaintTarget
}) {
  return (
    <ActionForm
      action={fileComplaintAction}
      aria-label={OWN_COMPLAINT.file}
      draft={{ key: `complaint:${caseId}:${mediatorId ?? about}:${office}` }}
    >
      {Object.entries({ caseId, partyId, complaintId, about, office }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="mediatorId" value={mediatorId ?? ''} />
      <Fields />
      <SubmitButton size="lg" className="min-h-12 w-full">
        {OWN_COMPLAINT.submit}
      </SubmitButton>
    </ActionForm>
  )
}

/** What was typed is there again after a refusal, also without a script. */
function Fields() {
  const typedGround = useTypedText('ground')
  return (
    <>
      <FormField name="ground" label={OWN_COMPLAINT.ground} group required>
        <div className="flex flex-col gap-2">
          {COMPLAINT_GROUNDS.map((ground) => (
            <RadioCard
              key={ground}
              value={ground}
              defaultChecked={typedGround === ground}
              title={ownComplaintGround[ground].plain}
            >
              {ownComplaintGround[ground].law}
            </RadioCard>
          ))}
        </div>
      </FormField>
      <FormField name="words" label={OWN_COMPLAINT.words} help={OWN_COMPLAINT.wordsHelp} required>
        <Textarea maxCharacters={COMPLAINT_AT_MOST} rows={6} defaultValue={useTypedText('words')} />
      </FormField>
    </>
  )
}
