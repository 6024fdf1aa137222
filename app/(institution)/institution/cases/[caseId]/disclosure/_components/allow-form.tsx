'use client'

import { ConsentFields } from '@/components/case/consent-fields'
import { ActionForm } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { partySide } from '@/lib/labels/zh-CN/case'
import { DISCLOSURE_REVIEW } from '@/lib/labels/zh-CN/disclosure-review'
import type { DisclosureReviewView } from '@/lib/queries/institution/get-disclosure-review'

type PartyName = DisclosureReviewView['parties'][number]
import type { CaseList } from '../../../../_components/case-address'
import { RefreshOnChange } from '../../../_components/refresh-on-change'
import { ReturnFields } from '../../../_components/return-fields'
import { allowDisclosedAction } from '../actions'

export interface AllowFormProps {
  caseId: string
  /** The list from which the case was opened; null for 案件分配列表. */
  list: CaseList | null
  parties: readonly PartyName[]
  today: string
}

/** Every party's consent, one by one: the same mediator goes on only when all have agreed. */
export function AllowForm({ caseId, list, parties, today }: AllowFormProps) {
  return (
    <ActionForm
      action={allowDisclosedAction}
      aria-label={DISCLOSURE_REVIEW.allowTitle}
      draft={{ key: `allow-disclosed:${caseId}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <ReturnFields list={list} />
      <RefreshOnChange label={DISCLOSURE_REVIEW.refresh} />
      <div className="flex flex-col divide-y divide-line-2">
        {parties.map((party) => (
          <ConsentFields key={party.id} party={{ ...party, role: partySide[party.side] }}>
            <DayInput defaultValue={today} max={today} />
          </ConsentFields>
        ))}
      </div>
      <FormField name="note" label={DISCLOSURE_REVIEW.note} optional>
        <Textarea rows={2} maxCharacters={1000} />
      </FormField>
      <SubmitButton className="self-start phone:w-full">{DISCLOSURE_REVIEW.allow}</SubmitButton>
    </ActionForm>
  )
}
