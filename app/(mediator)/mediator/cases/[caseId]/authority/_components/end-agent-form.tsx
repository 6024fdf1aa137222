'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { AGENT_END_WAYS, AGENT_ENDS } from '@/lib/domain/authority/authority-limits'
import { agentEnd, agentEndWay, AUTHORITY } from '@/lib/labels/zh-CN/authority'
import { endAgentAction } from '../actions'

/** The party ended the authority, or the agent gave it up: why, how it was said, since when. */
export function EndAgentForm({
  caseId,
  participantId,
  name,
  today,
}: {
  caseId: string
  participantId: string
  name: string
  today: string
}) {
  return (
    <details className="mt-2">
      <summary className="flex min-h-11 cursor-pointer items-center text-danger">
        {AUTHORITY.endOf(name)}
      </summary>
      <ActionForm action={endAgentAction} draft={{ key: `end-agent:${participantId}` }}>
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="participantId" value={participantId} />
        <p className="text-ink-2">{AUTHORITY.endHelp}</p>
        <RadioField
          name="reason"
          label={AUTHORITY.endReason}
          choices={choicesOf(AGENT_ENDS, agentEnd)}
        />
        <RadioField
          name="how"
          label={AUTHORITY.endHow}
          choices={choicesOf(AGENT_END_WAYS, agentEndWay)}
          layout="line"
        />
        <FormField name="on" label={AUTHORITY.endOn} required>
          <PhoneDayInput defaultValue={today} max={today} />
        </FormField>
        <SubmitButton
          variant="default"
          className="min-h-11 w-full"
          aria-label={`${AUTHORITY.endSubmit}：${name}`}
        >
          {AUTHORITY.endSubmit}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
