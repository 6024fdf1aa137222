/**
 * A mediator whom both sides chose together before the referral. Sources: 在线调解规则 第10条 (both agree:
 * they choose within two working days; else the court designates, within three working days of the
 * application); 特邀规定 第12条 (the court passes it on, the institution follows it or says why not).
 */
import type { WorkCalendar } from '../deadline/calendar'
import { addWorkingDays } from '../deadline/calendar'
import { findClockRule } from '../deadline/clock-rules'
import type { LocalDate } from '../time/local-date'

export type ChosenMediator = {
  readonly mediatorId: string
  readonly name: string
  /** The day on which both sides had chosen. */
  readonly on: LocalDate
}

/** A mediator of an institution that the court has invited. */
export type InvitedMediator = {
  readonly mediatorId: string
  readonly name: string
  readonly institutionId: string
}

type Mistakes = Readonly<Record<string, string>>

/**
 * The choice that is written, null where none is; or what is wrong, by field: a part is missing,
 * the day is to come, the mediator is none of the institution that the case goes to.
 */
export function readChosenMediator(
  { mediatorId, on }: { readonly mediatorId: string | null; readonly on: LocalDate | null },
  institutionId: string | null,
  mediators: readonly InvitedMediator[],
  today: LocalDate,
):
  | { readonly ok: true; readonly chosen: ChosenMediator | null }
  | { readonly ok: false; readonly mistakes: Mistakes } {
  if (!mediatorId && !on) return { ok: true, chosen: null }
  const mistakes: Record<string, string> = {}
  const found = mediators.find((each) => each.mediatorId === mediatorId)
  if (!mediatorId) mistakes.chosenMediator = 'CHOOSE_ONE'
  else if (!found || found.institutionId !== institutionId)
    mistakes.chosenMediator = 'MEDIATOR_OF_OTHER'
  if (!on) mistakes.chosenOn = 'REQUIRED'
  else if (on > today) mistakes.chosenOn = 'DATE_IN_FUTURE'
  if (!found || !on || Object.keys(mistakes).length > 0) return { ok: false, mistakes }
  return { ok: true, chosen: { mediatorId: found.mediatorId, name: found.name, on } }
}

/**
 * The last days: for both sides to choose once all have agreed, and for the court to designate.
 * null: not known, or not published.
 */
export type ChoiceDays = {
  readonly chooseBy: LocalDate | null
  readonly designateBy: LocalDate | null
}

/**
 * @param agreedOn the day on which the last party agreed; null: not all have
 * @param appliedOn the day on which the court received the application
 */
export function findChoiceDays(
  {
    agreedOn,
    appliedOn,
  }: { readonly agreedOn: LocalDate | null; readonly appliedOn: LocalDate | null },
  calendar: WorkCalendar,
): ChoiceDays {
  const lastDay = (kind: 'joint_choice' | 'designation', from: LocalDate | null) => {
    const rule = from && findClockRule(kind, from)
    const end = from && rule && addWorkingDays(calendar, from, rule.length)
    return end && end.ok ? end.value.on : null
  }
  return {
    chooseBy: lastDay('joint_choice', agreedOn),
    designateBy: lastDay('designation', appliedOn),
  }
}
