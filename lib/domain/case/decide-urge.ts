// 催办: the institution urges the mediator who has to act next. No article provides for it: the
// institution follows the progress of its cases (操作手册 3.5) and answers for their periods (在线调解规则
// 第15、24条); who may be urged when is a rule of the product (docs/decisions/0046-urging.md).
import type { EventData } from '../audit/events'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate, type LocalDate } from '../time/local-date'
import type { CourtEnd } from './court-end'
import { findRunningPause, type LapseFacts } from './lapse'
import type { CaseStatus } from './status'

/** Hours in which a mediator who was urged and has not acted is not urged again. */
export const URGE_HOURS = 24
const URGE_SPAN = URGE_HOURS * 3_600_000

/** Characters of its note: it is read on a phone. */
export const URGE_NOTE_AT_MOST = 200

const URGEABLE: readonly CaseStatus[] = ['pending_mediator', 'in_mediation']

/** Who urged the mediator, when, and with what words. */
export type Urging = { readonly at: Date; readonly by: string; readonly note: string | null }

export type UrgeFacts = LapseFacts &
  CourtEnd & {
    readonly status: CaseStatus
    readonly mediatorId: string | null
    readonly mediatorName: string | null
    /**
     * The last urging, until the case's next move (moves.ts) removes it. The mediator has acted by
     * such a move: took the case, disclosed, recorded a contact, withdrew or closed. Reading the
     * case or a number is no act. A move of the institution takes the case from the mediator, and
     * with it the urging.
     */
    readonly urging: Urging | null
  }

/** Does the next act belong to the mediator? A disclosure waits for the institution. */
export function isUrgeable(status: CaseStatus): boolean {
  return URGEABLE.includes(status)
}

/**
 * It is the mediator's turn where the case waits to be taken, and in mediation unless its clock is
 * paused; a mediation that the court has ended waits for its closing.
 */
function decideTurn(
  { status, courtEndedOn, ...clock }: UrgeFacts,
  today: LocalDate,
): Decided<null> {
  if (!isUrgeable(status)) return refuse('NOT_MEDIATORS_TURN', { status })
  const isWork = status === 'in_mediation' && courtEndedOn === null
  const pause = isWork ? findRunningPause(clock, today) : null
  return pause ? refuse('NOT_MEDIATORS_TURN', { status, pausedSince: pause.from }) : allow(null)
}

/** The urging that the mediator has still to answer; none while the clock is paused. */
export function findUrging(facts: UrgeFacts, today: LocalDate): Urging | null {
  return decideTurn(facts, today).ok ? facts.urging : null
}

/**
 * May the mediator be urged now? A refusal because of an earlier urging names its author and time.
 */
export function decideUrge(
  facts: UrgeFacts,
  note: string | null,
  { actor, now }: { readonly actor: { readonly name: string }; readonly now: Date },
): Decided<{ readonly urging: Urging; readonly event: EventData<'case.urged'> }> {
  const turn = decideTurn(facts, toLocalDate(now))
  if (!turn.ok) return turn
  const { urging, mediatorId, mediatorName } = facts
  if (urging && now.getTime() - urging.at.getTime() < URGE_SPAN)
    return refuse('URGED_ALREADY', { by: urging.by, at: urging.at.toISOString() })
  return allow({
    urging: { at: now, by: actor.name, note },
    event: { mediatorId: mediatorId ?? '', mediator: mediatorName ?? '', note },
  })
}
