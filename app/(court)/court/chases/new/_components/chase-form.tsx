'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Chip } from '@/components/ui/chip'
import { Textarea } from '@/components/ui/textarea'
import { WholeDays } from '@/components/ui/whole-days'
import { CHASE_NOTE_AT_MOST } from '@/lib/domain/chase/decide-chase'
import { NEW_CHASE } from '@/lib/labels/zh-CN/chase-list'
import type { PlannedChase } from '@/lib/queries/court/get-chase-plan'
import { chaseCasesAction } from '../../actions'

/** Each case with its article and its period, then the note. The law is shown and not chosen. */
export function ChaseForm({ planned }: { planned: readonly PlannedChase[] }) {
  return (
    <ActionForm action={chaseCasesAction} aria-label={NEW_CHASE.title}>
      <ul className="divide-y divide-line-2">
        {planned.map((each) => (
          <li key={each.caseId} className="flex flex-col gap-0.5 py-2.5 first:pt-0">
            <input
              type="hidden"
              name="case"
              value={`${each.caseId}:${each.chaseId}:${each.point}`}
            />
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-medium">{each.caseNo}</span>
              <span className="text-ink-2">{each.node}</span>
              <Chip tone={each.isOverdue ? 'danger' : 'neutral'}>{each.due}</Chip>
            </p>
            <p className="text-sm text-ink-2">{each.parties}</p>
            <p>
              <WholeDays>{each.law}</WholeDays>
            </p>
            <p className="text-sm text-ink-2">
              <WholeDays>{`${each.to}。${NEW_CHASE.answerDue(each.answerDue)}`}</WholeDays>
            </p>
            {each.isRepeated ? <p className="text-sm text-warn">{NEW_CHASE.repeats}</p> : null}
          </li>
        ))}
      </ul>
      <FormField name="note" label={NEW_CHASE.note} help={NEW_CHASE.noteHelp}>
        <Textarea maxCharacters={CHASE_NOTE_AT_MOST} rows={2} />
      </FormField>
      <SubmitButton className="self-start phone:w-full">{NEW_CHASE.submit}</SubmitButton>
    </ActionForm>
  )
}
