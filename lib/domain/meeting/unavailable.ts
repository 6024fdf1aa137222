// Days on which a party said that it cannot come. Entries are added only: of a day the entry
// recorded last holds (docs/decisions/0056-meetings.md).
import { addDays, laterOf, type LocalDate } from '../time/local-date'

export const UNAVAILABLE_ANSWERS = ['unavailable', 'available'] as const
export type UnavailableAnswer = (typeof UNAVAILABLE_ANSWERS)[number]

/** Both days inclusive. */
export type UnavailableEntry = {
  readonly partyId: string
  readonly answer: UnavailableAnswer
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Whether the party said that it cannot come on this day. */
export function isUnavailable(
  entries: readonly UnavailableEntry[],
  partyId: string,
  day: LocalDate,
): boolean {
  const last = entries.findLast(
    (entry) => entry.partyId === partyId && entry.from <= day && day <= entry.to,
  )
  return last?.answer === 'unavailable'
}

/** The days on which the party cannot come, from a day on, as spans without a gap. */
export function findUnavailableSpans(
  entries: readonly UnavailableEntry[],
  partyId: string,
  since: LocalDate,
): readonly { readonly from: LocalDate; readonly to: LocalDate }[] {
  const days = new Set<LocalDate>()
  for (const { answer, from, to } of entries.filter((entry) => entry.partyId === partyId))
    for (let day = laterOf(from, since); day <= to; day = addDays(day, 1))
      if (answer === 'unavailable') days.add(day)
      else days.delete(day)
  const spans: { from: LocalDate; to: LocalDate }[] = []
  for (const day of [...days].sort()) {
    const last = spans.at(-1)
    if (last && addDays(last.to, 1) === day) last.to = day
    else spans.push({ from: day, to: day })
  }
  return spans
}
