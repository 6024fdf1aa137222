// Whether the court may call for a case now, and until when it is to be answered.
import type { WorkCalendar } from '../deadline/calendar'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import type { Chase, ChaseNode } from './chase'
import { computeAnswerDue } from './chase-days'
import { findChaseTargets, type ChaseFacts, type ChaseTarget } from './chase-targets'

/** Characters of its note: it is read on a phone. */
export const CHASE_NOTE_AT_MOST = 200
/** Cases that one form calls for. */
export const CHASED_AT_ONCE = 50

export type ChaseDecision = {
  readonly target: ChaseTarget
  readonly answerDueOn: LocalDate
  /** The earlier one at the same point, escalated, which ends with this one. */
  readonly repeats: string | null
}

/**
 * May the court call for this case now? One 催办 is open for each case and point; after its
 * escalation the court may call again.
 * @param open those of the case that are not closed
 * @param node the point that the form showed; absent: the most pressing one for which no 催办 is open
 * @returns CHASED_ALREADY with who called and when; CHASE_NODE_LEFT where the case is not at that
 *   point any more
 */
export function decideChase(
  facts: ChaseFacts & { readonly courtDays: number },
  open: readonly Pick<Chase, 'id' | 'node' | 'by' | 'at' | 'escalated'>[],
  { today, calendar }: { readonly today: LocalDate; readonly calendar: WorkCalendar },
  node?: ChaseNode,
): Decided<ChaseDecision> {
  const targets = findChaseTargets(facts, today, calendar)
  if (!targets.ok) return targets
  const earlierOf = (target: ChaseTarget) => open.find((each) => each.node === target.node)
  const isFree = (target: ChaseTarget) => earlierOf(target)?.escalated !== null
  const target = node
    ? targets.value.find((each) => each.node === node)
    : (targets.value.find(isFree) ?? targets.value[0])
  if (!target) return refuse('CHASE_NODE_LEFT', { node: node ?? null })
  const earlier = earlierOf(target)
  if (earlier && !earlier.escalated)
    return refuse('CHASED_ALREADY', { by: earlier.by, at: earlier.at.toISOString() })
  const due = computeAnswerDue(today, facts.courtDays, calendar)
  if (!due.ok) return refuse(due.refusal.code, due.refusal.facts)
  return allow({ target, answerDueOn: due.value, repeats: earlier?.id ?? null })
}
