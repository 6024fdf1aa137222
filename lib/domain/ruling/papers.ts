import type { Confirmation } from '../confirmation/confirmation'
import type { ServedPaper } from './decide-service'
import type { Objection } from './objection'
import { findRuling } from './ruling'

/** What is served of an application: its ruling, and the decisions on objections to it. */
export function papersOf(
  confirmation: Confirmation,
  objections: readonly Objection[],
): readonly ServedPaper[] {
  const ruling = findRuling(confirmation)
  return [
    ...(ruling ? [{ id: confirmation.id, on: ruling.on }] : []),
    ...objections.flatMap(({ id, decision }) => (decision ? [{ id, on: decision.on }] : [])),
  ]
}
