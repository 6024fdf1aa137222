'use client'

import { useRef, useState } from 'react'
import { textOf } from '@/components/device-queue/form-fields'
import { editForm } from '@/components/device-queue/item-pages'
import { useDraftWriter } from '@/components/device-queue/use-draft-writer'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/textarea'
import { MINUTES_EDIT } from '@/lib/labels/zh-CN/mediator-acts/minutes-edit'
import { MINUTES_ENTRY } from '@/lib/labels/zh-CN/mediator-acts/minutes-entry'
import type { MinutesEntryView } from '@/lib/queries/case/minutes-view'
import type { MinutesSection } from '@/lib/domain/minutes/minutes'
import { editMinutesAction } from '../../actions'
import { describeEntry } from './describe-entry'
import { EarlierDraftsHost } from './earlier-drafts-host'
import type { EntryFormProps } from './entry-form'
import { SavedLine } from './saved-line'
import { SpeakerChoice } from './speaker-choice'

export interface EditFormProps extends Omit<EntryFormProps, 'section' | 'isInRoom'> {
  section: MinutesSection
  entry: MinutesEntryView
  onClose: () => void
}

/**
 * One text of a draft, written again: a correction is a new entry that names the old one, and goes
 * the way of every entry, through the device's queue. Without a text it removes the old one.
 */
export function EditForm(props: EditFormProps) {
  const { caseId, minutesId, section, speakers, nextId, version, savedAt, entry, onClose } = props
  const [speakerId, setSpeakerId] = useState(entry.speakerId)
  const container = useRef<HTMLDivElement>(null)
  const form = editForm(minutesId, section, entry.id, version)
  const draft = useDraftWriter(container, {
    caseId,
    kind: 'minutes-entry',
    form,
    idField: 'id',
    textField: 'text',
    required: ['speakerId'],
    describe: (fields) => {
      const { title, lines } = describeEntry(fields, speakers)
      const isRemoved = textOf(fields, 'text') === ''
      const words = isRemoved ? MINUTES_EDIT.removed(entry.text) : MINUTES_EDIT.corrected(title)
      return { title: words, lines }
    },
  })
  const unsent = draft.unsent && {
    ...draft.unsent,
    async first(input: FormData) {
      const isTaken = (await draft.unsent?.first?.(input)) ?? false
      if (isTaken) onClose()
      return isTaken
    },
  }

  return (
    <div ref={container}>
      <EarlierDraftsHost found={draft.found} writer={draft.writer} form={form} />
      <ActionForm
        action={editMinutesAction}
        unsent={unsent}
        className="gap-2.5"
        aria-label={MINUTES_EDIT.title}
        onDone={onClose}
      >
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="minutesId" value={minutesId} />
        <input type="hidden" name="section" value={section} />
        <input type="hidden" name="id" value={`${nextId.slice(0, -1)}3`} />
        <input type="hidden" name="replaces" value={entry.id} />
        <SpeakerChoice
          label={MINUTES_ENTRY.speaker}
          speakers={speakers}
          value={speakerId}
          onChange={setSpeakerId}
        />
        <FormField name="text" label={MINUTES_ENTRY.said} help={MINUTES_EDIT.help}>
          <Textarea rows={4} maxCharacters={5000} defaultValue={entry.text} />
        </FormField>
        <SavedLine
          place={draft.place}
          savedAt={draft.savedAt}
          minutesId={minutesId}
          onServer={savedAt}
        />
        <div className="grid grid-cols-2 gap-2.5">
          <Button className="min-h-12 rounded-lg" onClick={onClose}>
            {MINUTES_EDIT.cancel}
          </Button>
          <SubmitButton variant="default" className="min-h-12 rounded-lg">
            {MINUTES_EDIT.save}
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  )
}
