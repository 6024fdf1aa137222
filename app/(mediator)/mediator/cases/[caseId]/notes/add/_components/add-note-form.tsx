'use client'

import { useItemKeeper } from '@/components/device-queue/use-item-keeper'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PhrasePicker } from '@/components/forms/phrase-picker'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { RadioCard } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { NOTE_AUDIENCES } from '@/lib/domain/audience/decide-note'
import { ADD_NOTE } from '@/lib/labels/zh-CN/note'
import type { NoteFormsView } from '@/lib/queries/mediator/get-note-forms'
import { EntryId } from '../../../_components/entry-id'
import { addNoteAction } from '../../actions'
import { describeNote } from './describe-note'

/**
 * 备忘, or what one party said in confidence. Nothing is chosen beforehand: whose words they are is
 * for the mediator to say. No draft is kept. Without a network a finished note waits on the device,
 * encrypted, until it has arrived (ADR 0067).
 */
export function AddNoteForm({
  caseId,
  freshId,
  parties,
  phrases,
}: { caseId: string; phrases: readonly string[] } & Pick<NoteFormsView, 'freshId' | 'parties'>) {
  const unsent = useItemKeeper({
    caseId,
    kind: 'note',
    idField: 'noteId',
    describe: (fields) => describeNote(fields, parties),
  })
  return (
    <ActionForm action={addNoteAction} unsent={unsent}>
      <input type="hidden" name="caseId" value={caseId} />
      <EntryId name="noteId" initial={freshId} />
      <p className="text-ink-2">{ADD_NOTE.who}</p>
      <FormField name="audience" label={ADD_NOTE.audience} group required>
        <div className="flex flex-col gap-2">
          {NOTE_AUDIENCES.map((audience) => (
            <RadioCard key={audience} value={audience} title={ADD_NOTE.kinds[audience][0]}>
              {ADD_NOTE.kinds[audience][1]}
            </RadioCard>
          ))}
        </div>
      </FormField>
      <FormField name="partyId" label={ADD_NOTE.party} help={ADD_NOTE.partyHelp} group>
        <div className="flex flex-col gap-2">
          {parties.map(({ partyId, name, side }) => (
            <RadioCard
              key={partyId}
              value={partyId}
              title={name}
              aside={<span className="text-sm text-ink-3">{side}</span>}
            />
          ))}
          <RadioCard value="" title={ADD_NOTE.noParty} defaultChecked />
        </div>
      </FormField>
      <FormField name="words" label={ADD_NOTE.words} required>
        <Textarea maxCharacters={2000} rows={5} />
      </FormField>
      <PhrasePicker name="words" phrases={phrases} />
      <ActionBar>
        <SubmitButton size="lg">{ADD_NOTE.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
