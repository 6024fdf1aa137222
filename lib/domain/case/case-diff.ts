import { EVENT_SHAPES, type DomainEvent, type EventData } from '../audit/events'
import type { CaseDiff } from '../audit/event-atoms'
import type { LocalDate } from '../time/local-date'
import type { Transition } from './transition'

type Before = { readonly mediatorName: string | null; readonly mediationDueOn: LocalDate | null }
type Step = Pick<Transition, 'from' | 'to' | 'changes'>

function changeOf(before: string | null, after: string | null): CaseDiff['status'] {
  return before === after ? undefined : { before, after }
}

/**
 * What a move changes of the case that the log shows: status, mediator, and last day of the period.
 */
export function computeCaseDiff(before: Before, { from, to, changes }: Step): CaseDiff {
  const status = changeOf(from, to)
  const mediator =
    changes.mediator === undefined
      ? undefined
      : changeOf(before.mediatorName, changes.mediator?.name ?? null)
  const dueOn =
    changes.mediationDueOn === undefined
      ? undefined
      : changeOf(before.mediationDueOn, changes.mediationDueOn)
  return { ...(status && { status }), ...(mediator && { mediator }), ...(dueOn && { dueOn }) }
}

/**
 * Adds the diff to an event whose kind has a place for it; what the rule already wrote there wins.
 */
export function withCaseDiff(event: DomainEvent, diff: CaseDiff): DomainEvent {
  if (!('moved' in EVENT_SHAPES[event.kind].shape)) return event
  const existing = (event.data as { readonly moved?: EventData<'case.accepted'>['moved'] }).moved
  return {
    kind: event.kind,
    data: { ...event.data, moved: { ...diff, ...existing } },
  } as DomainEvent
}
