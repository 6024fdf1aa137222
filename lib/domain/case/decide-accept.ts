// 受理. Sources: 在线调解规则 第12条 (确认接受), 第24条 (期限自确认接受之日起算); 操作手册 3.3.
import type { WorkCalendar } from '../deadline/calendar'
import { computeMediationDeadline } from '../deadline/clocks'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate } from '../time/local-date'
import { decideMove, type CaseFacts } from './lifecycle'
import type { CaseSource } from './source'
import type { Transition } from './transition'

/**
 * Accepting starts the mediation clock of the case's source. A clock that ends in a year whose
 * calendar is not published yet ends on a provisional day (ADR 0034): it never stops an acceptance.
 */
export function decideAccept(
  facts: CaseFacts & { readonly source: CaseSource },
  context: { readonly now: Date; readonly calendar: WorkCalendar },
): Decided<Transition<'accept'>> {
  const moved = decideMove('accept', facts)
  if (!moved.ok) return moved
  const run = {
    source: facts.source,
    acceptedAt: context.now,
    pauses: [],
    extensions: [],
    today: toLocalDate(context.now),
  }
  const deadline = computeMediationDeadline(run, context.calendar)
  if (!deadline.ok) {
    const { code, facts: why } = deadline.refusal
    return code === 'CALENDAR_YEAR_UNPUBLISHED'
      ? refuse(code, why)
      : refuse('CLOCK_INVALID', { because: code })
  }
  const { dueOn, isProvisional } = deadline.value
  return allow({
    move: 'accept',
    from: facts.status,
    to: moved.value,
    changes: {
      acceptedAt: context.now,
      mediationDueOn: dueOn,
      isMediationDueProvisional: isProvisional,
    },
    event: {
      kind: 'case.accepted',
      data: {
        mediationDueOn: dueOn,
        source: facts.source,
        ...(isProvisional && { provisional: true }),
      },
    },
    basis: 'online_mediation_12',
  })
}
