import type { Authority, PartySide } from '../case/vocabulary'
import { mayDo } from '../participant/capacity'
import { WHOLE_SIDES, type AgreementDraft } from './draft'

export type AgreementParty = {
  readonly id: string
  readonly name: string
  readonly side: PartySide
  /** A third person who took part no longer: no term can name it. */
  readonly hasLeft?: boolean
}

export type AgreementAgent = {
  readonly id: string
  readonly partyId: string
  readonly name: string
  readonly authority: Authority
  /** No longer takes part in the case, or has no paper in its term. */
  readonly hasEnded: boolean
}

/** Whom a field of a term names: one party, or all of a side; empty where it names no party. */
export function findPeople(
  value: string,
  parties: readonly AgreementParty[],
): readonly AgreementParty[] {
  const isSide = WHOLE_SIDES.some((side) => side === value)
  return parties.filter(
    ({ id, side, hasLeft }) => hasLeft !== true && (isSide ? side === value : id === value),
  )
}

/**
 * The parties who have to sign: both sides, and a third party that the agreement gives a right or a
 * duty (特邀规定 第24条; 民事调解规定 第12条: one without either need not sign). One that has left stays a signer
 * of what names it.
 */
export function findSigners(
  parties: readonly AgreementParty[],
  { terms }: Pick<AgreementDraft, 'terms'>,
): readonly AgreementParty[] {
  return parties.filter(
    ({ id, side }) =>
      side !== 'third' || terms.some(({ obliged, entitled }) => obliged === id || entitled === id),
  )
}

/** An agent signs with special authority only (民诉法 第62条), and while it takes part in the case. */
export function maySignFor({ authority, hasEnded }: AgreementAgent): boolean {
  return mayDo({ kind: 'agent', authority, hasEnded }, 'sign')
}
