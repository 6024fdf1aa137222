// 调解员备忘, 背靠背记录. Sources: 在线调解规则 第18条; 特邀规定 第22条; docs/decisions/0060-participants-and-audiences.md.
import { allow, refuse, type Decided } from '../refusal'
import type { Audience, AudienceKind } from './audience'

/** Whom a note may be for: the mediators alone, or what one party said in confidence. */
export const NOTE_AUDIENCES = ['mediators', 'caucus'] as const satisfies readonly AudienceKind[]
export type NoteAudience = (typeof NOTE_AUDIENCES)[number]

/**
 * A note of the case's mediator. What a party said in confidence belongs to that party, which must
 * be one of the case; a note for the mediators belongs to none.
 * @returns the audience, or INPUT_INVALID
 */
export function decideNote(
  { parties }: { readonly parties: readonly { readonly id: string }[] },
  note: { readonly audience: NoteAudience; readonly partyId: string | null },
): Decided<Audience & { readonly kind: NoteAudience }> {
  if (note.audience === 'mediators') return allow({ kind: 'mediators' })
  if (note.partyId === null) return refuse('INPUT_INVALID', {}, { partyId: 'CHOOSE_ONE' })
  if (!parties.some(({ id }) => id === note.partyId))
    return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
  return allow({ kind: 'caucus', partyId: note.partyId })
}

/**
 * The same note sent again changes nothing; one whose words were changed before is refused: its
 * writer has to know that the earlier ones are kept.
 * @param digest of the words that are sent now
 * @returns null: there is nothing to do; or ENTRY_DIFFERS
 */
export function decideNoteAgain(note: Pick<NoteMark, 'digest'>, digest: string): Decided<null> {
  return note.digest === digest ? allow(null) : refuse('ENTRY_DIFFERS')
}

export type NoteMark = {
  readonly id: string
  readonly mediatorId: string
  readonly audience: NoteAudience
  readonly digest: string
  readonly isTakenBack: boolean
}

/**
 * Only the mediator who wrote a note takes it back; what remains says who and when.
 * @returns the note, null where it was taken back before, or INPUT_INVALID
 */
export function decideTakeBack(
  { notes }: { readonly notes: readonly NoteMark[] },
  noteId: string,
  actorId: string,
): Decided<NoteMark | null> {
  const note = notes.find(({ id }) => id === noteId)
  if (!note || note.mediatorId !== actorId)
    return refuse('INPUT_INVALID', {}, { noteId: 'NOT_AN_OPTION' })
  return allow(note.isTakenBack ? null : note)
}
