import type { StoredNote } from '@/lib/data/stores/note/note-store'
import { Confidential } from '@/lib/domain/audience/confidential'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { NOTE } from '@/lib/labels/zh-CN/note'
import { momentInWords } from '@/lib/labels/zh-CN/moment'

/** One note as the case's mediator reads it. */
export type NoteView = {
  readonly id: string
  /** Who can read it, in words. */
  readonly audience: string
  readonly when: string
  readonly by: string
  /** null where it was taken back; then `takenBack` says when. */
  readonly words: string | null
  readonly takenBack: string | null
  readonly mayTakeBack: boolean
}

/** The thread of the notes: the one view that shows their words. */
export function presentNotes(
  notes: readonly StoredNote[],
  parties: readonly { readonly id: string; readonly name: string }[],
  { actorId, today }: { readonly actorId: string; readonly today: LocalDate },
): readonly NoteView[] {
  return notes.map(({ id, partyId, mediatorId, words, recordedAt, recordedBy, takenBackAt }) => ({
    id,
    audience:
      partyId === null
        ? NOTE.mediators
        : NOTE.caucus(parties.find((party) => party.id === partyId)?.name ?? ''),
    when: momentInWords(recordedAt, today),
    by: recordedBy,
    words: words && Confidential.unwrap(words),
    takenBack: takenBackAt && NOTE.takenBack(momentInWords(takenBackAt, today)),
    mayTakeBack: words !== null && mediatorId === actorId,
  }))
}
