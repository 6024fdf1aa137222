import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findNotes } from '@/lib/data/stores/note/note-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { partySide } from '@/lib/labels/zh-CN/case'
import { newId } from '@/lib/platform/ids'
import { permissionOf, type Ability } from '../case/ability'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'
import { presentNotes, type NoteView } from './notes-view'

export type NoteFormsView = {
  readonly head: ActHeadView
  /** A co-mediator writes notes once they have declared. */
  readonly ability: Ability
  /** The id that a new note gets, unless the browser makes its own. */
  readonly freshId: string
  readonly parties: readonly {
    readonly partyId: string
    readonly name: string
    readonly side: string
  }[]
  /** The note from whose line the form was opened, where the actor may take it back. */
  readonly chosen: NoteView | null
}

/** What the forms on notes need. */
export const getNoteForms = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId, noteId: z.string().max(64).optional() }),
  load: async (db, { caseId }, context) => {
    const [card, parties, notes] = await Promise.all([
      findMyCase(db, caseId, context),
      findPartyNames(db, caseId),
      // A reviewer's database role may not read notes at all.
      context.actor.role === 'mediator' ? findNotes(db, caseId) : [],
    ])
    return card && { card, parties, notes }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, parties, notes }, context, { noteId }): NoteFormsView => ({
    head: presentActHead(card, context),
    ability: permissionOf('note:add', card, context),
    freshId: newId(),
    parties: parties.map(({ id, name, side }) => ({ partyId: id, name, side: partySide[side] })),
    chosen:
      presentNotes(notes, parties, { actorId: context.actor.id, today: context.today }).find(
        ({ id, mayTakeBack }) => id === noteId && mayTakeBack,
      ) ?? null,
  }),
})
