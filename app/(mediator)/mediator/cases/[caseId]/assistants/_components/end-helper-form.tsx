import { FormField } from '@/components/forms/form-field'
import { Textarea } from '@/components/ui/textarea'
import { HELPER } from '@/lib/labels/zh-CN/party-helper'
import { EndForm } from '../../_components/end-form'
import { endHelperAction } from '../actions'

/** Ends the help at once, with a reason. */
export function EndHelperForm({
  caseId,
  helperId,
  name,
}: {
  caseId: string
  helperId: string
  name: string
}) {
  return (
    <EndForm
      summary={HELPER.endOf(name)}
      action={endHelperAction}
      draftKey={`end-helper:${helperId}`}
      submit={HELPER.endSubmit}
      name={name}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="helperId" value={helperId} />
      <FormField name="reason" label={HELPER.reason} help={HELPER.endHelp} required>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
    </EndForm>
  )
}
