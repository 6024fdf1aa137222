'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { SoftLink } from '@/components/ui/soft-link'
import { Textarea } from '@/components/ui/textarea'
import { WRITTEN_SECTIONS } from '@/lib/domain/minutes/minutes'
import { SUM_UP } from '@/lib/labels/zh-CN/mediator-acts/sum-up'
import { minutesSection } from '@/lib/labels/zh-CN/minutes'
import type { SummaryFormView, SummaryLineView } from '@/lib/queries/mediator/get-summary-form'
import { sumUpAction } from '../actions'

const SECTIONS = WRITTEN_SECTIONS.map((section) => ({
  value: section,
  label: minutesSection[section],
}))

/** The chosen messages as lines that the mediator edits, and the draft into which they go. */
export function SummaryForm({
  caseId,
  topicId,
  form: { lines, drafts, speakers },
}: {
  caseId: string
  topicId: string
  form: SummaryFormView
}) {
  return (
    <ActionForm action={sumUpAction}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="topicId" value={topicId} />
      <p className="text-ink-2">{SUM_UP.lines}</p>
      <p className="text-sm text-ink-3">{SUM_UP.sectionHelp}</p>
      <FormField name="minutesId" label={SUM_UP.minutes} required>
        <Select options={drafts} placeholder={null} />
      </FormField>
      {lines.map((line, index) => (
        <LineFields key={line.id} line={line} index={index} speakers={speakers} />
      ))}
      <SubmitButton size="lg" className="min-h-12 w-full">
        {SUM_UP.submit}
      </SubmitButton>
      <SoftLink
        href={`/mediator/cases/${caseId}/talk/minutes?topic=${topicId}`}
        className={`${buttonClasses()} min-h-12 w-full`}
      >
        {SUM_UP.back}
      </SoftLink>
    </ActionForm>
  )
}

function LineFields({
  line: { id, section, speakerId, text, messageIds, from },
  index,
  speakers,
}: {
  line: SummaryLineView
  index: number
  speakers: SummaryFormView['speakers']
}) {
  const no = index + 1
  const name = (field: string) => `lines.${index}.${field}`
  return (
    <fieldset className="flex flex-col gap-3 rounded-lg border border-line bg-paper p-3">
      <legend className="px-1 font-semibold">{SUM_UP.line(no)}</legend>
      <input type="hidden" name={name('id')} value={id} />
      <input type="hidden" name={name('messageIds')} value={messageIds.join(' ')} />
      <p className="text-sm text-ink-3">{from}</p>
      <FormField name={name('speakerId')} label={SUM_UP.speaker} required>
        <Select
          options={speakers.map((each) => ({ value: each.id, label: each.name }))}
          placeholder={null}
          defaultValue={speakerId}
          aria-label={SUM_UP.speakerOf(no)}
        />
      </FormField>
      <FormField name={name('section')} label={SUM_UP.section} required>
        <Select
          options={SECTIONS}
          placeholder={null}
          defaultValue={section}
          aria-label={SUM_UP.sectionOf(no)}
        />
      </FormField>
      <FormField name={name('text')} label={SUM_UP.text}>
        <Textarea
          rows={3}
          maxCharacters={5000}
          defaultValue={text}
          aria-label={SUM_UP.textOf(no)}
        />
      </FormField>
    </fieldset>
  )
}
