// When those who have not confirmed are reminded of the thirty days. Source: 民诉法 第205条 (三十日内共同提出);
// no article sets the days of the reminders (docs/decisions/0128-offered-confirmations.md).
import { mayDo } from '../participant/capacity'
import { participationOf, type Part } from '../participant/own-part'
import { addDays, daysBetween, type LocalDate } from '../time/local-date'
import { stateOfClock, type ConfirmationClock } from './confirmation-clocks'

/** Which of the thirty days a reminder belongs to; each is sent once. */
export const REMINDER_DAYS = [1, 7, 25] as const
export type ReminderDay = (typeof REMINDER_DAYS)[number]

/**
 * A reminder that was missed is made up within so many days; the last one until the period ends.
 */
const GRACE_DAYS = 3

/**
 * The first day of effect of which something may still be due: the thirty days, moved by the
 * longest holidays.
 */
export const findOldestEffect = (today: LocalDate): LocalDate => addDays(today, -60)

/** The reminder whose day has come; null: none, or the period is over. */
export function findReminderDay(clock: ConfirmationClock, today: LocalDate): ReminderDay | null {
  if (stateOfClock(clock, today).isOver) return null
  const since = daysBetween(clock.startsOn, today)
  const day = REMINDER_DAYS.findLast((each) => each <= since)
  if (day === undefined) return null
  return day === REMINDER_DAYS.at(-1) || since <= day + GRACE_DAYS ? day : null
}

type Reachable = Part & { readonly name: string }
export type PersonToRemind = {
  readonly accountId: string
  readonly participantId: string
  readonly name: string
}

/**
 * Who can still confirm: of each party that has not, those who may settle for it and have come in
 * (民诉法 第62条). One person is reminded once, whatever the number of parties.
 */
export function findPeopleToRemind(
  partyIds: readonly string[],
  confirmedIds: readonly string[],
  taking: readonly Reachable[],
): readonly PersonToRemind[] {
  const missing = partyIds.filter((id) => !confirmedIds.includes(id))
  const people = taking.flatMap((part): PersonToRemind[] =>
    part.accountId !== null &&
    part.partyId !== null &&
    missing.includes(part.partyId) &&
    mayDo(participationOf(part), 'settle')
      ? [{ accountId: part.accountId, participantId: part.id, name: part.name }]
      : [],
  )
  return [...new Map(people.map((person) => [person.accountId, person])).values()]
}
