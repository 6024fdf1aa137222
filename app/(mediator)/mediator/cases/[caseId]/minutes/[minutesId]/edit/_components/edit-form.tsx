'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Textarea } from '@/components/ui/textarea'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import { MINUTES_ENTRY } from '@/lib/labels/zh-CN/mediator-acts/minutes-entry'
import type { MinutesEntryView } from '@/lib/queries/case/minutes-view'
import type { EntryFormProps } from '../../_components/entry-form'
import { SpeakerChoice } from '../../_components/speaker-choice'
import { editMinutesAction } from '../../../actions'

/** One text of a draft: a correction is a new entry that names the old one. */
export function EditForm({
  caseId,
  minutesId,
  section,
  speakers,
  nextId,
  entry,
}: Omit<EntryFormProps, 'version' | 'savedAt'> & { entry: MinutesEntryView }) {
  const [speakerId, setSpeakerId] = useState(entry.speakerId)
  return (
    <ActionForm action={editMinutesAction} draft={{ key: `minutes-entry:${entry.id}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="minutesId" value={minutesId} />
      <input type="hidden" name="section" value={section} />
      <input type="hidden" name="id" value={nextId} />
      <input type="hidden" name="replaces" value={entry.id} />
      <p className="text-ink-2">{WRITE_MINUTES.editHelp}</p>
      <SpeakerChoice speakers={speakers} value={speakerId} onChange={setSpeakerId} />
      <FormField name="text" label={MINUTES_ENTRY.said}>
        <Textarea rows={6} maxCharacters={5000} defaultValue={entry.text} />
      </FormField>
      <ActionBar>
        <SubmitButton size="lg">{WRITE_MINUTES.save}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
