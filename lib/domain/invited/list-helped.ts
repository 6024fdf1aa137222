// Who helped a mediation and when, as its record has it: by kind and days, without a name. Source:
// 特邀规定 第17条.
import type { DomainEvent } from '../audit/events'
import { parseLocalDate, toLocalDate, type LocalDate } from '../time/local-date'
import type { InvitedKind } from './invited-limits'

export type Helped = {
  readonly kind: InvitedKind
  readonly from: LocalDate
  /** The last day, or the day on which the mediator revoked. */
  readonly to: LocalDate
}

/** The persons who promised, in the order of their promises. */
export function listHelped(
  events: readonly { readonly event: DomainEvent; readonly at: Date }[],
): readonly Helped[] {
  const revoked = new Map(
    events.flatMap(({ event, at }) =>
      event.kind === 'invited.revoked' ? [[event.data.invitedId, toLocalDate(at)] as const] : [],
    ),
  )
  return events.flatMap(({ event, at }) => {
    if (event.kind !== 'invited.promised') return []
    const { invitedId, personKind, lastDay } = event.data
    const last = parseLocalDate(lastDay)!
    const end = revoked.get(invitedId)
    return [{ kind: personKind, from: toLocalDate(at), to: end && end < last ? end : last }]
  })
}
