import { EVENT_SHAPES, type DomainEvent, type EventData, type Moved } from '../audit/events'
import type { LocalDate } from '../time/local-date'
import type { CaseStatus } from './status'
import type { CaseChanges } from './transition'

type Before = { readonly mediatorName: string | null; readonly mediationDueOn: LocalDate | null }
type Step = { readonly from: CaseStatus; readonly to: CaseStatus; readonly changes: CaseChanges }

const turn = (before: string | null, after: string | null) =>
  before === after ? {} : { turn: { before, after } }

/** What a move changed of the case that a reader of the log asks for: status, mediator, and the day the period ends. */
export function computeMoved(before: Before, { from, to, changes }: Step): Moved {
  const status = turn(from, to).turn
  const mediator =
    changes.mediator === undefined
      ? undefined
      : turn(before.mediatorName, changes.mediator?.name ?? null).turn
  const dueOn =
    changes.mediationDueOn === undefined
      ? undefined
      : turn(before.mediationDueOn, changes.mediationDueOn).turn
  return { ...(status && { status }), ...(mediator && { mediator }), ...(dueOn && { dueOn }) }
}

/** The event with what the move changed, where its kind keeps that. What a rule already wrote into it stands. */
export function withMoved(event: DomainEvent, moved: Moved): DomainEvent {
  if (!('moved' in EVENT_SHAPES[event.kind].shape)) return event
  const told = (event.data as { readonly moved?: EventData<'case.accepted'>['moved'] }).moved
  return { kind: event.kind, data: { ...event.data, moved: { ...moved, ...told } } } as DomainEvent
}
