// Who may see what the host shows in a conference. Sources: 在线调解规则 第18条; 特邀规定 第22条;
// docs/decisions/0149-beside-the-picture.md. `heyi_seat_may_see` in SQL answers the same at every
// reading.
import type { Signer } from '../document/case-document-kinds'
import type { SeatKind } from './conference'

/** What can be shown, and for whom it is. */
export type Showable =
  /** Evidence of the dossier: for all who take part. */
  | { readonly kind: 'evidence'; readonly materialId: string; readonly addedAt: Date }
  /** A document that was finalised: for those who have a place in it. */
  | { readonly kind: 'document'; readonly places: readonly Signer[] }
  /** The minutes of this meeting: for all who take part. */
  | { readonly kind: 'minutes'; readonly openedAt: Date }

/** One who is in the hall. */
export type Viewer = {
  readonly kind: SeatKind
  readonly partyIds: readonly string[]
  /** Of an agent: as the case knows them. */
  readonly personId: string | null
  /** Of a third person: when they joined; null: from the beginning. */
  readonly joinedAt: Date | null
  /** Of an invited person: the materials in their scope. */
  readonly scope: readonly string[]
}

/**
 * May this person see it? Interpreters say what is shown, so they see it; an invited person, a
 * judge too, sees what is in their scope and nothing else.
 */
export function maySee(shown: Showable, viewer: Viewer): boolean {
  const { kind, partyIds, personId, joinedAt, scope } = viewer
  switch (kind) {
    case 'mediator':
    case 'interpreter':
    case 'sign_interpreter':
      return true
    case 'invited':
    case 'judge':
      return shown.kind === 'evidence' && scope.includes(shown.materialId)
  }
  if (partyIds.length === 0) return false
  switch (shown.kind) {
    case 'evidence':
      return joinedAt === null || joinedAt <= shown.addedAt
    case 'minutes':
      return joinedAt === null || joinedAt <= shown.openedAt
    case 'document':
      return shown.places.some((place) =>
        place.role === 'party'
          ? place.id !== null && partyIds.includes(place.id)
          : place.role === 'agent' &&
            kind === 'agent' &&
            place.id !== null &&
            place.id === personId,
      )
  }
}
