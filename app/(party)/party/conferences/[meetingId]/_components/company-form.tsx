'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { declareCompanyAction } from '../actions'

type Props = {
  fields: Readonly<Record<'caseId' | 'meetingId', string>>
  /** For whom the statement is. */
  help: string
  /** What was declared; null: nothing yet. */
  said: string | null
}

/** Whether others are beside the reader: once declared a line, which can be changed. */
export function CompanyForm({ fields, help, said }: Props) {
  if (said === null)
    return (
      <section className="rounded-lg bg-paper p-4">
        <Declaration fields={fields} help={help} />
      </section>
    )
  return (
    <details className="rounded-lg bg-paper p-4">
      <summary className="flex min-h-11 cursor-pointer items-center break-words text-ok">
        {said}
      </summary>
      <p className="my-2 text-ink-2">{CONFERENCE.companyAgain}</p>
      <Declaration fields={fields} help={help} />
    </details>
  )
}

/** No one, or who and why. */
function Declaration({ fields, help }: Pick<Props, 'fields' | 'help'>) {
  return (
    <ActionForm action={declareCompanyAction} aria-label={CONFERENCE.company}>
      <input type="hidden" name="caseId" value={fields.caseId} />
      <input type="hidden" name="meetingId" value={fields.meetingId} />
      <p className="text-ink-2">{help}</p>
      <RadioField
        name="company"
        label={CONFERENCE.company}
        choices={[
          { value: 'alone', label: CONFERENCE.alone },
          { value: 'others', label: CONFERENCE.others },
        ]}
      />
      <FormField name="words" label={CONFERENCE.companyWords} help={CONFERENCE.companyWordsHelp}>
        <Textarea rows={2} maxLength={300} />
      </FormField>
      <SubmitButton size="lg" className="min-h-12 w-full">
        {CONFERENCE.companySave}
      </SubmitButton>
    </ActionForm>
  )
}
