import { computeNextStep, type NextActor, type NextStepFacts } from '@/lib/domain/case/next-step'
import { isProvisionalDay, type WorkCalendar } from '@/lib/domain/deadline/calendar'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { COURT_NOTICE } from '@/lib/labels/zh-CN/court-notice'
import { PROVISIONAL_MARK } from '@/lib/labels/zh-CN/deadline'
import { nextActorInWords, nextDueInWords, nextStepInWords } from '@/lib/labels/zh-CN/progress'

/** What comes next, in words: who, what (a whole sentence with its article), by when. */
export type NextStepView = {
  readonly by: NextActor
  readonly who: string | null
  readonly what: string
  /** 最迟 11月30日（含当日）, or 调解期限至 12月24日（含当日） */
  readonly due: string | null
  readonly isOverdue: boolean
}

export type NextStepNames = {
  readonly institutionName: string | null
  readonly mediatorName: string | null
  readonly courtName: string
}

/** The next step of a case as every screen shows it. */
export function presentNextStep(
  facts: NextStepFacts & {
    /** The parties of which something of the step is missing. */
    readonly missing?: readonly string[]
  },
  names: NextStepNames,
  context: { readonly today: LocalDate; readonly calendar: WorkCalendar },
): NextStepView {
  const next = computeNextStep(facts, context)
  return {
    by: next.by,
    who: nextActorInWords(next.by, names),
    what: nextStepInWords(
      next.what,
      next.what === 'ask_parties' ? facts.untriedParties : facts.missing,
    ),
    due:
      next.dueOn &&
      nextDueInWords(next.what, next.dueOn, context.today) +
        (next.isByCourtRule ? COURT_NOTICE.basis(facts.courtNoticeDays) : '') +
        (isProvisionalDay(context.calendar, next.dueOn) ? `，${PROVISIONAL_MARK}` : ''),
    isOverdue: next.dueOn !== null && next.dueOn < context.today,
  }
}
