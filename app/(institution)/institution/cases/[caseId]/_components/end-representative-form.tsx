'use client'

import { ActionForm } from '@/components/forms/action-form'
import { RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { REPRESENTATIVES } from '@/lib/labels/zh-CN/asking'
import type { AskingPeopleView } from '@/lib/queries/institution/asking-people-view'
import { endRepresentativeAction } from '../ask/actions'

/** Ends a representative whom the institution named, at once, with a reason. */
export function EndRepresentativeForm({
  caseId,
  representativeId,
  name,
  ends,
}: {
  caseId: string
  representativeId: string
  name: string
  ends: AskingPeopleView['representatives'][number]['ends']
}) {
  return (
    <details className="mt-1">
      <summary
        className="flex min-h-11 cursor-pointer items-center text-danger"
        aria-label={REPRESENTATIVES.endOf(name)}
      >
        {REPRESENTATIVES.end}
      </summary>
      <ActionForm action={endRepresentativeAction} aria-label={REPRESENTATIVES.endOf(name)}>
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="representativeId" value={representativeId} />
        <p className="text-ink-2">{REPRESENTATIVES.endHelp}</p>
        <RadioField
          name="reason"
          label={REPRESENTATIVES.endReason}
          choices={ends.map(({ reason, words }) => ({ value: reason, label: words }))}
        />
        <SubmitButton
          variant="default"
          className="min-h-11 self-start phone:w-full"
          aria-label={`${REPRESENTATIVES.endSubmit}：${name}`}
        >
          {REPRESENTATIVES.endSubmit}
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
