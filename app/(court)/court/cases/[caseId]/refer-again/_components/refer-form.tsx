'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { InstitutionCards } from '@/components/referral/institution-cards'
import { Textarea } from '@/components/ui/textarea'
import { RETURNED_ACTS } from '@/lib/labels/zh-CN/returned-acts'
import type { InstitutionChoice } from '@/lib/queries/court/institution-choice'
import { referAgainAction } from '../actions'

const words = RETURNED_ACTS['refer-again']

export interface ReferFormProps {
  caseId: string
  institutions: readonly InstitutionChoice[]
}

/**
 * The institution and the reason. Who did not take this case before is named and cannot be chosen.
 */
export function ReferForm({ caseId, institutions }: ReferFormProps) {
  return (
    <ActionForm
      action={referAgainAction}
      aria-label={words.title}
      draft={{ key: `refer-again:${caseId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <FormField name="institutionId" label={words.institution} group required>
        <InstitutionCards institutions={institutions} by="id" />
      </FormField>
      <FormField name="text" label={words.text} help={words.textHelp} required>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      <SubmitButton className="self-start phone:w-full">{words.submit}</SubmitButton>
    </ActionForm>
  )
}
