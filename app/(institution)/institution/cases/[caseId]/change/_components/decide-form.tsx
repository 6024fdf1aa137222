'use client'

import { ActionForm } from '@/components/forms/action-form'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { ReplyPicker } from '@/components/forms/reply-picker'
import { SubmitButton } from '@/components/forms/submit-button'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { DECIDE_CHANGE } from '@/lib/labels/zh-CN/change'
import type { ChangeView } from '@/lib/queries/case/changes-view'
import type { CaseList } from '../../../../_components/case-address'
import { RefreshOnChange } from '../../../_components/refresh-on-change'
import { ReturnFields } from '../../../_components/return-fields'
import { decideChangeAction } from '../actions'

export interface DecideFormProps {
  caseId: string
  caseNo: string
  /** The list from which the case was opened; null for 案件分配列表. */
  list: CaseList | null
  change: ChangeView
  today: string
  replies: readonly string[]
}

/** 处理更换申请: the decision, its reason and its day, after saying what follows from each. */
export function DecideForm({ caseId, caseNo, list, change, today, replies }: DecideFormProps) {
  const { id, party, mediator, requestedOn } = change
  return (
    <ActionForm
      action={decideChangeAction}
      aria-label={DECIDE_CHANGE.of(party)}
      draft={{ key: `decide-change:${id}` }}
    >
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="requestId" value={id} />
      <ReturnFields list={list} />
      <RefreshOnChange />
      <FormField name="decision" label={DECIDE_CHANGE.decision} group required>
        <div className="grid gap-2 sm:grid-cols-2">
          <RadioCard value="granted" title={DECIDE_CHANGE.grant}>
            {DECIDE_CHANGE.grantHelp(mediator)}
          </RadioCard>
          <RadioCard value="refused" title={DECIDE_CHANGE.refuse}>
            {DECIDE_CHANGE.refuseHelp(mediator)}
          </RadioCard>
        </div>
      </FormField>
      <FormField name="text" label={DECIDE_CHANGE.text} help={DECIDE_CHANGE.textHelp} required>
        <Textarea maxCharacters={1000} rows={3} />
      </FormField>
      <ReplyPicker name="text" replies={replies} valuesOf={() => ({ caseNo, party, mediator })} />
      <FormField name="on" label={DECIDE_CHANGE.on} required>
        <DayInput defaultValue={today} min={requestedOn} max={today} />
      </FormField>
      <SubmitButton className="self-start phone:w-full">{DECIDE_CHANGE.submit}</SubmitButton>
    </ActionForm>
  )
}
