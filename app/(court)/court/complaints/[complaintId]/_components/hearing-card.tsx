'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { COMPLAINT_AT_MOST } from '@/lib/domain/complaint/complaint-limits'
import { COMPLAINT, HEARING } from '@/lib/labels/zh-CN/complaint'
import type { CourtHearingView } from '@/lib/queries/complaint/get-complaint'
import { openHearingAction } from '../actions'

/** 陈述申辩 on the page of a complaint: what was stated, or the form by which the court hears. */
export function HearingCard({
  complaintId,
  hearing,
}: {
  complaintId: string
  hearing: CourtHearingView | null
}) {
  if (hearing === null) return null
  if (hearing !== 'none_yet')
    return (
      <Card title={HEARING.title} aside={hearing.until}>
        <DefinitionList
          columns={1}
          items={[
            { term: HEARING.words, value: hearing.words, wide: true },
            { term: HEARING.title, value: hearing.state },
            { term: HEARING.statement, value: hearing.statement, wide: true },
          ]}
        />
      </Card>
    )
  return (
    <Card title={HEARING.open}>
      <p className="mb-3 text-sm text-ink-3">{`${COMPLAINT.heardFirst}${HEARING.openHelp}`}</p>
      <ActionForm action={openHearingAction} aria-label={HEARING.open} className="gap-4">
        <input type="hidden" name="complaintId" value={complaintId} />
        <FormField name="words" label={HEARING.words} required>
          <Textarea rows={4} maxCharacters={COMPLAINT_AT_MOST} />
        </FormField>
        <FormField name="days" label={HEARING.days} help={HEARING.daysHelp} required>
          <Input inputMode="numeric" defaultValue="10" className="max-w-[8rem]" />
        </FormField>
        <SubmitButton className="self-start">{HEARING.open}</SubmitButton>
      </ActionForm>
    </Card>
  )
}
