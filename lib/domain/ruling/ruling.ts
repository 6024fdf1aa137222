// What follows a ruling on 司法确认. Sources: 民诉法 第206条; 民诉解释 第355、358、372条;
// docs/decisions/0130-after-the-ruling.md.
import type { Confirmation, ConfirmationDecision, KeptMove } from '../confirmation/confirmation'
import { toLocalDate, type LocalDate } from '../time/local-date'

/** The decisions with which a court ends an application and that are served: 确认, 驳回, 不予受理. */
const RULED_MOVES = [
  'confirm',
  'dismiss',
  'refuse_admission',
] as const satisfies readonly KeptMove[]
export type RuledMove = (typeof RULED_MOVES)[number]

export type Ruling = ConfirmationDecision & { readonly move: RuledMove; readonly on: LocalDate }

export function isRuled(move: KeptMove): move is RuledMove {
  return RULED_MOVES.some((each) => each === move)
}

/** The ruling of an application; null: it has none. */
export function findRuling({ decisions }: Pick<Confirmation, 'decisions'>): Ruling | null {
  const found = decisions.findLast(({ move }) => isRuled(move))
  return found && isRuled(found.move)
    ? { ...found, move: found.move, on: toLocalDate(found.at) }
    : null
}
