// 待联系, of the cases in mediation: how much of the days for the notice is left. Source: 在线调解规则 第15条, or the court's own rule.
import { computeNoticeDue, type NoticeFacts } from '../case/notice'
import type { WorkCalendar } from '../deadline/calendar'
import type { LocalDate } from '../time/local-date'
import type { DeskAge, DeskDays } from './court-desk'

export type UncontactedCase = NoticeFacts & { readonly id: string }

export type DueContact = {
  readonly id: string
  readonly dueOn: LocalDate
  readonly age: DeskAge
}

/** The cases in which a party has to be notified by a day, those first whose day is first; the ages of working days, as of the acceptance. */
export function findDueContacts(
  cases: readonly UncontactedCase[],
  { today, acceptanceSoon }: Pick<DeskDays, 'today' | 'acceptanceSoon'>,
  calendar: WorkCalendar,
): readonly DueContact[] {
  const ageOf = (dueOn: LocalDate): DeskAge => {
    if (dueOn < today) return 'overdue'
    if (dueOn === today) return 'today'
    return dueOn <= acceptanceSoon ? 'soon' : 'within'
  }
  return cases
    .flatMap((each) => {
      const due = computeNoticeDue(each, calendar)
      return due ? [{ id: each.id, dueOn: due.on, age: ageOf(due.on) }] : []
    })
    .toSorted((a, b) => (a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1))
}
