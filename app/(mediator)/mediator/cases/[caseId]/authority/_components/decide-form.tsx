'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { choicesOf, RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { AUTHORITY_DECISIONS } from '@/lib/domain/authority/authority-limits'
import { AUTHORITY, authorityDecision } from '@/lib/labels/zh-CN/authority'
import { decideAuthorityAction } from '../actions'

/** The mediator has read the paper: as what it is accepted, or why not. */
export function DecideForm({
  caseId,
  paperId,
  name,
  isGeneral,
}: {
  caseId: string
  paperId: string
  name: string
  isGeneral: boolean
}) {
  const decisions = AUTHORITY_DECISIONS.filter((each) => !(isGeneral && each === 'special'))
  return (
    <div className="mt-3">
      <ActionForm action={decideAuthorityAction} draft={{ key: `decide-authority:${paperId}` }}>
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="paperId" value={paperId} />
        <RadioField
          name="decision"
          label={AUTHORITY.decision}
          choices={choicesOf(decisions, authorityDecision)}
        />
        <FormField name="words" label={AUTHORITY.words} help={AUTHORITY.wordsHelp} optional>
          <Textarea maxCharacters={1000} rows={3} />
        </FormField>
        <SubmitButton className="min-h-11 w-full" aria-label={`${AUTHORITY.submit}：${name}`}>
          {AUTHORITY.submit}
        </SubmitButton>
      </ActionForm>
    </div>
  )
}
