import { FormField } from '@/components/forms/form-field'
import { PhoneDayInput } from '@/components/forms/phone-day-input'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { AGENT_END_WAYS, AGENT_ENDS } from '@/lib/domain/authority/authority-limits'
import { agentEnd, agentEndWay, AUTHORITY } from '@/lib/labels/zh-CN/authority'
import { EndForm } from '../../_components/end-form'
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
    <EndForm
      summary={AUTHORITY.endOf(name)}
      action={endAgentAction}
      draftKey={`end-agent:${participantId}`}
      submit={AUTHORITY.endSubmit}
      name={name}
    >
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
    </EndForm>
  )
}
