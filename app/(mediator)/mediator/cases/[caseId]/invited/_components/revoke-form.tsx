import { FormField } from '@/components/forms/form-field'
import { Textarea } from '@/components/ui/textarea'
import { INVITED } from '@/lib/labels/zh-CN/invited-person'
import { EndForm } from '../../_components/end-form'
import { revokeInvitedAction } from '../actions'

/** Ends an invitation at once, with the reason that the parties read. */
export function RevokeForm({
  caseId,
  invitedId,
  name,
}: {
  caseId: string
  invitedId: string
  name: string
}) {
  return (
    <EndForm
      summary={INVITED.revokeOf(name)}
      action={revokeInvitedAction}
      draftKey={`revoke-invited:${invitedId}`}
      submit={INVITED.revokeSubmit}
      name={name}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="invitedId" value={invitedId} />
      <FormField name="reason" label={INVITED.reason} help={INVITED.revokeHelp} required>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
    </EndForm>
  )
}
