'use client'

import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Textarea } from '@/components/ui/textarea'
import { COMPLAINT_AT_MOST } from '@/lib/domain/complaint/complaint-limits'
import { HEARING } from '@/lib/labels/zh-CN/complaint'
import type { HearingView } from '@/lib/queries/complaint/find-hearings'

/** What courts want to hear, each with its last day and the form to state. */
export function HearingList({
  hearings,
  action,
}: {
  hearings: readonly HearingView[]
  action: FormAction
}) {
  if (hearings.length === 0)
    return (
      <Card>
        <EmptyState title={HEARING.none} />
      </Card>
    )
  return (
    <div className="flex max-w-[52rem] flex-col gap-4">
      {hearings.map(({ complaintId, court, words, until, stated, isOpen }) => (
        <Card key={complaintId} title={HEARING.from(court)} aside={until}>
          <p className="mb-3 whitespace-pre-line">{words}</p>
          {stated ? (
            <p className="whitespace-pre-line text-ink-2">{`${stated.words}\n${stated.by}`}</p>
          ) : null}
          {isOpen ? (
            <ActionForm
              action={action}
              aria-label={HEARING.title}
              className="gap-4"
              draft={{ key: `hearing:${complaintId}` }}
            >
              <input type="hidden" name="complaintId" value={complaintId} />
              <FormField
                name="statement"
                label={HEARING.statement}
                help={HEARING.statementHelp}
                required
              >
                <Textarea rows={6} maxCharacters={COMPLAINT_AT_MOST} />
              </FormField>
              <SubmitButton className="self-start phone:w-full">{HEARING.submit}</SubmitButton>
            </ActionForm>
          ) : null}
          {!stated && !isOpen ? <p className="text-ink-3">{HEARING.over}</p> : null}
        </Card>
      ))}
    </div>
  )
}
