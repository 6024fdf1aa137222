// 撤销受理, 撤销分配: an act of its own that takes back the last one. No article provides for it; it lets a
// slip be corrected at once (domain.md, Decisions 4: a mistake is corrected by a new, linked
// entry). What others have built on stays.
import { allow, refuse, type Decided } from '../refusal'
import type { ChoiceMark } from '../mediator-choice/choice'
import { decideMove, type CaseFacts } from './lifecycle'
import type { CaseStatus } from './status'
import { MOVES, type ActMove } from './moves'
import type { Transition } from './transition'
import type { StageMove } from '../court-stage/stage-moves'

/**
 * How long after it an acceptance or an assignment can be taken back, in minutes; the last instant
 * counts.
 */
export const UNDO_MINUTES = 10
const UNDO_SPAN = UNDO_MINUTES * 60_000

export type UndoMove = 'undo_accept' | 'undo_assign'
/** The court's own (decide-undo-referral.ts). */
export type ReferralUndo = 'undo_recall' | 'undo_refer_again' | 'undo_end_returned'
/**
 * Moves that take a case onward. Where one cannot be made now, a screen gives the reason; an undo
 * that cannot be made is not mentioned. What follows the mediation at the court has a page of its
 * own.
 */
export type OnwardMove = Exclude<ActMove, UndoMove | ReferralUndo | StageMove>

/** The acts that each of them takes back, by the event they leave. */
export const UNDONE_EVENTS = {
  undo_accept: [MOVES.accept.event],
  undo_assign: [MOVES.assign.event, MOVES.reassign.event],
  undo_recall: [MOVES.recall.event],
  undo_refer_again: [MOVES.refer_again.event],
  undo_end_returned: [MOVES.end_returned.event],
} as const satisfies Record<UndoMove | ReferralUndo, readonly string[]>

/** The last instant at which the case's last act can be taken back. */
export function undoableUntil({ lastActAt }: Pick<CaseFacts, 'lastActAt'>): Date {
  return new Date(lastActAt.getTime() + UNDO_SPAN)
}

/** Did it just happen, and nothing since? A refusal reports what followed, by whom and when. */
export function decideUndoable(
  move: UndoMove | ReferralUndo,
  facts: CaseFacts,
  isThere: boolean,
  now: Date,
): Decided<CaseStatus> {
  const lastActFacts = {
    move,
    lastAct: facts.lastAct,
    by: facts.lastActBy,
    at: facts.lastActAt.toISOString(),
  }
  if (!isThere) return refuse('UNDO_NOTHING_DONE', lastActFacts)
  if (!(UNDONE_EVENTS[move] as readonly string[]).includes(facts.lastAct))
    return refuse('UNDO_SOMETHING_FOLLOWED', lastActFacts)
  if (now > undoableUntil(facts)) return refuse('UNDO_TOO_LATE', lastActFacts)
  return decideMove(move, facts)
}

/** Who put something into the dossier, and when; also what was voided since. */
export type AddedMaterial = { readonly addedBy: string; readonly addedAt: Date }

/** What builds on an acceptance beside a move of the case. */
export type BuiltOnAcceptance = {
  readonly materials: readonly AddedMaterial[]
  /** 共同选任: its candidates are of this institution. */
  readonly choice: Pick<ChoiceMark, 'openedBy' | 'openedAt'> | null
}

/**
 * Neither a material nor a choice of the parties changes status or version, but they build on the
 * acceptance: with that taken back, the case could be declined and go to its court with the
 * institution's papers and mediators in it.
 */
function withFollowing<F extends CaseFacts & BuiltOnAcceptance>(facts: F): F {
  const { materials, choice } = facts
  const following = [
    ...materials.map((each) => ({ act: 'material.added', by: each.addedBy, at: each.addedAt })),
    ...(choice ? [{ act: 'choice.opened', by: choice.openedBy, at: choice.openedAt }] : []),
  ]
  const last = following
    .filter(({ at }) => at > facts.lastActAt)
    .toSorted((a, b) => Number(a.at) - Number(b.at))
    .at(-1)
  return last && (UNDONE_EVENTS.undo_accept as readonly string[]).includes(facts.lastAct)
    ? { ...facts, lastAct: last.act, lastActBy: last.by, lastActAt: last.at }
    : facts
}

/**
 * 撤销受理: the case is 待受理 again and its mediation clock never ran; the days for accepting were not
 * stopped by it.
 */
export function decideUndoAcceptance(
  facts: CaseFacts & BuiltOnAcceptance & { readonly acceptedAt: Date | null },
  { now }: { readonly now: Date },
): Decided<Transition<'undo_accept'>> {
  const moved = decideUndoable('undo_accept', withFollowing(facts), facts.acceptedAt !== null, now)
  if (!moved.ok) return moved
  return allow({
    move: 'undo_accept',
    from: facts.status,
    to: moved.value,
    changes: { acceptedAt: null, mediationDueOn: null },
    event: { kind: 'case.acceptance-undone', data: { acceptedBy: facts.lastActBy } },
    basis: null,
  })
}

/**
 * 撤销分配: the case waits for a mediator again as it did before; the clock that runs from the
 * acceptance runs on. Where the institution waives the mediator's own acceptance the case is
 * already in mediation, and it can be taken back as long as no work was recorded.
 */
export function decideUndoAssignment(
  facts: CaseFacts & { readonly mediatorId: string | null; readonly mediatorName: string | null },
  { now }: { readonly now: Date },
): Decided<Transition<'undo_assign'>> {
  const moved = decideUndoable('undo_assign', facts, facts.mediatorId !== null, now)
  if (!moved.ok) return moved
  return allow({
    move: 'undo_assign',
    from: facts.status,
    to: moved.value,
    changes: { mediator: null, assignedAt: null },
    event: {
      kind: 'case.assignment-undone',
      data: { mediatorId: facts.mediatorId ?? '', mediator: facts.mediatorName ?? '' },
    },
    basis: null,
  })
}
