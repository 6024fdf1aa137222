// 分配调解员, 重新分配调解员. Sources: 特邀规定 第12条 (由特邀调解组织指定); 操作手册 3.4 (重新分配).
import type { Ranking } from '../assignment/ranking'
import type { EventData } from '../audit/events'
import { allow, refuse, type Decided } from '../refusal'
import { findAssignmentBasis } from '../mediator-choice/assignment-basis'
import type { ChoiceMark } from '../mediator-choice/choice'
import { decideMove, type CaseFacts } from './lifecycle'
import { refuseOffRoster } from './refuse-off-roster'
import type { Transition } from './transition'

export type AssignFacts = CaseFacts & {
  readonly ranking: Ranking
  readonly names: ReadonlyMap<string, string>
  /** Who last changed the mediators' state of service, for those whose state ever changed. */
  readonly serviceChanges: ReadonlyMap<string, { readonly by: string; readonly at: Date }>
  readonly isConfirmationWaived: boolean
  /** A mediator worked on it before: then it is a reassignment. */
  readonly hadMediator: boolean
  /** Name of the mediator who had it last; the new one takes over from them. */
  readonly formerMediator: string | null
  /** What the parties chose together; null: no choice was opened. */
  readonly choice: ChoiceMark | null
}

export type AssignChoice = { readonly mediatorId: string; readonly note: string | null }

/**
 * The mediator chosen, as the event records it. An exclusion cannot be overridden; a lower rank
 * can, with a note that says why, or because the parties chose this mediator together.
 */
function choose(
  facts: AssignFacts,
  choice: AssignChoice,
  isChosenTogether = false,
): Decided<EventData<'case.assigned'>> {
  const { ranked, excluded } = facts.ranking
  const index = ranked.findIndex(({ mediatorId }) => mediatorId === choice.mediatorId)
  const found = ranked[index]
  const name = facts.names.get(choice.mediatorId)
  if (!found || name === undefined) {
    const exclusion = excluded.find(({ mediatorId }) => mediatorId === choice.mediatorId)
      ?.exclusions[0]
    if (!exclusion) return refuse('NOT_FOUND')
    const change =
      exclusion.code === 'disabled' ? facts.serviceChanges.get(choice.mediatorId) : undefined
    if (change)
      return refuse('MEDIATOR_DISABLED_MEANWHILE', {
        mediator: name,
        by: change.by,
        at: change.at.toISOString(),
      })
    return (
      refuseOffRoster(name, exclusion) ??
      refuse('MEDIATOR_EXCLUDED', { mediator: name, because: exclusion.code })
    )
  }
  if (index > 0 && !choice.note && !isChosenTogether)
    return refuse(
      'NOTE_REQUIRED_FOR_LOWER_RANK',
      { mediator: name, rank: index + 1 },
      { note: 'REQUIRED' },
    )
  return allow({
    mediatorId: choice.mediatorId,
    mediator: name,
    rank: index + 1,
    rankScore: found.score,
    of: ranked.length,
    note: choice.note,
    direct: facts.isConfirmationWaived,
  })
}

const mediatorOf = ({ mediatorId, mediator }: EventData<'case.assigned'>) => ({
  id: mediatorId,
  name: mediator,
})

/** First assignment of an accepted case. */
export function decideAssign(
  facts: AssignFacts,
  choice: AssignChoice,
  context: { readonly now: Date },
): Decided<Transition<'assign'>> {
  const moved = decideMove('assign', facts, facts.isConfirmationWaived)
  if (!moved.ok) return moved
  if (facts.hadMediator) return refuse('HANDOVER_NOTE_REQUIRED', {}, { handoverNote: 'REQUIRED' })
  const found = findAssignmentBasis(facts.choice, choice, context.now)
  if (!found.ok) return found
  const basis = found.value
  const chosen = choose(facts, choice, basis === 'chosen_together')
  if (!chosen.ok) return chosen
  return allow({
    move: 'assign',
    from: facts.status,
    to: moved.value,
    changes: { mediator: mediatorOf(chosen.value), assignedAt: context.now },
    event: { kind: 'case.assigned', data: { ...chosen.value, ...(basis && { basis }) } },
    basis: 'invited_mediation_12',
  })
}

/**
 * After 提前终结 or a replacement, and only then: the next mediator gets a hand-over note. The clock
 * keeps running (domain.md, Decisions 2).
 */
export function decideReassign(
  facts: AssignFacts,
  choice: AssignChoice & { readonly handoverNote: string },
  context: { readonly now: Date },
): Decided<Transition<'reassign'>> {
  const moved = decideMove('reassign', facts, facts.isConfirmationWaived)
  if (!moved.ok) return moved
  if (!facts.hadMediator) return refuse('NO_FORMER_MEDIATOR')
  const chosen = choose(facts, choice)
  if (!chosen.ok) return chosen
  return allow({
    move: 'reassign',
    from: facts.status,
    to: moved.value,
    changes: { mediator: mediatorOf(chosen.value), assignedAt: context.now },
    event: {
      kind: 'case.reassigned',
      data: {
        ...chosen.value,
        handoverNote: choice.handoverNote,
        moved: { mediator: { before: facts.formerMediator, after: chosen.value.mediator } },
      },
    },
    basis: 'manual_3_4_invited_12',
  })
}
