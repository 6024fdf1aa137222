'use client'

import { useRef, useState } from 'react'
import { minutesForm } from '@/components/device-queue/item-pages'
import { useDraftWriter } from '@/components/device-queue/use-draft-writer'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhrasePicker } from '@/components/forms/phrase-picker'
import { SubmitButton } from '@/components/forms/submit-button'
import { Textarea } from '@/components/ui/textarea'
import type { WrittenSection } from '@/lib/domain/minutes/minutes'
import { MINUTES_ENTRY } from '@/lib/labels/zh-CN/mediator-acts/minutes-entry'
import { writeMinutesAction } from '../../actions'
import { describeEntry } from './describe-entry'
import { EarlierDraftsHost } from './earlier-drafts-host'
import { SavedLine } from './saved-line'
import { SpeakerChoice } from './speaker-choice'

export interface EntryFormProps {
  caseId: string
  minutesId: string
  section: WrittenSection
  speakers: readonly { readonly id: string; readonly name: string }[]
  /** The id of the next entry, made for this reading of the page. */
  nextId: string
  /** The version of the minutes: a draft on the device is kept for it. */
  version: number
  /** When the last entry reached the server; null where there is none. */
  savedAt: string | null
  /** Beside the pictures of a conference: lower, and its labels are for assistive technology. */
  isInRoom?: boolean
}

const ADD = {
  statement: MINUTES_ENTRY.add,
  proposal: MINUTES_ENTRY.addProposal,
  result: MINUTES_ENTRY.addResult,
} as const

/** The sections have a form each: their next entries need ids of their own. */
const ID_ENDINGS = { statement: '0', proposal: '1', result: '2' } as const

/**
 * The next text of a section: who says it, and what. The speaker stays chosen for the next text.
 * What is being typed is saved on this device, and what is noted goes through the device's queue,
 * which sends it in order; a browser that cannot keep it sends it at once.
 */
export function EntryForm({
  caseId,
  minutesId,
  section,
  speakers,
  nextId,
  phrases,
  version,
  savedAt,
  isInRoom = false,
}: EntryFormProps & { phrases: readonly string[] }) {
  const [speakerId, setSpeakerId] = useState(
    section === 'result' ? speakers.at(-1)?.id : speakers[0]?.id,
  )
  const clock = useRef<HTMLInputElement>(null)
  const container = useRef<HTMLDivElement>(null)

  const form = minutesForm(minutesId, section, version)
  const draft = useDraftWriter(container, {
    caseId,
    kind: 'minutes-entry',
    form,
    idField: 'id',
    textField: 'text',
    required: ['speakerId', 'text'],
    describe: (fields) => describeEntry(fields, speakers),
  })

  const label = (words: string) => (isInRoom ? <span className="sr-only">{words}</span> : words)
  const saved = (
    <SavedLine
      place={draft.place}
      savedAt={draft.savedAt}
      minutesId={minutesId}
      onServer={savedAt}
    />
  )
  return (
    <div
      ref={container}
      onInput={() => {
        if (clock.current) clock.current.value = new Date().toISOString()
      }}
    >
      <EarlierDraftsHost found={draft.found} writer={draft.writer} form={form} />
      <ActionForm
        action={writeMinutesAction}
        unsent={draft.unsent}
        className="mt-2 gap-2.5"
        aria-label={ADD[section]}
      >
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="minutesId" value={minutesId} />
        <input type="hidden" name="section" value={section} />
        <input type="hidden" name="id" value={nextId.slice(0, -1) + ID_ENDINGS[section]} />
        <input type="hidden" name="saidAt" ref={clock} />
        <SpeakerChoice
          label={label(MINUTES_ENTRY.speaker)}
          speakers={speakers}
          value={speakerId}
          onChange={setSpeakerId}
        />
        <FormField name="text" label={label(MINUTES_ENTRY.said)} required>
          <Textarea
            rows={isInRoom ? 2 : 3}
            className={isInRoom ? 'min-h-0' : undefined}
            maxCharacters={5000}
          />
        </FormField>
        {isInRoom ? null : saved}
        {section === 'statement' ? (
          <PhrasePicker name="text" phrases={phrases} isOpen={!isInRoom} />
        ) : null}
        {isInRoom ? (
          <div className="flex items-center justify-between gap-3">
            {saved}
            <SubmitButton className="min-h-11 shrink-0">{ADD[section]}</SubmitButton>
          </div>
        ) : (
          <SubmitButton variant="default" className="min-h-12 rounded-lg">
            {ADD[section]}
          </SubmitButton>
        )}
      </ActionForm>
    </div>
  )
}
