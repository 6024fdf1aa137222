import { textOf, type FormFields } from '@/components/device-queue/form-fields'
import type { ItemWords } from '@/components/device-queue/queue-item'
import { NOTE_AUDIENCES } from '@/lib/domain/audience/decide-note'
import { ADD_NOTE } from '@/lib/labels/zh-CN/note'
import type { NoteFormsView } from '@/lib/queries/mediator/get-note-forms'

/**
 * A note in words, as its owner reads it while it is only on the device; the words are no title.
 */
export function describeNote(fields: FormFields, parties: NoteFormsView['parties']): ItemWords {
  const audience = NOTE_AUDIENCES.find((each) => each === textOf(fields, 'audience'))
  const party = parties.find(({ partyId }) => partyId === textOf(fields, 'partyId'))?.name ?? ''
  const kind = audience ? ADD_NOTE.kinds[audience][0] : ''
  const lines: (readonly [string, string])[] = [
    [ADD_NOTE.audience, kind],
    [ADD_NOTE.party, party],
    [ADD_NOTE.words, textOf(fields, 'words')],
  ]
  return { title: ADD_NOTE.kept(kind), lines: lines.filter(([, value]) => value !== '') }
}
