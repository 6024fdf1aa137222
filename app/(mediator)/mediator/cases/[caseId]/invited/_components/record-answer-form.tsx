'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { SubmitButton } from '@/components/forms/submit-button'
import { Radio } from '@/components/ui/radio-group'
import { consentWay } from '@/lib/labels/zh-CN/consent'
import { INVITED } from '@/lib/labels/zh-CN/invited-person'
import { recordInvitedAnswerAction } from '../actions'

/** What a party said by telephone or in the room; nothing is chosen beforehand. */
export function RecordAnswerForm({
  caseId,
  invitedId,
  party,
  today,
}: {
  caseId: string
  invitedId: string
  party: { readonly id: string; readonly name: string }
  today: string
}) {
  return (
    <details className="mt-2">
      <summary className="flex min-h-11 cursor-pointer items-center text-court">
        {INVITED.record(party.name)}
      </summary>
      <ActionForm action={recordInvitedAnswerAction}>
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="invitedId" value={invitedId} />
        <input type="hidden" name="partyId" value={party.id} />
        <p className="text-ink-2">{INVITED.recordHelp}</p>
        <FormField name="reply" label={INVITED.reply} group required>
          <div className="flex flex-wrap gap-x-6">
            <Radio value="agrees" label={INVITED.given} />
            <Radio value="declines" label={INVITED.refused} />
          </div>
        </FormField>
        <FormField name="how" label={INVITED.how} group required>
          <div className="flex flex-wrap gap-x-6">
            {(['oral', 'written'] as const).map((way) => (
              <Radio key={way} value={way} label={consentWay[way]} />
            ))}
          </div>
        </FormField>
        <FormField name="on" label={INVITED.on} required>
          <PhoneDayInput defaultValue={today} max={today} />
        </FormField>
        <SubmitButton
          className="min-h-11 w-full"
          aria-label={`${INVITED.recordSubmit}：${party.name}`}
        >
          {INVITED.recordSubmit}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
