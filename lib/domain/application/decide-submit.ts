// 提交申请. Sources: 在线调解规则 第8条 (what an application says), 第12条 (the institution answers within three
// working days); docs/decisions/0107.
import type { WorkCalendar } from '../deadline/calendar'
import { computeAcceptanceDeadline } from '../deadline/clocks'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import { decideApplicationMove, type ApplicationFacts } from './application'
import { isInstitutionGone, missingSteps, type DraftFacts } from './steps'

/**
 * The applicant has read everything once more and consents. A field with an answer is not looked at
 * again.
 * @returns by when the institution answers; APPLICATION_INCOMPLETE names the first step that is
 * missing, and whether it is the institution because the chosen one takes no applications any more
 */
export function decideSubmit(
  facts: ApplicationFacts & DraftFacts,
  context: { readonly now: Date; readonly calendar: WorkCalendar },
): Decided<{ readonly answerDueOn: LocalDate; readonly isProvisional: boolean }> {
  const moved = decideApplicationMove('submit', facts)
  if (!moved.ok) return moved
  const [missing] = missingSteps(facts)
  if (missing) {
    const isGone = missing === 'institution' && isInstitutionGone(facts)
    return refuse('APPLICATION_INCOMPLETE', { step: missing, isGone })
  }
  const deadline = computeAcceptanceDeadline(context.now, context.calendar)
  if (!deadline.ok) return deadline
  return allow({
    answerDueOn: deadline.value.dueOn,
    isProvisional: deadline.value.isProvisional,
  })
}
