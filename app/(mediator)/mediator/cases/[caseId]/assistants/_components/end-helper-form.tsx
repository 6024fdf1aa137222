'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { HELPER } from '@/lib/labels/zh-CN/party-helper'
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
    <details className="mt-2">
      <summary className="flex min-h-11 cursor-pointer items-center text-danger">
        {HELPER.endOf(name)}
      </summary>
      <ActionForm action={endHelperAction} draft={{ key: `end-helper:${helperId}` }}>
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="helperId" value={helperId} />
        <FormField name="reason" label={HELPER.reason} help={HELPER.endHelp} required>
          <Textarea maxCharacters={1000} rows={3} />
        </FormField>
        <SubmitButton
          variant="default"
          className="min-h-11 w-full"
          aria-label={`${HELPER.endSubmit}：${name}`}
        >
          {HELPER.endSubmit}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
